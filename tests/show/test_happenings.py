"""Events in plain sentences, in the report's own words."""

from __future__ import annotations

from typing import Any

import pytest

from bench import gold
from onrecord.show.happenings import event_words
from onrecord.show.sentences import names
from onrecord.types import Actor, Event, Participant, Reading, Reason, Telling
from tests.show.readings import reading, spans, told
from tests.show.test_brief import GOLD

ACTORS = (
    Actor(id="n", name="Norvane", kind="state"),
    Actor(id="o", name="Order of the Lamp", kind="organisation"),
    Actor(id="m", name="Kessarian militias", kind="group"),
    Actor(id="t", name="Abran Tolke", kind="person"),
    Actor(id="v", name="Idris Vantor", kind="person"),
    Actor(id="a", name="Ombrel airport", kind="place"),
)


def report(text: str) -> Reading:
    """A report in which actors are mentioned by their names."""
    found = {a.id: spans(text, a.name) if text.count(a.name) == 1 else () for a in ACTORS}
    return reading(text, actors=[Actor(id=a.id, name=a.name, kind=a.kind, mentions=found[a.id]) for a in ACTORS])


def line(type_: Any, text: str, trigger: str, parts: str, where: tuple[str, ...] = (), **more: Any) -> str:
    """The words of an event told by all of a text; parts as "agent n, patient t"."""
    pairs = [pair.split() for pair in parts.split(", ") if pair]
    participants = tuple(Participant(actor=actor, part=part) for part, actor in pairs)
    tellings = (told(text, text.rstrip("."), **more),)
    event = Event(
        id="e", type=type_, trigger=spans(text, trigger), participants=participants, where=where, told=tellings
    )
    given = report(text)
    return event_words(given, names(given), event)


@pytest.mark.parametrize(
    ("type_", "text", "trigger", "parts", "words"),
    [
        ("killed", "Norvane killed Abran Tolke.", "killed", "agent n, patient t", "Norvane killed Abran Tolke"),
        (
            "killed",
            "Abran Tolke was killed by Norvane.",
            "was killed",
            "agent n, patient t",
            "Abran Tolke was killed by Norvane",
        ),
        ("killed", "The strike killed Abran Tolke.", "killed", "patient t", "Abran Tolke was killed"),
        (
            "killed",
            "Abran Tolke and Idris Vantor were killed.",
            "were killed",
            "patient t, patient v",
            "Abran Tolke and Idris Vantor were killed",
        ),
        (
            "killed",
            "Days of the strike that killed Abran Tolke.",
            "killed",
            "patient t",
            "Abran Tolke was killed",
        ),
        (
            "other",
            "The lawsuit filed against Idris Vantor.",
            "lawsuit filed",
            "patient v",
            "Lawsuit filed against Idris Vantor",
        ),
        ("killed", "Abran Tolke died on Friday.", "died", "patient t", "Abran Tolke died"),
        ("killed", "The death of Abran Tolke.", "death", "patient t", "Death of Abran Tolke"),
        ("killed", "The death of Abran Tolke.", "death", "patient t, agent n", "Killing of Abran Tolke by Norvane"),
        ("coerce", "Norvane banned Abran Tolke.", "banned", "agent n, patient t", "Norvane banned Abran Tolke"),
        ("coerce", "Norvane bans Abran Tolke.", "bans", "agent n, patient t", "Norvane bans Abran Tolke"),
        ("coerce", "Norvane banned flights.", "banned", "agent n", "Norvane banned “flights”"),
        ("other", "Nobody was injured.", "was injured", "", "Nobody was injured"),
        ("other", "Idris Vantor landed at dawn.", "landed", "agent v", "Idris Vantor landed “at dawn”"),
        ("other", "Idris Vantor was born there.", "was born", "patient v", "Idris Vantor was born"),
        (
            "request",
            "Idris Vantor pressed Kessarian militias to back him.",
            "pressed",
            "agent v, recipient m",
            "Idris Vantor pressed Kessarian militias “to back him”",
        ),
        (
            "request",
            "Norvane tells foreign powers to leave.",
            "tells",
            "agent n",
            "Norvane tells “foreign powers to leave”",
        ),
        ("consult", "Idris Vantor met Abran Tolke.", "met", "agent v, recipient t", "Idris Vantor met Abran Tolke"),
        (
            "consult",
            "Idris Vantor spoke with Abran Tolke.",
            "spoke",
            "agent v, recipient t",
            "Idris Vantor spoke with Abran Tolke",
        ),
        (
            "consult",
            "The meetings were held.",
            "were held",
            "agent v, recipient t",
            "Talks of Idris Vantor with Abran Tolke",
        ),
        ("consult", "The meetings went on.", "meetings", "agent v", "Meetings with Idris Vantor"),
        (
            "consult",
            "The meetings went on.",
            "meetings",
            "agent v, agent t",
            "Meetings between Idris Vantor and Abran Tolke",
        ),
        ("assault", "A drone strike by Norvane.", "drone strike", "agent n", "Drone strike by Norvane"),
        ("assault", "The strike.", "strike", "", "Strike"),
        ("protest", "The militias rose.", "rose", "agent m", "Kessarian militias rose"),
        ("support", "Aid went there.", "went", "bystander n", "Support (bystander: Norvane)"),
        (
            "mobilize",
            "Norvane sent troops to Abran Tolke.",
            "sent troops",
            "agent n, recipient t",
            "Norvane sent troops to Abran Tolke",
        ),
    ],
)
def test_the_report_s_own_words_make_the_sentence(type_: Any, text: str, trigger: str, parts: str, words: str) -> None:
    assert line(type_, text, trigger, parts) == words


@pytest.mark.parametrize(
    ("trigger", "more", "words"),
    [
        ("send", {"status": "planned"}, "Norvane is to send “aid”"),
        ("send", {"status": "predicted"}, "Norvane is expected to send “aid”"),
        ("send", {"status": "predicted", "polarity": "-"}, "Norvane is not expected to send “aid”"),
        ("send", {"status": "conditional"}, "Norvane would send “aid”"),
        ("send", {}, "Aid from Norvane"),
        ("send", {"polarity": "-"}, "No aid from Norvane"),
    ],
)
def test_a_verb_has_the_tense_of_its_telling(trigger: str, more: dict[str, Any], words: str) -> None:
    assert line("aid", "Norvane plans to send aid.", trigger, "agent n", **more) == words


def test_what_is_denied_says_so_once() -> None:
    assert line("killed", "Norvane killed Abran Tolke.", "killed", "agent n, patient t", polarity="-") == (
        "Not so: Norvane killed Abran Tolke"
    )
    assert line("other", "No troops were hurt.", "were hurt", "", polarity="-") == "No troops were hurt"
    assert line("other", "Any troops were hurt.", "were hurt", "", polarity="-") == "No troops were hurt"


@pytest.mark.parametrize(
    ("where", "certainty", "words"),
    [
        (("a",), "certain", "Abran Tolke was killed at Ombrel airport"),
        (("n",), "certain", "Abran Tolke was killed in Norvane"),
        (("n", "o"), "possible", "Abran Tolke was killed in Norvane or the Order of the Lamp"),
    ],
)
def test_places_of_what_is_done(where: tuple[str, ...], certainty: str, words: str) -> None:
    assert line("killed", "It killed Abran Tolke.", "killed", "patient t", where, certainty=certainty) == words


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name)
def test_what_is_quoted_in_a_line_is_in_the_report(path: Any) -> None:
    given = gold.load(path).reading
    flat = " ".join(given.report.text.split()).translate(str.maketrans('“”"', "‘’'"))
    for event in given.events:
        for quote in event_words(given, names(given), event).split("“")[1:]:
            words = quote.partition("”")[0].removesuffix(" …")
            assert words in flat or words[:1].lower() + words[1:] in flat


def test_a_noun_without_participants_stands_with_its_place() -> None:
    text = "Days after the drone strike that shook it all, he spoke."
    assert line("assault", text, "drone strike", "", ("a",)) == "Drone strike at Ombrel airport"
    assert line("assault", text, "drone strike", "") == "“Days after the drone strike that shook it all, he spoke”"


def by_rule(type_: Any, rule: str, text: str, trigger: str, parts: str, **more: Any) -> str:
    """The words of an event that a rule of the program has read."""
    pairs = [pair.split() for pair in parts.split(", ") if pair]
    participants = tuple(Participant(actor=actor, part=part) for part, actor in pairs)
    reason = Reason(by="rule", name=rule, spans=spans(text, trigger))
    tellings = (Telling(evidence=spans(text, text.rstrip(".")), reason=reason, **more),)
    event = Event(id="e", type=type_, trigger=spans(text, trigger), participants=participants, told=tellings)
    given = report(text)
    return event_words(given, names(given), event)


@pytest.mark.parametrize(
    ("type_", "rule", "text", "trigger", "parts", "words"),
    [
        ("other", "own", "Idris Vantor dies in office.", "dies", "patient v", "Idris Vantor dies “in office”"),
        ("other", "deed", "Norvane was told to pay.", "told", "patient n", "Norvane was told “to pay”"),
        ("other", "undergone", "Norvane told to pay", "told", "patient n", "Norvane was told “to pay”"),
        ("agree", "own", "Norvane did not ratify it.", "ratify", "agent n", "Norvane did not ratify it"),
        ("appointed", "own", "Abran Tolke became king.", "became king", "patient t", "Abran Tolke became king"),
        (
            "consult",
            "light-verb",
            "Idris Vantor attended a summit with Norvane.",
            "attended a summit",
            "agent v, recipient n",
            "Idris Vantor attended a summit with Norvane",
        ),
        ("accuse", "own", "Sixteen towns sue Norvane.", "sue", "patient n", "Sixteen towns sue Norvane"),
        (
            "other",
            "light-verb",
            "The bill was drafted by Norvane.",
            "bill was drafted",
            "agent n",
            "The bill was drafted by Norvane",
        ),
        (
            "threaten",
            "shared",
            "Norvane sulked, threatening to leave.",
            "threatening",
            "agent n",
            "Norvane threatened “to leave”",
        ),
        ("assault", "noun", "The shooting of Abran Tolke.", "shooting", "patient t", "Shooting of Abran Tolke"),
    ],
)  # fmt: skip
def test_the_rule_that_read_it_says_how_its_words_stand(
    type_: Any, rule: str, text: str, trigger: str, parts: str, words: str
) -> None:
    more = {"polarity": "-"} if " not " in text else {}
    assert by_rule(type_, rule, text, trigger, parts, **more) == words


def test_nobody_is_told_to_have_done_what_was_done_to_him() -> None:
    text = "Men who knew Abran Tolke came and forced him to stay."
    words = by_rule("coerce", "near", text, "forced", "patient t")
    assert not words.startswith("Abran Tolke forced")


@pytest.mark.parametrize(
    ("text", "piece", "trigger", "words"),
    [
        (
            "Since then, the towns have faced protests.",
            "have faced protests",
            "faced",
            "The towns have faced protests",
        ),
        ("At least 20 were killed.", "least 20 were killed", "killed", "At least 20 were killed"),
        ("It rained, but by dusk cars were hit.", "were hit", "hit", "“By dusk cars were hit”"),
        (
            f"A man {'who had come ' * 8}to the gate of the port by night was beaten.",
            f"A man {'who had come ' * 8}to the gate of the port by night was beaten",
            "beaten",
            "“… gate of the port by night was beaten”",
        ),
    ],
)
def test_a_clause_has_its_subject_and_its_verb(text: str, piece: str, trigger: str, words: str) -> None:
    event = Event(id="e", type="other", trigger=spans(text, trigger), told=(told(text, piece),))
    given = reading(text)
    assert event_words(given, names(given), event) == words


def test_of_many_places_three_are_named() -> None:
    towns = ("Ombrel", "Dunmere", "Mestara", "Corvane", "Sel Harat")
    places = [Actor(id=name, name=name, kind="place") for name in towns]
    text = "Protests spread."
    event = Event(
        id="e", type="protest", trigger=spans(text, "Protests"), where=towns, told=(told(text, "Protests spread"),)
    )
    given = reading(text, actors=places)
    assert event_words(given, names(given), event).endswith("in Ombrel, Dunmere, Mestara and two more places")


@pytest.mark.parametrize(
    ("type_", "rule", "text", "trigger", "parts", "words"),
    [
        # what somebody did besides
        (
            "consult",
            "shared",
            "Idris Vantor flew there, visiting the wounded.",
            "visiting",
            "agent v",
            "Idris Vantor visited “the wounded”",
        ),
        (
            "arrested",
            "light-verb",
            "Norvane took the port, taking nine guards hostage.",
            "taking",
            "agent n",
            "Norvane took “nine guards hostage”",
        ),
        (
            "request",
            "own",
            "They met, with Norvane now calling for talks.",
            "calling",
            "agent n",
            "Norvane called “for talks”",
        ),
        # what they are charged with
        (
            "accuse",
            "own",
            "Norvane accused Abran Tolke of taking bribes.",
            "accused",
            "agent n, patient t",
            "Norvane accused Abran Tolke “of taking bribes”",
        ),
        (
            "accuse",
            "own",
            "Norvane accused Abran Tolke (a man of Lirune) of fraud.",
            "accused",
            "agent n, patient t",
            "Norvane accused Abran Tolke “of fraud”",
        ),
        (
            "request",
            "passive",
            "Abran Tolke was ordered by Norvane to go.",
            "was ordered",
            "agent n, recipient t",
            "Abran Tolke was ordered by Norvane “to go”",
        ),
        (
            "request",
            "own",
            "A court ordered Norvane, along with the port, to pay.",
            "ordered",
            "recipient n",
            "A court ordered Norvane, along with the port, to pay",
        ),
        # nobody sues himself, nobody is met by nobody
        ("accuse", "own", "The state is suing Norvane.", "is suing", "patient n", "The state is suing Norvane"),
        ("consult", "own", "He met Abran Tolke there.", "met", "recipient t", "“He met Abran Tolke there”"),
        (
            "killed",
            "own",
            "The raid left Abran Tolke dead.",
            "left Abran Tolke dead",
            "patient t",
            "The raid left Abran Tolke dead",
        ),
        (
            "request",
            "own",
            "A court ordered Norvane to pay.",
            "ordered",
            "recipient n",
            "A court ordered Norvane to pay",
        ),
        ("support", "own", "Norvane didn’t endorse Abran Tolke.", "endorse", "agent n", "Norvane “didn’t endorse"),
    ],
)  # fmt: skip
def test_a_line_says_who_and_what(type_: Any, rule: str, text: str, trigger: str, parts: str, words: str) -> None:
    assert by_rule(type_, rule, text, trigger, parts).startswith(words)


@pytest.mark.parametrize(
    ("text", "piece", "trigger", "words"),
    [
        (
            "After the fire, which hurt nine men, it closed.",
            "which hurt nine men",
            "hurt",
            "The fire hurt nine men",
        ),
        (
            "On Monday the guards were beaten.",
            "On Monday the guards were beaten",
            "were beaten",
            "The guards were beaten",
        ),
    ],
)
def test_a_clause_is_a_sentence_where_it_can_be(text: str, piece: str, trigger: str, words: str) -> None:
    reason = Reason(by="rule", name="passive", spans=spans(text, trigger))
    tellings = (Telling(evidence=spans(text, piece), reason=reason),)
    event = Event(id="e", type="other", trigger=spans(text, trigger), told=tellings)
    given = reading(text)
    assert event_words(given, names(given), event) == words
