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

LINK_REACH = 128
"""How many words before and after its cue a source or content is looked for: 99.8% of PolNeAR's training
attributions lie within it, and the cost of the head grows with it."""
