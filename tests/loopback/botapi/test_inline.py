"""Inline mode: queries in any chat, what the bot offers, and what is sent of it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)

from loopback import botapi
from loopback.botapi import Server, User
from tests.loopback.botapi.conftest import a_bot

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NIGHT = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ночь", callback_data="night")]])


class HandClock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def server(clock: HandClock) -> AsyncIterator[Server]:
    async with botapi.serve(clock=clock) as server:
        yield server


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with a_bot(server) as bot:
        yield bot


def article(key: str = "report", text: str = "Белгород: 5–6", *, pressable: bool = False) -> InlineQueryResultArticle:
    content = InputTextMessageContent(message_text=text)
    markup = NIGHT if pressable else None
    return InlineQueryResultArticle(id=key, title="Белгород", input_message_content=content, reply_markup=markup)


async def heard(bot: Bot) -> list[Update]:
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def asked(bot: Bot, server: Server, person: User, text: str, chat: botapi.Chat | None = None) -> InlineQuery:
    """What the bot hears of a query."""
    await heard(bot)
    server.people.ask_inline(person, text, chat)
    [update] = await heard(bot)
    assert update.inline_query is not None
    return update.inline_query


async def test_a_query_tells_what_was_typed_and_in_which_chat(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Type of the chat from which the inline query was sent. Can be either 'sender' for a private chat with
    the inline query sender, 'private', 'group', 'supergroup', or 'channel'."
    (https://core.telegram.org/bots/api#inlinequery)
    Telegram: "Text of the query (up to 256 characters)" (https://core.telegram.org/bots/api#inlinequery)
    """
    here = await asked(bot, server, anna, "Белгород")
    assert (here.query, here.offset, here.chat_type, here.from_user.id) == ("Белгород", "", "sender", 7)
    elsewhere = await asked(bot, server, anna, "б" * 300, server.people.add_group("Соседи", anna))
    assert (len(elsewhere.query), elsewhere.chat_type) == (256, "supergroup")


async def test_an_answer_has_fifty_results_at_most(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "No more than 50 results per query are allowed." (https://core.telegram.org/bots/api#answerinlinequery)"""
    query = await asked(bot, server, anna, "Белгород")
    with pytest.raises(TelegramBadRequest, match="RESULTS_TOO_MUCH"):
        await bot.answer_inline_query(query.id, [article(str(number)) for number in range(51)])
    assert await bot.answer_inline_query(query.id, [article(str(number)) for number in range(50)])


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["report", "report"], "RESULT_ID_DUPLICATE"),
        (["ы" * 32 + "x"], "RESULT_ID_INVALID"),
        ([""], "RESULT_ID_INVALID"),
    ],
)
async def test_every_result_has_an_id_of_its_own(
    bot: Bot, server: Server, anna: User, keys: list[str], words: str
) -> None:
    """Telegram: "Unique identifier for this result, 1-64 Bytes"
    (https://core.telegram.org/bots/api#inlinequeryresultarticle)
    """
    query = await asked(bot, server, anna, "Белгород")
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.answer_inline_query(query.id, [article(key) for key in keys])
    assert await bot.answer_inline_query(query.id, [article("ы" * 32)])


async def test_a_query_is_answered_once(bot: Bot, server: Server, anna: User) -> None:
    query = await asked(bot, server, anna, "Белгород")
    await bot.answer_inline_query(query.id, [])
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_inline_query(query.id, [])


async def test_what_a_result_says_is_checked_like_a_message(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Text of the message to be sent, 1-4096 characters"
    (https://core.telegram.org/bots/api#inputtextmessagecontent)
    """
    query = await asked(bot, server, anna, "Белгород")
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.answer_inline_query(query.id, [article(text="🙂" * 2049)])


async def test_an_answer_is_kept_for_the_same_question(bot: Bot, server: Server, anna: User, clock: HandClock) -> None:
    """Telegram: "The maximum amount of time in seconds that the result of the inline query may be cached on the server.
    Defaults to 300." (https://core.telegram.org/bots/api#answerinlinequery)
    """
    query = await asked(bot, server, anna, "Белгород")
    await bot.answer_inline_query(query.id, [article()])
    boris = server.people.add_person(8, "Борис")
    again = server.people.ask_inline(boris, "Белгород")
    assert server.inline.offers[again].contents == server.inline.offers[query.id].contents
    assert await heard(bot) == []
    clock.now += timedelta(seconds=300)
    server.people.ask_inline(boris, "Белгород")
    assert [one.event_type for one in await heard(bot)] == ["inline_query"]


async def test_a_personal_answer_is_kept_for_one_person(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Pass True if results may be cached on the server side only for the user that sent the query."
    (https://core.telegram.org/bots/api#answerinlinequery)
    """
    query = await asked(bot, server, anna, "Белгород")
    await bot.answer_inline_query(query.id, [article()], is_personal=True, cache_time=60)
    server.people.ask_inline(anna, "Белгород")
    server.people.ask_inline(server.people.add_person(8, "Борис"), "Белгород")
    assert [one.inline_query.from_user.id for one in await heard(bot) if one.inline_query] == [8]


async def test_a_button_above_the_results_leads_to_start(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "1-64 characters, only A-Z, a-z, 0-9, _ and - are allowed."
    (https://core.telegram.org/bots/api#inlinequeryresultsbutton)
    """
    query = await asked(bot, server, anna, "Белгород")
    with pytest.raises(TelegramBadRequest, match="START_PARAM_INVALID"):
        await bot.answer_inline_query(
            query.id, [], button=InlineQueryResultsButton(text="Настроить", start_parameter="всё")
        )
    with pytest.raises(TelegramBadRequest, match="NEXT_OFFSET_INVALID"):
        await bot.answer_inline_query(query.id, [], next_offset="x" * 65)
    button = InlineQueryResultsButton(text="Настроить", start_parameter="region_RU-BEL")
    await bot.answer_inline_query(query.id, [], button=button)
    assert server.inline.offers[query.id].button == {"text": "Настроить", "start_parameter": "region_RU-BEL"}


async def test_what_is_chosen_is_sent_by_the_person_via_the_bot(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Bot through which the message was sent" (https://core.telegram.org/bots/api#message)
    Telegram: "Messages sent via this bot." (https://core.telegram.org/bots/faq#what-messages-will-my-bot-get)
    Telegram: "The unique identifier for the result that was chosen"
    (https://core.telegram.org/bots/api#choseninlineresult)
    """
    group = server.people.add_group("Соседи", anna)
    server.people.add_bot(anna, group)
    query = await asked(bot, server, anna, "Белгород", group)
    await bot.answer_inline_query(query.id, [article()])
    sent = server.people.choose_inline(anna, query.id, "report", group, text="Белгород")
    assert (sent["from"]["id"], sent["via_bot"]["id"], sent["text"]) == (7, server.bot.id, "Белгород: 5–6")
    chosen, message = await heard(bot)
    assert chosen.chosen_inline_result is not None
    assert (chosen.chosen_inline_result.result_id, chosen.chosen_inline_result.query) == ("report", "Белгород")
    assert message.message is not None
    assert message.message.via_bot is not None


async def test_in_a_chat_without_the_bot_only_the_choice_is_told(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "It is necessary to enable inline feedback via @BotFather in order to receive these objects in
    updates." (https://core.telegram.org/bots/api#choseninlineresult)
    """
    group = server.people.add_group("Соседи", anna)
    query = await asked(bot, server, anna, "Белгород", group)
    await bot.answer_inline_query(query.id, [article()])
    server.people.choose_inline(anna, query.id, "report", group)
    server.people.gives_feedback = False
    server.people.choose_inline(anna, query.id, "report", group)
    assert [one.event_type for one in await heard(bot)] == ["chosen_inline_result"]
    assert len(server.messages.in_chat(group.id)) == 2


async def test_a_shared_message_with_buttons_is_known_by_an_id_of_its_own(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Available only if there is an inline keyboard attached to the message."
    (https://core.telegram.org/bots/api#choseninlineresult)
    Telegram: "If the button was attached to a message sent via the bot (in inline mode), the field inline_message_id
    will be present." (https://core.telegram.org/bots/api#callbackquery)
    Telegram: "if the edited message is not an inline message, the edited Message is returned, otherwise True is
    returned." (https://core.telegram.org/bots/api#editmessagetext)
    """
    query = await asked(bot, server, anna, "Белгород", server.people.add_group("Соседи", anna))
    await bot.answer_inline_query(query.id, [article(pressable=True)])
    sent = server.people.choose_inline(anna, query.id, "report")
    chosen, _message = await heard(bot)
    assert chosen.chosen_inline_result is not None
    inline_id = chosen.chosen_inline_result.inline_message_id
    assert inline_id is not None
    server.people.press(anna, sent, "night")
    [pressed] = [one.callback_query for one in await heard(bot)]
    assert isinstance(pressed, CallbackQuery)
    assert (pressed.message, pressed.inline_message_id) == (None, inline_id)
    assert await bot.edit_message_text("Ночью тихо", inline_message_id=inline_id) is True
    assert sent["text"] == "Ночью тихо"
    with pytest.raises(TelegramBadRequest, match="MESSAGE_ID_INVALID"):
        await bot.edit_message_text("x", inline_message_id="other")


async def test_a_picture_of_the_bot_can_be_offered_by_its_file_id(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "A valid file identifier of the photo" (https://core.telegram.org/bots/api#inlinequeryresultcachedphoto)"""
    sent = await bot.send_photo(7, BufferedInputFile(b"\x89PNG map", "map.png"))
    assert sent.photo is not None
    query = await asked(bot, server, anna, "карта")
    picture = InlineQueryResultCachedPhoto(id="map", photo_file_id=sent.photo[-1].file_id, caption="Карта")
    await bot.answer_inline_query(query.id, [picture])
    shared = server.people.choose_inline(anna, query.id, "map")
    assert (shared["photo"][0]["file_id"], shared["caption"]) == (sent.photo[-1].file_id, "Карта")
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_inline_query(query.id, [picture])
