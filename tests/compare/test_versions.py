"""What a claim is compared by: when it lies, the stems of its words, and whom its report quotes for it."""

from datetime import date

from onrecord.compare import Version, gather, gravest, versions
from onrecord.compare.differences import differences
from onrecord.types import Actor, Event, Participant, Polarity, Producer, Reading, Reason, Report, Source, Telling

DAY = date(2024, 3, 20)
BOMBED = "Haldmark bombed the bridge"


def read(name: str, words: str, polarity: Polarity = "+", voice: tuple[tuple[str, ...], ...] = ()) -> Version:
    """The only claim of a report of a sentence on what Haldmark bombed."""
    told = Telling(voice=voice, polarity=polarity, evidence=((0, len(words)),), reason=Reason(by="hand", name="test"))
    reading = Reading(
        producer=Producer(version="", model=""),
        report=Report(id=name, text=words, sha256=name, text_sha256=name, published=DAY),
        sources=(
            Source(id="s1", kind="media", name="Coast Times"),
            Source(id="s2", kind="media", name="The Post"),
            Source(id="s3", kind="unnamed"),
        ),
        actors=(Actor(id="c1", name="Haldmark", kind="state", mentions=((0, 8),)),),
        events=(
            Event(
                id="e1",
                type="assault",
                trigger=(),
                participants=(Participant(actor="c1", part="agent"),),
                told=(told,),
            ),
        ),
    )
    (found,) = versions(reading, {"c1": 1}, name)
    return found


def test_what_one_report_only_denies_is_what_another_tells() -> None:
    told, denied = read("r1", BOMBED), read("r2", BOMBED, "-", (("s1",),))
    assert gravest(differences([told])) == "none"
    (together,) = gather([told, denied])
    assert gravest(differences(together)) != "none"


def test_a_premier_is_a_prime_minister() -> None:
    assert read("r", "Haldmark’s premier bombed it").terms == read("r", "Haldmark’s prime minister bombed it").terms


def test_outlets_that_are_quoted_are_cited_and_nobody_else() -> None:
    assert read("r", BOMBED, voice=(("s3",), ("s1", "s2"))).cites == {"coast times", "post"}
    assert read("r", BOMBED, voice=(("s3",),)).cites == frozenset()
