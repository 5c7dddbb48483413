"""The noun phrases of a scene as they stand in the text, the actor that each is about, and what stands before a verb.

The parse is right about four links in five. A phrase read from the tags alone, with names taken whole, is the firmer
ground: most rules on ties want an actor's phrase on each side of some words, whatever the parse makes of them.

- `lookup` has them all (`Phrases`): `names` says where names stand, `missed_verbs` mends the tags behind them, `bounds`
  says how far each phrase goes, `mentioned` whom it stands for, `bodies` which body "the movement" is
- `pronouns`: whom "his" and "who" stand for; `before_verb`: subjects and auxiliaries
"""

from __future__ import annotations

from onrecord.ties.phrases.lookup import Phrases
from onrecord.ties.phrases.phrase import End, Phrase

__all__ = ["End", "Phrase", "Phrases"]
