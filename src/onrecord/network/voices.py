"""On whose word a telling rests, which tellings count, and how many independent words stand behind a tie.

>>> own, named = Said(report="r", claim="t1"), Said(report="r", claim="t2", voice=((Speaker(name="Ada Renwick"),),))
>>> standing(own), standing(named), heard(named, "outlet"), heard(named, "named")
('outlet', 'named', False, True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from onrecord.network.records import Said, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.network.records import Voice

Standing = Literal["outlet", "named", "unnamed"]

SMALL: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
UNNAMED: Final = "unnamed"


def standing(said: Said) -> Standing:
    """The weakest link of the chain: unnamed where any of its links names nobody, the outlet's where it has none.

    What an unnamed source says that the president said rests on the unnamed one; and so does what is said to have been
    said by nobody who is named.
    """
    links = [[speaker for speaker in link if not speaker.own] for link in said.voice]
    links = [link for link in links if link]
    if not links:
        return "outlet"
    return "named" if all(any(speaker.name for speaker in link) for link in links) else "unnamed"


def heard(said: Said, voice: Voice) -> bool:
    """Whether a telling counts where only such voices do."""
    return voice == "all" or standing(said) == "outlet" or (voice == "named" and standing(said) == "named")


def label(speaker: Speaker) -> str:
    """What a speaker is called: its name, or that it is not named, and how many it stands for.

    >>> label(Speaker(name=None, count=(2, 2))), label(Speaker(name=None)), label(Speaker(name=None, count=(3, None)))
    ('two unnamed sources', 'an unnamed source', 'unnamed sources')
    """
    if speaker.name:
        return speaker.name
    least, most = speaker.count
    if least == most == 1:
        return f"an {UNNAMED} source"
    number = f"{SMALL[least]} " if least == most and 0 < least < len(SMALL) else ""
    return f"{number}{UNNAMED} sources"


def called(said: Said) -> str:
    """The chain in words, from the inside out; empty for the outlet's own word."""
    links = [" and ".join(dict.fromkeys(label(s) for s in link if not s.own)) for link in said.voice]
    return ", as told by ".join(filter(None, links))


def support(told: Iterable[Said]) -> int:
    """How many independent words affirm a tie: words of different origins, each of somebody else.

    A body, a person or an outlet counts once, however often it is quoted, and so does an origin, however many print it.
    What is not named adds nothing to what is, and is one word at most where there is nothing else.
    """
    affirmed = [said for said in told if said.polarity == "+"]
    words: dict[str, set[str]] = {}
    for said in affirmed:
        if (speaker := _speaker(said)) is not None:
            words.setdefault(speaker, set()).add(said.origin)
    return _matched(words) or min(1, len(affirmed))


def _speaker(said: Said) -> str | None:
    """Whose word it is in the end, as a key: the first of the innermost link; `None` for somebody without a name."""
    how = standing(said)
    if how == "unnamed":
        return None
    if how == "outlet":
        return f"outlet {said.origin}"
    first = next(s for link in said.voice for s in link if not s.own and s.name)
    return f"actor {first.key}" if first.key is not None else f"name {first.name}".casefold()


def _matched(words: Mapping[str, set[str]]) -> int:
    """The most pairs of a speaker and an origin in which none comes twice (augmenting paths)."""
    taken: dict[str, str] = {}

    def place(speaker: str, tried: set[str]) -> bool:
        for origin in sorted(words[speaker] - tried):
            tried.add(origin)
            if origin not in taken or place(taken[origin], tried):
                taken[origin] = speaker
                return True
        return False

    return sum(place(speaker, set()) for speaker in sorted(words))
