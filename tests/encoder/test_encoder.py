import subprocess
import sys

import numpy as np
import pytest

from onrecord.encoder import Encoder
from onrecord.encoder.encoder import score
from onrecord.encoder.frames import FrameReader
from onrecord.encoder.model import Shipped, card, distance, tokenizer
from onrecord.encoder.windows import windows
from onrecord.encoder.words import split

TEXT = (
    "OMBREL (Transmarine) - The envoy has left the capital, two officials told Transmarine on Monday.\n\n"
    "“We asked him to stay,” said Ines Calloran, the foreign minister. “He did not listen.”"
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


def test_cues_have_their_source_and_content(encoder: Encoder) -> None:
    frames = {TEXT[slice(*f.cue)]: f for f in encoder.encode(TEXT).frames if f.confidence > 0.5}
    assert set(frames) == {"told", "said"}
    assert [TEXT[s:e] for s, e in frames["told"].source] == ["two officials"]
    assert [TEXT[s:e] for s, e in frames["said"].content] == ["“We asked him to stay,”", "“He did not listen.”"]


def test_names_are_found(encoder: Encoder) -> None:
    names = {(TEXT[slice(*m.span)], m.kind) for m in encoder.encode(TEXT).mentions}
    assert ("Ines Calloran", "Person") in names


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "said"])
def test_little_text_is_read_too(encoder: Encoder, text: str) -> None:
    assert all(f.cue[1] <= len(text) for f in encoder.encode(text).frames)


def test_a_long_text_reads_the_same_in_its_middle(encoder: Encoder) -> None:
    filler = "The ministry was closed for the day and its gates were shut by noon. " * 60
    long = f"{filler}\n\n{TEXT}\n\n{filler}"
    at = long.index(TEXT)
    found = [f for f in encoder.encode(long).frames if f.confidence > 0.5 and at <= f.cue[0] < at + len(TEXT)]
    assert [long[slice(*f.cue)] for f in found] == ["told", "said"]


def test_frames_of_windows_read_together_are_those_of_each_alone() -> None:
    network, words = Shipped(), split("\n\n".join([TEXT] * 20), tokenizer())
    every = windows(words)
    scores = [score(network, words, window) for window in every]
    reader = FrameReader(network)
    assert len(every) > 2
    assert reader.read(scores, every) == [reader.read([one], [own])[0] for one, own in zip(scores, every, strict=True)]


def test_spans_at_the_very_end(encoder: Encoder) -> None:
    text = "He will stay, according to two officials"
    frame = max(encoder.encode(text).frames, key=lambda f: f.confidence)
    assert frame.source[-1][1] == len(text)


def test_the_model_names_itself_and_its_moves_are_finite() -> None:
    assert card()["name"].startswith("onrecord-")
    assert all(np.isfinite(moves).all() for moves in Shipped().moves.values())


def test_distance_is_clipped_at_the_reach() -> None:
    far = distance(np.array([0, 500]), 250, 251)
    assert far.tolist() == [0, 256]


def test_running_the_model_never_imports_torch() -> None:
    code = "import sys, onrecord; onrecord.read_text('He left, she said.'); print('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
