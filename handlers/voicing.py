"""The steps of /watch for a channel that is in no list: the owner says whose voice it is."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from claims.model import Office, Subscriber, WatchOrder
from claims.places.regions import regions
from handlers.replies import Pressed, show
from messages.buttons import Voicing
from messages.channels import watch_ordered
from messages.refusals import old_button
from messages.voicing import which_region
from storage.audit import audit
from storage.database import Database
from storage.orders import order

OF_A_REGION = frozenset({Office.GOVERNOR, Office.HEADQUARTERS, Office.MAYOR})
MINISTRY = "mod_russia"


def voicing_router() -> Router:
    router = Router(name="voicing")
    router.callback_query.register(press_voicing, Pressed(Voicing))
    return router


async def press_voicing(
    query: CallbackQuery, pressed: Voicing, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    if not pressed.username.isidentifier() or not pressed.username.isascii():
        return old_button(subscriber.language)
    if pressed.office in OF_A_REGION and pressed.place not in regions():
        await show(query, which_region(pressed.username, pressed.office, pressed.place, subscriber.language))
        return None
    async with database.write() as c:
        await order(c, voiced_order(pressed, query.from_user.id, now))
        await audit(c, query.from_user.id, "watch", f"@{pressed.username}", pressed.office.value, now)
    await show(query, watch_ordered(pressed.username, subscriber.language))
    return None


def voiced_order(pressed: Voicing, person: int, now: datetime) -> WatchOrder:
    """The order with the voice that the owner named: a region's, the ministry's, or the channel's own."""
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
