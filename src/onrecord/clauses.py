"""Who does what to whom: each predicate of a parse with what belongs to it, whatever form the sentence has.

A passive, a relative clause, a second verb after "and", an infinitive and a participle all leave someone unsaid beside
the verb; here each finds them again (the enhanced dependencies of Schuster and Manning, 2016, worked out from a plain
parse). Words are indices into the parse.

>>> from onrecord.types import Parse
>>> # "Vantor was killed by Haldmark"
>>> parse = Parse(
...     spans=((0, 6), (7, 10), (11, 17), (18, 20), (21, 29)),
...     tags=("NNP", "VBD", "VBN", "IN", "NNP"),
...     heads=(2, 2, -1, 4, 2),
...     relations=("nsubj:pass", "aux:pass", "root", "case", "obl:agent"),
...     sentences=((0, 5),),
... )
>>> [clause] = Clauses("Vantor was killed by Haldmark", Tree(parse)).all
>>> clause.verb, clause.subjects, clause.objects, clause.how
(2, (4,), (0,), 'passive')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from onrecord.english import FINITE, MARKS, NOUNS, RELATIVE, TENSED, VERBS, each
from onrecord.inflection import by_form
from onrecord.syntax import Tree, is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

How = Literal["own", "passive", "shared", "relative", "control", "participle", "unsaid"]
"""How a clause came by its subject: it stands beside its verb; it is the agent of a passive; it is that of the verb
before "and"; of a relative clause; of the clause above ("stepped in to guide"); it is what a participle stands at."""

NOMINAL = NOUNS | each("PRP CD DT")
NO_PREDICATES = each("aux cop amod compound case mark fixed")
"""How a word that says nothing of anybody hangs on its head."""
OF_OBJECT = frozenset({"of", "from", "with", "for", "into"})
"""The prepositions by which a gerund tells what the object of the verb above does."""
TELLS = by_form(["say", "claim", "allege", "believe", "insist", "think", "suspect", "fear", "maintain", "argue"]).keys()
HELPS = FINITE | {"RB"}
"""The tags of what helps a verb."""
NAMED = NOUNS | each("DT JJ PRP")
WHOM = 4
"""Words before a verb within which "whom" stands: its own subject is between."""
DEPTH = 6
"""How many steps a subject is looked for upwards: a chain of infinitives is no longer than that in any report seen."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its main words: `subjects` do it, to `objects`, whatever the voice of the verb.

    `verb` is the verb, or what a copula says its subject is ("is the leader": leader). `obliques` are (preposition,
    word). `particles` stand with the verb ("took over": over). `how` tells how the subjects were found.
    """

    verb: int
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    obliques: tuple[tuple[str, int], ...] = ()
    particles: tuple[str, ...] = ()
    passive: bool = False
    copula: bool = False
    how: How = "own"


class Clauses:
    """The clauses of one text, found once and looked up by their verb."""

    def __init__(self, text: str, tree: Tree) -> None:
        self.tree = tree
        self.low = [text[start:end].lower() for start, end in tree.parse.spans]

    @cached_property
    def all(self) -> list[Clause]:
        """Every clause, in the order of the text."""
        return [self._clause(word) for word in range(len(self.low)) if self._is_predicate(word)]

    @cached_property
    def by_verb(self) -> dict[int, Clause]:
        """The clause of each predicate."""
        return {clause.verb: clause for clause in self.all}

    def alike(self, word: int) -> list[int]:
        """The word and those that "and" or a comma sets beside it, in the order of the text."""
        found = [word]
        for first in found:
            # What follows "and" may hang on the last word of a name; heads may run in a ring.
            beside = (w for part in (first, *self.tree.on(first, "flat")) for w in self.tree.on(part, "conj"))
            new = dict.fromkeys(w for w in beside if w not in found)
            found += [w for w in new if self._is_noun(w) == self._is_noun(word)]
        return sorted(found)

    def antecedent(self, word: int) -> int | None:
        """The noun that the relative clause of this verb tells about: what it hangs on, if that stands before it."""
        head = self.tree.parse.heads[word]
        pronoun = self._relative(word)
        if 0 <= head < (word if pronoun is None else pronoun):
            return head
        return None if pronoun is None else self._noun_before(pronoun)

    def preposition(self, word: int) -> str:
        """The preposition of a phrase by its main word, "" where it has none; of several words, joined ("out of")."""
        cases = [w for w in self.tree.on(word, "case") if self.tree.parse.tags[w] != "POS"]
        return " ".join(self.low[w] for w in cases)

    def _is_predicate(self, word: int) -> bool:
        if self.tree.plain[word] in NO_PREDICATES:
            return False
        # A verb that the tagger took for a noun ("five people had died") still has a subject and an auxiliary.
        on = self.tree.on
        return self.tree.parse.tags[word] in VERBS or bool(on(word, "cop") or (on(word, "aux") and on(word, "nsubj")))

    def _is_noun(self, word: int) -> bool:
        return self.tree.parse.tags[word] in NOMINAL

    def _clause(self, verb: int) -> Clause:
        on = self.tree.on
        passive = self._is_passive(verb)
        said = self._said(verb)
        obliques = self._obliques(verb)
        agents = [w for case, w in obliques if case == "by"] if passive else said
        if not passive:
            obliques = [pair for pair in obliques if pair[0] != ""]
        done_to = [*self._objects(verb), *(self._of_passive(verb, said) if passive else self._gap(verb))]
        subjects, how = (agents, "passive") if passive else self._subjects(verb, said)
        return Clause(
            verb=verb,
            # "X and Y, who ran Z": the clause tells about Y alone.
            subjects=tuple(map(self._owned, subjects)) if how == "relative" else self._spread(subjects),
            objects=self._spread(done_to),
            recipients=self._spread(on(verb, "iobj")),
            obliques=tuple((case, w) for case, one in obliques for w in self.alike(one)),
            particles=tuple(self.low[w] for w in on(verb, "compound:prt", "advmod") if w > verb),
            passive=passive,
            copula=bool(on(verb, "cop")),
            how=how,  # type: ignore[arg-type]
        )

    def _said(self, verb: int) -> list[int]:
        """The subjects that stand beside a verb. Of several that no "and" joins, the one that the others describe.

        "President Tomas Adeyle", "Adeyle, the president of Kessaria", "the second party, the Front": a parse may take
        each of the words for a subject of its own.
        """
        parse, found = self.tree.parse, self.tree.on(verb, "nsubj", "csubj")
        found = [w for w in found if not is_a(parse.relations[w], "nsubj:outer") and parse.tags[w] not in MARKS]
        if (whom := self._whom(verb)) is not None:
            # "Orsel, whom the president chose": what stands before "whom" is no subject.
            found = [w for w in found if w > whom]
        if len(found) < 2 or any(self.tree.on(w, "cc") for w in found):
            return found
        return self._one_of(found, verb)

    def _one_of(self, found: list[int], verb: int) -> list[int]:
        """Of several words before a verb the one that is its subject; of names that a comma joins, all for "are"."""
        tags = self.tree.parse.tags
        found = [w for w in found if w < verb] or found
        bars = (w for w in range(min(found), max(found)) if tags[w] in VERBS - {"VBN"} | {":"})
        bar = max(bars, default=-1)
        found = [w for w in found if w > bar] or found
        free = [w for w in found if not self.preposition(w)] or found
        beside = [w for w in free if w + 1 not in free]
        names = [w for w in beside if tags[w] in {"NNP", "NNPS"} and w < verb]
        if not any("," in word for word in self.low[beside[0] : beside[-1]]):
            return names[-1:] or beside
        beside = [w for w in beside if not self._is_behind_preposition(w)] or beside
        names = [w for w in names if w in beside]
        closed = any("," in word for word in self.low[beside[-1] : verb])
        many = {tags[verb], *(tags[w] for w in self.tree.on(verb, "aux"))} & {"VBP"}
        return beside if many and not closed else names[:1] or beside

    def _is_behind_preposition(self, word: int) -> bool:
        """Whether a phrase has a preposition before it, whatever the parse makes of it: "According to Adeyle"."""
        tags, at = self.tree.parse.tags, word - 1
        while at > 0 and tags[at] in {"NNP", "NN", "JJ"}:
            at -= 1
        at -= at > 0 and tags[at] in {"DT", "PRP$"}
        return at >= 0 and tags[at] in {"IN", "TO", "RP"}

    def _objects(self, verb: int) -> list[int]:
        """What stands as object beside a verb; of "whom" the one that it refers to, where the parse shows that."""
        found, whom = self.tree.on(verb, "obj"), self._whom(verb)
        before = [w for w in self.tree.on(verb, "nsubj") if whom is not None and w < whom]
        return [before[-1] if before and w == whom else w for w in found]

    def _whom(self, verb: int) -> int | None:
        """The relative pronoun that is the object of a verb behind it."""
        return next((w for w in self.tree.on(verb, "obj") if w < verb and self.low[w] in RELATIVE), None)

    def _is_passive(self, verb: int) -> bool:
        if self.tree.parse.tags[verb] != "VBN" or self.tree.on(verb, "cop"):
            return False
        relations = {self.tree.parse.relations[w] for w in self.tree.children[verb]}
        if relations & {"aux:pass", "nsubj:pass"}:
            return True
        # A participle without an auxiliary ("headed by X", "founded in 1982") is passive; with a subject, a past tense.
        return not relations & {"aux", "nsubj"}

    def _obliques(self, verb: int) -> list[tuple[str, int]]:
        return [(self.preposition(w), w) for w in self.tree.on(verb, "obl")]

    def _of_passive(self, verb: int, said: list[int]) -> list[int]:
        """What a passive is done to: its subject, wherever that stands."""
        found, _ = self._subjects(verb, said)
        return found

    def _gap(self, verb: int) -> list[int]:
        """The object that a relative clause leaves out: "the alliance that Norvane backs"."""
        if not is_a(self.tree.parse.relations[verb], "acl:relcl") or self.tree.on(verb, "obj"):
            return []
        own = self._relative(verb)
        subject_is_pronoun = any(w == own for w in self.tree.on(verb, "nsubj"))
        found = None if subject_is_pronoun or not self.tree.on(verb, "nsubj") else self.antecedent(verb)
        return [] if found is None else [found]

    def _subjects(self, verb: int, said: list[int]) -> tuple[list[int], How]:
        """Who a clause is about: its own subject, or the one it shares, refers to or is controlled by."""
        if (about := self._behind_teller(verb)) is not None:
            return [about], "relative"
        if said:
            pronoun = [w for w in said if self.low[w] in RELATIVE]
            found = self.antecedent(verb) if pronoun else None
            return ([found], "relative") if found is not None else (said, "own")
        return self._from_above(verb, DEPTH)

    def _from_above(self, verb: int, depth: int) -> tuple[list[int], How]:
        parse = self.tree.parse
        head, relation = parse.heads[verb], parse.relations[verb]
        if head < 0 or depth == 0:
            return [], "unsaid"
        if is_a(relation, "acl") and self._is_noun(head):
            if parse.tags[verb] in {"VBN", "VBG"} and not self.tree.on(verb, "mark", "aux"):
                return [head], "participle"
            # "took on the task of guiding": who guides is who took the task on.
            above = next((up for up in self._up(head) if self._is_predicate(up)), None)
            return self._of(above, depth, "control")
        if is_a(relation, "conj"):
            # "give advice but send no fighters": a verb that the parse sets beside a noun goes with that noun's verb.
            verbs = (up for up in (head, *self._up(head)) if self._is_predicate(up))
            return self._of(next(verbs, None), depth, "shared")
        if is_a(relation, "xcomp", "advcl", "ccomp") and not self._is_finite(verb):
            controlled = self._controlled(verb, head) if self._is_done_by_object(verb) else []
            return (controlled, "control") if controlled else self._of(head, depth, "control")
        return [], "unsaid"

    def _is_done_by_object(self, verb: int) -> bool:
        """Whether what an infinitive or a gerund tells is done by the object of the verb above, if that has one.

        "Told him to leave", "accused him of killing", "kept them from attacking".
        """
        if is_a(self.tree.parse.relations[verb], "xcomp"):
            return True
        before = self.low[verb - 1] if verb else ""
        return self.tree.parse.tags[verb] == "VBG" and before in OF_OBJECT

    def _controlled(self, verb: int, head: int) -> list[int]:
        """The objects of a verb whose infinitive or gerund has no subject; of "whom" the one that it refers to."""
        found = [w for w in (*self.tree.on(head, "obj"), *self.tree.on(head, "iobj")) if w < verb]
        whom = next((w for w in range(max(head - WHOM, 0), head) if self.low[w] == "whom"), None)
        about = None if whom is None else self._noun_before(whom)
        return found if about is None else [about]

    def _of(self, verb: int | None, depth: int, how: How) -> tuple[list[int], How]:
        """The subjects of another predicate, found `how`."""
        if verb is None:
            return [], "unsaid"
        said = self.tree.on(verb, "nsubj")
        found = self._subjects(verb, said)[0] if said else self._from_above(verb, depth - 1)[0]
        return (found, how) if found else ([], "unsaid")

    def _is_finite(self, verb: int) -> bool:
        tag = self.tree.parse.tags[verb]
        return tag in TENSED or any(self.tree.parse.tags[w] in FINITE for w in self.tree.on(verb, "aux", "cop"))

    def _relative(self, verb: int) -> int | None:
        """The relative pronoun of a clause, where it stands before its verb."""
        return next((w for w in self.tree.below(verb) if w < verb and self.low[w] in RELATIVE), None)

    def _behind_teller(self, verb: int) -> int | None:
        """Whom a clause tells about where who says so stands between its pronoun and its verb: "who Orsel says led"."""
        tags, at = self.tree.parse.tags, verb - 1
        while at > 0 and (tags[at] in HELPS and self.low[at] not in TELLS):
            at -= 1
        if at < 2 or self.low[at] not in TELLS:
            return None
        teller = at - 1
        while teller > 0 and tags[teller] in NAMED:
            teller -= 1
        found = at - teller > 1 and self.low[teller] in {"who", "which"}
        return self._noun_before(teller) if found else None

    def _noun_before(self, word: int) -> int | None:
        """The main word of the phrase that ends before a word, a comma between them passed over."""
        at = word - 1
        while at >= 0 and self.tree.parse.tags[at] in {",", "IN", "TO"}:
            at -= 1
        if at < 0 or not self._is_noun(at):
            return None
        for up in self._up(at):
            if up > at or not self._is_noun(up):
                break
            at = up
        return at

    def _up(self, word: int) -> Iterator[int]:
        """What a word hangs on, and so on to the root; heads may run in a ring."""
        seen = {word}
        while (word := self.tree.parse.heads[word]) >= 0 and word not in seen:
            seen.add(word)
            yield word

    def _spread(self, words: list[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(w for word in words for w in self.alike(self._owned(word))))

    def _owned(self, word: int) -> int:
        """The word, or the noun that it owns, where a parse has taken an owner for the whole phrase ("X's Y")."""
        tags = self.tree.parse.tags
        at = word + 1
        if at >= len(tags) or tags[at] != "POS" or self.tree.parse.heads[at] != word:
            return word
        while at + 1 < len(tags) and (tags[at + 1].startswith("NN") or tags[at + 1].startswith("JJ")):
            at += 1
        return at if tags[at].startswith("NN") else word
