"""The small words and the tags of English that rules on ties look for."""

from __future__ import annotations

from onrecord.inflection import verb_forms
from onrecord.ties.lexicon import each

FINITE = frozenset({"VBD", "VBZ", "VBP"})
FINITE_VERB = {(tag,) for tag in (*FINITE, "MD")}
"""The tags of a finite verb or what helps one, as the one word that follows something."""
HELP = verb_forms("help")
AUXILIARY = each("is are was were be been being am has have had having do does did get gets got ’s 's keeps kept")
SAYS = each("said says say believed believes thought thinks claimed claims hoped hopes feared fears knew knows")
"""What "that" may be left out behind: "who said Keyl leads them"."""
LISTING = each("including involving excluding")
RELATIVE = each("who whom which that")
JOINING = each("that while as because when if after before since although though whether until once where than")
"""Words with an IN tag behind which a clause begins, not a phrase that hangs on something."""
