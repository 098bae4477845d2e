"""What a post carries: media, albums, forwards, any text, counted views."""

from telethon import TelegramClient

from loopback import mtproto
from tests.loopback.mtproto.conftest import Heard


async def test_pictures_files_and_links_hang_on_posts(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "Media attachment" (https://core.telegram.org/constructor/message)"""
    for media in mtproto.Media:
        server.publish(channel, media.value, media=media)
    posts = {message.message: message async for message in client.iter_messages("gov_sample")}
    assert posts["photo"].photo is not None
    assert posts["document"].document is not None
    assert posts["web_page"].web_preview is not None


async def test_what_is_counted_arrives_as_an_edit_that_changes_nothing(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    heard = Heard(client)
    server.publish(channel, "сбито 5")
    server.view(channel, 1, 2_000)
    assert [await heard.next(), await heard.next()] == [("NewMessage", "сбито 5"), ("MessageEdited", "сбито 5")]
    assert channel.posts[1].edited is None


async def test_an_album_arrives_as_several_messages_with_one_mark(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "Multiple media messages sent using messages.sendMultiMedia with the same grouped ID indicate an album
    or media group" (https://core.telegram.org/constructor/message)
    """
    server.publish(channel, "подпись", album=["", "третья"])
    parts = await client.get_messages("gov_sample", limit=3)
    assert [m.message for m in parts] == ["третья", "", "подпись"]
    assert len({m.grouped_id for m in parts}) == 1
    assert all(m.photo for m in parts)


async def test_a_forward_names_its_channel(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "ID of the channel message that was forwarded"
    (https://core.telegram.org/constructor/messageFwdHeader)
    """
    source = server.add_channel("mod_sample", "Оборона")
    server.publish(channel, "переслано", origin=mtproto.Origin(channel=source, number=7))
    [message] = await client.get_messages("gov_sample", limit=1)
    assert (message.forward.chat.title, message.forward.channel_post) == ("Оборона", 7)


async def test_any_text_comes_through_unchanged(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    texts = ["", "🚀" * 4096, "\u202eсправа налево\u202c", "<b>не разметка</b> & **тоже**", "\x00"]
    for text in texts:
        server.publish(channel, text)
    assert [m.message async for m in client.iter_messages("gov_sample", reverse=True, limit=9)] == texts
