"""/settings: by buttons, or typed ("/settings Asia/Omsk", "/settings 8 20", "/settings тихо 23-7")."""

from dataclasses import replace

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message

from claims.model import ChatKind, Subscriber
from handlers.commands import Spoken
from handlers.menu import speak_menu
from handlers.replies import Pressed, Said, say, show
from handlers.roles import roles_of
from handlers.setting_words import quiet_said, typed_settings, zone_names
from messages.buttons import Page, Setting, Settings
from messages.refusals import old_button, said, unknown_setting
from messages.settings import NO, YES, hours, quiet, settings, zones
from messages.texts import LANGUAGES
from storage.database import Database
from storage.subscribers import save_subscriber

PAGES = {Page.SETTINGS: settings, Page.ZONES: zones, Page.HOURS: hours, Page.QUIET: quiet}
HOURS = frozenset(str(hour) for hour in range(24))
PAGE_OF = {Setting.HOUR: Page.HOURS}
"""The page that a setting leads to, where it is not the first one."""


def settings_router() -> Router:
    router = Router(name="settings")
    router.message.register(ask_settings, Said("settings"))
    router.callback_query.register(press_settings, Pressed(Settings))
    return router


async def ask_settings(
    message: Message,
    spoken: Spoken,
    bot: Bot,
    database: Database,
    subscriber: Subscriber,
    owners: frozenset[int],
) -> None:
    changed = typed_settings(spoken.words, subscriber)
    if changed is None:
        await say(message, said(unknown_setting(subscriber.language)))
        return
    if changed != subscriber:
        async with database.write() as c:
            await save_subscriber(c, changed)
        await follow_language(bot, database, subscriber, changed, owners)
    await say(message, settings(changed))


async def press_settings(
    query: CallbackQuery,
    pressed: Settings,
    bot: Bot,
    database: Database,
    subscriber: Subscriber,
    owners: frozenset[int],
) -> str | None:
    if pressed.what is Setting.PAGE and pressed.value in PAGES:
        await show(query, PAGES[Page(pressed.value)](subscriber))
        return None
    changed = pressed_settings(pressed, subscriber)
    if changed is None:
        return old_button(subscriber.language)
    async with database.write() as c:
        await save_subscriber(c, changed)
    await follow_language(bot, database, subscriber, changed, owners)
    await show(query, PAGES[PAGE_OF.get(pressed.what, Page.SETTINGS)](changed))
    return None


async def follow_language(
    bot: Bot, database: Database, was: Subscriber, now: Subscriber, owners: frozenset[int]
) -> None:
    """The menu of a private chat speaks the language that is chosen for the chat."""
    if was.language != now.language and now.kind is ChatKind.PRIVATE:
        await speak_menu(bot, now.chat_id, now.language, await roles_of(now.chat_id, owners, database))


def pressed_settings(pressed: Settings, subscriber: Subscriber) -> Subscriber | None:
    """The subscriber with what a button sets; None for a button that sets nothing."""
    match pressed.what:
        case Setting.LANGUAGE if pressed.value in LANGUAGES:
            return replace(subscriber, language=pressed.value)
        case Setting.ZONE if pressed.value in zone_names().values():
            return replace(subscriber, zone=pressed.value)
        case Setting.HOUR if pressed.value.lstrip("+-") in HOURS:
            return with_hour(subscriber, pressed.value)
        case Setting.QUIET if not pressed.value or quiet_said(pressed.value):
            return replace(subscriber, quiet=quiet_said(pressed.value))
        case Setting.PICTURES if pressed.value in {YES, NO}:
            return replace(subscriber, pictures=pressed.value == YES)
        case _:
            return None


def with_hour(subscriber: Subscriber, signed: str) -> Subscriber:
    """The subscriber with an hour more ("+9") or less ("-9", and "9" where it is there); the last hour stays."""
    hours_now, hour = set(subscriber.digest_hours), int(signed.lstrip("+-"))
    is_less = signed.startswith("-") or (not signed.startswith("+") and hour in hours_now)
    changed = hours_now - {hour} if is_less else hours_now | {hour}
    return replace(subscriber, digest_hours=tuple(sorted(changed)) or subscriber.digest_hours)
