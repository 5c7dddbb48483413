import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import Relation, body, compare, parts

FITTING: list[tuple[str, str, Relation]] = [
    ("Yusan Dawtharani", "Yusan Dawtharani", "same"),
    ("Yusan Dawtharani", "YUSAN DAWTHARANI", "same"),
    ("Davit Orsel’s", "Davit Orsel", "same"),
    ("Davit Orsel, a former minister", "Davit Orsel", "same"),
    ("Dawtharani", "Al-Dawtharani", "particle"),
    ("al Dawtharani", "Al-Dawtharani", "same"),
    ("Almerdhi", "al-Merdhi", "particle"),
    ("AlMerdhi", "Merdhi", "particle"),
    ("Ina von der Tolke", "Ina Tolke", "particle"),
    ("Jean-Pierre Orsel", "Jean Pierre Orsel", "particle"),
    ("Dawtharani", "Dawatharani", "spelling"),
    ("Soleimani", "Solemani", "spelling"),
    ("Soleimani", "Suleimani", "spelling"),
    ("Muhammad Tolke", "Mohammed Tolke", "spelling"),
    ("Moqtada Tolke", "Muqtada Tolke", "spelling"),
    ("Hussein Keyl", "Husayn Keyl", "spelling"),
    ("Gaddafi", "Qaddafi", "spelling"),
    ("Qasem Keyl", "Ghassem Keyl", "spelling"),
    ("Abd al-Rahman Keyl", "Abdurrahman Keyl", "spelling"),
    ("Nur al-Din Keyl", "Noureddine Keyl", "spelling"),
    ("Idris Vantor", "Vantor", "shorter"),
    ("Idris al-Vantor", "Vantor", "shorter"),
    ("Adel Abdul-Mahdi", "Abdul Mahdi", "shorter"),
    ("Omar bin Tolke", "bin Tolke", "shorter"),
    ("Mokta", "Mokta Sarrin", "shorter"),
    ("Shahid Vantor", "Idris Vantor", "shorter"),
    ("Davit R. Orsel", "Davit Orsel", "shorter"),
    ("Yusan Hussein al-Merdhi", "Yusan Hussein", "shorter"),
    ("Yusan Hussein al-Merdhi", "Yusan al-Merdhi", "shorter"),
    ("Bill Brandt", "William Brandt", "shorter"),
    ("Abran “Abu Ash” Tolke", "Abu Ash", "shorter"),
    ("Abran Tolke Jr.", "Abran Tolke", "shorter"),
    ("P. Brandt", "Paul Brandt", "initials"),
    ("P.J. Brandt", "Paul Brandt", "initials"),
    ("Keyl Rostam", "Rostam Keyl", "order"),
]

DIFFERENT = [
    ("Idris Vantor", "Rostam Keyl", "nothing"),
    ("Ali Keyl", "Mojtaba Keyl", "given names differ: Ali, Mojtaba"),
    ("Mohammed Keyl", "Mahmoud Keyl", "given names differ"),
    ("Barham Keyl", "Ibrahim Keyl", "given names differ"),
    ("Hassan Keyl", "Hussein Keyl", "given names differ"),
    ("Jamal Keyl", "Jamil Keyl", "given names differ"),
    ("Davit R. Orsel", "Davit T. Orsel", "given names differ"),
    ("P. Brandt", "John Brandt", "given names differ"),
    ("Idris Vantor", "Idris Sarrin", "names differ"),
    ("Hassan Keyl", "Hassani", ""),
    ("Omar bin Tolke", "Tolke", ""),
    ("Abran Tolke Jr.", "Abran Tolke Sr.", "two generations"),
    ("Mr Tolke", "Mrs Tolke", "titles tell them apart"),
    ("Queen Lena", "King Lena", "titles tell them apart"),
    ("", "Tolke", "no name"),
]


@pytest.mark.parametrize(("one", "other", "relation"), FITTING)
def test_names_that_can_be_one_persons(one: str, other: str, relation: Relation) -> None:
    match = compare(one, other)
    assert (match.same, match.relation) == (True, relation), match


@pytest.mark.parametrize(("one", "other", "reason"), DIFFERENT)
def test_names_of_two_people(one: str, other: str, reason: str) -> None:
    match = compare(one, other)
    assert (match.same, match.relation, match.score) == (False, "different", 0.0)
    assert reason in match.reason


def test_a_longer_likeness_counts_more() -> None:
    ways = ["Idris Vantor", "Idriss Vantor", "Vantor", "Vandor", "Idris"]
    scores = [compare("Idris Vantor", way).score for way in ways]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_all_that_differs_is_in_the_reason() -> None:
    assert compare("General Mohammed al-Tolke", "Muhammad Tolke").reason == (
        "an article or particle differs: al-Tolke, Tolke; spelled differently: Mohammed, Muhammad"
    )


BODIES: list[tuple[str, str, Relation]] = [
    ("Guardian Corps", "the Guardian Corps (GC)", "same"),
    ("Harbour Guard", "Harbor Guard", "same"),
    ("Popular Defense Organization", "Popular Defence Organisation", "same"),
    ("Tidal Front’s", "Tidal Front", "same"),
    ("Lion Companies", "Lion Company", "spelling"),
    ("al-Qalam", "Al Kalam", "spelling"),
    ("Guardian Corps", "GC", "acronym"),
    ("Coast Rights Monitor", "C.R.M.", "acronym"),
    ("Movement for the Rights of the Coast", "MRC", "acronym"),
    ("GC", "Guardian Corps (GC)", "acronym"),
    ("Ministry of Foreign Affairs", "Foreign Ministry", "order"),
    ("University of Mestara", "Mestara University", "order"),
    ("Tidal Front", "Front", "shorter"),
    ("Order of the Lamp", "Order", "shorter"),
    ("Harbour Guard militia", "Harbour Guard", "shorter"),
    ("Norvane’s Guardian Corps", "Guardian Corps", "shorter"),
    ("Harbour Council", "Norvanian Harbour Safety Council", "shorter"),
    ("Supreme Council", "Supreme Harbour Council", "different"),
    ("Harbour Board", "Harbour Safety Council", "different"),
    ("Tidal Front", "Tidal Front Ash Brigade", "part"),
    ("Qalam", "Kata’ib Qalam", "part"),
    ("Tidal Front", "Ash Brigade", "different"),
    ("Lantern Corps", "Guardian Corps", "different"),
    ("Brigade 45", "Brigade 46", "different"),
    ("Kessarian Foreign Ministry", "Norvanian Foreign Ministry", "different"),
    ("GC", "GCC", "different"),
    ("CRM", "Guardian Corps", "different"),
    ("Hamas", "Hama", "different"),
    ("Union - Lirune", "Union N. Lirune", "different"),
]


@pytest.mark.parametrize(("one", "other", "relation"), BODIES)
def test_names_of_organisations(one: str, other: str, relation: Relation) -> None:
    match = compare(one, other, kind="organisation")
    assert match.relation == relation, match
    assert match.same is (relation not in {"part", "different"})


def test_a_person_is_no_organisation() -> None:
    assert compare(parts("Coast Times"), body("Coast Times")).score == 0


GIVEN = ["Idris", "Mohammed", "Muhammad", "Abd al-Rahman", "Abu Ash", "Jean-Pierre", "P.", "Ada", "bin Keyl", "Ray"]
FAMILY = ["Vantor", "al-Merdhi", "Merdi", "Dawtharani", "von der Tolke", "Orsel Jr.", "Ash", "Keyl", "O’Tolke"]
TITLES = ["General", "Maj. Gen.", "Sheikh", "former President", "Prime Minister-designate", "Dr.", "Kessarian envoy"]
people = st.builds(
    lambda g, f: " ".join([*g, f]), st.lists(st.sampled_from(GIVEN), max_size=3), st.sampled_from(FAMILY)
)
texts = st.one_of(people, st.text(max_size=24))


@given(texts, texts, st.sampled_from(["person", "organisation"]))
def test_comparing_is_symmetric(one: str, other: str, kind: str) -> None:
    assert compare(one, other, kind) == compare(other, one, kind)  # type: ignore[arg-type]


@given(people)
def test_a_name_is_like_itself(name: str) -> None:
    assert compare(name, name).score == compare(name, name.upper()).score == 1


@given(people, people, st.sampled_from(TITLES))
def test_titles_change_nothing(one: str, other: str, title: str) -> None:
    assert compare(f"{title} {one}", other)[:2] == compare(one, other)[:2]


@given(texts, texts, st.sampled_from(["person", "organisation"]))
def test_there_is_always_a_reason(one: str, other: str, kind: str) -> None:
    match = compare(one, other, kind)  # type: ignore[arg-type]
    assert 0 <= match.score <= 1
    assert match.reason.strip()
