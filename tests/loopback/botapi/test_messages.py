"""Sending, editing and deleting."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    ReplyParameters,
)

from loopback.botapi import Server, User

PICTURE = BufferedInputFile(b"\x89PNG picture", "map.png")


def keyboard(data: str | None = None, url: str | None = None) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ночь", callback_data=data, url=url)]])


async def test_a_message_can_be_edited_to_something_else_only(bot: Bot, anna: User) -> None:
    sent = await bot.send_message(7, "12", reply_markup=keyboard("night"))
    await bot.edit_message_text("9", chat_id=7, message_id=sent.message_id, reply_markup=keyboard("night"))
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("9", chat_id=7, message_id=sent.message_id, reply_markup=keyboard("night"))


async def test_an_edit_without_a_keyboard_takes_it_away(bot: Bot, server: Server, anna: User) -> None:
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
    await bot.send_message(7, "x", reply_markup=keyboard("ы" * 32))
    with pytest.raises(TelegramBadRequest, match="BUTTON_DATA_INVALID"):
        await bot.send_message(7, "x", reply_markup=keyboard("ы" * 32 + "x"))


async def test_a_button_has_exactly_one_action(bot: Bot, anna: User) -> None:
    with pytest.raises(TelegramBadRequest, match="text buttons are unallowed"):
        await bot.send_message(7, "x", reply_markup=keyboard())
    with pytest.raises(TelegramBadRequest, match="text buttons are unallowed"):
        await bot.send_message(7, "x", reply_markup=keyboard("data", url="https://t.me/x"))
    with pytest.raises(TelegramBadRequest, match="Wrong HTTP URL"):
        await bot.send_message(7, "x", reply_markup=keyboard(url="not an address"))


async def test_a_picture_can_be_sent_again_by_its_id_and_downloaded(bot: Bot, anna: User) -> None:
    sent = await bot.send_photo(7, PICTURE, caption="Карта")
    assert sent.photo is not None
    again = await bot.send_photo(7, sent.photo[0].file_id)
    assert again.photo is not None
    assert again.photo[0].file_id == sent.photo[0].file_id
    downloaded = await bot.download(sent.photo[0])
    assert downloaded is not None
    assert downloaded.read() == PICTURE.data


async def test_a_caption_has_1024_units_at_most(bot: Bot, anna: User) -> None:
    with pytest.raises(TelegramBadRequest, match="caption is too long"):
        await bot.send_document(7, BufferedInputFile(b"a,b", "day.csv"), caption="x" * 1025)


async def test_a_caption_is_edited_as_a_caption(bot: Bot, anna: User) -> None:
    sent = await bot.send_photo(7, PICTURE, caption="Карта")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=7, message_id=sent.message_id)
    edited = await bot.edit_message_caption(chat_id=7, message_id=sent.message_id, caption="Карта дня")
    assert not isinstance(edited, bool)
    assert edited.caption == "Карта дня"


async def test_an_album_has_two_to_ten_items_of_one_kind(bot: Bot, anna: User) -> None:
    sent = await bot.send_media_group(
        7, [InputMediaPhoto(media=PICTURE, caption="раз"), InputMediaPhoto(media=PICTURE)]
    )
    assert len({message.media_group_id for message in sent}) == 1
    with pytest.raises(TelegramBadRequest, match="2-10 items"):
        await bot.send_media_group(7, [InputMediaPhoto(media=PICTURE)])
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await bot.send_media_group(7, [InputMediaPhoto(media=PICTURE), InputMediaDocument(media=PICTURE)])


async def test_a_reply_needs_the_message_it_replies_to(bot: Bot, server: Server, anna: User) -> None:
    theirs = server.messages.in_chat(7)[0]["message_id"]
    sent = await bot.send_message(7, "да?", reply_parameters=ReplyParameters(message_id=theirs))
    assert sent.reply_to_message is not None
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(7, "да?", reply_parameters=ReplyParameters(message_id=999))


async def test_a_silent_message_is_known_as_such(bot: Bot, server: Server, anna: User) -> None:
    sent = await bot.send_message(7, "тихо", disable_notification=True)
    assert server.messages.silent == {(7, sent.message_id)}
