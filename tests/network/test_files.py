import json
from io import BytesIO
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.network import files
from onrecord.network.build import Network, build
from onrecord.network.dependence import dependence, hanging
from tests.network.told import CORPS, FRONT, KEYL, MILITIAS, NORVANE, ORDER, VANTOR, on, ongoing, said, tie

TIES = [
    tie("leads", VANTOR, CORPS, said("2009/2024-03-07", "2024-04-14", words="had led", outlet="Meridian Post")),
    tie("part-of", CORPS, NORVANE, ongoing("2024-03-07", words="Norvane's Lantern Corps")),
    tie("supports", NORVANE, ORDER, ongoing("2024-03-07")),
    tie("oversees", NORVANE, FRONT, ongoing("2024-03-07", polarity="-")),
    tie("leads", KEYL, CORPS, ongoing("2024-04-14", edtf="2024-04-02/..")),
]
GEXF = "{http://www.gexf.net/1.2draft}"


@pytest.fixture
def network() -> Network:
    return build(TIES, (), on("2024-03-07"))


def test_gexf_is_read_back_with_its_days(network: Network) -> None:
    data = files.gexf(network.graph())
    graph = networkx.read_gexf(BytesIO(data))
    assert sorted(label for _, label in graph.nodes(data="label")) == sorted(who.name for who in network.actors)
    spells = {edge["tie"]: edge.get("spells") for _, _, edge in graph.edges(data=True)}
    assert spells == {
        "leads": [("2009-01-01", "2024-03-07")],
        "part-of": None,  # neither bound is told
        "supports": None,
        "oversees": None,
    }
    root = ElementTree.fromstring(data)  # noqa: S314 - our own
    whole = root.find(f"{GEXF}graph")
    assert whole is not None
    assert (whole.get("mode"), whole.get("timeformat")) == ("dynamic", "date")


def test_graphml_is_read_back(network: Network) -> None:
    graph = networkx.read_graphml(BytesIO(files.graphml(network.graph())), force_multigraph=True)
    assert {edge["tie"]: edge["holds"] for _, _, edge in graph.edges(data=True)} == {
        "leads": "surely",
        "part-of": "surely",
        "supports": "surely",
        "oversees": "denied",
    }
    (told,) = [edge["told"] for _, _, edge in graph.edges(data=True) if edge["tie"] == "leads"]
    assert told == "Meridian Post; 2024-04-14; own word; machine-read: “had led”"


def test_json_is_read_back(network: Network) -> None:
    graph = network.graph()
    back = networkx.node_link_graph(json.loads(files.node_link(graph)), edges="edges")
    assert networkx.utils.graphs_equal(graph, back)


@given(st.text(max_size=30))
def test_any_words_of_a_report_can_be_in_a_file(words: str) -> None:
    told = build([tie("supports", NORVANE, ORDER, ongoing("2024-03-07", words=words))], (), on("2024-03-07")).graph()
    assert len(networkx.read_gexf(BytesIO(files.gexf(told))).edges) == 1
    assert len(networkx.read_graphml(BytesIO(files.graphml(told))).edges) == 1


def test_what_hangs_on_one_actor(network: Network) -> None:
    found = {d.who: d for d in dependence(network)}
    assert found[CORPS].cut_off == ((VANTOR,),)
    assert found[NORVANE].ties == 2  # the denied one is none
    assert found[CORPS].between == found[NORVANE].between == pytest.approx(0.6667)
    assert VANTOR not in found
    assert hanging(network, CORPS.key) == ((VANTOR,),)
    assert hanging(network, MILITIAS.key) == ()
