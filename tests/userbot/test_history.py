"""The record comes from the history, by a cursor of our own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from loopback import mtproto
from storage.news import pending_news
from tests.userbot.conftest import FAST, NEVER, Desk, until


async def test_what_was_published_before_the_start_is_stored_in_order(desk: Desk) -> None:
    ministry = desk.server.add_channel("mod_sample", "Оборона")
    for number in range(1, 251):
        desk.server.publish(ministry, f"Пост {number}")
    await desk.order("mod_sample")

    async with desk.watching():
        await until(lambda: _stored(desk, ministry, 250))

    assert await desk.texts(ministry) == [f"Пост {number}" for number in range(1, 251)]
    channel = await desk.channel(ministry)
    assert channel is not None
    assert channel.cursor == 250


async def test_a_restart_neither_loses_nor_doubles(desk: Desk) -> None:
    ministry = desk.server.add_channel("mod_sample", "Оборона", members=[desk.account])
    await desk.order("mod_sample")
    desk.server.publish(ministry, "до")
    async with desk.watching():
        await until(lambda: _stored(desk, ministry, 1))

    for number in range(120):
        desk.server.publish(ministry, f"без нас {number}")
    async with desk.watching():
        await until(lambda: _stored(desk, ministry, 121))
        desk.server.publish(ministry, "после")
        await until(lambda: _stored(desk, ministry, 122))

    assert await desk.numbers(ministry) == list(range(1, 123))


async def test_a_kill_before_telethon_saved_its_state_loses_nothing(desk: Desk) -> None:
    ministry = desk.server.add_channel("mod_sample", "Оборона", members=[desk.account])
    await desk.order("mod_sample")
    as_signed_in = desk.session.read_bytes()
    desk.server.publish(ministry, "до")
    async with desk.watching():
        await until(lambda: _stored(desk, ministry, 1))
    desk.session.write_bytes(as_signed_in)
    desk.server.publish(ministry, "в промежутке")

    async with desk.watching():
        await until(lambda: _stored(desk, ministry, 2))


async def test_edits_and_deletions_missed_while_away_are_found(desk: Desk) -> None:
    governor = desk.server.add_channel("gov_sample", "Губернатор")
    for text in ("сбито 5 БПЛА", "отбой", "сбито 7 БПЛА"):
        desk.server.publish(governor, text)
    await desk.order("gov_sample")
    async with desk.watching():
        await until(lambda: _stored(desk, governor, 3))

    desk.server.edit(governor, 1, "сбито 6 БПЛА")
    desk.server.delete(governor, 3)
    async with desk.watching():
        await until(lambda: _texts_are(desk, governor, ["сбито 6 БПЛА", "отбой"]))

    assert await desk.withdrawn(governor, 3)


async def test_edits_and_deletions_are_found_later_without_a_push(desk: Desk) -> None:
    governor = desk.server.add_channel("gov_sample", "Губернатор")
    desk.server.publish(governor, "сбито 5 БПЛА")
    desk.server.publish(governor, "сбито 7 БПЛА")
    await desk.order("gov_sample")
    seldom = replace(FAST, rereads=tuple(0.1 * n for n in range(1, 50)))
    async with desk.watching(seldom):
        await until(lambda: _stored(desk, governor, 2))
        desk.server.edit(governor, 1, "сбито 6 БПЛА", push=False)
        desk.server.delete(governor, 2, push=False)
        await until(lambda: _texts_are(desk, governor, ["сбито 6 БПЛА"]))


async def test_a_post_that_left_the_newest_page_is_not_taken_for_deleted(desk: Desk) -> None:
    governor = desk.server.add_channel("gov_sample", "Губернатор")
    for number in range(1, 8):
        desk.server.publish(governor, f"пост {number}")
    await desk.order("gov_sample")
    async with desk.watching(replace(FAST, newest=3)):
        await until(lambda: _stored(desk, governor, 7))
        desk.server.delete(governor, 6, push=False)
        desk.server.publish(governor, "пост 8")
        await until(lambda: desk.withdrawn(governor, 6))

    assert await desk.numbers(governor) == [1, 2, 3, 4, 5, 7, 8]


async def test_a_gap_that_is_too_deep_is_told_and_the_newest_are_read(desk: Desk) -> None:
    ministry = desk.server.add_channel("mod_sample", "Оборона")
    desk.server.publish(ministry, "первый")
    await desk.order("mod_sample")
    async with desk.watching():
        await until(lambda: _stored(desk, ministry, 1))
    for number in range(2, 302):
        desk.server.publish(ministry, f"пост {number}")

    async with desk.watching(replace(FAST, depth=150)):
        await until(lambda: _stored(desk, ministry, 151))

    assert await desk.numbers(ministry) == [1, *range(152, 302)]
    assert [(n.kind.value, n.subject, n.detail) for n in await desk.notices() if n.kind.value == "gap"] == [
        ("gap", "@mod_sample", "2–151")
    ]


async def test_only_the_newest_posts_of_a_new_channel_are_read(desk: Desk) -> None:
    ministry = desk.server.add_channel("mod_sample", "Оборона")
    for number in range(1, 41):
        desk.server.publish(ministry, f"пост {number}")
    await desk.order("mod_sample")
    async with desk.watching(replace(FAST, first=15)):
        await until(lambda: _stored(desk, ministry, 15))

    assert await desk.numbers(ministry) == list(range(26, 41))
    assert "gap" not in {notice.kind.value for notice in await desk.notices()}


async def test_history_of_a_new_channel_is_no_news_but_a_fresh_post_is(desk: Desk) -> None:
    governor = desk.server.add_channel("operativno31", "Штаб")
    old = datetime.now(UTC) - timedelta(days=3)
    desk.server.publish(governor, "За сутки над Белгородской областью сбито 5 БПЛА.", date=old)
    desk.server.publish(governor, "Над Белгородской областью сбито 3 БПЛА.")
    await desk.order("operativno31")
    async with desk.watching(replace(FAST, rereads=(NEVER,))):
        await until(lambda: _stored(desk, governor, 2))

    async with desk.database.read() as c:
        news = await pending_news(c, 10)
    assert [one.ref.number for one in news] == [2]
    stored = await desk.posts(governor)
    assert stored[0].date == old.replace(microsecond=0)


async def test_an_empty_post_and_one_of_emoji_only_are_kept(desk: Desk) -> None:
    channel = desk.server.add_channel("gov_sample", "Губернатор")
    desk.server.publish(channel, "")
    desk.server.publish(channel, "🚀" * 4096)
    desk.server.publish(channel, "\u202eтекст\u202c <b>не разметка</b>")
    desk.server.announce(channel)
    await desk.order("gov_sample")
    async with desk.watching():
        await until(lambda: _stored(desk, channel, 3))

    assert await desk.texts(channel) == ["", "🚀" * 4096, "\u202eтекст\u202c <b>не разметка</b>"]


async def _stored(desk: Desk, channel: mtproto.Channel, count: int) -> bool:
    return len(await desk.numbers(channel)) == count


async def _texts_are(desk: Desk, channel: mtproto.Channel, texts: list[str]) -> bool:
    return await desk.texts(channel) == texts
