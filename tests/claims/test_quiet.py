"""Quiet hours by the clock on the wall, over midnight and over changes of the clocks; pauses."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from claims.model import Subscriber
from claims.quiet import is_paused, is_quiet, quiet_from

ZONES = ["Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo"]

minutes = st.integers(0, 24 * 60 - 1)
spans = st.tuples(minutes, minutes).filter(lambda span: span[0] != span[1])
# Every change of clocks of these years lies in here.
instants = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda number: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
)


def resting(start: int, until: int, zone: str = "Europe/Moscow") -> Subscriber:
    return Subscriber(chat_id=7, zone=zone, quiet=(start, until))


def moscow(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 21, hour, minute, tzinfo=ZoneInfo("Europe/Moscow"))


def test_quiet_hours_go_over_midnight() -> None:
    night = resting(23 * 60, 7 * 60)
    quiet = [hour for hour in range(24) if is_quiet(night, moscow(hour))]
    assert quiet == [0, 1, 2, 3, 4, 5, 6, 23]


def test_quiet_hours_within_a_day() -> None:
    nap = resting(13 * 60, 14 * 60 + 30)
    assert [is_quiet(nap, moscow(*at)) for at in ((12, 59), (13, 0), (14, 29), (14, 30))] == [False, True, True, False]


def test_who_has_none_is_never_quiet() -> None:
    anybody = Subscriber(chat_id=7)
    assert not is_quiet(anybody, moscow(3))
    assert quiet_from(anybody, moscow(3)) is None


def test_they_follow_the_wall_when_the_clocks_change() -> None:
    night = resting(23 * 60, 7 * 60, "Europe/Berlin")
    before, after = datetime(2026, 3, 28, 5, 30, tzinfo=UTC), datetime(2026, 3, 29, 5, 30, tzinfo=UTC)
    assert is_quiet(night, before)
    assert not is_quiet(night, after)


@given(spans, st.sampled_from(ZONES), instants)
def test_a_moment_is_quiet_for_a_span_or_for_what_it_leaves(span: tuple[int, int], zone: str, moment: datetime) -> None:
    assert is_quiet(resting(*span, zone), moment) != is_quiet(resting(span[1], span[0], zone), moment)


@given(spans, st.sampled_from(ZONES), instants)
def test_they_begin_within_a_day_of_any_moment(span: tuple[int, int], zone: str, moment: datetime) -> None:
    begins = quiet_from(resting(*span, zone), moment)
    assert begins is not None
    assert moment < begins <= moment + timedelta(hours=25, minutes=30)


def test_a_pause_is_from_its_beginning_up_to_its_end() -> None:
    paused = Subscriber(chat_id=7, paused_since=moscow(20), paused_until=moscow(22))
    assert [is_paused(paused, moscow(hour)) for hour in (19, 20, 21, 22)] == [False, True, True, False]
    assert not is_paused(Subscriber(chat_id=7), moscow(20))
