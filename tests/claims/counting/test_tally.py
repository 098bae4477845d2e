"""The tally by examples that a person can check."""

import pytest

from claims.counting.atoms import Question
from claims.counting.clusters import clusters
from claims.counting.naive import naive
from claims.counting.tally import tallies, tally
from claims.model import Span, Statement, Tally

DAY: Span = (0, 1440)
A = frozenset({"A"})


def stated(
    name: str,
    voice: str,
    count: int,
    outer: Span = DAY,
    *areas: str,
    sure: bool = True,
    book: str = "",
    apart: str = "",
) -> Statement:
    """An exact count over the areas (A where none is given), of all there is in its window or, if not sure, of some."""
    where = frozenset(areas or ("A",))
    return Statement(name, voice, where, count, count, outer, outer if sure else None, book, apart=apart)


def ends(found: Tally) -> tuple[int, int | None, int | None]:
    return found.least, found.agreed, found.most


def test_nothing_said_is_none_at_all() -> None:
    assert tally([], A, DAY) == Tally(0, 0, 0)


def test_one_voice_saying_a_figure_twice_means_the_same_drones() -> None:
    assert ends(tally([stated("1", "v", 5), stated("2", "v", 5)], A, DAY)) == (5, 5, 5)


def test_windows_side_by_side_add_up() -> None:
    assert ends(tally([stated("1", "v", 5, (0, 60)), stated("2", "v", 3, (60, 120))], A, DAY)) == (8, 8, 8)


def test_a_window_within_a_window_is_part_of_it() -> None:
    assert ends(tally([stated("1", "v", 5, (0, 120)), stated("2", "v", 3, (60, 120))], A, DAY)) == (5, 5, 5)


def test_two_voices_who_cover_the_same_agree_on_the_larger() -> None:
    assert ends(tally([stated("1", "v", 61), stated("2", "w", 7, (0, 600))], A, DAY)) == (61, 61, 68)


def test_a_window_that_crosses_the_end_of_the_period_may_lie_on_either_side() -> None:
    assert ends(tally([stated("1", "v", 10, (-60, 60))], A, DAY)) == (0, 10, 10)


def test_more_means_others() -> None:
    night = [stated("1", "v", 1, sure=False, apart="m"), stated("2", "v", 3, sure=False, apart="m")]
    assert ends(tally(night, A, DAY)) == (4, 4, 4)


def test_without_a_mark_posts_without_a_time_may_mean_the_same() -> None:
    assert ends(tally([stated("1", "v", 1, sure=False), stated("2", "v", 3, sure=False)], A, DAY)) == (3, 4, 4)


def test_two_books_under_no_headline_add_up_at_most() -> None:
    books = [stated("1", "v", 2, DAY, "A", book="x"), stated("2", "v", 3, DAY, "A", book="y")]
    assert ends(tally(books, A, DAY)) == (3, 5, 5)


def test_each_of_the_places_of_a_joint_count_has_one() -> None:
    joint = stated("1", "v", 4, DAY, "A", "B")
    assert ends(tally([joint], A, DAY)) == (1, 3, 3)
    assert ends(tally([joint], None, DAY)) == (4, 4, 4)


def test_the_moscow_region_is_the_city_with_the_oblast() -> None:
    both = [stated("1", "v", 5, DAY, "MOSCOW-REGION"), stated("2", "w", 3, DAY, "RU-MOW")]
    assert ends(tally(both, frozenset({"MOSCOW-REGION"}), DAY)) == (5, 5, 8)
    assert ends(tally(both, frozenset({"RU-MOW", "RU-MOS"}), DAY)) == (5, 5, 8)
    assert ends(tally(both, frozenset({"RU-MOW"}), DAY)) == (3, 3, 8)


def test_a_district_that_nobody_names_may_hold_what_its_region_holds() -> None:
    assert ends(tally([stated("1", "v", 5)], frozenset({"A/x"}), DAY)) == (0, 5, 5)


def test_drones_without_a_place_are_told_beside() -> None:
    said = [stated("1", "v", 5), Statement("2", "v", frozenset(), 12, 12, (2000, 2100), None)]
    said.append(Statement("3", "v", frozenset(), 4, 4, (60, 120), None))
    assert tally(said, A, DAY).unplaced == 4
    assert tally(said, A, (0, 3000)).unplaced == 16
    assert ends(tally(said, A, DAY)) == (5, 5, 5)


def test_without_an_upper_bound_there_is_no_most() -> None:
    assert ends(tally([Statement("1", "v", A, 30, None, DAY, DAY)], A, DAY)) == (30, None, None)


def test_a_gap_of_three_hours_between_two_reports_is_covered() -> None:
    voice = [stated("1", "v", 5, (0, 300)), stated("2", "v", 5, (480, 780))]
    governor = Statement("3", "g", A, 0, 2, (240, 540), None)
    assert tally([*voice, governor], A, DAY).agreed == 10
    assert tally([voice[0], stated("2", "v", 5, (481, 780)), governor], A, DAY).agreed == 12


def test_contradictions_are_named_and_cost_what_they_must() -> None:
    said = [stated("1", "v", 5), stated("2", "v", 9), stated("3", "v", 2, (3000, 3100)), stated("4", "w", 1)]
    found = tally(said, A, DAY)
    assert found.conflict == {"1", "2"}
    assert found.change == pytest.approx(4)
    assert (found.least, found.most) == (5, 10)


def test_a_contradiction_in_one_place_leaves_the_others_alone() -> None:
    said = [stated("1", "v", 5), stated("2", "v", 9), stated("3", "v", 2, DAY, "B")]
    assert tally(said, frozenset({"B"}), DAY) == Tally(2, 2, 2)


def test_a_statement_can_contradict_itself() -> None:
    found = tally([Statement("1", "v", A, 5, 3, DAY, DAY)], A, DAY)
    assert found.conflict == {"1"}


def test_places_and_times_that_do_not_meet_are_solved_apart() -> None:
    said = [stated("1", "v", 1), stated("2", "v", 1, DAY, "B"), stated("3", "v", 1, (2000, 2100))]
    assert [len(cluster) for cluster in clusters(said)] == [1, 1, 1]
    assert [len(cluster) for cluster in clusters([*said, stated("4", "v", 2, DAY, "A", "B")])] == [3, 1]


def test_parts_are_asked_for_beside_the_whole_and_need_not_add_up() -> None:
    said = [stated("1", "v", 4, DAY, "A/x", "A/y")]
    whole, x, y = tallies(said, [Question(frozenset({key}), DAY) for key in ("A", "A/x", "A/y")])
    assert (whole.least, x.least, y.least) == (4, 1, 1)


def test_the_naive_answers_count_a_window_where_its_middle_lies() -> None:
    said = [stated("1", "v", 5), stated("2", "w", 7), stated("3", "w", 9, (1400, 1600)), stated("4:none", "w", 0)]
    assert naive(said, A, DAY) == (12, 7)
