"""Who is who on a small set made for it: invented reports whose names are traps.

    python -m bench.identity_traps [--list]

Each line of `TRAPS` is a report: who is in it, as `NAME = WHO`, where WHO is the one it truly is. The figures are of
pairs of actors in different reports: of those joined, the share that are one (`precision`); of those that are one, the
share joined (`recall`), and the share joined or offered to people (`offered`).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from bench import floors
from onrecord import types as t
from onrecord.identity import cards, resolve

Roles = tuple[tuple[t.TieType, str, str], ...]
"""The ties of an actor: the type, the other end, the role."""
RULE = t.Reason(by="hand", name="trap")


@dataclass(frozen=True)
class Of:
    """An actor in a report: its name, who it truly is, and what the report says of it."""

    name: str
    who: str
    kind: t.ActorKind = "person"
    titles: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    roles: Roles = ()
    country: str | None = None
    died: bool = False


@dataclass(frozen=True)
class Trap:
    """Some reports, and what is hard about them."""

    about: str
    reports: tuple[tuple[int, tuple[Of, ...]], ...]


def state(name: str) -> Of:
    return Of(name, name, "state")


def body(name: str, who: str, *also: str, roles: Roles = ()) -> Of:
    return Of(name, who, "organisation", also=also, roles=roles)


KESSARIA, NORVANE, LIRUNE, HALDMARK = map(state, ("Kessaria", "Norvane", "Lirune", "Haldmark"))
MERDHI: Roles = (("represents", "Order of the Lamp", "representative"),)
MINISTER: Roles = (("holds-role", "Kessaria", "finance minister"),)
TRAPS = (
    Trap(
        "one spelling, two states",
        (
            (2024, (KESSARIA, Of("Tomas Adeyle", "president", roles=(("holds-role", "Kessaria", "president"),)))),
            (
                2024,
                (
                    LIRUNE,
                    Of(
                        "Tomas Adeyle", "player", titles=("Lirune striker",), roles=(("member-of", "Lirune", "player"),)
                    ),
                ),
            ),
            (2025, (KESSARIA, Of("Tomas Adeyle", "president", roles=(("holds-role", "Kessaria", "president"),)))),
        ),
    ),
    Trap(
        "other offices at the same time",
        (
            (2024, (Of("Ada Renwick", "director", titles=("senator",)),)),
            (2024, (Of("Ada Renwick", "singer", titles=("singer",)),)),
            (2024, (Of("Ada Renwick", "director", titles=("senator", "chairwoman")),)),
        ),
    ),
    Trap(
        "two mayors",
        (
            (
                2024,
                (
                    Of("Jon Halvik", "of Ombrel", roles=(("holds-role", "Ombrel", "mayor"),)),
                    Of("Ombrel", "Ombrel", "place"),
                ),
            ),
            (
                2024,
                (
                    Of("Jon Halvik", "of Dunmere", roles=(("holds-role", "Dunmere", "mayor"),)),
                    Of("Dunmere", "Dunmere", "place"),
                ),
            ),
        ),
    ),
    Trap(
        "father and son",
        (
            (2024, (Of("Idris Vantor Sr.", "father", titles=("General",)), Of("Idris Vantor Jr.", "son"))),
            (2025, (Of("Idris Vantor Jr.", "son"),)),
            (2025, (Of("Idris Vantor Sr.", "father", titles=("General",)),)),
        ),
    ),
    Trap(
        "died before",
        (
            (
                2024,
                (
                    NORVANE,
                    Of(
                        "Rostam Keyl",
                        "commander",
                        titles=("Norvanian commander",),
                        roles=(("leads", "Norvane", "commander"),),
                        died=True,
                    ),
                ),
            ),
            (2027, (Of("Rostam Keyl", "another", titles=("striker",)),)),
        ),
    ),
    Trap(
        "an office passed on",
        (
            (2024, (KESSARIA, Of("Lena Barsky", "Barsky", roles=(("holds-role", "Kessaria", "prime minister"),)))),
            (2024, (KESSARIA, Of("Davit Orsel", "Orsel", roles=(("holds-role", "Kessaria", "prime minister"),)))),
            (2025, (KESSARIA, Of("Orsel", "Orsel", roles=(("holds-role", "Kessaria", "prime minister"),)))),
            (2025, (KESSARIA, Of("Barsky", "Barsky", roles=(("holds-role", "Kessaria", "prime minister"),)))),
        ),
    ),
    Trap(
        "spelled otherwise",
        (
            (
                2024,
                (body("Order of the Lamp", "Order"), Of("Yusan al-Merdhi", "Merdhi", titles=("Sheikh",), roles=MERDHI)),
            ),
            (2024, (body("Order of the Lamp", "Order"), Of("Yusan Merdi", "Merdhi", roles=MERDHI))),
            (2025, (body("Order of the Lamp", "Order"), Of("Yusan Al-Merdhi", "Merdhi", roles=MERDHI))),
            (2025, (Of("Yusan Merdi", "Merdhi"),)),
            (2025, (Of("Yosan Mardi", "another"),)),
        ),
    ),
    Trap(
        "given names that are near",
        (
            (2024, (KESSARIA, Of("Jamal Tolke", "Jamal", roles=MINISTER))),
            (2024, (KESSARIA, Of("Jamil Tolke", "Jamil", roles=(("holds-role", "Kessaria", "oil minister"),)))),
        ),
    ),
    Trap(
        "a bare family name",
        (
            (2024, (Of("Abran Tolke", "Abran"),)),
            (2024, (Of("Tolke", "somebody"),)),
            (2024, (Of("Tolke", "somebody else"),)),
        ),
    ),
    Trap(
        "a body and its parent",
        (
            (2024, (body("Guardian Corps", "Guardian"), body("Lantern Corps", "Lantern"))),
            (2024, (body("Guardian Corps", "Guardian"), body("Guardian Corps Navy", "Navy"))),
            (2025, (body("the Lantern Corps", "Lantern"),)),
        ),
    ),
    Trap(
        "acronyms",
        (
            (2024, (body("Popular Tidal Forces", "PTF", "PTF"),)),
            (2024, (body("PTF", "PTF"),)),
            (2025, (body("Popular Tidal Forces", "PTF"),)),
            (2025, (body("Port Transport Fund", "fund"),)),
        ),
    ),
    Trap(
        "bodies that every state has",
        (
            (2024, (KESSARIA, body("Kessarian parliament", "of Kessaria", roles=(("part-of", "Kessaria", ""),)))),
            (2024, (LIRUNE, body("Parliament", "of Lirune", roles=(("part-of", "Lirune", ""),)))),
            (2025, (body("Parliament", "of some state"),)),
            (2025, (KESSARIA, body("Parliament", "of Kessaria", roles=(("part-of", "Kessaria", ""),)))),
        ),
    ),
    Trap(
        "a city and a state",
        (
            (2024, (Of("Luxembourg", "state", "state", country="LU"),)),
            (2024, (Of("Luxembourg", "city", "place", country="LU"),)),
            (2025, (Of("Luxembourg", "state", "state", country="LU"),)),
        ),
    ),
    Trap(
        "two places of one name",
        (
            (2024, (Of("Tripoli", "in Libya", "place", country="LY"),)),
            (2024, (Of("Tripoli", "in Lebanon", "place", country="LB"),)),
            (2025, (Of("Tripoli", "in Libya", "place", country="LY"),)),
        ),
    ),
)


def reading(number: int, year: int, actors: tuple[Of, ...]) -> t.Reading:
    """A reading of a report that says so much and no more."""
    name = {actor.name: f"p{n}" for n, actor in enumerate(actors, 1)}
    roles = [(actor, role) for actor in actors for role in actor.roles]
    died = [name[actor.name] for actor in actors if actor.died]
    text = f"{number} " + ", ".join(actor.name for actor in actors)
    return t.Reading(
        producer=t.Producer(version="0", model="traps"),
        report=t.Report(
            id=f"{number:016x}", text=text, sha256=f"{number:064x}", text_sha256="", published=date(year, 3, 1)
        ),
        actors=tuple(_actor(name[actor.name], actor, text) for actor in actors),
        ties=tuple(
            _tie(n, name[actor.name], name[of], kind, words) for n, (actor, (kind, of, words)) in enumerate(roles)
        ),
        events=tuple(_killed(who) for who in died),
    )


def _actor(id_: str, actor: Of, text: str) -> t.Actor:
    start = text.index(actor.name)
    mentions = ((start, start + len(actor.name)),)
    return t.Actor(
        id=id_,
        name=actor.name,
        kind=actor.kind,
        aliases=actor.also,
        titles=actor.titles,
        country=actor.country,
        mentions=mentions,
    )


def _tie(n: int, subject: str, object_: str, kind: t.TieType, role: str) -> t.Tie:
    told = (t.Telling(evidence=(), reason=RULE),)
    return t.Tie(id=f"t{n}", type=kind, subject=subject, object=object_, role=role or None, told=told)


def _killed(who: str) -> t.Event:
    told = (t.Telling(evidence=(), reason=RULE),)
    return t.Event(
        id=f"e-{who}", type="killed", trigger=(), participants=(t.Participant(actor=who, part="patient"),), told=told
    )


def readings() -> list[tuple[t.Reading, dict[str, str]]]:
    """All reports, each with who its actors truly are."""
    every = [(trap.about, report) for trap in TRAPS for report in trap.reports]
    return [
        (reading(n, year, actors), {f"p{i}": _true(about, one) for i, one in enumerate(actors, 1)})
        for n, (about, (year, actors)) in enumerate(every, 1)
    ]


def _true(about: str, actor: Of) -> str:
    """Persons are another in each trap; states, places and bodies are the same throughout."""
    return f"{about}: {actor.who}" if actor.kind == "person" else f"{actor.kind}: {actor.who}"


def judged() -> Iterator[tuple[str, str, bool, bool, bool]]:
    """Every two actors of different reports that are one, joined or offered: both, and which of these."""
    made = readings()
    found = [(one.report.id, card, who[card.actor]) for one, who in made for card in cards(one)]
    groups, links = resolve(card for _, card, _ in found)
    of = {form: n for n, group in enumerate(groups) for form in group}
    offered = {frozenset({link.one, link.other}) for link in links if link.doubtful or link.sure}
    for (here, a, one), (there, b, other) in combinations(found, 2):
        joined, linked = of[a.form] == of[b.form], frozenset({a.form, b.form}) in offered
        if here != there and (joined or one == other):
            yield f"{a.form} ({one})", f"{b.form} ({other})", one == other, joined, joined or linked


def figures() -> dict[str, float]:
    """Precision, recall and what is joined or offered, in per cent."""
    pairs = list(judged())
    joined = [same for _, _, same, found, _ in pairs if found]
    one = [(found, offered) for _, _, same, found, offered in pairs if same]
    return {
        "precision": 100 * sum(joined) / len(joined),
        "recall": 100 * sum(found for found, _ in one) / len(one),
        "offered": 100 * sum(offered for _, offered in one) / len(one),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="also what is wrongly joined, and what is missed")
    if parser.parse_args().list:
        for one, other, same, joined, offered in judged():
            if joined != same:
                print(f"{'wrong' if joined else 'offered' if offered else 'missed'}: {one} ~ {other}")
    found = figures()
    print(" ".join(f"{name} {figure:.1f}" for name, figure in found.items()))
    sys.exit(floors.check("identity-traps", found))


if __name__ == "__main__":
    main()
