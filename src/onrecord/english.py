"""The small words of English and the tags of its treebank that several rooms look for, each class in one place.

A class that one room alone asks for stays in that room, and so does one that is wider or narrower on purpose: made of
these (`BE | HAVE`, `RELATIVE - {"whose"}`), it shows in what.

>>> sorted(each("of for"))
['for', 'of']
"""

from __future__ import annotations


def each(text: str) -> frozenset[str]:
    """The words of a text, as a table."""
    return frozenset(text.split())


# Tags of the Penn treebank

NOUNS = each("NN NNS NNP NNPS")
NAMES = each("NNP NNPS")
TENSED = each("VBD VBP VBZ")
FINITE = TENSED | {"MD"}
"""What the finite verb of a clause begins with."""
PAST = each("VBD VBN")
VERBS = TENSED | each("VB VBG VBN")
HELPING = FINITE | each("VB VBN RB")
"""What may stand between a subject and the main verb: auxiliaries and adverbs."""
OPENS_PHRASE = each("DT PDT PRP$ WP$")
"""What a noun phrase may open with: articles and owners."""
MARKS = each(", . : `` '' -LRB- -RRB-")
"""Punctuation, brackets and quotation marks too."""

# Verbs that help others, in all their forms

BE = each("be is are was were been being")
HAVE = each("has have had having")
MODALS = each("can could may might must shall should will would")

# Pronouns

RELATIVE = each("who whom whose which that")
WH = each("who whom whose what which how when where why")
"""What an indirect question opens with."""
HE = each("he him himself his")
SHE = each("she her hers herself")
THEY = each("they them their theirs themselves")
ITSELF = each("himself herself itself themselves")
OURS = each("my our your")
"""Whose is what who speaks and is spoken to has."""
DEFINITE = each("the this that these those")
"""What says that it is known which one is meant."""
