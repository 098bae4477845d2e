"""Formatting as core.telegram.org/bots/api#formatting-options has it."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import MessageEntity
from hypothesis import given
from hypothesis import strategies as st

from loopback.botapi import ApiError, User
from loopback.botapi.html import parse_html
from loopback.botapi.markup import checked, found, units


def refusal(source: str) -> str:
    with pytest.raises(ApiError) as caught:
        parse_html(source)
    return caught.value.description


def test_tags_become_entities_in_utf16_units() -> None:
    """Telegram: "Offset in UTF-16 code units to the start of the entity"
    (https://core.telegram.org/bots/api#messageentity)
    """
    text, entities = parse_html('🙂 <b>три</b> <a href="https://t.me/x/1">пост</a> <tg-spoiler>тут</tg-spoiler>')
    assert text == "🙂 три пост тут"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 3},
        {"type": "text_link", "offset": 7, "length": 4, "url": "https://t.me/x/1"},
        {"type": "spoiler", "offset": 12, "length": 3},
    ]


def test_only_four_named_entities_are_known() -> None:
    """Telegram: "The API currently supports only the following named HTML entities: &lt;, &gt;, &amp; and &quot;."
    (https://core.telegram.org/bots/api#html-style)
    """
    assert parse_html("&lt;&gt;&amp;&quot;&nbsp;&#1041;&#x42;")[0] == '<>&"&nbsp;БB'


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("я <b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("3 < 4", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler"'),
    ],
)
def test_bad_html_is_refused_with_its_place(source: str, words: str) -> None:
    """Telegram: "All <, > and & symbols that are not a part of a tag or an HTML entity must be replaced with the
    corresponding HTML entities" (https://core.telegram.org/bots/api#html-style)
    """
    assert words in refusal(source)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_text_is_never_markup(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(escaped) == (text, [])


@pytest.mark.parametrize(
    "entity",
    [
        {"type": "bold", "offset": 0, "length": 9},
        {"type": "bold", "offset": -1, "length": 2},
        {"type": "bold", "offset": 0, "length": 0},
        {"type": "shouting", "offset": 0, "length": 1},
        {"type": "text_link", "offset": 0, "length": 1, "url": "none"},
    ],
)
def test_an_entity_that_does_not_fit_is_refused(entity: dict[str, object]) -> None:
    with pytest.raises(ApiError):
        checked("8 букв", [entity])


def test_entities_nest_and_do_not_cross() -> None:
    """Telegram: "bold, italic, underline, strikethrough, and spoiler entities can contain and can be part of any other
    entities, except pre and code" (https://core.telegram.org/bots/api#formatting-options)
    """
    bold, inside = {"type": "bold", "offset": 0, "length": 4}, {"type": "italic", "offset": 1, "length": 2}
    assert checked("слово", [inside, bold]) == [bold, inside]
    with pytest.raises(ApiError, match="cross"):
        checked("слово", [bold, {"type": "italic", "offset": 2, "length": 3}])


def test_a_hundred_entities_count() -> None:
    many = [{"type": "bold", "offset": place, "length": 1} for place in range(0, 300, 2)]
    assert len(checked("x" * 300, many)) == 100


def test_what_people_write_is_searched_for_commands_addresses_and_mentions() -> None:
    text = "🙂 /region@dronewatch_bot @mod_russia https://t.me/x не/команда <b>/</b> /a/b"
    assert [(one["type"], one["offset"]) for one in found(text)] == [("bot_command", 3), ("mention", 26), ("url", 38)]


async def test_commands_and_addresses_are_found_in_what_the_bot_writes_too(bot: Bot, anna: User) -> None:
    given = [MessageEntity(type="code", offset=7, length=5), MessageEntity(type="bold", offset=0, length=6)]
    sent = await bot.send_message(7, "/today /code https://t.me/x", entities=given)
    assert [(one.type, one.offset) for one in sent.entities or []] == [
        ("bold", 0),
        ("bot_command", 0),
        ("code", 7),
        ("url", 13),
    ]


async def test_surrounding_white_space_goes_and_entities_move(bot: Bot, anna: User) -> None:
    sent = await bot.send_message(7, "\n  шум \n", entities=[MessageEntity(type="bold", offset=3, length=3)])
    assert sent.text == "шум"
    assert [(one.type, one.offset, one.length) for one in sent.entities or []] == [("bold", 0, 3)]


async def test_text_is_measured_after_parsing_in_utf16_units(bot: Bot, anna: User) -> None:
    """Telegram: "Text of the message to be sent, 1-4096 characters after entities parsing"
    (https://core.telegram.org/bots/api#sendmessage)
    """
    sent = await bot.send_message(7, f"<b>{'🙂' * 2048}</b>", parse_mode="HTML")
    assert sent.text is not None
    assert units(sent.text) == 4096
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.send_message(7, "🙂" * 2049)


async def test_an_empty_text_is_refused(bot: Bot, anna: User) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(7, " \n ")
