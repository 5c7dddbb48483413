"""Pronouns that take up an event told before."""

from tests.events.written import event, told

MERDHI = "Yusan al-Merdhi"


def test_they_were_called_by_somebody() -> None:
    line = f"The meetings/NNS began/VBD on Sunday/NNP . They/PRP were/VBD called/VBN by [{MERDHI}] ."
    links = {6: (8, "nsubj:pass"), 7: (8, "aux:pass"), 9: (10, "case"), 10: (8, "obl:agent"), 11: (10, "flat")}
    assert event("consult", "were called", agent=MERDHI) in told(line, links)


def test_somebody_convened_them() -> None:
    line = f"The meetings/NNS began/VBD on Sunday/NNP . [{MERDHI}] convened/VBD them/PRP ."
    links = {6: (8, "nsubj"), 7: (6, "flat"), 9: (8, "obj")}
    assert event("consult", "convened", agent=MERDHI) in told(line, links)


def test_a_pronoun_of_another_number_takes_nothing_up() -> None:
    line = f"The meetings/NNS began/VBD on Sunday/NNP . [{MERDHI}] convened/VBD it/PRP ."
    links = {6: (8, "nsubj"), 7: (6, "flat"), 9: (8, "obj")}
    assert not [one for one in told(line, links) if one[1] == "convened"]


def test_a_pronoun_that_stands_for_an_actor_is_no_event() -> None:
    line = f"The meetings/NNS began/VBD . [{MERDHI}] called/VBD [them: the militias] ."
    links = {4: (6, "nsubj"), 5: (4, "flat"), 7: (6, "obj")}
    assert not [one for one in told(line, links) if one[1] == "called"]
