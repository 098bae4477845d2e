"""Photos, documents and albums: sent, sent again by their ids, changed, within their limits."""

import struct

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto, Message

from loopback.botapi import Server, User

PICTURE = BufferedInputFile(b"\x89PNG picture", "map.png")


async def test_a_picture_can_be_sent_again_by_its_id_and_downloaded(bot: Bot, anna: User) -> None:
    """Telegram: "Pass a file_id as String to send a photo that exists on the Telegram servers"
    (https://core.telegram.org/bots/api#sendphoto)
    Telegram: "Yes, file_ids can be treated as persistent."
    (https://core.telegram.org/bots/faq#can-i-count-on-file-ids-to-be-persistent)
    """
    sent = await bot.send_photo(7, PICTURE, caption="Карта")
    assert sent.photo is not None
    again = await bot.send_photo(7, sent.photo[0].file_id)
    assert again.photo is not None
    assert again.photo[0].file_id == sent.photo[0].file_id
    downloaded = await bot.download(sent.photo[0])
    assert downloaded is not None
    assert downloaded.read() == PICTURE.data


async def test_a_caption_has_1024_units_at_most(bot: Bot, anna: User) -> None:
    """Telegram: "0-1024 characters after entities parsing" (https://core.telegram.org/bots/api#senddocument)"""
    with pytest.raises(TelegramBadRequest, match="caption is too long"):
        await bot.send_document(7, BufferedInputFile(b"a,b", "day.csv"), caption="x" * 1025)


async def test_a_caption_is_edited_as_a_caption(bot: Bot, anna: User) -> None:
    """Telegram: "Use this method to edit captions of messages."
    (https://core.telegram.org/bots/api#editmessagecaption)
    """
    sent = await bot.send_photo(7, PICTURE, caption="Карта")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=7, message_id=sent.message_id)
    edited = await bot.edit_message_caption(chat_id=7, message_id=sent.message_id, caption="Карта дня")
    assert not isinstance(edited, bool)
    assert edited.caption == "Карта дня"


async def test_an_album_has_two_to_ten_items_of_one_kind(bot: Bot, anna: User) -> None:
    """Telegram: "A JSON-serialized array describing messages to be sent, must include 2-10 items"
    (https://core.telegram.org/bots/api#sendmediagroup)
    Telegram: "Documents and audio files can be only grouped in an album with messages of the same type."
    (https://core.telegram.org/bots/api#sendmediagroup)
    """
    sent = await bot.send_media_group(
        7, [InputMediaPhoto(media=PICTURE, caption="раз"), InputMediaPhoto(media=PICTURE)]
    )
    assert len({message.media_group_id for message in sent}) == 1
    with pytest.raises(TelegramBadRequest, match="2-10 items"):
        await bot.send_media_group(7, [InputMediaPhoto(media=PICTURE)])
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await bot.send_media_group(7, [InputMediaPhoto(media=PICTURE), InputMediaDocument(media=PICTURE)])


async def test_another_picture_takes_the_place_of_one(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Use this method to edit animation, audio, document, live photo, photo, or video messages, or to add
    media to text messages." (https://core.telegram.org/bots/api#editmessagemedia)
    """
    sent = await bot.send_photo(7, PICTURE, caption="Ночь")
    assert sent.photo is not None
    later = BufferedInputFile(b"\x89PNG later", "map.png")
    edited = await bot.edit_message_media(InputMediaPhoto(media=later, caption="День"), chat_id=7, message_id=2)
    assert isinstance(edited, Message)
    assert edited.photo is not None
    assert (edited.caption, edited.photo[0].file_id == sent.photo[0].file_id) == ("День", False)
    first = InputMediaPhoto(media=sent.photo[0].file_id, caption="День")
    await bot.edit_message_media(first, chat_id=7, message_id=2)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_media(first, chat_id=7, message_id=2)
    await bot.send_message(7, "текст")
    await bot.edit_message_media(InputMediaDocument(media=PICTURE), chat_id=7, message_id=3)
    assert "text" not in server.messages.in_chat(7)[-1]


def a_png(width: int, height: int) -> BufferedInputFile:
    """As much of a picture as tells its size."""
    return BufferedInputFile(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height), "map.png")


async def test_a_photo_is_neither_vast_nor_a_thread(bot: Bot, anna: User) -> None:
    """Telegram: "The photo must be at most 10 MB in size. The photo's width and height must not exceed 10000 in total.
    Width and height ratio must be at most 20." (https://core.telegram.org/bots/api#sendphoto)
    """
    sent = await bot.send_photo(7, a_png(6000, 4000))
    assert sent.photo is not None
    assert (sent.photo[0].width, sent.photo[0].height) == (6000, 4000)
    for picture in (a_png(6000, 4001), a_png(2100, 100)):
        with pytest.raises(TelegramBadRequest, match="PHOTO_INVALID_DIMENSIONS"):
            await bot.send_photo(7, picture)
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.send_photo(7, BufferedInputFile(bytes((10 << 20) + 1), "map.png"))


async def test_what_is_sent_may_be_larger_than_what_is_fetched(bot: Bot, anna: User) -> None:
    """Telegram: "For the moment, bots can download files of up to 20MB in size."
    (https://core.telegram.org/bots/api#getfile)
    Telegram: "Bots can currently send files of any type of up to 50 MB in size"
    (https://core.telegram.org/bots/faq#how-do-i-upload-a-large-file)
    """
    sent = await bot.send_document(7, BufferedInputFile(bytes((20 << 20) + 1), "posts.csv"))
    assert sent.document is not None
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(sent.document.file_id)


async def test_an_album_keeps_its_kind(bot: Bot, anna: User) -> None:
    """Telegram: "If a message is part of a message album, then it can be edited only to an audio for audio albums, only
    to a document for document albums" (https://core.telegram.org/bots/api#editmessagemedia)
    """
    [first, _] = await bot.send_media_group(7, [InputMediaDocument(media=PICTURE), InputMediaDocument(media=PICTURE)])
    with pytest.raises(TelegramBadRequest, match="inside an album"):
        await bot.edit_message_media(InputMediaPhoto(media=PICTURE), chat_id=7, message_id=first.message_id)
    await bot.edit_message_media(InputMediaDocument(media=PICTURE, caption="9"), chat_id=7, message_id=first.message_id)


async def test_an_album_is_let_through_whole_and_counts_as_its_parts(bot: Bot, server: Server, anna: User) -> None:
    server.limits.are_on = True
    await bot.send_media_group(7, [InputMediaPhoto(media=PICTURE)] * 5)
    assert len(server.messages.in_chat(7)) == 6
    with pytest.raises(TelegramRetryAfter):
        await bot.send_media_group(7, [InputMediaPhoto(media=PICTURE)] * 2)
    assert len(server.messages.in_chat(7)) == 6
