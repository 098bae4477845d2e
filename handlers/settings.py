"""/settings: by buttons, or typed ("/settings Asia/Omsk", "/settings 8 20", "/settings english")."""

from dataclasses import replace
from functools import cache
from zoneinfo import available_timezones

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Subscriber
from handlers.commands import Spoken
from handlers.replies import Pressed, Said, say, show
from messages.buttons import Page, Setting, Settings
from messages.refusals import old_button, said, unknown_setting
from messages.settings import hours, settings, zones
from messages.texts import LANGUAGES
from storage.database import Database
from storage.subscribers import save_subscriber

LANGUAGE_WORDS = {"ru": "ru", "русский": "ru", "russian": "ru", "en": "en", "английский": "en", "english": "en"}
PAGES = {Page.SETTINGS: settings, Page.ZONES: zones, Page.HOURS: hours}
PAGE_OF = {Setting.LANGUAGE: Page.SETTINGS, Setting.ZONE: Page.SETTINGS, Setting.HOUR: Page.HOURS}


def settings_router() -> Router:
    router = Router(name="settings")
    router.message.register(ask_settings, Said("settings"))
    router.callback_query.register(press_settings, Pressed(Settings))
    return router


async def ask_settings(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    changed = typed_settings(spoken.words, subscriber)
    if changed is None:
        await say(message, said(unknown_setting(subscriber.language)))
        return
    if changed != subscriber:
        async with database.write() as c:
            await save_subscriber(c, changed)
    await say(message, settings(changed))


async def press_settings(
    query: CallbackQuery, pressed: Settings, database: Database, subscriber: Subscriber
) -> str | None:
    if pressed.what is Setting.PAGE and pressed.value in PAGES:
        await show(query, PAGES[Page(pressed.value)](subscriber))
        return None
    changed = pressed_settings(pressed, subscriber)
    if changed is None:
        return old_button(subscriber.language)
    async with database.write() as c:
        await save_subscriber(c, changed)
    await show(query, PAGES[PAGE_OF[pressed.what]](changed))
    return None


def pressed_settings(pressed: Settings, subscriber: Subscriber) -> Subscriber | None:
    """The subscriber with what a button sets; None for a button that sets nothing."""
    match pressed.what:
        case Setting.LANGUAGE if pressed.value in LANGUAGES:
            return replace(subscriber, language=pressed.value)
        case Setting.ZONE if pressed.value in zone_names().values():
            return replace(subscriber, zone=pressed.value)
        case Setting.HOUR if pressed.value in {str(hour) for hour in range(24)}:
            return with_hour(subscriber, int(pressed.value))
        case _:
            return None


def typed_settings(words: str, subscriber: Subscriber) -> Subscriber | None:
    """The subscriber with the language, the zone or the hours that the words set; None where they set nothing."""
    said = words.casefold().replace(",", " ").split()
    if not said:
        return subscriber
    if len(said) == 1 and said[0] in LANGUAGE_WORDS:
        return replace(subscriber, language=LANGUAGE_WORDS[said[0]])
    if len(said) == 1 and said[0] in zone_names():
        return replace(subscriber, zone=zone_names()[said[0]])
    hours_said = [_hour(word) for word in said]
    known = sorted({hour for hour in hours_said if hour is not None})
    return replace(subscriber, digest_hours=tuple(known)) if None not in hours_said else None


def with_hour(subscriber: Subscriber, hour: int) -> Subscriber:
    """The subscriber with an hour more or less; the last hour stays."""
    changed = set(subscriber.digest_hours) ^ {hour}
    return replace(subscriber, digest_hours=tuple(sorted(changed)) or subscriber.digest_hours)


@cache
def zone_names() -> dict[str, str]:
    """Every IANA zone by its name in small letters."""
    return {name.casefold(): name for name in available_timezones()}


def _hour(word: str) -> int | None:
    number = word.removesuffix(":00")
    is_hour = number.isascii() and number.isdecimal() and len(number) <= len("23") and int(number) < 24
    return int(number) if is_hour else None
