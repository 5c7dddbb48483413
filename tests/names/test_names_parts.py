import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import parts
from onrecord.names.letters import plain, sounds
from onrecord.names.spelling import FAMILY_LIMIT, LIMIT, distance

PARTS = [
    ("Idris Vantor", (), ("Idris",), "Vantor"),
    ("General Idris Vantor", ("General",), ("Idris",), "Vantor"),
    ("Maj. Gen. Idris Vantor", ("Maj. Gen.",), ("Idris",), "Vantor"),
    ("Brigadier General Keyl", ("Brigadier General",), (), "Keyl"),
    ("Prime Minister-designate Davit Orsel", ("Prime Minister-designate",), ("Davit",), "Orsel"),
    ("former president Tomas Adeyle", ("former president",), ("Tomas",), "Adeyle"),
    ("ex-President Adeyle", ("ex-President",), (), "Adeyle"),
    ("Kessarian Prime Minister Dr. Orsel", ("Kessarian Prime Minister", "Dr."), (), "Orsel"),
    ("foreign ministry spokesman Farid Nosrin", ("foreign ministry spokesman",), ("Farid",), "Nosrin"),
    ("Tidal Front commander Abran Tolke", ("Tidal Front commander",), ("Abran",), "Tolke"),
    ("Norvane’s Secretary of State Brandt", ("Norvane’s Secretary of State",), (), "Brandt"),
    ("Secretary General Ada Renwick", ("Secretary General",), ("Ada",), "Renwick"),
    ("Grand Ayatollah Sayyid Mokta Sarrin", ("Grand Ayatollah", "Sayyid"), ("Mokta",), "Sarrin"),
    ("Ada Renwick MP", ("MP",), ("Ada",), "Renwick"),
    ("Hassan Sheikh Tolke", (), ("Hassan", "Sheikh"), "Tolke"),
    ("John Major", (), ("John",), "Major"),
    ("King", (), (), "King"),
    ("D.R. Orsel", (), ("D.R.",), "Orsel"),
    ("Yusan al-Merdhi", (), ("Yusan",), "al-Merdhi"),
    ("Yusan Al Merdhi", (), ("Yusan",), "Al Merdhi"),
    ("Omar bin Tolke Al Merdhi", (), ("Omar", "bin Tolke"), "Al Merdhi"),
    ("Abu Ash al-Tolke", (), ("Abu Ash",), "al-Tolke"),
    ("Adel Abdul Mahdi", (), ("Adel",), "Abdul Mahdi"),
    ("Nur al-Din Keyl", (), ("Nur al-Din",), "Keyl"),
    ("Ina von der Tolke", (), ("Ina",), "von der Tolke"),
    ("Ben Tolke", (), ("Ben",), "Tolke"),
    ("Yusan ben Tolke", (), ("Yusan",), "ben Tolke"),
    ("Van Tolke", (), (), "Van Tolke"),
    ("Van Ash Tolke", (), ("Van", "Ash"), "Tolke"),
    ("", (), (), ""),
    ("’s", (), (), ""),
]


@pytest.mark.parametrize(("text", "titles", "given", "family"), PARTS)
def test_parts(text: str, titles: tuple[str, ...], given: tuple[str, ...], family: str) -> None:
    name = parts(text)
    assert (name.titles, name.given, name.family) == (titles, given, family)


@pytest.mark.parametrize(
    ("text", "suffix"),
    [("Abran Tolke Jr.", "jr"), ("Abran Tolke, Jr.", "jr"), ("Abran Tolke III", "iii"), ("Abran Tolke", "")],
)
def test_the_generation_is_apart(text: str, suffix: str) -> None:
    assert (parts(text).suffix, parts(text).family) == (suffix, "Tolke")


def test_a_nickname_is_apart() -> None:
    name = parts("Abran “Abu Ash” Tolke")
    assert (name.given, name.family, name.nickname) == (("Abran",), "Tolke", "Abu Ash")


def test_particles() -> None:
    assert [word.particle for word in parts("Ina von der Tolke").words] == ["", "von der"]
    assert [word.particle for word in parts("Omar bin Tolke Al Merdhi").words][-1] == "al"


@given(st.text(max_size=40))
def test_any_text_has_parts(text: str) -> None:
    name = parts(text)
    assert name.text == text
    assert bool(name.words) == bool(name.family)


ONE = "Muhammad Mohammed Mohamad|Yousef Yusuf|Zelenskiy Zelenskyy|Abdullah Abdallah|Khalifa Khalifah|Qassem Kasim"
TWO = "Mohammed Mahmoud|Ali Alia|Hassan Hussein|Hassan Hassani|Salim Salam|Jamal Kamal|Khatami Hatami|Said Saad"


@pytest.mark.parametrize("spellings", ONE.split("|"))
def test_spellings_of_one_name(spellings: str) -> None:
    first, *others = spellings.split()
    assert all(distance(first, other) <= LIMIT for other in others)


@pytest.mark.parametrize("names", TWO.split("|"))
def test_names_that_look_alike(names: str) -> None:
    one, other = names.split()
    assert distance(one, other) > LIMIT


def test_the_limit_for_family_names_is_wider() -> None:
    assert LIMIT < distance("Othman", "Osman") <= FAMILY_LIMIT < distance("Mohammed", "Mahmoud")


words = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéşø’-"), max_size=12)


@given(words, words)
def test_distance_is_symmetric_and_nothing_between_one_word_and_itself(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one) >= 0
    assert distance(one, one.upper()) == 0


@given(words)
def test_plain_letters_stay_plain(word: str) -> None:
    assert plain(plain(word)) == plain(word)
    assert sounds(word) == sounds(word.upper())
