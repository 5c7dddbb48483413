"""Who is who on a small set made for it: invented reports whose names are traps.

    python -m bench.identity_traps [--list]

Each line of `identity_traps.yaml` is a report; what is hard about some stands above them. The figures are of pairs of
actors in different reports: of those joined, the share that are one (`precision`); of those that are one, the share
joined (`recall`), and the share joined or offered to people (`offered`).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import msgspec

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


def state(name: str) -> Of:
    return Of(name, name, "state")


def body(name: str, who: str, *also: str, roles: Roles = ()) -> Of:
    return Of(name, who, "organisation", also=also, roles=roles)


KESSARIA, NORVANE, LIRUNE, HALDMARK = map(state, ("Kessaria", "Norvane", "Lirune", "Haldmark"))
TRAPS = Path(__file__).with_suffix(".yaml")
Reports = tuple[tuple[int, tuple[Of, ...]], ...]
"""The year of each report, and who is in it."""


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
    traps = msgspec.yaml.decode(TRAPS.read_bytes(), type=dict[str, Reports])
    every = [(about, report) for about, reports in traps.items() for report in reports]
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
