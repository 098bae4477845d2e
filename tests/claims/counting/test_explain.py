"""The tally in words, and which posts a question needs."""

from claims.counting.areas import ANYWHERE
from claims.counting.explain import explain
from claims.counting.reach import EVERYWHERE, places
from claims.counting.statements import statements
from claims.model import Kind
from tests.claims.counting.posts import at, claim, minutes, post, stated

NIGHT = stated(21, "23:00", 22, "07:00")
PERIOD = (minutes(21, "08:00"), minutes(22, "08:00"))


def test_an_explanation_shows_the_statements_the_atoms_and_the_two_worlds() -> None:
    posts = [
        post("mod_russia", at(22, "07:30"), claim(7, "RU-BEL"), window=NIGHT, number=5),
        post("RU-BEL", at(22, "02:00"), claim(2), number=9),
    ]
    told = explain(statements(posts), frozenset({"RU-BEL"}), PERIOD)
    assert "At least 7, at most 9" in told
    assert "[1/5:0] mod_russia: 7 over RU-BEL, 21.11 23:00–22.11 07:00 (all of it)" in told
    assert "[2/9:0] RU-BEL: 2 over RU-BEL, 21.11 14:00–22.11 02:00 (no part surely)" in told
    assert "The fewest: 7" in told
    assert "The most: 9" in told


def test_an_explanation_points_at_what_contradicts_and_at_what_has_no_place() -> None:
    posts = [
        post("RU-BEL", at(22, "07:30"), claim(7), window=NIGHT, number=1),
        post("RU-BEL", at(22, "07:40"), claim(9), window=NIGHT, number=2),
        post("mod_russia", at(22, "07:40"), claim(12), window=NIGHT, number=3),
    ]
    told = explain(statements(posts), frozenset({"RU-BEL"}), PERIOD)
    assert told.count("<- contradicts") == 2
    assert "changed by 2" in told
    assert "[1/3:0] mod_russia: 12 over no place said" in told


def test_an_explanation_says_when_nothing_bounds_the_most() -> None:
    posts = [post("RU-BEL", at(22, "07:30"), claim(2, high=None)), post("RU-BEL", at(22, "07:40"), claim(1))]
    assert "without an upper bound" in explain(statements(posts), None, PERIOD)


def test_a_post_reaches_its_regions_everywhere_if_its_list_is_exhaustive_and_nowhere_by_name() -> None:
    listed = places(post("mod_russia", at(22, "07:30"), claim(4, "RU-BRY"), claim(3, "MOSCOW-REGION"), window=NIGHT))
    assert set(listed) == {"RU-BRY", "RU-MOW", "RU-MOS", EVERYWHERE}
    assert listed["RU-BRY"] == (minutes(21, "23:00"), minutes(22, "07:00"))
    assert set(places(post("mod_russia", at(22, "07:30"), claim(4)))) == {ANYWHERE}


def test_a_post_that_counts_nothing_reaches_nothing() -> None:
    assert places(post("RU-BEL", at(22, "07:30"), kind=Kind.DANGER)) == {}
