"""What each head of the network scores: the tags, in the order of its outputs."""

from __future__ import annotations

CUE_TAGS = ("O", "B", "I")
LINK_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")
ENTITY_TYPES = ("Person", "Organization", "Location", "NORP", "Facility", "Product", "Date", "Money", "Misc")
ENTITY_TAGS = ("O", *(f"{mark}-{kind}" for kind in ENTITY_TYPES for mark in "BI"))

NOMINAL_TYPES = (
    "person",
    "organization",
    "place",
    "event",
    "object",
    "abstract",
    "time",
    "substance",
    "animal",
    "plant",
)
"""What a phrase mentions, in GUM's types."""
NOMINAL_TAGS = ("O", *NOMINAL_TYPES)
"""Of the main word of a phrase that mentions something; O of all other words."""

INSIDE = "inside"
"""The relation of a word to the one before it where both are one token of the treebank ("U", ".", "S", ".")."""
_TAGS = """
$ '' , -LRB- -RRB- . : CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO
UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``
"""
_RELATIONS = """
acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop
csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod
nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis
punct reparandum root vocative xcomp
"""
TAGS = tuple(_TAGS.split())
"""Parts of speech: Penn Treebank's, as GUM has them."""
RELATIONS = (*_RELATIONS.split(), INSIDE)
"""Universal Dependencies 2 with the subtypes that GUM has."""

_TIES = """
leads member-of part-of based-in founded succeeds related-to allied-with supports opposes fights met-with same-as
"""
_EVENTS = """
assault killed injured destroyed arrested released charged investigated consult request threaten protest moved paid
other
"""
_PARTS = "agent patient recipient place origin destination instrument"
TIES = tuple(_TIES.split())
"""How a first nominal may be tied to a second; each is asked by itself, so several may hold. `same-as` is no tie: it
keeps two names of one thing from being taken for two that are tied."""
EVENT_TYPES = tuple(_EVENTS.split())
EVENT_TAGS = ("O", *EVENT_TYPES)
"""What happens in a word, O of all others."""
PARTS = tuple(_PARTS.split())
"""Which part a nominal may have in what a word says happens; each is asked by itself."""
CERTAIN = 3.0
"""Certainty runs from -3, surely not so, over 0, nothing said, to 3, surely so."""

ARC_REACH = 31
"""Arcs longer than this, in words, are scored alike as to their length."""
ARC_WIDTH, RELATION_WIDTH, REFERENCE_WIDTH, PAIR_WIDTH = 96, 48, 64, 64
"""How wide the states are that arcs, relations, references and pairs (ties, parts in events) are scored from."""
NEARNESSES = 10
"""How many steps of distance between two nominals are told apart; each step is twice the one before."""

LINK_REACH = 128
"""How many words before and after its cue a source or content is looked for: 99.8% of PolNeAR's training
attributions lie within it, and the cost of the head grows with it."""
