"""Who does what to whom: each predicate of a parse with what belongs to it, whatever form the sentence has.

A passive, a relative clause, a second verb after "and", an infinitive and a participle all leave someone unsaid beside
the verb; here each finds them again (the enhanced dependencies of Schuster and Manning, 2016, worked out from a plain
parse). Words are indices into the parse.

`clause` puts a clause together; `doers` finds whom it is about; `links` knows what hangs together.

>>> from onrecord.syntax import Tree
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

from onrecord.clauses.clause import Clause, Clauses
from onrecord.clauses.doers import How

__all__ = ["Clause", "Clauses", "How"]
