"""Texts to compare: an invented report, what may be made of it, and one on the same event by another hand."""

from pathlib import Path

from bench.gold import load
from onrecord.types import Report

EXAMPLES = Path(__file__).parents[2] / "examples"

OWN = """Crews from Dunmere fought a blaze at the harbour until dawn on Friday, and three warehouses were lost.
Harbour master Ines Calloran put the losses at four million crowns. Nobody was hurt, though two men who had slept in
one of the sheds were led out by a watchman. The fire began in a store of rope beside the old customs house, according
to a clerk there, and a wind from the sea drove it along the quay. Ships were towed out of reach. The port is to open
again on Monday, when inspectors from Ombrel will look at the cranes. Davit Orsel, who had visited the week before,
promised help from the state."""
OTHER = """A fire that broke out at Dunmere's port in the night to Friday destroyed three warehouses. Officials in
Ombrel said the state would pay for part of the damage, which Ines Calloran estimated at four million
crowns. Firemen needed nine hours. A harbour watchman, whose name was not given, had saved the lives of a
pair of homeless men by waking them in time. What started it is not known: police have sealed off the
site and will begin their inquiry once the ruins have cooled. Trade through the port had already fallen
by half this year because of the protests, and some traders fear that they will have to go to Lirune
instead."""
BACKGROUND = """Dunmere, on the northern coast, has been the main port of Kessaria since the canal was dug in 1911, and
about a fifth of all goods for the interior pass through it, most of them grain, timber and machines for the mills."""


def report(text: str, name: str = "a") -> Report:
    """A report of this text that was not read."""
    return Report(id=name, sha256=name, text_sha256=name, text=text)


def example(name: str) -> Report:
    """An example report with its zones as marked by hand."""
    return load(EXAMPLES / f"{name}.gold.yaml").reading.report
