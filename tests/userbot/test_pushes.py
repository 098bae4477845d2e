"""What members are pushed is stored at once."""

from dataclasses import replace

from loopback import mtproto
from loopback.mtproto import Media, Origin
from tests.userbot.conftest import Desk, pushes_only, until, without_pushes


async def _member(desk: Desk, username: str = "gov_sample") -> mtproto.Channel:
    channel = desk.server.add_channel(username, "Губернатор", members=[desk.account])
    await desk.order(username)
    return channel


async def _listening(desk: Desk, channel: mtproto.Channel) -> None:
    """The channel is resolved and has been read once."""

    async def read_once() -> bool:
        found = await desk.channel(channel)
        return found is not None and found.checked_at is not None

    await until(read_once)


async def test_new_edited_and_deleted_posts_are_stored_as_they_come(desk: Desk) -> None:
    channel = await _member(desk)
    async with desk.watching(pushes_only()):
        await _listening(desk, channel)
        desk.server.publish(channel, "сбито 5 БПЛА")
        desk.server.publish(channel, "сбито 7 БПЛА")
        desk.server.edit(channel, 1, "сбито 6 БПЛА")
        desk.server.delete(channel, 2)
        await until(lambda: _texts_are(desk, channel, ["сбито 6 БПЛА"]))
        await until(lambda: desk.withdrawn(channel, 2))


async def test_a_burst_is_stored_whole(desk: Desk) -> None:
    channel = await _member(desk)
    async with desk.watching(pushes_only()):
        await _listening(desk, channel)
        texts = [f"пост {number}" for number in range(300)]
        for text in texts:
            desk.server.publish(channel, text)
        await until(lambda: _texts_are(desk, channel, texts))


async def test_views_and_reactions_are_no_new_version(desk: Desk) -> None:
    channel = await _member(desk)
    async with desk.watching(pushes_only()):
        await _listening(desk, channel)
        desk.server.publish(channel, "сбито 5 БПЛА")
        desk.server.view(channel, 1, views=1000)
        desk.server.publish(channel, "после")
        await until(lambda: _texts_are(desk, channel, ["сбито 5 БПЛА", "после"]))

    assert [post.edited for post in await desk.posts(channel)] == [None, None]


async def test_an_album_is_one_post_under_its_lowest_number(desk: Desk) -> None:
    channel = await _member(desk)
    async with desk.watching(pushes_only()):
        await _listening(desk, channel)
        desk.server.publish(channel, "Последствия атаки", album=["", "Фото 3"])
        await until(lambda: _texts_are(desk, channel, ["Последствия атаки\nФото 3"]))
        desk.server.edit(channel, 3, "Фото третье")
        await until(lambda: _texts_are(desk, channel, ["Последствия атаки\nФото третье"]))

    [album] = await desk.posts(channel)
    assert album.number == 1
    assert album.album is not None
    assert album.has_media


async def test_an_album_in_the_history_is_one_post_too(desk: Desk) -> None:
    channel = desk.server.add_channel("gov_sample", "Губернатор")
    for number in range(97):
        desk.server.publish(channel, f"пост {number}")
    desk.server.publish(channel, "на стыке", album=["страниц", "истории", "и дальше"])
    await desk.order("gov_sample")
    async with desk.watching():
        await until(lambda: _counts(desk, channel, 98))

    album = (await desk.posts(channel))[-1]
    assert (album.number, album.text) == (98, "на стыке\nстраниц\nистории\nи дальше")


async def test_an_album_cut_by_the_newest_page_stays_whole(desk: Desk) -> None:
    channel = desk.server.add_channel("gov_sample", "Губернатор")
    desk.server.publish(channel, "первая", album=["вторая", "третья", "четвёртая"])
    desk.server.publish(channel, "после")
    await desk.order("gov_sample")
    async with desk.watching(replace(without_pushes(), newest=3)):
        await until(lambda: _counts(desk, channel, 2))
        desk.server.edit(channel, 5, "после правки", push=False)
        desk.server.publish(channel, "ещё")
        await until(lambda: _texts_are(desk, channel, ["первая\nвторая\nтретья\nчетвёртая", "после правки", "ещё"]))

    assert await desk.numbers(channel) == [1, 5, 6]


async def test_a_forward_keeps_its_origin(desk: Desk) -> None:
    channel = await _member(desk)
    ministry = desk.server.add_channel("mod_sample", "Оборона")
    async with desk.watching(pushes_only()):
        await _listening(desk, channel)
        desk.server.publish(channel, "сбито 20 БПЛА", origin=Origin(channel=ministry, number=77))
        desk.server.publish(channel, "сбито 20 БПЛА", origin=Origin(name="Некто"))
        await until(lambda: _counts(desk, channel, 2))

    known, hidden = await desk.posts(channel)
    assert known.origin is not None
    assert (known.origin.channel_id, known.origin.number, known.origin.title) == (ministry.id, 77, "Оборона")
    assert hidden.origin is not None
    assert (hidden.origin.channel_id, hidden.origin.title) == (None, "Некто")


async def test_media_counts_but_a_preview_of_a_link_does_not(desk: Desk) -> None:
    channel = await _member(desk)
    async with desk.watching(pushes_only()):
        await _listening(desk, channel)
        for media in (None, Media.PHOTO, Media.DOCUMENT, Media.WEB_PAGE):
            desk.server.publish(channel, "текст", media=media)
        await until(lambda: _counts(desk, channel, 4))

    assert [post.has_media for post in await desk.posts(channel)] == [False, True, True, False]


async def test_a_channel_not_joined_is_polled(desk: Desk) -> None:
    channel = desk.server.add_channel("gov_sample", "Губернатор")
    await desk.order("gov_sample")
    async with desk.watching(without_pushes()):
        await _listening(desk, channel)
        desk.server.publish(channel, "сбито 5 БПЛА")
        await until(lambda: _texts_are(desk, channel, ["сбито 5 БПЛА"]))

    assert desk.account.id not in channel.members


async def test_channels_are_joined_if_the_operator_wants_it(desk: Desk) -> None:
    channels = [desk.server.add_channel(f"gov_sample{number}", f"Губернатор {number}") for number in range(3)]
    for channel in channels:
        await desk.order(channel.username or "")
    desk.server.fault("channels.joinChannel", "FLOOD_WAIT_1")
    async with desk.watching(join=True):
        await until(lambda: _all_joined(desk, channels))

    assert desk.server.calls("channels.joinChannel") == 4


async def test_pushes_lost_on_the_way_are_caught_up(desk: Desk) -> None:
    channel = await _member(desk)
    async with desk.watching(without_pushes()):
        await _listening(desk, channel)
        desk.server.publish(channel, "пришло")
        desk.server.publish(channel, "потерялось", push=False)
        desk.server.publish(channel, "пришло потом")
        await until(lambda: _texts_are(desk, channel, ["пришло", "потерялось", "пришло потом"]))


async def _texts_are(desk: Desk, channel: mtproto.Channel, texts: list[str]) -> bool:
    return await desk.texts(channel) == texts


async def _counts(desk: Desk, channel: mtproto.Channel, count: int) -> bool:
    return len(await desk.numbers(channel)) == count


async def _all_joined(desk: Desk, channels: list[mtproto.Channel]) -> bool:
    return all(desk.account.id in channel.members for channel in channels)
