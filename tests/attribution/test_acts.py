import pytest

from onrecord.attribution.acts import act_of
from onrecord.types import ACTS, Act


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("said", "", "say"),
        ("told", "", "say"),
        ("according to", "", "say"),
        ("called", "", "say"),
        ("announced", "", "announce"),
        ("confirmed", "", "confirm"),
        ("acknowledged", "", "confirm"),
        ("denied", "", "deny"),
        ("rejected", "", "deny"),
        ("accused", "", "accuse"),
        ("berated", "", "criticise"),
        ("hailed", "", "praise"),
        ("paid tribute to", "", "praise"),
        ("warned", "", "warn"),
        ("called for", "", "demand"),
        ("urged", "", "demand"),
        ("vowed", "", "promise"),
        ("threatened", "", "threaten"),
        ("asked", "", "ask"),
        ("is seen as", "", "believe"),
        ("I doubt", "", "believe"),
        ("expects", "", "expect"),
        ("wants", "", "want"),
        ("declined to comment", "", "decline-comment"),
        ("declined", "to comment", "decline-comment"),
        ("declined", "to say whether he had met the envoy", "decline-comment"),
        ("declined", "the invitation", "say"),
        ("refused", "to discuss the talks", "decline-comment"),
        ("did not say", "whether he had met them", "decline-comment"),
        ("said", "“We do not comment on private persons,”", "decline-comment"),
        ("would not name", "the visitors", "decline-comment"),
        ("did not deny", "that the meeting took place", "say"),
        ("said", "“There were no such meetings,”", "deny"),
        ("repeated", "Norvane’s accusation that he was murdered", "accuse"),
        (":", "Who is to blame?", "ask"),
        (":", "Nobody is to blame.", "say"),
        ("would not comment on", "the talks", "decline-comment"),
        ("did not respond to", "requests for comment", "no-response"),
        ("didn’t immediately reply to", "an email", "no-response"),
        ("nor did", "requests for comment", "no-response"),
        ("could not be reached", "for comment", "unreachable"),
        ("could not", "be reached for comment", "unreachable"),
        ("was not available", "for comment", "unreachable"),
        ("could not confirm", "the number", "cannot-confirm"),
        ("could not independently verify", "the footage", "cannot-confirm"),
        ("was unable to confirm", "the report", "cannot-confirm"),
    ],
)
def test_act_of_a_cue(cue: str, content: str, act: Act) -> None:
    assert act_of(cue, content) == act


def test_every_act_can_be_reached() -> None:
    from onrecord.attribution.acts import CUE_PATTERNS

    assert {act for act, _ in CUE_PATTERNS} | {"say"} == set(ACTS)
