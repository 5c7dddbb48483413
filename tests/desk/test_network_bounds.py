"""What a network asks of a desk is enough: the same comes out as of all that the desk holds. And what is left out."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from bench.generated import FIRST, readings
from onrecord.desk import Desk, network_posts, tied
from onrecord.desk.network import Asked, changes, further, network, posts
from onrecord.network.build import Around, Network, Only, build, counted
from onrecord.network.changes import changes as compared
from onrecord.network.lives import deaths
from onrecord.network.merging import merged
from onrecord.network.records import Days, Tie, Who
from onrecord.network.roles import History, histories
from tests.desk.readings import GOLD

DAYS = (Days.of(FIRST), Days.of(date(2024, 3, 20)), Days(first=date(2015, 1, 1), last=date(2015, 3, 31)))


@pytest.fixture(scope="module", params=["examples", "generated"])
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk.create(tmp_path_factory.mktemp("bounds") / "desk.db") as desk:
        for reading in GOLD if request.param == "examples" else readings(80):
            desk.add(reading)
        yield desk


def actors(desk: Desk, number: int) -> list[Who]:
    """Those of most reports, and some others."""
    often = "SELECT identity FROM known_as GROUP BY identity ORDER BY count(*) DESC, identity"
    keys = [key for (key,) in desk.connection.execute(often)]
    keys = keys[:number] + keys[number :: len(keys) // number]
    return list(tied.who(desk.connection, keys).values())


def everything(desk: Asked, form: str) -> set[tuple[int, str]]:
    rows = desk.connection.execute("SELECT DISTINCT report, claim FROM claim_ends WHERE form = ?", (form,))
    return {(report, claim) for report, claim in rows}


def plain(desk: Asked, days: Days, who: Who, depth: int, only: Only) -> Network:
    """The network by all ties and events of the desk."""
    ties = merged(tied.ties(desk.connection, everything(desk, "tie")))
    events = tied.happenings(desk.connection, everything(desk, "event"))
    return build(ties, events, days, only, Around(who=who, depth=depth))


@pytest.mark.parametrize("only", [Only(), Only(voice="named"), Only(support=2)], ids=["all", "named", "support"])
@pytest.mark.parametrize("depth", [1, 2])
def test_it_is_as_if_all_had_been_read(desk: Desk, depth: int, only: Only) -> None:
    asked = [(who, days) for who in actors(desk, 4) for days in DAYS]
    for who, days in asked:
        assert network(desk, days, who.key, depth, only) == plain(desk, days, who, depth, only)
    assert any(network(desk, days, who.key).ties for who, days in asked)


def pair(tie: Tie) -> tuple[str, frozenset[int]]:
    return tie.type, frozenset(who.key for who in tie.ends)


@pytest.mark.parametrize("most", [1, 3, 10_000])
def test_what_is_left_out_is_counted_and_the_rest_is_whole(desk: Desk, most: int) -> None:
    for who in actors(desk, 6):
        whole, found = network(desk, DAYS[1], who.key), network(desk, DAYS[1], who.key, most=most)
        assert set(map(str, found.ties)) <= set(map(str, whole.ties))
        left = {pair(held.tie) for held in whole.ties} - {pair(held.tie) for held in found.ties}
        assert len(left) <= found.left_out
        assert len({pair(held.tie) for held in found.ties}) <= most
        assert found.left_out == 0 or most < 10_000


def test_what_is_told_of_those_days_and_then_most_comes_first(desk: Desk) -> None:
    day, chosen = DAYS[1].first.toordinal(), 0
    for who in actors(desk, 8):
        rows = desk.connection.execute(
            "SELECT other, type, starts_by, ends_from FROM claim_ends WHERE identity = ? AND form = 'tie'", (who.key,)
        ).fetchall()
        ranks: dict[tuple[str, frozenset[int]], tuple[bool, int]] = {}
        for other, kind, start, end in rows:
            near, told = ranks.get((kind, frozenset({who.key, other})), (False, 0))
            here = start is not None and end is not None and start <= day + 92 and end > day - 92
            ranks[kind, frozenset({who.key, other})] = (near or here, told + 1)
        whole = {pair(held.tie) for held in network(desk, DAYS[1], who.key).ties}
        taken = {pair(held.tie) for held in network(desk, DAYS[1], who.key, most=2).ties}
        if left := whole - taken:
            assert min((ranks[one] for one in taken), default=(True, len(rows))) >= max(ranks[one] for one in left)
            chosen += 1
    assert chosen


def test_what_hangs_on_an_actor_is_looked_for_where_it_can_be(desk: Desk) -> None:
    tied_ones = [(who, found) for who in actors(desk, 4) if (found := network(desk, DAYS[1], who.key)).ties]
    for who, found in tied_ones:
        assert further(desk, found, 2, 100_000) == network(desk, DAYS[1], who.key, 2)
        assert further(desk, found, 1, 0) == found
        assert further(desk, found, 2, 0) is None
        assert further(desk, network(desk, DAYS[1], who.key, most=0), 2, 100_000) is None
    assert tied_ones


def test_posts_are_as_if_all_had_been_read(desk: Desk) -> None:
    ties = merged(tied.ties(desk.connection, everything(desk, "tie")))
    died = deaths([counted(e, Only()) for e in tied.happenings(desk.connection, everything(desk, "event"))], ties)
    held: list[History] = list(histories(ties, died))
    for who in actors(desk, 8):
        mine = [h for h in held if any(t.holder.key == who.key for t in h.tenures)]
        mine = mine if who.kind == "person" else [h for h in held if h.post.organisation == who and h.post.sole]
        assert list(posts(desk, who).histories) == mine


def test_a_page_has_so_many_posts_and_of_each_so_many_holders_in_a_row(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_posts, "MOST", 1)
    monkeypatch.setattr(network_posts, "AFTER", 0)
    cut = 0
    often = "SELECT identity FROM claim_ends WHERE type IN ('leads', 'holds-role') GROUP BY 1 ORDER BY count(*) DESC"
    held = tied.who(desk.connection, [key for (key,) in desk.connection.execute(often)][:60])
    for who, days in product(held.values(), DAYS):
        every = {(h.post.organisation.key, h.post.title): h.tenures for h in posts(desk, who).histories}
        shown = posts(desk, who, days)
        assert len(shown.histories) + shown.left_out == len(every)
        for history in shown.histories:
            tenures = every[history.post.organisation.key, history.post.title]
            here = tenures.index(history.tenures[0])
            assert history.tenures == tenures[here : here + len(history.tenures)]
            assert len(history.tenures) + history.others == len(tenures)
            assert who.kind != "person" or who in {tenure.holder for tenure in history.tenures}
            cut += history.others
        cut += shown.left_out
    assert cut


@pytest.mark.parametrize("only", [Only(), Only(voice="named")], ids=["all", "named"])
@pytest.mark.parametrize("ahead", [1, 30, 400])
def test_changes_are_as_if_all_had_been_read(desk: Desk, ahead: int, only: Only) -> None:
    ties = merged(tied.ties(desk.connection, everything(desk, "tie")))
    events = tied.happenings(desk.connection, everything(desk, "event"))
    told = 0
    for day in (FIRST, date(2015, 1, 3), date(2020, 4, 1), date(2024, 3, 7), date(2024, 3, 19), date(2024, 4, 2)):
        found, all_ = changes(desk, day, ahead, only), compared(ties, events, day, ahead, only)
        assert (found.careers, found.ended) == (all_.careers, all_.ended)
        assert (found.begun, found.stood) == (all_.begun, all_.stood)
        assert found.passed == all_.passed
        told += len(found.careers) + len(found.passed)
    assert told


def test_changes_among_some_are_those_of_all(desk: Desk) -> None:
    told = 0
    for day in (date(2015, 1, 3), date(2024, 3, 7), date(2024, 4, 2)):
        whole = changes(desk, day)
        near = frozenset(who.key for who in whole.actors[: len(whole.actors) // 2])
        some = changes(desk, day, near=near)
        passed = [[s for s in found.passed if s.left.holder.key in near] for found in (whole, some)]
        begun = [[h for h in found.begun if {who.key for who in h.tie.ends} <= near] for found in (whole, some)]
        assert passed[0] == passed[1]
        assert begun[0] == begun[1]
        told += len(passed[0]) + len(begun[0])
    assert told or desk.connection.execute("SELECT count(*) FROM reports").fetchone() == (80,)


@pytest.mark.parametrize("key", [1, 9, 20])
def test_who_is_asked_about_is_among_the_holders_though_all_began_on_one_day(key: int) -> None:
    post = network_posts.PostKey(7, "minister")
    told = [network_posts.Office((1, f"t{n}"), post, n, 5, 5, 9) for n in range(1, 21)]
    shown, others = network_posts.holders_of(told, Who(key=key, name="Lena Barsky", kind="person"), DAYS[0])
    assert key in shown
    assert len(shown) + others == 20
