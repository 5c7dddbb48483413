"""Who a clause is about: the subject beside its verb, or the one that it shares, refers to or is controlled by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onrecord.english import FINITE, MARKS, NOUNS, RELATIVE, TENSED, VERBS, each
from onrecord.inflection import by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.clauses.links import Links

How = Literal["own", "passive", "shared", "relative", "control", "participle", "unsaid"]
"""How a clause came by its subject: it stands beside its verb; it is the agent of a passive; it is that of the verb
before "and"; of a relative clause; of the clause above ("stepped in to guide"); it is what a participle stands at."""
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


class Doers:
    """Looks for the subjects of the predicates of one text."""

    def __init__(self, links: Links) -> None:
        self.links, self.tree, self.low = links, links.tree, links.low

    def said(self, verb: int) -> list[int]:
        """The subjects that stand beside a verb. Of several that no "and" joins, the one that the others describe.

        "President Tomas Adeyle", "Adeyle, the president of Kessaria", "the second party, the Front": a parse may take
        each of the words for a subject of its own.
        """
        parse, found = self.tree.parse, self.tree.on(verb, "nsubj", "csubj")
        found = [w for w in found if not is_a(parse.relations[w], "nsubj:outer") and parse.tags[w] not in MARKS]
        if (whom := self.whom(verb)) is not None:
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
        free = [w for w in found if not self.links.preposition(w)] or found
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

    def whom(self, verb: int) -> int | None:
        """The relative pronoun that is the object of a verb behind it."""
        return next((w for w in self.tree.on(verb, "obj") if w < verb and self.low[w] in RELATIVE), None)

    def subjects(self, verb: int, said: list[int]) -> tuple[list[int], How]:
        """Who a clause is about: its own subject, or the one it shares, refers to or is controlled by."""
        if (about := self._behind_teller(verb)) is not None:
            return [about], "relative"
        if said:
            pronoun = [w for w in said if self.low[w] in RELATIVE]
            found = self.links.antecedent(verb) if pronoun else None
            return ([found], "relative") if found is not None else (said, "own")
        return self._from_above(verb, DEPTH)

    def _from_above(self, verb: int, depth: int) -> tuple[list[int], How]:
        """Who a clause without a subject is about, by what it hangs on; not more than `depth` steps up."""
        parse = self.tree.parse
        head, relation = parse.heads[verb], parse.relations[verb]
        if head < 0 or depth == 0:
            return [], "unsaid"
        if is_a(relation, "acl") and self.links.is_noun(head):
            if parse.tags[verb] in {"VBN", "VBG"} and not self.tree.on(verb, "mark", "aux"):
                return [head], "participle"
            # "took on the task of guiding": who guides is who took the task on.
            above = next((up for up in self.links.up(head) if self.links.is_predicate(up)), None)
            return self._of(above, depth, "control")
        if is_a(relation, "conj"):
            # "give advice but send no fighters": a verb that the parse sets beside a noun goes with that noun's verb.
            verbs = (up for up in (head, *self.links.up(head)) if self.links.is_predicate(up))
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
        about = None if whom is None else self.links.noun_before(whom)
        return found if about is None else [about]

    def _of(self, verb: int | None, depth: int, how: How) -> tuple[list[int], How]:
        """The subjects of another predicate, found `how`."""
        if verb is None:
            return [], "unsaid"
        said = self.tree.on(verb, "nsubj")
        found = self.subjects(verb, said)[0] if said else self._from_above(verb, depth - 1)[0]
        return (found, how) if found else ([], "unsaid")

    def _is_finite(self, verb: int) -> bool:
        """Whether a verb, or what helps it, has a tense."""
        tag = self.tree.parse.tags[verb]
        return tag in TENSED or any(self.tree.parse.tags[w] in FINITE for w in self.tree.on(verb, "aux", "cop"))

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
        return self.links.noun_before(teller) if found else None
