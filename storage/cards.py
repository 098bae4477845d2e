"""The table of cards: which subscription has which message about which night or day."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, delete, false, select

from claims.model import Card, Period
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import COUNTRY, cards


class Slot(NamedTuple):
    """What cards are about: a region (None: the whole country) and the time."""

    region: str | None
    period: Period


async def cards_about(c: Connection, slot: Slot) -> tuple[Card, ...]:
    """Every chat's card about a region and period."""
    found = await c.execute(
        select(cards).where(
            cards.c.region == (slot.region or COUNTRY),
            cards.c.period_from == slot.period.start,
            cards.c.period_until == slot.period.until,
        )
    )
    return tuple(_card_of(row) for row in found)


async def slots_around(c: Connection, regions: Collection[str | None], period: Period) -> frozenset[Slot]:
    """What the cards are about that tell of a period or of a longer one that holds it, for some regions."""
    keys = {region or COUNTRY for region in regions}
    return await _slots(
        c,
        _SLOTS.where(
            cards.c.region.in_(keys), cards.c.period_from <= period.start, cards.c.period_until >= period.until
        ),
    )


async def slots_to_close(c: Connection, ended_by: datetime) -> frozenset[Slot]:
    """What the open cards are about whose period was over by then."""
    return await _slots(c, _SLOTS.where(cards.c.closed == false(), cards.c.period_until <= ended_by))


async def save_cards(c: Connection, changed: Collection[Card]) -> None:
    """Store cards, or write over those of the same subscription and period."""
    if changed:
        await c.execute(insert_or_update(c, cards), [_row_of(card) for card in changed])


async def prune_cards(c: Connection, *, before: datetime) -> int:
    """Drop the cards of periods that ended before then; how many. Their messages stay in the chats."""
    return (await c.execute(delete(cards).where(cards.c.closed, cards.c.period_until < before))).rowcount


_SLOTS = select(cards.c.region, cards.c.period_from, cards.c.period_until).distinct()


async def _slots(c: Connection, query: Select[Any]) -> frozenset[Slot]:
    found = await c.execute(query)
    return frozenset(Slot(row.region or None, Period(row.period_from, row.period_until)) for row in found)


def _row_of(card: Card) -> dict[str, Any]:
    return {
        "chat_id": card.chat_id,
        "thread_id": card.thread_id,
        "region": card.region or COUNTRY,
        "period_from": card.period.start,
        "period_until": card.period.until,
        "key": card.key,
        "sounded_at": card.sounded_at,
        "told_least": card.told_least,
        "told_hurt": card.told_hurt,
        "closed": card.closed,
    }


def _card_of(row: Row[*tuple[Any, ...]]) -> Card:
    return Card(
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        region=row.region or None,
        period=Period(row.period_from, row.period_until),
        key=row.key,
        sounded_at=row.sounded_at,
        told_least=row.told_least,
        told_hurt=row.told_hurt,
        closed=row.closed,
    )
