"""The demonstration's clock, held to the laws of a clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo_clock import PlayedClock, before_digest

START = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)


class Seconds:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


def test_it_stands_until_it_begins_and_then_runs_as_fast_as_it_was_told() -> None:
    seconds = Seconds()
    clock = PlayedClock(START, 60, seconds)
    seconds.pass_by(10)
    assert (clock(), clock.speed) == (START, 0)
    clock.begin()
    seconds.pass_by(10)
    clock.begin()
    assert (clock(), clock.speed) == (START + timedelta(minutes=10), 60)


def test_a_clock_that_was_stopped_does_not_begin_by_itself() -> None:
    seconds = Seconds()
    clock = PlayedClock(START, 60, seconds)
    clock.stop()
    clock.begin()
    seconds.pass_by(10)
    assert clock() == START
    clock.run()
    seconds.pass_by(1)
    assert clock() == START + timedelta(minutes=1)


def test_a_leap_leads_ahead_and_a_standing_clock_still_stands_there() -> None:
    seconds = Seconds()
    clock = PlayedClock(START, 60, seconds)
    clock.jump(START + timedelta(hours=1))
    seconds.pass_by(10)
    assert clock() == START + timedelta(hours=1)
    with pytest.raises(ValueError, match="back"):
        clock.jump(START)


def test_no_speed_is_refused() -> None:
    clock = PlayedClock(START, 60, Seconds())
    with pytest.raises(ValueError, match="no speed"):
        clock.run(0)


acts = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.floats(0, 1e4)),
        st.tuples(st.just("run"), st.floats(1, 1440)),
        st.tuples(st.just("stop"), st.just(0.0)),
        st.tuples(st.just("jump"), st.floats(0, 1e5)),
    )
)


@given(acts)
def test_whatever_is_done_to_it_it_never_goes_back(done: list[tuple[str, float]]) -> None:
    seconds = Seconds()
    clock = PlayedClock(START, 60, seconds)
    for act, amount in done:
        before = clock()
        if act == "pass":
            seconds.pass_by(amount)
        elif act == "run":
            clock.run(amount)
        elif act == "stop":
            clock.stop()
        else:
            clock.jump(before + timedelta(seconds=amount))
        assert clock() >= before


@pytest.mark.parametrize(
    ("now", "leads_to"),
    [
        ("2026-11-22T04:45:00+00:00", "2026-11-22T05:59:00+00:00"),
        ("2026-11-22T05:59:30+00:00", "2026-11-22T05:59:30+00:00"),
        ("2026-11-22T06:00:00+00:00", "2026-11-23T05:59:00+00:00"),
        ("2026-11-22T22:00:00+00:00", "2026-11-23T05:59:00+00:00"),
    ],
)
def test_a_leap_to_the_digest_ends_a_minute_before_nine_in_moscow(now: str, leads_to: str) -> None:
    assert before_digest(datetime.fromisoformat(now)) == datetime.fromisoformat(leads_to)
