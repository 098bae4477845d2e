"""The steps of /watch for a channel that is in no list: the admin says whose voice it is, and confirms."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from claims.model import Office, Subscriber, WatchOrder
from claims.places.regions import regions
from handlers.channels import give
from handlers.replies import Pressed, show
from messages.admin_buttons import Voicing, Watched
from messages.refusals import old_button
from messages.voicing import which_region
from messages.watching import watch_confirm
from storage.database import Database
from storage.orders import order_for

OF_A_REGION = frozenset({Office.GOVERNOR, Office.HEADQUARTERS, Office.MAYOR})
MINISTRY = "mod_russia"


def voicing_router() -> Router:
    router = Router(name="voicing")
    router.callback_query.register(press_voicing, Pressed(Voicing))
    router.callback_query.register(press_watched, Pressed(Watched))
    return router


async def press_voicing(
    query: CallbackQuery, pressed: Voicing, database: Database, subscriber: Subscriber
) -> str | None:
    language, username = subscriber.language, pressed.username
    if not is_username(username):
        return old_button(language)
    if pressed.office in OF_A_REGION and pressed.place not in regions():
        await show(query, which_region(username, pressed.office, pressed.place, language))
        return None
    region = pressed.place if pressed.office in OF_A_REGION else None
    async with database.read() as c:
        seen = await order_for(c, username)
    await show(query, watch_confirm(username, pressed.office, region, seen.preview if seen else None, language))
    return None


async def press_watched(
    query: CallbackQuery, pressed: Watched, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    needs_region = pressed.office in OF_A_REGION
    if not is_username(pressed.username) or (needs_region and pressed.place not in regions()):
        return old_button(subscriber.language)
    await give(query, voiced_order(pressed, query.from_user.id, now), database, subscriber)
    return None


def is_username(words: str) -> bool:
    """Whether a button's data can be a username; data can be forged."""
    return words.isidentifier() and words.isascii()


def voiced_order(pressed: Watched, person: int, now: datetime) -> WatchOrder:
    """The order with the voice that the admin named: a region's, the ministry's, or the channel's own."""
    region = pressed.place if pressed.office in OF_A_REGION else None
    own = MINISTRY if pressed.office is Office.MINISTRY else pressed.username.lower()
    return WatchOrder(
        username=pressed.username,
        ordered_by=person,
        ordered_at=now,
        voice=region or own,
        office=pressed.office,
        region=region,
    )
