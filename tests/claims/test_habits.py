"""A channel is silent beyond its habit, or only as it always is."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claims.habits import Lull, expected, rates, unusual_lull

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)  # 12:00 in Moscow


def every(hours: float, *, days: int = 28, until: datetime = NOON) -> list[datetime]:
    """A post every so many hours, the last one at ``until``."""
    return [until - timedelta(hours=hours * number) for number in range(int(days * 24 / hours))]


def by_day(until: datetime = NOON) -> list[datetime]:
    """A post every hour from 09:00 to 18:00 Moscow time, none at night."""
    return [at for at in every(1, until=until) if 9 <= (at + timedelta(hours=3)).hour <= 18]


def test_a_channel_that_keeps_its_pace_is_not_silent() -> None:
    assert unusual_lull(every(2), NOON + timedelta(hours=2)) is None


def test_a_silence_beyond_the_habit_is_told_with_its_reason() -> None:
    found = unusual_lull(every(2), NOON + timedelta(hours=13))
    assert found == Lull(since=NOON, missed=6, usual=timedelta(hours=2))


def test_a_night_without_posts_is_no_silence_for_one_who_sleeps() -> None:
    evening = NOON + timedelta(hours=6)
    for hours in range(15):
        assert unusual_lull(by_day(evening), evening + timedelta(hours=hours)) is None


def test_a_day_without_posts_is_one_for_him() -> None:
    evening = NOON + timedelta(hours=6)
    assert unusual_lull(by_day(evening), evening + timedelta(hours=25)) is not None


def test_who_posts_once_a_day_may_miss_some_days() -> None:
    daily = every(24)
    assert unusual_lull(daily, NOON + timedelta(days=3)) is None
    assert unusual_lull(daily, NOON + timedelta(days=7)) is not None


def test_who_was_silent_as_long_before_is_not_unusual() -> None:
    gap = [at for at in every(1) if not timedelta(days=10) < NOON - at < timedelta(days=11)]
    assert unusual_lull(gap, NOON + timedelta(hours=20)) is None
    assert unusual_lull(every(1), NOON + timedelta(hours=20)) is not None


def test_too_few_posts_are_no_habit() -> None:
    assert unusual_lull(every(1, days=28)[:19], NOON + timedelta(days=9)) is None
    assert unusual_lull(every(1, days=3), NOON + timedelta(days=9)) is None
    assert unusual_lull([], NOON) is None


def test_what_is_older_than_four_weeks_does_not_count() -> None:
    assert unusual_lull(every(1), NOON + timedelta(days=60)) is None


@given(st.integers(1, 12), st.integers(0, 400))
def test_a_longer_silence_is_never_less_unusual(hours: int, more: int) -> None:
    posted = every(hours, days=20)
    first = NOON + timedelta(hours=8 * hours)
    later = first + timedelta(minutes=more)
    if unusual_lull(posted, first) is not None and later - posted[-1] < timedelta(days=28):
        assert unusual_lull(posted, later) is not None


@given(st.integers(1, 500), st.integers(0, 3000), st.integers(0, 3000))
def test_what_is_expected_adds_up(offset: int, first: int, second: int) -> None:
    hourly = rates(sorted(by_day()))
    start = NOON + timedelta(minutes=offset)
    middle, end = start + timedelta(minutes=first), start + timedelta(minutes=first + second)
    together = expected(hourly, start, middle) + expected(hourly, middle, end)
    assert abs(together - expected(hourly, start, end)) < 1e-9
