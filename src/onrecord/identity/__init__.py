"""Who is who across reports: which actors of several reports are one, and why.

1. `cards`: what one report says of each of its named actors: a `Card`.
2. Cards that nothing tells apart (one name, one country, one walk of life) are one `Form`; there are far fewer of them.
3. `compare`: two forms whose names might be one's make a `Link`, with a score and its reasons.
4. `gather`: forms become identities by the sure links, and by what people judged; the doubtful links are for people.

Only what a report names takes part. An unnamed source is no actor, and so never enters; a description is no name. The
same reports give the same identities in whatever order they come: `resolve` does it at once, `onrecord.desk.identities`
step by step.
"""

from onrecord.identity.cards import Card, cards, is_named
from onrecord.identity.comparing import DOUBT, SURE, Link, compare
from onrecord.identity.forms import Form
from onrecord.identity.gathering import Judged, gather
from onrecord.identity.resolving import resolve

__all__ = ["DOUBT", "SURE", "Card", "Form", "Judged", "Link", "cards", "compare", "gather", "is_named", "resolve"]
