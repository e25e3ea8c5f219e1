"""A county's peers are of its level and from half to double its size, whatever the bounds hide."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.statistics.peers import Place, Residents, of_parent, of_size


def place(area: str, people: float | None, level: str = "county", parent: str = "p") -> Place:
    known = None if people is None else Residents(2020, people, people)
    return Place(area, level, parent, known)


HESHUN = place("heshun", 121_617)


def test_peers_are_of_the_same_level_and_from_half_to_double_the_size() -> None:
    places = [
        HESHUN, place("half", 60_809), place("less", 60_808), place("double", 243_234),
        place("more", 243_235), place("a-district", 121_617, "district"),
    ]  # fmt: skip
    assert of_size(HESHUN, places).areas == ("half", "double")


def test_an_area_is_never_its_own_peer_and_the_order_is_the_one_given() -> None:
    places = [place("b", 100), place("own", 100), place("a", 100)]
    assert of_size(places[1], places).areas == ("b", "a")
    assert of_parent(places[1], places).areas == ("b", "a")


def test_unknown_residents_leave_a_county_unjudged_and_never_a_peer() -> None:
    found = of_size(HESHUN, [place("unknown", None), place("far-larger", 10_000_000)])
    assert found.areas == () and found.unjudged == ("unknown",)
    assert of_size(place("own", None), [HESHUN]).unjudged == ("heshun",)


def test_bounds_that_leave_the_rule_open_settle_nothing() -> None:
    wide = Place("wide", "county", "p", Residents(2020, 200_000, 300_000))
    inside = Place("inside", "county", "p", Residents(2020, 200_000, 240_000))
    outside = Place("outside", "county", "p", Residents(2020, 250_000, 300_000))
    found = of_size(HESHUN, [wide, inside, outside])
    assert found.areas == ("inside",) and found.unjudged == ("wide",)


def test_a_prefecture_holds_counties_of_any_level_and_size() -> None:
    own = place("own", 100, parent="jinzhong")
    others = [place("city", 9_000, "county_level_city", "jinzhong"), place("far", 100)]
    assert of_parent(own, others).areas == ("city",)
    assert of_parent(Place("own", "county", None), others).areas == ()


SIZES = st.tuples(st.integers(1, 10**7), st.integers(0, 10**6)).map(
    lambda pair: Residents(2020, pair[0], pair[0] + pair[1])
)


@settings(deadline=None)
@given(SIZES, SIZES, st.floats(0, 1), st.floats(0, 1))
def test_no_numbers_within_the_bounds_contradict_what_is_stated(
    own: Residents, other: Residents, at: float, there: float
) -> None:
    found = of_size(Place("own", "county", None, own), [Place("other", "county", None, other)])
    mine = own.lower + at * (own.upper - own.lower)
    theirs = other.lower + there * (other.upper - other.lower)
    fits = mine / 2 <= theirs <= 2 * mine
    if found.areas:
        assert fits or abs(theirs - mine / 2) < 1e-6 * mine or abs(theirs - 2 * mine) < 1e-6 * mine
    elif not found.unjudged:
        assert not fits


@settings(deadline=None)
@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_exact_residents_make_peers_of_each_other_or_of_neither(one: int, two: int) -> None:
    first, second = place("one", one), place("two", two)
    assert bool(of_size(first, [second]).areas) == bool(of_size(second, [first]).areas)
    assert not of_size(first, [second]).unjudged
