"""The clauses of a text: each predicate with its subjects, its objects and what else belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.clauses.doers import Doers, How
from onrecord.clauses.links import Links
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.syntax import Tree


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


class Clauses(Links):
    """The clauses of one text, found once and looked up by their verb."""

    def __init__(self, text: str, tree: Tree) -> None:
        super().__init__(text, tree)
        self._doers = Doers(self)

    @cached_property
    def all(self) -> list[Clause]:
        """Every clause, in the order of the text."""
        return [self._clause(word) for word in range(len(self.low)) if self.is_predicate(word)]

    @cached_property
    def by_verb(self) -> dict[int, Clause]:
        """The clause of each predicate."""
        return {clause.verb: clause for clause in self.all}

    def _clause(self, verb: int) -> Clause:
        on = self.tree.on
        passive = self._is_passive(verb)
        said = self._doers.said(verb)
        obliques = self._obliques(verb)
        agents = [w for case, w in obliques if case == "by"] if passive else said
        if not passive:
            obliques = [pair for pair in obliques if pair[0] != ""]
        done_to = [*self._objects(verb), *(self._of_passive(verb, said) if passive else self._gap(verb))]
        how: How = "passive"
        subjects = agents
        if not passive:
            subjects, how = self._doers.subjects(verb, said)
        return Clause(
            verb=verb,
            # "X and Y, who ran Z": the clause tells about Y alone.
            subjects=tuple(map(self.owned, subjects)) if how == "relative" else self._spread(subjects),
            objects=self._spread(done_to),
            recipients=self._spread(on(verb, "iobj")),
            obliques=tuple((case, w) for case, one in obliques for w in self.alike(one)),
            particles=tuple(self.low[w] for w in on(verb, "compound:prt", "advmod") if w > verb),
            passive=passive,
            copula=bool(on(verb, "cop")),
            how=how,
        )

    def _objects(self, verb: int) -> list[int]:
        """What stands as object beside a verb; of "whom" the one that it refers to, where the parse shows that."""
        found, whom = self.tree.on(verb, "obj"), self._doers.whom(verb)
        before = [w for w in self.tree.on(verb, "nsubj") if whom is not None and w < whom]
        return [before[-1] if before and w == whom else w for w in found]

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
        found, _ = self._doers.subjects(verb, said)
        return found

    def _gap(self, verb: int) -> list[int]:
        """The object that a relative clause leaves out: "the alliance that Norvane backs"."""
        if not is_a(self.tree.parse.relations[verb], "acl:relcl") or self.tree.on(verb, "obj"):
            return []
        own = self.relative(verb)
        subject_is_pronoun = any(w == own for w in self.tree.on(verb, "nsubj"))
        found = None if subject_is_pronoun or not self.tree.on(verb, "nsubj") else self.antecedent(verb)
        return [] if found is None else [found]

    def _spread(self, words: list[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(w for word in words for w in self.alike(self.owned(word))))
