"""What a report makes of a card: pure decisions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import SOUNDS_EVERY, Figure, Step, is_final, new_card, next_step, sounds_again
from claims.model import Card, Period, Subscriber
from storage.cards import Slot
from storage.edits import Fate

NOW = datetime(2026, 11, 21, 20, tzinfo=UTC)
NIGHT = Period(datetime(2026, 11, 21, 17, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC))
SLOT = Slot("RU-BEL", NIGHT)
FIVE = Figure(5, is_hurt=False)
ANNA = Subscriber(chat_id=7)
LONG_AGO = NOW - SOUNDS_EVERY


def a_card(least: int = 5, *, sounded_at: datetime = LONG_AGO, hurt: bool = False) -> Card:
    return replace(new_card(SLOT, ANNA, Figure(least, hurt), sounded_at), sounded_at=sounded_at)


def step(card: Card | None, figure: Figure, fate: Fate = Fate.SHOWN, *, calls: bool = True, sound: bool = True) -> Step:
    return next_step(card, fate, figure, NOW, calls=calls, may_sound=sound)


def test_the_first_report_that_calls_begins_a_card() -> None:
    assert step(None, FIVE) is Step.SEND
    assert step(None, FIVE, calls=False) is Step.LEAVE
    assert step(None, Figure(None, is_hurt=False)) is Step.LEAVE


def test_a_later_report_edits_it() -> None:
    assert step(a_card(5), Figure(9, is_hurt=False)) is Step.EDIT


def test_twice_as_many_sound_again() -> None:
    assert step(a_card(5), Figure(10, is_hurt=False)) is Step.SEND
    assert step(a_card(5), Figure(10, is_hurt=False), calls=False) is Step.EDIT
    assert step(a_card(5), Figure(10, is_hurt=False), sound=False) is Step.EDIT


def test_people_hurt_sound_again_once() -> None:
    assert step(a_card(5), Figure(5, is_hurt=True)) is Step.SEND
    assert step(a_card(5, hurt=True), Figure(5, is_hurt=True)) is Step.EDIT


def test_a_figure_told_only_from_above_is_doubled_by_two() -> None:
    assert step(a_card(0), Figure(1, is_hurt=False)) is Step.EDIT
    assert step(a_card(0), Figure(2, is_hurt=False)) is Step.SEND


@given(st.integers(0, 60), st.integers(0, 200), st.booleans(), st.booleans(), st.integers(0, 29 * 60))
def test_it_never_sounds_twice_within_half_an_hour(
    was: int, least: int, was_hurt: bool, is_hurt: bool, seconds: int
) -> None:
    card = a_card(was, sounded_at=NOW - timedelta(seconds=seconds), hurt=was_hurt)
    assert not sounds_again(card, Figure(least, is_hurt), NOW)


@given(st.integers(0, 60), st.integers(0, 200), st.booleans(), st.booleans())
def test_it_sounds_for_twice_as_many_or_for_people_hurt_and_for_nothing_else(
    was: int, least: int, was_hurt: bool, is_hurt: bool
) -> None:
    card = a_card(was, hurt=was_hurt)
    assert sounds_again(card, Figure(least, is_hurt), NOW) == (least >= 2 * max(was, 1) or (is_hurt and not was_hurt))


@pytest.mark.parametrize("calls", [True, False])
def test_a_card_that_was_deleted_stays_so_until_it_would_sound(calls: bool) -> None:
    assert step(a_card(5), Figure(9, is_hurt=False), Fate.REMOVED, calls=calls) is Step.LEAVE
    assert step(a_card(5), Figure(10, is_hurt=False), Fate.REMOVED) is Step.SEND


def test_a_card_that_never_arrived_is_sent_by_the_next_report() -> None:
    assert step(a_card(5), Figure(6, is_hurt=False), Fate.LOST) is Step.SEND
    assert step(a_card(5), Figure(6, is_hurt=False), Fate.LOST, calls=False) is Step.LEAVE


def test_a_card_that_still_waits_is_written_anew() -> None:
    assert step(a_card(5), Figure(50, is_hurt=True), Fate.ON_ITS_WAY) is Step.EDIT


def test_three_hours_after_its_period_a_card_is_final() -> None:
    assert not is_final(NIGHT, NIGHT.until + timedelta(hours=2, minutes=59))
    assert is_final(NIGHT, NIGHT.until + timedelta(hours=3))
