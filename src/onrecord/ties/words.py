"""The small words and the tags of English that rules on ties look for."""

from __future__ import annotations

from onrecord.english import BE, FINITE, HAVE, RELATIVE, each
from onrecord.inflection import verb_forms

FINITE_NEXT = {(tag,) for tag in FINITE}
"""What the tags of the one word behind something are where a finite verb follows it."""
HELP = verb_forms("help")
AUXILIARY = BE | HAVE | each("am do does did get gets got ’s 's keeps kept")
COPULA = BE | each("become becomes became remain remains remained")
"""What says of its subject what somebody is."""
IS = COPULA | {"'s", "’s"}
"""The same with its short forms, which an owner may have too ("X’s")."""
SAYS = each("said says say believed believes thought thinks claimed claims hoped hopes feared fears knew knows")
"""What "that" may be left out behind: "who said Keyl leads them"."""
LISTING = each("including involving excluding")
WHO = RELATIVE - {"whose"}
"""What stands for somebody as a whole."""
JOINING = each("that while as because when if after before since although though whether until once where than")
"""Words with an IN tag behind which a clause begins, not a phrase that hangs on something."""
