"""An admin's dialogues over HTTP: the strict Bot API takes every message, button and edit of them."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.broadcasting import finish_broadcasts, queue_broadcasts
from bot.progress import refresh
from bot.rereading import reread_once
from claims.model import Glimpse, Kind, Preview, Subscriber
from loopback import telegram
from storage.orders import keep_preview
from storage.subscribers import save_subscriber
from tests.handlers.chat import Stage
from tests.handlers.conftest import NOW, OWNER


async def go_on(world: telegram.World, stage: Stage) -> None:
    """The bot's loops do their part once."""
    await reread_once(stage.database)
    await queue_broadcasts(stage.database, lambda: NOW)
    await finish_broadcasts(stage.database)
    session = AiohttpSession(api=TelegramAPIServer.from_base(world.bot_api_url))
    async with Bot(world.bot_token, session=session) as bot:
        await refresh(bot, stage.database, NOW)


async def test_a_reading_is_corrected_and_the_report_follows(world: telegram.World, doubtful: Stage) -> None:
    owner = world.person(OWNER, "Owner", language="en")
    await owner.says("/review")
    await owner.waits_for("2 left")
    await owner.presses("Skip →")
    await owner.waits_for("12 ≠ 5 + 4")
    await owner.presses("Correct it")
    await owner.waits_for("Correcting a reading")
    await owner.presses("2")
    await owner.waits_for("2. ✓ Kursk — 4")
    await owner.presses("+1")
    await owner.waits_for("2. ✓ Kursk — 5")
    await owner.presses("District")
    await owner.waits_for("Kursk: which district?")
    await owner.presses("Kurchatovsky")
    await owner.waits_for("2. ✓ Kursk: Kurchatovsky — 5")
    await owner.presses("When")
    await owner.waits_for("When was it?")
    await owner.presses("At night")
    await owner.waits_for("· at night")
    await owner.presses("Save")
    await owner.waits_for("Corrected.")
    await owner.says("/region Kursk")
    await owner.waits_for("Claimed shot down: 5 drones")


async def test_admins_blocks_and_the_log(world: telegram.World) -> None:
    owner, mila = world.person(OWNER, "Owner", language="en"), world.person(4000, "Mila", language="en")
    await mila.says("/help")
    await owner.says("/admins add 4000")
    await owner.waits_for("Administrator from now on: 4000")
    await mila.says("/block 5000")
    await mila.waits_for("Answer and write no more to 5000?")
    await mila.presses("Block")
    await mila.waits_for("Blocked: 5000")
    await owner.says("/log")
    await owner.waits_for("2 entries")
    assert "watch" in mila.menu


async def test_a_channel_is_looked_at_a_reread_kept_and_a_broadcast_sent(world: telegram.World, morning: Stage) -> None:
    owner = world.person(OWNER, "Owner", language="en")
    seen = Preview(
        id=5,
        access_hash=1,
        username="some_channel",
        title="Новости <b>",
        posts=(Glimpse(number=1, date=NOW, text="Сбиты 4 БПЛА", kind=Kind.INTERCEPTION),),
    )
    await owner.says("/watch some_channel")
    looking = await owner.waits_for("Looking at the channel")
    async with morning.database.write() as c:
        await keep_preview(c, "some_channel", seen)
        await save_subscriber(c, Subscriber(chat_id=OWNER, language="en"))
    await go_on(world, morning)
    assert (await owner.waits_for("Who speaks there?")).number == looking.number
    await owner.says("/reread")
    await owner.waits_for("Reading the posts again")
    await go_on(world, morning)
    await owner.waits_for("The posts are read.")
    await owner.presses("Keep")
    await owner.waits_for("Keeping what was read")
    await go_on(world, morning)
    await owner.waits_for("What was read is kept")
    await owner.says("/broadcast hello")
    await owner.waits_for("To whom?")
    await owner.presses("Everyone · 1")
    await owner.waits_for("to 1 chat?")
    await owner.presses("Send")
    await owner.waits_for("The broadcast is going out")
    await go_on(world, morning)
    await owner.waits_for("left 1")
