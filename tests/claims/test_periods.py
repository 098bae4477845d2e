"""Which stretches of time are told of, and how people name them."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Period, Statement
from claims.periods import (
    MARGIN,
    current_day,
    fit,
    is_dates,
    last_half,
    neighbourhood,
    night,
    parse_period,
    reporting_day,
    week_days,
)
from tests.claims.counting.posts import at, minutes

NOON = at(22, "12:00")
instants = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def moscow(day: int, clock: str, until_day: int, until_clock: str) -> Period:
    return Period(at(day, clock), at(until_day, until_clock))


def test_the_last_reporting_day_ended_at_eight_in_the_morning() -> None:
    assert reporting_day(NOON) == moscow(21, "08:00", 22, "08:00")
    assert reporting_day(at(22, "07:59")) == moscow(20, "08:00", 21, "08:00")
    assert reporting_day(at(22, "08:00")) == moscow(21, "08:00", 22, "08:00")


def test_the_halves_meet_at_twenty() -> None:
    assert last_half(NOON) == moscow(21, "20:00", 22, "08:00")
    assert last_half(at(22, "21:00")) == moscow(22, "08:00", 22, "20:00")
    assert night(NOON) == moscow(21, "20:00", 22, "08:00")
    assert night(at(22, "23:00")) == moscow(22, "20:00", 23, "08:00")


@given(instants)
def test_days_follow_one_another_without_a_gap(now: datetime) -> None:
    assert reporting_day(now).until == current_day(now).start <= now < current_day(now).until
    week = week_days(reporting_day(now))
    assert week[-1] == reporting_day(now)
    assert all(one.until == other.start for one, other in pairwise(week))
    assert len(week) == 7


def test_the_week_of_any_period_ends_with_the_day_that_holds_its_last_minute() -> None:
    assert week_days(moscow(21, "20:00", 22, "20:00"))[-1] == moscow(22, "08:00", 23, "08:00")


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("night", moscow(21, "20:00", 22, "08:00")),
        ("  НОЧЬ ", moscow(21, "20:00", 22, "08:00")),
        ("today", moscow(22, "08:00", 23, "08:00")),
        ("сегодня", moscow(22, "08:00", 23, "08:00")),
        ("yesterday", moscow(21, "08:00", 22, "08:00")),
        ("вчера", moscow(21, "08:00", 22, "08:00")),
        ("7d", moscow(15, "08:00", 22, "08:00")),
        ("7 дней", moscow(15, "08:00", 22, "08:00")),
        ("неделя", moscow(15, "08:00", 22, "08:00")),
        ("2 недели", moscow(8, "08:00", 22, "08:00")),
        ("last 7 days", moscow(15, "08:00", 22, "08:00")),
        ("за последние 7 дней", moscow(15, "08:00", 22, "08:00")),
        ("2026-11-11", moscow(10, "20:00", 11, "20:00")),
        ("11.11.2026", moscow(10, "20:00", 11, "20:00")),
        ("11.11.26", moscow(10, "20:00", 11, "20:00")),
        ("11.11", moscow(10, "20:00", 11, "20:00")),
        ("11 ноября", moscow(10, "20:00", 11, "20:00")),
        ("11 Nov 2026", moscow(10, "20:00", 11, "20:00")),
        ("2026-11-11..2026-11-17", moscow(10, "20:00", 17, "20:00")),
        ("11.11 – 17.11", moscow(10, "20:00", 17, "20:00")),
        ("с 11 ноября по 17 ноября", moscow(10, "20:00", 17, "20:00")),
    ],
)
def test_words_name_periods(words: str, period: Period) -> None:
    assert parse_period(words, NOON) == period


def test_thirty_days_are_thirty_reporting_days() -> None:
    assert parse_period("30d", NOON) == Period(at(22, "08:00") - timedelta(days=30), at(22, "08:00"))


def test_a_date_without_a_year_is_the_last_such_date() -> None:
    assert parse_period("30.12", NOON) == Period(
        at(29, "20:00") - timedelta(days=335), at(30, "20:00") - timedelta(days=335)
    )


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2026-13-01",
        "2026-02-30",
        "31.02.2026",
        "2026-11-17..2026-11-11",
        "2026-11-11..",
        "2026-11-11..12..13",
        "2027-01-01",
        "2020-01-01..2026-01-01",
        "0d",
        "999d",
        "0000-00-00",
        "завтра",
        "-7d",
        "11 смартября",
    ],
)
def test_what_names_no_period_is_none(words: str) -> None:
    assert parse_period(words, NOON) is None


@given(st.text(max_size=40) | st.from_regex(r"[0-9.\-/ d]{0,20}"), instants)
def test_any_words_are_a_period_or_none(words: str, now: datetime) -> None:
    period = parse_period(words, now)
    assert period is None or period.start <= now


def stated(day: int, clock: str, until_day: int, until_clock: str, area: str = "RU-BEL") -> Statement:
    window = minutes(day, clock), minutes(until_day, until_clock)
    return Statement(f"{day}{clock}", "v", frozenset({area}), 1, 1, window, window)


DATE = moscow(21, "20:00", 22, "20:00")
BELGOROD = frozenset({"RU-BEL"})


def test_a_date_whose_ends_nothing_crosses_stays() -> None:
    assert fit(DATE, [stated(21, "20:00", 21, "23:00"), stated(22, "17:00", 22, "20:00")], BELGOROD) == DATE
    assert is_dates(DATE)


def test_an_end_moves_to_the_nearest_instant_that_no_window_crosses() -> None:
    said = [stated(21, "16:00", 21, "21:30"), stated(22, "18:00", 22, "22:00"), stated(22, "16:00", 22, "19:00")]
    assert fit(DATE, said, BELGOROD) == moscow(21, "21:30", 22, "22:00")


def test_an_end_that_three_hours_do_not_free_stays() -> None:
    assert fit(DATE, [stated(22, "12:00", 23, "06:00")], BELGOROD) == DATE


def test_only_windows_about_the_areas_and_with_both_ends_stated_move_an_end() -> None:
    vague = Statement("v", "v", BELGOROD, 1, 1, (minutes(22, "18:00"), minutes(22, "21:00")), None)
    elsewhere = stated(22, "18:00", 22, "21:00", "RU-KRS")
    assert fit(DATE, [vague, elsewhere], BELGOROD) == DATE
    assert fit(DATE, [vague, elsewhere], None) == moscow(21, "20:00", 22, "21:00")


def test_a_reporting_day_is_no_date() -> None:
    assert not is_dates(reporting_day(NOON))


def test_the_neighbourhood_holds_the_week_what_came_since_and_what_meets_them() -> None:
    start, until = neighbourhood(reporting_day(NOON), NOON)
    assert start == minutes(15, "08:00") - MARGIN
    assert until == minutes(23, "08:00") + MARGIN
    assert neighbourhood(moscow(10, "20:00", 11, "20:00"), NOON)[1] == minutes(12, "08:00") + MARGIN
