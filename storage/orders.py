"""The table of orders: channels that admins asked to watch, for the watcher to resolve."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from claims.model import Office, OrderState, Preview, WatchOrder
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.packing import pack, unpack
from storage.schema import orders


async def order(c: Connection, order: WatchOrder) -> None:
    """Ask for a channel; asking again for the same @username writes over the earlier order, but for its preview."""
    await c.execute(insert_or_update(c, orders, keep=["preview"]), _values(order))


async def look_up(c: Connection, username: str, by: int, now: datetime) -> None:
    """Ask the watcher to look at a channel, before anybody decides to watch it."""
    asked = WatchOrder(username=username, ordered_by=by, ordered_at=now, state=OrderState.LOOKING)
    await c.execute(insert_or_update(c, orders), _values(asked))


async def keep_preview(c: Connection, username: str, preview: Preview) -> None:
    """What the watcher saw, where it is still asked to look."""
    mine = (orders.c.username == _key(username)) & (orders.c.state == OrderState.LOOKING.value)
    values = {"state": OrderState.SEEN.value, "preview": pack(preview)}
    await c.execute(update(orders).where(mine).values(values))


async def orders_to_look_up(c: Connection) -> tuple[WatchOrder, ...]:
    """Channels that the watcher is to look at, oldest first."""
    return await _orders_in(c, OrderState.LOOKING)


async def open_orders(c: Connection) -> tuple[WatchOrder, ...]:
    """Orders that nobody has answered yet, oldest first."""
    return await _orders_in(c, OrderState.OPEN)


async def order_for(c: Connection, username: str) -> WatchOrder | None:
    """The last order for a @username, whatever became of it."""
    row = (await c.execute(select(orders).where(orders.c.username == _key(username)))).first()
    return None if row is None else _order_of(row)


async def close_order(c: Connection, username: str, state: OrderState, note: str | None, now: datetime) -> None:
    """What became of an order."""
    values = {"state": state.value, "note": note, "closed_at": now}
    await c.execute(update(orders).where(orders.c.username == _key(username)).values(values))


async def _orders_in(c: Connection, state: OrderState) -> tuple[WatchOrder, ...]:
    mine = orders.c.state == state.value
    found = await c.execute(select(orders).where(mine).order_by(orders.c.ordered_at, orders.c.username))
    return tuple(_order_of(row) for row in found)


def _values(order: WatchOrder) -> dict[str, Any]:
    values = {name: getattr(order, name) for name in WatchOrder.__slots__}
    return values | {
        "username": _key(order.username),
        "office": None if order.office is None else order.office.value,
        "state": order.state.value,
        "closed_at": None,
        "preview": None if order.preview is None else pack(order.preview),
    }


def _key(username: str) -> str:
    return username.removeprefix("@").lower()


def _order_of(row: Row[*tuple[Any, ...]]) -> WatchOrder:
    values = {name: getattr(row, name) for name in WatchOrder.__slots__}
    values |= {
        "office": None if row.office is None else Office(row.office),
        "state": OrderState(row.state),
        "preview": None if row.preview is None else unpack(Preview, row.preview),
    }
    return WatchOrder(**values)
