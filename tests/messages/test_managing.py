"""Managing from afar: what is shown, and what holds of every chat's title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import ChatKind, Managed, Mode, Subscriber, Subscription
from claims.places.regions import regions
from messages.buttons import pressable
from messages.managing import (
    SIGN,
    Target,
    from_afar,
    linked_target,
    managed_chats,
    named_in,
    panel,
    unwrapped,
    with_managed,
    with_way_to_private,
)
from messages.settings import hours, quiet, settings, zones
from messages.subscriptions import offer, subscribed, subscriptions, words_page
from messages.texts import LANGUAGES
from messages.welcome import choose_regions, choose_what
from tests.messages.readable import assert_told
from tests.messages.test_laws import FOREIGN, within_bounds

FARTHEST = Target(-1009999999999, 2**31 - 1)
EVERY = tuple(Subscription(chat_id=-5, region=code, mode=Mode.CARD) for code in ("RU-BEL", "RU-KLU"))
TARGETS = st.builds(Target, st.integers(-(2**53), -1), st.integers(0, 2**31 - 1))


def chat(title: str = "Соседи", thread: int = 0) -> Managed:
    return Managed(person=1, chat_id=-1001234567890, thread_id=thread, kind=ChatKind.SUPERGROUP, title=title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ways_to_and_fro(language: str) -> None:
    own = subscriptions(EVERY, language=language)
    target = Target(-1001234567890, 5)
    told = [
        with_managed(own, language=language),
        with_way_to_private(own, "dronewatch_bot", target, language=language),
        managed_chats([chat(), chat("Форум <b>", 5)], language=language),
        managed_chats([], language=language),
        from_afar(panel(EVERY, language=language), target, "Соседи"),
        from_afar(panel((), language=language), target, "Соседи"),
    ]
    assert_told(f"managing.{language}", told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_chat_can_be_told_is_lost_on_the_way(language: str) -> None:
    """Every button of a panel and of what it leads to fits, carrying the longest of chats."""
    group = Subscriber(chat_id=-5, language=language)
    every = tuple(regions())
    one = Subscription(chat_id=-5, region="SEA-BLACK", mode=Mode.CARD, include=("Шебекино",), exclude=("учения",))
    for told in (
        panel(EVERY, language=language),
        offer("MOSCOW-REGION", language=language),
        subscribed(one, group, language=language),
        words_page(one, language=language),
        choose_regions("caucasus", every, language=language),
        choose_what(every, language=language),
        settings(group),
        zones(group),
        hours(group),
        quiet(group),
    ):
        shown = from_afar(told, FARTHEST, "x")
        assert [[button.text for button in row] for row in shown.buttons] == [
            [button.text for button in row] for row in told.buttons
        ]
        assert all(pressable(button) for row in shown.buttons for button in row)


@given(FOREIGN, st.integers(0, 9))
def test_a_title_is_shown_and_never_becomes_markup(title: str, thread: int) -> None:
    for told in (
        managed_chats([chat(title, thread)], language="ru"),
        from_afar(panel(EVERY, language="ru"), Target(-5, thread), title),
    ):
        assert within_bounds(told)
        assert all(pressable(button) for row in told.buttons for button in row)


@given(FOREIGN)
def test_the_name_stays_from_message_to_message(title: str) -> None:
    first = from_afar(panel(EVERY, language="ru"), Target(-5), title)
    assert first.text.startswith(SIGN)
    again = from_afar(settings(Subscriber(chat_id=-5)), Target(-5), named_in(first.text))
    assert named_in(again.text) == named_in(first.text)


@given(TARGETS)
def test_a_button_and_a_link_lead_to_their_chat(target: Target) -> None:
    shown = from_afar(panel((), language="en"), target, "x")
    carried = [unwrapped(button.data or "")[0] for row in shown.buttons for button in row]
    assert set(carried) == {target, None}
    (way,) = with_way_to_private(panel((), language="en"), "bot", target, language="en").buttons[-1]
    assert linked_target((way.url or "").partition("?start=")[2]) == target


@given(st.text(max_size=64))
def test_any_data_and_any_payload_are_read(data: str) -> None:
    target, inner = unwrapped(data)
    assert target is not None or inner == data
    assert linked_target(data) is None or data.startswith("manage_-")
