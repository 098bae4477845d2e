"""The composition root: the one place where settings, database, the two Telegram clients and the clock come together.

    watcher (userbot) ──► database ──► alerts ──► outbox ──► delivery ──► chats
                              ▲                      ▲
                          handlers            digests, by the schedule

The watcher and the bot share nothing but the database, so each can stop and start alone; two events in this process
only save the wait for the next poll.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError, TelegramUnauthorizedError

from bot.broadcasting import broadcast
from bot.clock import Clock, utc_now
from bot.connection import connect_bot
from bot.delivery import deliver
from bot.first_channels import order_listed
from bot.progress import show_progress
from bot.rereading import reread_when_asked
from bot.schedule import keep_schedule
from bot.settings import Settings, SettingsError, require
from bot.store import open_store
from bot.supervision import supervise
from bot.telling import raise_alerts
from bot.watching import watch_channels
from handlers.menu import set_menus
from handlers.routes import root_router
from storage.admins import all_admins
from storage.database import Database
from userbot.pace import Pace

log = logging.getLogger(__name__)

HANDLERS_AT_ONCE = 32
"""Updates handled at the same time; the rest wait in Telegram's queue (aiogram's default is without a bound)."""


async def serve(
    settings: Settings,
    *,
    clock: Clock = utc_now,
    tick: float = 15.0,
    ready: Callable[[], None] = lambda: None,
    pace: Pace | None = None,
    limited: bool = True,
) -> None:
    """Run the whole service until cancelled.

    ``tick`` is how many seconds lie between two looks at what is due; ``ready`` is called once people are answered;
    ``pace`` is the watcher's, None for the one that Telegram bears; ``limited`` is whether sends keep its limits.
    Raises SettingsError for a token that Telegram refuses, DatabaseError where the database cannot be used.
    """
    require(settings, "bot_token", "api_id", "api_hash")
    news, outbox = asyncio.Event(), asyncio.Event()
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_store(settings))
        bot = connect_bot(settings, limited=limited)
        stack.push_async_callback(bot.session.close)
        await _introduce(bot)
        await order_listed(database, settings.channels, now=clock())
        dispatcher = make_dispatcher(database, clock=clock, owners=settings.owners)
        stack.callback(log.info, "stopped")
        async with asyncio.TaskGroup() as group:
            group.create_task(supervise("delivery", lambda: deliver(bot, database, clock=clock, wake=outbox)))
            group.create_task(
                supervise(
                    "alerts",
                    lambda: raise_alerts(
                        database, owners=settings.owners, clock=clock, wake=news, on_outgoing=outbox.set
                    ),
                )
            )
            group.create_task(
                supervise("schedule", lambda: keep_schedule(database, clock=clock, tick=tick, wake=outbox))
            )
            group.create_task(supervise("watcher", lambda: watch_channels(settings, database, clock, news.set, pace)))
            group.create_task(supervise("rereading", lambda: reread_when_asked(database)))
            group.create_task(supervise("broadcasts", lambda: broadcast(database, clock=clock, on_outgoing=outbox.set)))
            group.create_task(supervise("progress", lambda: show_progress(bot, database, clock=clock)))
            group.create_task(_poll(dispatcher, bot))
            group.create_task(supervise("menus", lambda: _set_menus(bot, database, settings.owners)))
            ready()


def make_dispatcher(database: Database, *, clock: Clock, owners: frozenset[int]) -> Dispatcher:
    """The real Dispatcher with everything that handlers are given; ``ask`` and the tests use the same one."""
    dispatcher = Dispatcher(database=database, clock=clock, owners=owners)
    dispatcher.include_router(root_router())
    return dispatcher


async def _introduce(bot: Bot) -> None:
    """Learn whether the token is good: a wrong one would only be logged, for ever, by the polling."""
    try:
        me = await bot.me()
        log.info("the bot is @%s", me.username)
    except TelegramUnauthorizedError:
        raise SettingsError("DRONEWATCH_BOT_TOKEN is refused by Telegram: ask @BotFather for the present one") from None
    except AiogramError as error:
        log.warning("Telegram's Bot API does not answer yet, going on: %s", type(error).__name__)


async def _set_menus(bot: Bot, database: Database, owners: frozenset[int]) -> None:
    async with database.read() as connection:
        admins = [one.person for one in await all_admins(connection)]
    await set_menus(bot, owners, admins)


async def _poll(dispatcher: Dispatcher, bot: Bot) -> None:
    """Poll until cancelled. aiogram does not end its inner task when it is cancelled: it has to be asked."""
    polling = asyncio.create_task(
        dispatcher.start_polling(
            bot,
            handle_signals=False,
            close_bot_session=False,
            tasks_concurrency_limit=HANDLERS_AT_ONCE,
            allowed_updates=dispatcher.resolve_used_update_types(),
        )
    )
    try:
        await asyncio.shield(polling)
    finally:
        if not polling.done():
            await dispatcher.stop_polling()
            await polling
