"""Polling, pressing and webhooks."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError, TelegramUnauthorizedError
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import ClientSession, web

from loopback.botapi import Server, User
from tests.loopback.botapi.conftest import a_bot

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ночь", callback_data="night")]])


def a_dispatcher() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer("Здравствуйте", reply_markup=BUTTONS)

    @dispatcher.callback_query(F.data == "night")
    async def night(query: CallbackQuery) -> None:
        await query.answer("Ночь тихая")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Ночь")

    return dispatcher


@asynccontextmanager
async def polling(bot: Bot) -> AsyncIterator[None]:
    dispatcher = a_dispatcher()
    task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_person_starts_presses_and_sees_the_edit(bot: Bot, server: Server, anna: User) -> None:
    async with polling(bot):
        await server.changed.until(lambda: len(server.messages.in_chat(7)) == 2)
        greeting = server.messages.in_chat(7)[1]
        query = server.people.press(anna, greeting, "night")
        await server.changed.until(lambda: greeting["text"] == "Ночь")
    assert server.callbacks.toasts[query].text == "Ночь тихая"


async def test_a_query_is_answered_once(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "After the user presses a callback button, Telegram clients will display a progress bar until you call
    answerCallbackQuery." (https://core.telegram.org/bots/api#callbackquery)
    """
    sent = await bot.send_message(7, "x", reply_markup=BUTTONS)
    message = server.messages.find(7, sent.message_id)
    assert message is not None
    query = server.people.press(anna, message, "forged data")
    await bot.answer_callback_query(query)
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(query)


async def test_a_toast_has_two_hundred_characters_at_most(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Text of the notification. If not specified, nothing will be shown to the user, 0-200 characters"
    (https://core.telegram.org/bots/api#answercallbackquery)
    """
    sent = await bot.send_message(7, "x", reply_markup=BUTTONS)
    message = server.messages.find(7, sent.message_id)
    assert message is not None
    query = server.people.press(anna, message, "night")
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(query, "x" * 201)
    await bot.answer_callback_query(query, "x" * 200)


async def test_an_offset_confirms_what_came_before_it(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "An update is considered confirmed as soon as getUpdates is called with an offset higher than its
    update_id. The negative offset can be specified to retrieve updates starting from -offset update from the end of
    the updates queue." (https://core.telegram.org/bots/api#getupdates)
    """
    server.people.say(anna, "раз")
    server.people.say(anna, "два")
    _start, second, third = await bot.get_updates()
    assert await bot.get_updates(offset=second.update_id) == [second, third]
    assert await bot.get_updates(offset=-1) == [third]
    assert await bot.get_updates(offset=third.update_id + 1) == []


async def test_a_long_poll_ends_when_something_happens(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Timeout in seconds for long polling." (https://core.telegram.org/bots/api#getupdates)"""
    (start,) = await bot.get_updates()
    poll = asyncio.create_task(bot.get_updates(offset=start.update_id + 1, timeout=50))
    await server.changed.until(lambda: len(server.calls) == 2)
    server.people.say(anna, "раз")
    (update,) = await poll
    assert update.message is not None
    assert update.message.text == "раз"


async def test_a_second_poller_ends_the_first(bot: Bot, server: Server) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=50))
    await server.changed.until(lambda: bool(server.calls))
    async with a_bot(server) as other:
        second = asyncio.create_task(other.get_updates(timeout=50))
        with pytest.raises(TelegramConflictError, match="terminated by other getUpdates"):
            await first
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)


async def test_kinds_that_were_not_asked_for_are_not_told(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Specify an empty list to receive all update types except chat_member, message_reaction, and
    message_reaction_count (default). If not specified, the previous setting will be used."
    (https://core.telegram.org/bots/api#getupdates)
    """
    await bot.get_updates(allowed_updates=["callback_query"], offset=-1)
    server.people.say(anna, "раз")
    server.people.press(anna, server.messages.in_chat(7)[0], "x")
    assert [one.event_type for one in await bot.get_updates()][1:] == ["callback_query"]


async def test_a_wrong_token_is_unauthorized(server: Server) -> None:
    async with a_bot(server, token="1:" + "x" * 35) as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()


async def test_an_unknown_method_is_not_found(server: Server) -> None:
    async with ClientSession() as client, client.post(f"{server.url}/bot{server.token}/makeTea") as response:
        assert response.status == 404
        assert (await response.json())["ok"] is False


@pytest.mark.parametrize("given", ["json", "data"])
async def test_arguments_may_come_as_json_or_as_a_form(server: Server, anna: User, given: str) -> None:
    """Telegram: "We support four ways of passing parameters in Bot API requests"
    (https://core.telegram.org/bots/api#making-requests)
    """
    arguments = {given: {"chat_id": 7, "text": "x"}}
    url = f"{server.url}/bot{server.token}/sendMessage"
    async with ClientSession() as client, client.post(url, **arguments) as response:  # type: ignore[arg-type]
        assert (await response.json())["result"]["text"] == "x"


async def test_a_webhook_gets_updates_with_the_secret(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "If specified, the request will contain a header 'X-Telegram-Bot-Api-Secret-Token' with the secret
    token as content." (https://core.telegram.org/bots/api#setwebhook)
    Telegram: "You will not be able to receive updates using getUpdates for as long as an outgoing webhook is set
    up." (https://core.telegram.org/bots/api#setwebhook)
    """
    dispatcher = a_dispatcher()
    application = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token="s3cret", handle_in_background=False).register(
        application, path="/hook"
    )
    setup_application(application, dispatcher, bot=bot)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        await bot.set_webhook(f"http://{host}:{port}/hook", secret_token="s3cret")
        with pytest.raises(TelegramConflictError, match="while webhook is active"):
            await bot.get_updates()
        await server.changed.until(lambda: len(server.messages.in_chat(7)) == 2)
        await bot.delete_webhook()
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("secret", ["пароль", "x" * 257, "a b"])
async def test_a_secret_has_few_kinds_of_characters(bot: Bot, secret: str) -> None:
    """Telegram: "1-256 characters. Only characters A-Z, a-z, 0-9, _ and - are allowed."
    (https://core.telegram.org/bots/api#setwebhook)
    """
    with pytest.raises(TelegramBadRequest, match="secret token contains illegal characters"):
        await bot.set_webhook("https://example.org/hook", secret_token=secret)
    with pytest.raises(TelegramBadRequest, match="invalid webhook URL"):
        await bot.set_webhook("example.org/hook")


async def test_a_webhook_with_another_secret_gets_nothing_done(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "In case of an unsuccessful request … we will repeat the request and give up after a reasonable amount
    of attempts." (https://core.telegram.org/bots/api#setwebhook)
    """
    refused: list[str] = []

    async def hook(request: web.Request) -> web.Response:
        refused.append(request.headers["X-Telegram-Bot-Api-Secret-Token"])
        server.changed.tell()
        return web.Response(status=401)

    application = web.Application()
    application.router.add_post("/hook", hook)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        await bot.set_webhook(f"http://{host}:{port}/hook", secret_token="s3cret")
        await server.changed.until(lambda: bool(refused))
        assert (await bot.get_webhook_info()).pending_update_count == 1
    finally:
        await bot.delete_webhook()
        await runner.cleanup()
    assert set(refused) == {"s3cret"}
