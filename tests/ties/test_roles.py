"""What somebody is said to be: who holds the role, whose it is, and when nobody does."""

import pytest

from tests.ties.written import Told, mentions, told

ORDER, CORPS, FRONT = "Order of the Lamp", "Lantern Corps", "Tidal Front"
SELCAR, VANTOR, TOLKE, ORSEL = "Harun Selcar", "Idris Vantor", "Abran Tolke", "Davit Orsel"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"[{SELCAR}] , the [Order: {ORDER}] ’s leader/NN , spoke/VBD .", ("leads", SELCAR, ORDER)),
        (f"[{SELCAR}] , now the leader of the [Order: {ORDER}] .", ("leads", SELCAR, ORDER)),
        (f"[{VANTOR}] , 62/CD , commander of the [{CORPS}] .", ("leads", VANTOR, CORPS)),
        (f"the [{CORPS}] ’s commander , General [{VANTOR}] , died/VBD", ("leads", VANTOR, CORPS)),
        (f"the [{CORPS}] commander [{VANTOR}] died/VBD", ("leads", VANTOR, CORPS)),
        (f"[{SELCAR}] is the leader of the [{ORDER}] .", ("leads", SELCAR, ORDER)),
        (f"[{TOLKE}] , deputy head of the [{FRONT}] , died/VBD", ("holds-role", TOLKE, FRONT)),
        (f"[{TOLKE}] , a commander of the [{FRONT}] , died/VBD", ("holds-role", TOLKE, FRONT)),
        (f"the [{FRONT}] , with [{TOLKE}] as its/PRP$ deputy head", ("holds-role", TOLKE, FRONT)),
        (f"the [{FRONT}] , of which [{TOLKE}] was deputy head", ("holds-role", TOLKE, FRONT)),
        (f"[{ORSEL}] , a former communications minister , won/VBD", ("holds-role", ORSEL, None)),
        (f"President [{ORSEL}] spoke/VBD", ("holds-role", ORSEL, None)),
        (f"[Kessaria] ’s President [{ORSEL}] spoke/VBD", ("leads", ORSEL, "Kessaria")),
        (f"[Kessaria] called/VBD . Kessarian/JJ Foreign Minister [{ORSEL}] .", ("holds-role", ORSEL, "Kessaria")),
        (f"Secretary of State [{ORSEL}] spoke/VBD", ("holds-role", ORSEL, None)),
        (f"President of [Kessaria] [{ORSEL}] , [{VANTOR}] and others", ("leads", ORSEL, "Kessaria")),
        (f"the [{FRONT}] ’s chief of staff , [{TOLKE}] , died/VBD", ("holds-role", TOLKE, FRONT)),
        (f"the leader of the [{ORDER}] is [{SELCAR}] .", ("leads", SELCAR, ORDER)),
        (f"[{TOLKE}] ’s post as deputy head of the [{FRONT}]", ("holds-role", TOLKE, FRONT)),
        (f"He named/VBD [{ORSEL}] prime minister", ("holds-role", ORSEL, None)),
        (f"[{ORSEL}] was named/VBN prime minister .", ("holds-role", ORSEL, None)),
        (
            f"[Yusan al-Merdhi] , the [Order: {ORDER}] ’s envoy in [Kessaria] .",
            ("represents", "Yusan al-Merdhi", ORDER),
        ),
        (f"[Farid Nosrin] , a spokesman for the [{FRONT}] , said", ("represents", "Farid Nosrin", FRONT)),
        (f"the [{ORDER}] , whose envoy [Yusan al-Merdhi] spoke/VBD", ("represents", "Yusan al-Merdhi", ORDER)),
        (f"[Corin Tolke] , a younger/JJR brother of [{TOLKE}] , left/VBD", ("related-to", "Corin Tolke", TOLKE)),
        (f"the [{CORPS}] , a branch of the [Guardian Corps] , acts/VBZ", ("part-of", CORPS, "Guardian Corps")),
        (f"[their: the militias] umbrella group , the [{FRONT}] , met/VBD", ("part-of", "the militias", FRONT)),
        (
            "[Jon Halvik] , a scientist at the [University of Mestara] .",
            ("holds-role", "Jon Halvik", "University of Mestara"),
        ),
        (f"[Norvane] , a backer of the [{ORDER}] , said", ("supports", "Norvane", ORDER)),
        (f"[{FRONT}] Secretary -General/HYPH [{TOLKE}] said", ("leads", TOLKE, FRONT)),
        (f"the [{FRONT}] — whose commander -in-chief/HYPH is General [{TOLKE}] —/NN said", ("leads", TOLKE, FRONT)),
        (f"President [{ORSEL}] —/NN who spoke/VBD", ("holds-role", ORSEL, None)),
        (f"a [{FRONT}] spokesman , [Farid Nosrin] , said", ("represents", "Farid Nosrin", FRONT)),
        (f"the [{ORDER}] , the director of the [{FRONT}] , [{TOLKE}] , said", ("leads", TOLKE, FRONT)),
        (f"[{TOLKE}] is one of the leaders of the [{FRONT}] .", ("holds-role", TOLKE, FRONT)),
        (f"[{ORSEL}] and [{TOLKE}] , one of the heads of the [{FRONT}] , said", ("holds-role", TOLKE, FRONT)),
        (f"[{SELCAR}] , founder and leader of the [{ORDER}] , said", ("founded", SELCAR, ORDER)),
        (f"[{SELCAR}] , founder and leader of the [{ORDER}] , said", ("leads", SELCAR, ORDER)),
        (f"[Norvane] senator and candidate [{ORSEL}] said", ("holds-role", ORSEL, "Norvane")),
        (f"[{ORSEL}] , previously/RB the deputy minister of trade , said", ("holds-role", ORSEL, None)),
        (f"[Norvane] ’s general , [{VANTOR}] at the airport", ("holds-role", VANTOR, "Norvane")),
        ("[Farid Nosrin] , a spokesman for the [Norvane] government", ("represents", "Farid Nosrin", "Norvane")),
        (f"[{ORSEL}] chose/VBD [{TOLKE}] as his/PRP$ deputy/NN .", ("works-with", TOLKE, ORSEL)),
        (f"[{TOLKE}] was chosen/VBN by [{ORSEL}] as his/PRP$ deputy/NN", ("works-with", TOLKE, ORSEL)),
        (f"[{ORSEL}] himself/PRP served/VBD eight/CD years/NNS as prime minister", ("holds-role", ORSEL, None)),
        (f"[{ORSEL}] and [{TOLKE}] are/VBP members/NNS of the [{FRONT}]", ("member-of", ORSEL, FRONT)),
        (f"[Senators Davit Orsel: {ORSEL}] and [{TOLKE}] said", ("holds-role", TOLKE, None)),
        (f"The/DT [{FRONT}] ’s leader , [{TOLKE}] spoke/VBD", ("leads", TOLKE, FRONT)),
        (
            "[Jon Halvik] , professor of history/NN at the [University of Mestara] .",
            ("holds-role", "Jon Halvik", "University of Mestara"),
        ),
        (f"[{ORSEL}] , secretary of [State: Kessaria] , said", ("holds-role", ORSEL, None)),
        (f"[{ORSEL}] , a senator from [Ombrel] , said", ("holds-role", ORSEL, "Ombrel")),
        (f"[{ORSEL}] , a member of parliament , said", ("holds-role", ORSEL, None)),
        (f"[{ORSEL}] , a teacher who served/VBD as prime minister", ("holds-role", ORSEL, None)),
        (f"they voted/VBD for [{ORSEL}] to serve/VB as speaker", ("holds-role", ORSEL, None)),
        (f"[{ORSEL}] became/VBD the first/JJ man/NN to serve/VB as speaker", ("holds-role", ORSEL, None)),
        (f"[{TOLKE}] , of the [{FRONT}] , said", ("member-of", TOLKE, FRONT)),
        (f"King [{ORSEL}] spoke/VBD", ("holds-role", ORSEL, None)),
        (f"[Farid Nosrin] , a spokesman for the [{ORSEL}] campaign/NN , said", ("represents", "Farid Nosrin", ORSEL)),
        (f"[{ORSEL}] campaign/NN spokesman [Farid Nosrin] said", ("represents", "Farid Nosrin", ORSEL)),
        (f"Senators [{ORSEL}] of [Ombrel] and [{VANTOR}] of [Dunmere] met/VBD", ("holds-role", VANTOR, "Dunmere")),
        (f"three ministers/NNS , including/VBG [{ORSEL}] and [{VANTOR}] , met/VBD", ("holds-role", VANTOR, None)),
        (f"members/NNS of the [{FRONT}] [{TOLKE}] and [{VANTOR}] met/VBD", ("member-of", VANTOR, FRONT)),
        (f"during/IN [{ORSEL}] ’s presidency", ("holds-role", ORSEL, None)),
        (f"the mp ( member of parliament ) [{ORSEL}] said", ("holds-role", ORSEL, None)),
        (f"Speaking/VBG to [{VANTOR}] , the leader of the [{ORDER}] , [{SELCAR}] , said", ("leads", SELCAR, ORDER)),
        (f"A member of the [{FRONT}] , [{TOLKE}] said", ("member-of", TOLKE, FRONT)),
        (f"[{VANTOR}] , a former general , said", ("holds-role", VANTOR, None)),
        (f"[{ORSEL}] , the secretary of trade for [Ombrel] , said", ("holds-role", ORSEL, "Ombrel")),
        (f"the [{FRONT}] administrator [{TOLKE}] said", ("leads", TOLKE, FRONT)),
        (
            f"[{ORSEL}] chose/VBD [{TOLKE}] , an aide/NN at the [{FRONT}] , as his/PRP$ deputy/NN .",
            ("works-with", TOLKE, ORSEL),
        ),
        (f"The/DT leader of the [{ORDER}] ( a movement ) , [{SELCAR}] , said", ("leads", SELCAR, ORDER)),
        (f"[{ORSEL}] ’s children/NNS [{TOLKE}] and [{VANTOR}] left/VBD", ("related-to", VANTOR, ORSEL)),
        (f"Senator [{ORSEL}] of [Ombrel] said", ("holds-role", ORSEL, "Ombrel")),
        (f"Senator from [Ombrel] [{ORSEL}] said", ("holds-role", ORSEL, "Ombrel")),
        (f"Sen. [{ORSEL}] said", ("holds-role", ORSEL, None)),
        (f"Sen ./. [{ORSEL}] said", ("holds-role", ORSEL, None)),
        (f"Presidents [{ORSEL}] , [{VANTOR}] and [{TOLKE}] met/VBD", ("holds-role", TOLKE, None)),
        (f"[{ORSEL}] held/VBD the office of prime minister .", ("holds-role", ORSEL, None)),
        (f"the [{FRONT}] ( [TF: {FRONT}] ) head [{TOLKE}] said", ("leads", TOLKE, FRONT)),
        (f"opposition leader [{ORSEL}] spoke/VBD", ("holds-role", ORSEL, None)),
        (f"[{TOLKE}] , the [{FRONT}] ’s finance director , said", ("holds-role", TOLKE, FRONT)),
        (f"Liberal Senator [{ORSEL}] left/VBD the [Liberal Party] .", ("member-of", ORSEL, "Liberal Party")),
        (f"[{ORSEL}] , a Liberal , left/VBD the [Liberal Party] .", ("member-of", ORSEL, "Liberal Party")),
        (f"[{ORSEL}] is a Liberal . The/DT [Liberal Party] won/VBD", ("member-of", ORSEL, "Liberal Party")),
    ],
)
def test_a_role_and_its_holder(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    "line",
    [
        f"After meeting/VBG [{VANTOR}] , the leader of the [{ORDER}] said",
        f"{{a commander of the [{FRONT}]}} said",
        f"the head of the [{CORPS}] met/VBD [{SELCAR}]",
        f"its/PRP$ leader , [{ORDER}] said",
        f"[{VANTOR}] spoke/VBD of a leader",
        f"the minister and rival contestant [{ORSEL}] met/VBD",
        f"[{VANTOR}] met/VBD one of the leaders of the [{ORDER}] .",
        f"its/PRP$ leader , [{VANTOR}] , said",
        f"they told/VBD journalists/NNS [{VANTOR}] had left",
        f"several ministers/NNS , including/VBG General/NNP [{VANTOR}] , met/VBD",
        f"the [{ORDER}] leader training/NN began/VBD near [{SELCAR}]",
    ],
)
def test_no_holder_is_made_up(line: str) -> None:
    assert not [tie for tie in told(line) if tie[0] in {"leads", "holds-role", "represents"}]


@pytest.mark.parametrize(
    ("line", "role", "ended"),
    [
        (f"[{ORSEL}] , a former ambassador to [Lirune] , said", "ambassador to Lirune", True),
        (f"New Dunmere Gov. [{ORSEL}] said", "New Dunmere Gov.", False),
        (f"the Dunmere Harbour Board chairman [{ORSEL}] said", "Dunmere Harbour Board chairman", False),
        (f"a spokeswoman for the harbour , [{ORSEL}] , said", "spokeswoman for the harbour", False),
        (f"[{ORSEL}] , a former communications minister , won/VBD", "communications minister", True),
        (f"[{ORSEL}] , the outgoing/JJ prime minister , won/VBD", "prime minister", False),
        (f"[{ORSEL}] was named/VBN prime minister -designate .", "prime minister-designate", False),
        (f"the acting/JJ minister [{ORSEL}] won/VBD", "acting minister", False),
        (f"[{ORSEL}] , a former minister of communications , won/VBD", "minister of communications", True),
        (f"[{TOLKE}] , formerly/RB deputy head of the [{FRONT}] .", "deputy head", True),
        (f"the late [{TOLKE}] , deputy head of the [{FRONT}] .", "deputy head", True),
        (f"minister of trade and public/JJ health [{ORSEL}] won/VBD", "minister of trade and public health", False),
        (f"[{TOLKE}] , the second/JJ in command of the [{FRONT}] , died/VBD", "second in command", False),
    ],
)
def test_the_title_and_whether_it_is_over(line: str, role: str, ended: bool) -> None:
    [made] = [m for m in mentions(line) if m.type == "holds-role"]
    assert (made.role, made.ended) == (role, ended)


def test_where_an_envoy_is_posted_is_part_of_the_title() -> None:
    [made] = mentions(f"[Norvane] Ambassador to [Kessaria] [{ORSEL}] said")
    assert (made.type, made.subject, made.object) == ("represents", ORSEL, "Norvane")
    assert made.role == "Ambassador to Kessaria"


def test_where_an_envoy_is_posted_whatever_the_tags() -> None:
    [made] = mentions(f"[Norvane] Ambassador/NNP to/NNP the/NNP [Supreme Council] [{ORSEL}] said")
    assert (made.object, made.role) == ("Norvane", "Ambassador to the Supreme Council")


def test_one_of_a_list_is_not_what_stands_before_it() -> None:
    assert not told(f"a minister , [{ORSEL}] , and others")


def test_evidence_has_its_phrases_whole() -> None:
    line = f"Then the former/JJ [{FRONT}] commander [{TOLKE}] met/VBD ."
    [made] = mentions(line)
    assert [slice(*span) for span in made.evidence] == [slice(5, 49)]
    assert made.ended


def test_evidence_never_ends_between_both_and_and() -> None:
    line = f"[{ORSEL}] blamed/VBD both/DT [Norvane] and [Lirune] ."
    assert {made.evidence[0][1] for made in mentions(line)} == {len(f"{ORSEL} blamed both Norvane and Lirune")}


def test_evidence_begins_behind_an_adverb_that_goes_with_nothing() -> None:
    [made] = mentions(f"He saw/VBD also/RB [{ORSEL}] , the minister of trade .")
    assert made.evidence[0][0] == len("He saw also ")


def test_evidence_begins_behind_a_full_stop() -> None:
    [made] = mentions(f"the strike. [{ORSEL}] is the minister of trade .")
    assert made.evidence[0][0] == len("the strike. ")


def test_a_rank_alone_is_no_role() -> None:
    assert not told(f"General [{VANTOR}] died/VBD")
    assert told(f"[Norvane] ’s General [{VANTOR}] died/VBD") == {("holds-role", VANTOR, "Norvane")}


def test_no_state_has_a_militia_commander() -> None:
    line = f"[Kessaria] was calm/JJ . The Kessarian/JJ militia commander [{TOLKE}] died/VBD"
    assert told(line) == {("holds-role", TOLKE, None)}
    group = f"[Kessarian militias: Kessarian militias] met/VBD . The Kessarian/JJ militia commander [{TOLKE}] died/VBD"
    assert ("holds-role", TOLKE, None) in told(group)


def test_the_evidence_shows_both_ends_and_the_word() -> None:
    [made] = mentions(f"On Friday [{SELCAR}] , the [Order: {ORDER}] ’s leader/NN , spoke/VBD in [Ombrel] .")
    line = "On Friday Harun Selcar, the Order’s leader, spoke in Ombrel."
    assert [line[s:e] for s, e in made.evidence] == ["Harun Selcar, the Order’s leader"]
    assert [line[s:e] for s, e in made.reason.spans] == ["leader"]
    assert (made.reason.by, made.reason.name) == ("rule", "apposition")
