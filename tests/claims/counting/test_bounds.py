"""Every row of the table of windows, in Moscow time."""

import pytest

from claims.counting.bounds import bounds
from claims.model import Basis, Window
from tests.claims.counting.posts import at, minutes, stated

POSTED = at(22, "09:30")


def when(basis: Basis, posted: tuple[int, str] = (22, "09:30")) -> tuple[object, object]:
    return bounds(Window(basis=basis), at(*posted))


def span(day: int, clock: str, until_day: int, until_clock: str) -> tuple[float, float]:
    return minutes(day, clock), minutes(until_day, until_clock)


def test_a_stated_window_is_both_its_bounds() -> None:
    assert bounds(stated(21, "23:20", 22, "07:00"), POSTED) == (span(21, "23:20", 22, "07:00"),) * 2


def test_no_window_ends_after_its_post() -> None:
    assert bounds(stated(22, "08:00", 22, "10:00"), POSTED) == (span(22, "08:00", 22, "09:30"),) * 2


def test_a_moment_is_half_an_hour_either_side_and_nothing_surely() -> None:
    moment = Window(at(22, "07:00"), at(22, "07:00"), Basis.MOMENT)
    assert bounds(moment, POSTED) == (span(22, "06:30", 22, "07:30"), None)


def test_a_moment_just_before_the_post_ends_with_the_post() -> None:
    moment = Window(at(22, "09:20"), at(22, "09:20"), Basis.MOMENT)
    assert bounds(moment, POSTED) == (span(22, "08:50", 22, "09:30"), None)


def test_a_post_without_a_time_looks_back_twelve_hours() -> None:
    assert when(Basis.NONE) == (span(21, "21:30", 22, "09:30"), None)


@pytest.mark.parametrize(
    ("basis", "outer", "inner"),
    [
        (Basis.NIGHT, (21, "20:00", 22, "08:00"), (22, "00:00", 22, "05:00")),
        (Basis.MORNING, (22, "04:00", 22, "09:30"), (22, "07:00", 22, "08:30")),
        (Basis.DAY, (22, "06:00", 22, "09:30"), None),
        (Basis.EVENING, (21, "16:00", 22, "00:00"), (21, "19:00", 21, "21:00")),
        (Basis.PAST_DAY, (21, "00:00", 22, "09:30"), (21, "09:30", 22, "00:00")),
    ],
)
def test_a_word_for_a_part_of_the_day_has_the_bounds_of_the_table(
    basis: Basis, outer: tuple[int, str, int, str], inner: tuple[int, str, int, str] | None
) -> None:
    assert when(basis) == (span(*outer), None if inner is None else span(*inner))


def test_a_night_told_of_while_it_lasts_surely_holds_what_is_an_hour_old() -> None:
    assert when(Basis.NIGHT, (22, "03:30")) == (span(21, "20:00", 22, "03:30"), span(22, "00:00", 22, "02:30"))


def test_a_night_told_of_in_the_evening_may_be_either_night() -> None:
    assert when(Basis.NIGHT, (22, "21:00")) == (span(21, "20:00", 22, "21:00"), None)


def test_a_day_told_of_after_midnight_is_the_day_before() -> None:
    assert when(Basis.DAY, (22, "01:00")) == (span(21, "06:00", 21, "21:00"), span(21, "10:00", 21, "17:00"))


def test_an_open_end_is_the_post_and_surely_an_hour_before_it() -> None:
    window = Window(at(22, "00:00"), None, Basis.STATED)
    assert bounds(window, POSTED) == (span(22, "00:00", 22, "09:30"), span(22, "00:00", 22, "08:30"))


def test_an_open_start_looks_back_from_the_end() -> None:
    window = Window(None, at(22, "07:00"), Basis.STATED)
    assert bounds(window, POSTED) == (span(21, "19:00", 22, "07:00"), None)


def test_a_window_after_its_post_is_taken_for_none() -> None:
    assert bounds(stated(22, "20:00", 22, "23:00"), POSTED) == (span(21, "21:30", 22, "09:30"), None)


def test_a_window_without_length_is_a_moment() -> None:
    assert bounds(stated(22, "07:00", 22, "07:00"), POSTED) == (span(22, "06:30", 22, "07:30"), None)


@pytest.mark.parametrize(
    ("ahead", "outer", "inner"),
    [
        (2, ("20:00", "09:00"), ("01:00", "05:00")),
        (3, ("20:00", "08:00"), ("00:00", "05:00")),
        (4, ("19:00", "08:00"), ("00:00", "04:00")),
        (5, ("18:00", "08:00"), ("00:00", "03:00")),
        (8, ("15:00", "08:00"), None),
    ],
    ids=["Kaliningrad", "Moscow", "Samara", "Yekaterinburg", "Irkutsk"],
)
def test_the_night_of_a_far_region_is_its_own_or_moscows(
    ahead: int, outer: tuple[str, str], inner: tuple[str, str] | None
) -> None:
    found = bounds(Window(basis=Basis.NIGHT), at(22, "09:30"), 60.0 * ahead)
    assert found == (span(21, outer[0], 22, outer[1]), None if inner is None else span(22, inner[0], 22, inner[1]))


def test_the_past_day_of_a_far_region_is_its_own_or_moscows() -> None:
    outer, inner = bounds(Window(basis=Basis.PAST_DAY), at(22, "09:30"), 300.0)
    assert outer == span(20, "22:00", 22, "09:30")
    assert inner == span(21, "09:30", 21, "22:00")
