"""What /search shows: golden pages, and what holds of every excerpt."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Channel, Found, Frequency, Post
from claims.places.fold import fold
from claims.word_forms import typed_words
from messages.buttons import pressable
from messages.foreign import visible
from messages.formatting import units
from messages.search import (
    ROOM,
    Asked,
    excerpt,
    fitting,
    packed_words,
    search_results,
    search_usage,
    unpacked_words,
)
from messages.texts import LANGUAGES
from tests.messages import values
from tests.messages.readable import assert_told
from tests.messages.test_laws import FOREIGN, within_bounds

MOSCOW = "Europe/Moscow"
LONG = (
    "Пояснение к сводке. " * 12
    + "Над Тарусой сбит беспилотник.\n\nОбломки беспилотника упали <b>в поле</b>. "
    + "Ещё. " * 60
)
TEXTS = (LONG, "Беспилотник", "Сбиты 2 беспилотника над Калугой.", "Отбой.", "Беспилотники", "Беспилотный")
WORDS = st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"]), max_size=120)


def found(*texts: str) -> list[Found]:
    channel = values.KALUGA
    return [
        Found(
            Post(
                channel_id=channel.id,
                number=number,
                date=values.NOW - timedelta(hours=number),
                text=text,
                edited=values.NOW if number == 2 else None,
            ),
            channel,
        )
        for number, text in enumerate(texts, 1)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(language: str) -> None:
    often = Frequency(37, False, ((values.KALUGA, 30), (ministry(), 7)), (("RU-KLU", 12), ("RU-BEL", 3)))
    capped, nothing = Frequency(5000, True, ((values.KALUGA, 5000),), ()), Frequency(0, False, (), ())
    words = typed_words("беспилотник")
    told = [
        search_results(asked, posts, frequency, words, language=language, zone=MOSCOW, now=values.NOW)
        for asked, posts, frequency in (
            (Asked(words="беспилотник"), found(*TEXTS), often),
            (Asked(words="беспилотник", page=2), found(TEXTS[1]), capped),
            (Asked(words="беспилотник", voice=values.KALUGA), found(TEXTS[2]), nothing),
            (Asked(words="вертолет"), (), nothing),
            (Asked(words="вертолет", page=3), (), nothing),
        )
    ]
    assert_told(f"search.{language}", [*told, search_usage(language)])


def ministry() -> Channel:
    return Channel(id=12, username="mod_russia", title="Минобороны России", voice="mod_russia")


@given(st.lists(FOREIGN | FOREIGN.map(lambda text: text * 9), max_size=7), WORDS)
def test_a_page_is_one_message_within_bounds_whatever_posts_say(texts: list[str], words: str) -> None:
    asked = Asked(words=fitting(words))
    often = Frequency(9, False, ((values.KALUGA, 5), (ministry(), 4)), (("RU-KLU", 9),))
    told = search_results(asked, found(*texts), often, typed_words(words), language="ru", zone=MOSCOW, now=values.NOW)
    assert within_bounds(told)
    assert all(pressable(one) for row in told.buttons for one in row)


@given(FOREIGN | FOREIGN.map(lambda text: text * 9), WORDS)
def test_an_excerpt_is_a_piece_of_the_post_and_only_words_that_are_meant_are_marked(text: str, words: str) -> None:
    meant = typed_words(words)
    parts = excerpt(text, meant)
    shown = "".join(part if isinstance(part, str) else part.text for part in parts)
    assert units(shown) < 600
    assert shown.strip("…\u2068\u2069") in visible(text)
    for part in parts:
        if not isinstance(part, str):
            assert any(one.fits(fold(part.text)) for one in meant)


def test_the_first_mark_is_always_shown() -> None:
    text = "вот " * 200 + "беспилотник" + " вот" * 200
    assert [part.text for part in excerpt(text, typed_words("беспилотники")) if not isinstance(part, str)] == [
        "беспилотник"
    ]


@given(WORDS)
def test_words_travel_in_a_button(words: str) -> None:
    kept = fitting(words)
    assert len(packed_words(kept).encode()) <= ROOM
    assert unpacked_words(packed_words(kept)) == kept


@given(st.text(max_size=64))
def test_forged_words_are_words(data: str) -> None:
    assert fitting(unpacked_words(data)) == unpacked_words(data)
