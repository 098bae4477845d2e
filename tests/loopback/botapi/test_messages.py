"""Sending, editing and deleting."""

from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyParameters,
)

from loopback.botapi import Server, Standing, User, serve
from tests.loopback.botapi.conftest import a_bot

PICTURE = BufferedInputFile(b"\x89PNG picture", "map.png")


def keyboard(data: str | None = None, url: str | None = None) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ночь", callback_data=data, url=url)]])


async def test_a_message_can_be_edited_to_something_else_only(bot: Bot, anna: User) -> None:
    sent = await bot.send_message(7, "12", reply_markup=keyboard("night"))
    await bot.edit_message_text("9", chat_id=7, message_id=sent.message_id, reply_markup=keyboard("night"))
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("9", chat_id=7, message_id=sent.message_id, reply_markup=keyboard("night"))


async def test_an_edit_without_a_keyboard_takes_it_away(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "A JSON-serialized object for an inline keyboard."
    (https://core.telegram.org/bots/api#editmessagetext)
    """
    sent = await bot.send_message(7, "12", reply_markup=keyboard("night"))
    await bot.edit_message_text("12", chat_id=7, message_id=sent.message_id)
    assert "reply_markup" not in server.messages.in_chat(7)[-1]


async def test_what_is_not_there_cannot_be_edited_or_deleted(bot: Bot, anna: User) -> None:
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("9", chat_id=7, message_id=999)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(7, 999)


async def test_a_persons_message_is_not_the_bots_to_edit(bot: Bot, server: Server, anna: User) -> None:
    theirs = server.messages.in_chat(7)[0]["message_id"]
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("9", chat_id=7, message_id=theirs)


async def test_callback_data_has_1_to_64_bytes(bot: Bot, anna: User) -> None:
    """Telegram: "Data to be sent in a callback query to the bot when the button is pressed, 1-64 bytes"
    (https://core.telegram.org/bots/api#inlinekeyboardbutton)
    """
    await bot.send_message(7, "x", reply_markup=keyboard("ы" * 32))
    with pytest.raises(TelegramBadRequest, match="BUTTON_DATA_INVALID"):
        await bot.send_message(7, "x", reply_markup=keyboard("ы" * 32 + "x"))


async def test_a_button_has_exactly_one_action(bot: Bot, anna: User) -> None:
    """Telegram: "Exactly one of the fields other than text, icon_custom_emoji_id, and style must be used to specify
    the type of the button." (https://core.telegram.org/bots/api#inlinekeyboardbutton)
    """
    with pytest.raises(TelegramBadRequest, match="text buttons are unallowed"):
        await bot.send_message(7, "x", reply_markup=keyboard())
    with pytest.raises(TelegramBadRequest, match="text buttons are unallowed"):
        await bot.send_message(7, "x", reply_markup=keyboard("data", url="https://t.me/x"))
    with pytest.raises(TelegramBadRequest, match="Wrong HTTP URL"):
        await bot.send_message(7, "x", reply_markup=keyboard(url="not an address"))


async def test_a_reply_needs_the_message_it_replies_to(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Pass True if the message should be sent even if the specified message to be replied to is not found."
    (https://core.telegram.org/bots/api#replyparameters)
    """
    theirs = server.messages.in_chat(7)[0]["message_id"]
    sent = await bot.send_message(7, "да?", reply_parameters=ReplyParameters(message_id=theirs))
    assert sent.reply_to_message is not None
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(7, "да?", reply_parameters=ReplyParameters(message_id=999))


async def test_a_silent_message_is_known_as_such(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Sends the message silently. Users will receive a notification with no sound."
    (https://core.telegram.org/bots/api#sendmessage)
    """
    sent = await bot.send_message(7, "тихо", disable_notification=True)
    assert server.messages.silent == {(7, sent.message_id)}


async def test_the_bot_deletes_its_own_and_what_came_in_a_private_chat(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Bots can delete outgoing messages in private chats, groups, and supergroups. - Bots can delete
    incoming messages in private chats." (https://core.telegram.org/bots/api#deletemessage)
    """
    sent = await bot.send_message(7, "x")
    await bot.delete_message(7, sent.message_id)
    await bot.delete_message(7, 1)
    assert server.messages.in_chat(7) == []


async def test_in_a_group_an_administrator_deletes_everything(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "If the bot is an administrator of a group, it can delete any message there."
    (https://core.telegram.org/bots/api#deletemessage)
    """
    group = server.people.add_group("Соседи", anna)
    server.people.add_bot(anna, group)
    theirs = server.people.say(anna, "/today", group)["message_id"]
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(group.id, theirs)
    server.people.add_bot(anna, group, Standing.ADMINISTRATOR)
    await bot.delete_message(group.id, theirs)


async def test_what_is_two_days_old_stays() -> None:
    """Telegram: "A message can only be deleted if it was sent less than 48 hours ago."
    (https://core.telegram.org/bots/api#deletemessage)
    Telegram: "A JSON-serialized list of 1-100 identifiers of messages to delete."
    (https://core.telegram.org/bots/api#deletemessages)
    Telegram: "If some of the specified messages can't be found, they are skipped."
    (https://core.telegram.org/bots/api#deletemessages)
    """
    shown = [datetime(2026, 11, 20, 12, tzinfo=UTC)]
    async with serve(clock=lambda: shown[0]) as server, a_bot(server) as bot:
        server.people.say(server.people.add_person(7, "Анна"), "/start")
        sent = await bot.send_message(7, "x")
        shown[0] += timedelta(hours=48)
        with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
            await bot.delete_message(7, sent.message_id)
        young = await bot.send_message(7, "y")
        await bot.delete_messages(7, [sent.message_id, young.message_id, 999])
        with pytest.raises(TelegramBadRequest, match="1-100"):
            await bot.delete_messages(7, list(range(1, 102)))
        assert [one["text"] for one in server.messages.in_chat(7)] == ["/start", "x"]


async def test_a_place_is_sent(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Use this method to send point on the map." (https://core.telegram.org/bots/api#sendlocation)"""
    sent = await bot.send_location(7, 50.6, 36.59)
    assert sent.location is not None
    assert (sent.location.latitude, sent.location.longitude) == (50.6, 36.59)
    with pytest.raises(TelegramBadRequest, match="invalid latitude"):
        await bot.send_location(7, 95.0, 36.59)


async def test_only_known_things_can_be_under_way(bot: Bot, anna: User) -> None:
    """Telegram: "The status is set for 5 seconds or less (when a message arrives from your bot, Telegram clients clear
    its typing status)." (https://core.telegram.org/bots/api#sendchataction)
    """
    assert await bot.send_chat_action(7, "upload_photo")
    with pytest.raises(TelegramBadRequest, match="wrong parameter action"):
        await bot.send_chat_action(7, "dancing")
