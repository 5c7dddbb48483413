"""The kinds of actors that rules ask for at an end of a tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import ActorKind

PERSON: tuple[ActorKind, ...] = ("person",)
BODIES: tuple[ActorKind, ...] = ("organisation", "group")
"""What has members, parts and a seat, and is no state."""
NAMED: tuple[ActorKind, ...] = ("person", "organisation", "group")
ANYBODY: tuple[ActorKind, ...] = ("person", "organisation", "group", "state")
"""Who can do something: all but a place."""
