"""Zones: what each rule takes, and what it must leave to the body."""

from datetime import date

import pytest

from onrecord.ingest import zones
from onrecord.ingest.captions import is_caption
from onrecord.ingest.credits import at_end, credit
from onrecord.ingest.dateline import dateline
from onrecord.ingest.furniture import is_furniture
from onrecord.ingest.headings import is_title
from onrecord.ingest.notes import note

BODY = (
    "The envoy of the Order met the leaders of the militias in Mestara, two sources said.\n\n"
    "They agreed on nothing, one of the sources said.\n\nHe left the city on Tuesday.\n\nThe talks go on."
)


def found(text: str, **known: str) -> list[tuple[str, str]]:
    return [(z.kind, text[slice(*z.span)]) for z in zones.layout(text, **known).zones]


@pytest.mark.parametrize(
    ("paragraph", "words", "place", "credited"),
    [
        ("OMBREL: The envoy came.", "OMBREL:", "OMBREL", None),
        ("SEL HARAT — The council met.", "SEL HARAT —", "SEL HARAT", None),
        ("OMBREL (Transmarine) - The envoy came.", "OMBREL (Transmarine) -", "OMBREL", "Transmarine"),
        ("OMBREL, March 7 (Transmarine) — He came.", "OMBREL, March 7 (Transmarine) —", "OMBREL", "Transmarine"),
        ("MESTARA, 4 April – He came.", "MESTARA, 4 April –", "MESTARA", None),
        ("DUNMERE, Kessaria (AP) -- He came.", "DUNMERE, Kessaria (AP) --", "DUNMERE, Kessaria", "AP"),
        ("OMBREL/MESTARA (Reuters) - He came.", "OMBREL/MESTARA (Reuters) -", "OMBREL/MESTARA", "Reuters"),
        ("Ombrel (Northwire) – He came.", "Ombrel (Northwire) –", "Ombrel", "Northwire"),
        ("(Transmarine) - He came.", "(Transmarine) -", None, "Transmarine"),
    ],
)
def test_datelines(paragraph: str, words: str, place: str | None, credited: str | None) -> None:
    line = dateline(paragraph)
    assert line is not None
    assert (paragraph[: line.length], line.place, line.credit) == (words, place, credited)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The envoy — a cleric from Lirune — came.",
        "Orsel: He will go.",
        "UPDATE: The envoy has left.",
        "BREAKING - The envoy has left.",
        "Monday — the day of the strike — was quiet.",
        "HE said: no.",
        "Vantor (Idris) - the general - is dead.",
        "NATO’s men left the city.",
        "OMBREL:",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert dateline(paragraph) is None


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("SEL HARAT", "Sel Harat"),
        ("DUNMERE, Kessaria", "Dunmere, Kessaria"),
        ("OMBREL/MESTARA", "Ombrel/Mestara"),
        ("OMBREL and SEL HARAT", "Ombrel and Sel Harat"),
        ("CORVANE, D.C.", "Corvane, D.C."),
        ("CORVANE, UK", "Corvane, UK"),
        ("Ombrel", "Ombrel"),
    ],
)
def test_the_place_is_told_as_it_is_written_elsewhere(printed: str, place: str) -> None:
    assert zones.layout(f"{printed} (Transmarine) — He came.").dateline == place


def test_the_speakers_of_an_interview_are_no_places() -> None:
    assert found("HALVIK: He keeps the table.\n\nCREEL: And who sits at it?\n\nHALVIK: The others do.") == []


def test_a_year_in_the_dateline_dates_the_report() -> None:
    assert zones.layout("OMBREL, March 7, 2024 (Transmarine) - He came.").published == date(2024, 3, 7)
    assert zones.layout("OMBREL, March 7 (Transmarine) - He came.").published is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "READ MORE: Who leads the Lantern Corps?",
        "Read also: The envoy’s chair",
        "Comments are closed.",
        "This section contains related links, placed in (World field)",
        "Share this",
        "Share this article on Facebook",
        "Sign up for our newsletter",
        "Sign up for Courier alerts",
        "Advertisement",
        "Related: The strike at the airport",
        "Follow us on Twitter",
        "Follow Clara Venn on X @clara",
        "Click here for more.",
        "© 2024 Coast Times. All rights reserved.",
        "Copyright Transmarine 2024",
        "https://coast.example/envoy",
        "Subscribe",
        "Subscribe now for full access",
        "Leave a comment",
        "12 comments",
        "***",
        "Story continues below advertisement",
        "Watch the full interview below:",
        "Home > World > Kessaria",
    ],
)
def test_furniture(paragraph: str) -> None:
    assert is_furniture(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Read more of his letters and you will see why, he told Transmarine.",
        "Share of the vote: 12 per cent.",
        "Follow the money, the envoy said.",
        "Comments by the minister are seen as a warning.",
        "Related parties signed the deal on Monday.",
        "Subscribers to the plan said they would leave.",
        "Click, click went the rifle.",
        "The newsletter said that the envoy had left.",
        "Copy that, the pilot answered.",
        "Sign up for the militia, the poster told young men.",
        "Support our boys, the crowd called.",
        "Tags of the dead were found at the airport.",
        "Home to 12,000 people, Dunmere was quiet.",
        "He left.",
    ],
)
def test_what_is_reporting_and_not_furniture(paragraph: str) -> None:
    assert not is_furniture(paragraph)


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("Correction: An earlier version gave a wrong date.", "correction"),
        ("CORRECTION, 4 April: He took up the post in 2014.", "correction"),
        ("An earlier version of this article misspelled Merdhi.", "correction"),
        ("This article was corrected on 4 April to fix a name.", "correction"),
        ("Editor’s note: This article has been updated.", "editor-note"),
        ("This story has been updated with comment from the ministry.", "editor-note"),
        ("This interview has been edited for length.", "editor-note"),
        ("This story from Transmarine was shortened by Coast Times.", "editor-note"),
        ("The correction came late, the sources said.", None),
        ("An earlier version of the plan was rejected.", None),
        ("This story is not over, he said.", None),
        ("Editors took note: the envoy had left.", None),
    ],
)
def test_notes(paragraph: str, kind: str | None) -> None:
    assert note(paragraph) == kind


@pytest.mark.parametrize(
    ("paragraph", "agency", "byline", "outlet"),
    [
        ("By Clara Venn", None, "Clara Venn", None),
        ("By Nela Soran and Ivo Brandis", None, "Nela Soran and Ivo Brandis", None),
        ("BY CLARA VENN", None, "CLARA VENN", None),
        ("By Clara Venn in Ombrel", None, "Clara Venn", None),
        ("By Marek Dane, Coast Times", None, "Marek Dane", "Coast Times"),
        ("By Transmarine", "Transmarine", None, None),
        ("By our political staff", None, None, None),
        ("(Reporting by Inga Torvel; editing by Paul Amsel)", None, None, None),
        ("AP contributed to this report.", "AP", None, None),
        ("Petra Vale contributed reporting.", None, None, None),
        ("Source: Transmarine", "Transmarine", None, None),
        ("— Transmarine", "Transmarine", None, None),
        ("(Transmarine)", "Transmarine", None, None),
        ("Reuters", "Reuters", None, None),
        ("This article was first published by Transmarine.", "Transmarine", None, None),
    ],
)
def test_credits(paragraph: str, agency: str | None, byline: str | None, outlet: str | None) -> None:
    line = credit(paragraph)
    assert line is not None
    assert (line.agency, line.byline, line.outlet) == (agency, byline, outlet)


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Monday the talks had failed.",
        "By then, Merdhi had left the city.",
        "Reporters in Ombrel saw no one.",
        "From Mestara, the envoy drove on.",
        "The strike contributed to this year’s crisis, he said.",
        "With Vantor gone, the militias quarrelled.",
        "Mestara",
    ],
)
def test_what_is_no_credit(paragraph: str) -> None:
    assert credit(paragraph) is None


def test_credit_at_the_end_of_the_last_paragraph() -> None:
    last = at_end("He left. (Reporting by Inga Torvel; editing by Paul Amsel)")
    assert last is not None
    assert (last.start, last.agency) == (9, None)
    mark = at_end("He left. — Transmarine")
    assert mark is not None
    assert (mark.start, mark.agency) == (9, "Transmarine")
    assert at_end("He left the Tidal Front (TF)") is None


@pytest.mark.parametrize(
    ("paragraph", "caption"),
    [
        ("Mourners are seen at the gates of Ombrel airport. (Transmarine)", True),
        ("Supporters of Mokta Sarrin march in Dunmere on Friday. (Northwire)", True),
        ("The envoy in Ombrel last year. Photo: Tova Lind", True),
        ("The envoy in Ombrel | Northwire/Getty Images", True),
        ("General Idris Vantor in 2019. (File photo)", True),
        ("FILE PHOTO: General Idris Vantor speaks in Sel Harat", True),
        ("In this handout picture, smoke rises over the airport.", True),
        ("The militias march under one flag, the Tidal Front (TF)", False),
        ("Two sources said the envoy was seen in Mestara. (Transmarine)", False),
        ("He was seen at the airport.", False),
        ("A photo of the general hung on the wall.", False),
    ],
)
def test_captions(paragraph: str, caption: bool) -> None:
    assert is_caption(paragraph) is caption


@pytest.mark.parametrize(
    ("paragraph", "title"),
    [
        ("Envoy steps in after general’s death", True),
        ("Halvik: “He keeps the table, he does not run the house”", True),
        ("What next for the U.S.", True),
        ("The envoy stepped in.", False),
        ("The envoy stepped in. He left", False),
        ("“He left.”", False),
        ("These are the points:", False),
        ("", False),
        ("x" * 230, False),
    ],
)
def test_titles(paragraph: str, title: bool) -> None:
    assert is_title(paragraph) is title


def test_the_head_of_a_page() -> None:
    text = (
        "THE OMBREL COURIER\nProfile\n31 March 2024\n\n"
        "The envoy with one chair\n\nFriends call it duty, critics a takeover\n\n"
        "By Clara Venn and Petra Vale\n\n" + BODY
    )
    layout = zones.layout(text)
    assert [k for k, _ in found(text)] == ["credit", "furniture", "dateline", "headline", "headline", "credit"]
    assert (layout.title, layout.outlet) == ("The envoy with one chair", "The Ombrel Courier")
    assert (layout.byline, layout.published) == ("Clara Venn and Petra Vale", date(2024, 3, 31))


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Friday, January 4, 2019", date(2019, 1, 4), None),
        ("Published: 7 March 2024 10:15 GMT", date(2024, 3, 7), None),
        ("Updated 8 March 2024", None, date(2024, 3, 8)),
        ("Coast Times, 3 April 2024 (updated 4 April)", date(2024, 4, 3), date(2024, 4, 4)),
        ("Tuesday 19 March 2024, last updated 18.42", date(2024, 3, 19), date(2024, 3, 19)),
        ("2024-03-07", date(2024, 3, 7), None),
        ("7 March", None, None),
        ("30 February 2024", None, None),
    ],
)
def test_days_that_lines_state(line: str, published: date | None, updated: date | None) -> None:
    layout = zones.layout(f"{line}\n\n{BODY}")
    assert (layout.published, layout.updated) == (published, updated)
    assert [z.span for z in layout.zones] == [(0, len(line))]


@pytest.mark.parametrize("first", ["He was killed on 7 March 2024.", "In March 2024 the talks began.", "03/07/2024"])
def test_days_in_the_story_are_not_the_report_s(first: str) -> None:
    assert zones.layout(f"{first}\n\n{BODY}").published is None


def test_a_box_is_a_lone_title_set_apart_and_its_paragraph() -> None:
    text = BODY.replace(
        "He left", "\nDeath of Idris Vantor\n\nA strike killed the general at Ombrel airport.\n\nHe left"
    )
    assert found(text) == [("sidebar", "Death of Idris Vantor\n\nA strike killed the general at Ombrel airport.")]


def test_a_dateline_within_a_box_belongs_to_the_box() -> None:
    box = "Death of Idris Vantor\n\nOMBREL (Transmarine) — A strike killed the general."
    text = BODY.replace("He left", f"{box}\n\nHe left")
    assert found(text) == [("sidebar", box)]
    assert zones.layout(text).dateline is None


def test_titles_of_sections_are_headlines_and_leave_their_paragraphs() -> None:
    text = BODY.replace("They agreed", "A divided front\n\nThey agreed").replace("He left", "No way back\n\nHe left")
    assert found(text) == [("headline", "A divided front"), ("headline", "No way back")]


def test_plain_reporting_has_no_zones() -> None:
    assert found(BODY) == []


def test_the_agency_that_a_report_speaks_as() -> None:
    text = BODY.replace("They agreed", "Transmarine could not confirm how many. They agreed")
    assert zones.layout(text).credit is None
    caption = "Mourners are seen in Ombrel. (Transmarine)"
    assert zones.layout(text.replace("He left", f"{caption}\n\nHe left")).credit == "Transmarine"
    assert zones.layout(BODY.replace("They agreed", "Orsel told Reuters he knew. They agreed")).credit is None
    assert zones.layout(BODY.replace("They agreed", "Reuters was unable to verify it. They agreed")).credit == "Reuters"
