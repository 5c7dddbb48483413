"""Ties and happenings as tests write them: in a line each."""

from datetime import date
from typing import Any

from onrecord.network.records import Days, Happening, Said, Speaker, Tie, Who
from onrecord.types import EventType, TieType

VANTOR = Who(key=1, name="Idris Vantor", kind="person")
KEYL = Who(key=2, name="Rostam Keyl", kind="person")
CORPS = Who(key=3, name="Lantern Corps", kind="organisation")
MILITIAS = Who(key=4, name="Kessarian militias", kind="group", named=False)
ORDER = Who(key=5, name="Order of the Lamp", kind="organisation")
NORVANE = Who(key=6, name="Norvane", kind="state")
TOLKE = Who(key=7, name="Abran Tolke", kind="person")
FRONT = Who(key=8, name="Tidal Front", kind="organisation")

UNNAMED = Speaker(name=None)
NOSRIN = Speaker(name="Farid Nosrin", key=20)


def on(text: str) -> Days:
    return Days.of(date.fromisoformat(text))


def said(when: str | None = None, published: str | None = "2024-03-26", **more: Any) -> Said:
    given: dict[str, Any] = {"report": f"r{published}", "claim": "t1", "origin": f"o{published}", "edtf": when}
    return Said(**{**given, "published": date.fromisoformat(published) if published else None, **more})


def ongoing(published: str, **more: Any) -> Said:
    return said(None, published, status="ongoing", **more)


def tie(type: TieType, subject: Who, object: Who, *told: Said, role: str | None = None) -> Tie:
    return Tie(type=type, subject=subject, object=object, roles=(role,) if role else (), said=told or (said(),))


def happened(type: EventType, whom: Who, *told: Said, by: Who | None = None) -> Happening:
    parts = (("patient", whom), *((("agent", by),) if by else ()))
    return Happening(type=type, parts=parts, said=told or (said("2024-03-07"),))
