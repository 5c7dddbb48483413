"""How a source knows, and via whom its word reached the report."""

import pytest

from tests.sources.marked import read


def text_of(phrase):
    return phrase and phrase.text


@pytest.mark.parametrize(
    ("source", "basis"),
    [
        ("an aide directly involved in the talks", "directly involved in the talks"),
        ("an aide privy to the talks", "privy to the talks"),
        ("an aide with a close knowledge of the talks", "with a close knowledge of the talks"),
        ("an aide present at the talks", "present at the talks"),
        ("an aide in a position to know", "in a position to know"),
        ("an aide who took part in the talks", "who took part in the talks"),
        ("an aide who has seen the document", "who has seen the document"),
        ("an aide who was in the room", "who was in the room"),
        ("an aide who had been told of the plan", "who had been told of the plan"),
        ("an aide who attended the talks and asked not to be named", "who attended the talks"),
        ("an aide familiar with the plan who declined to be named", "familiar with the plan"),
        ("an aide, citing intelligence reports,", "citing intelligence reports"),
        ("an aide close to the talks", "close to the talks"),
        ("an aide close to the Tidal Front", None),
        ("an aide who asked not to be named, citing the law,", None),
        ("officials familiar to us", None),
        ("an aide who spoke on condition of anonymity", None),
        ("an aide who told Transmarine so", None),
        ("an aide with a red coat", None),
    ],
)
def test_basis_in_the_phrase(source, basis):
    assert text_of(read(f"{{{source}}} <said> that it rained.", bodies="Tidal Front").sources[0].basis) == basis


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("{The ministry} <said>, citing flight records, that it rained.", "citing flight records"),
        ("{An officer} <said> from the scene that it rained.", "from the scene"),
        ("{An envoy} <said> that she had seen a list of the guests.", "had seen a list of the guests"),
        ("{An envoy} <said> that he was in the room that night.", "was in the room that night"),
        ("{The ministry} <said> that Northwire was citing records.", None),
        ("{The ministry} <said>, citing the weather, that it rained.", None),
        ("{An envoy} <said> that she had seen rain.", None),
        ("{Jon Halvik} <said> that he was in the room.", None),
    ],
)
def test_basis_beside_what_is_said(text, basis):
    assert text_of(read(text, people="Jon Halvik").sources[0].basis) == basis


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Speaking to Northwire on Monday, {an aide} <said> that it rained.", "Northwire"),
        ("It rained, <said> {an aide} in an interview with the Coast Times.", "the Coast Times"),
        ("It rained, {an aide speaking to the Courier on condition of anonymity} <said>.", "the Courier"),
        ("{An aide} <said> in remarks carried by the Sel Harat Daily that it rained.", "the Sel Harat Daily"),
        ("{An aide} <said> in a statement sent to Northwire that it rained.", "Northwire"),
        ("{An aide} <was quoted as saying> by Lirune Today that it rained.", "Lirune Today"),
        ("{An aide} <wrote> on Telegram that it rained.", "Telegram"),
        ("{An aide} <said> on state television that it rained.", "state television"),
        ("{Two aides} <said> it rained. They spoke to Transmarine on condition of anonymity.", "Transmarine"),
        ("{The Front} <said> in a reply to questions that it rained.", None),
        ("{The Front} <said> in a statement read on state television that it rained.", None),
        ("{An aide} <said> that she had spoken to Northwire.", None),
        ("{An aide} <said> on the bridge that it rained.", None),
    ],
)
def test_via(text, via):
    assert text_of(read(text).sources[0].via) == via


def test_via_is_the_name_of_the_medium_that_cites():
    found = read("{A report by the Transmarine agency} <said> that it rained, {an aide} <said>.", bodies="Transmarine")
    assert [text_of(s.via) for s in found.sources if s.kind == "unnamed"] == ["Transmarine"]
