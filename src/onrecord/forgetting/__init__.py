"""An actor blacked out of a reading: the name wherever it stands, and all that was read of the actor.

Pure functions from a `Reading` to a `Reading`; `onrecord.desk.forgetting` applies them to what a desk holds.
"""

from onrecord.forgetting.blackout import blacked
from onrecord.forgetting.names import BLOCK, Name, Names, covered, named, tokens

__all__ = ["BLOCK", "Name", "Names", "blacked", "covered", "named", "tokens"]
