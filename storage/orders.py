"""The table of orders: channels that admins asked to watch, for the watcher to resolve."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from claims.model import Office, OrderState, WatchOrder
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import orders


async def order(c: Connection, order: WatchOrder) -> None:
    """Ask for a channel; asking again for the same @username writes over the earlier order."""
    values = {name: getattr(order, name) for name in WatchOrder.__slots__}
    values |= {
        "username": _key(order.username),
        "office": None if order.office is None else order.office.value,
        "state": order.state.value,
        "closed_at": None,
    }
    await c.execute(insert_or_update(c, orders), values)


async def open_orders(c: Connection) -> tuple[WatchOrder, ...]:
    """Orders that nobody has answered yet, oldest first."""
    found = await c.execute(
        select(orders).where(orders.c.state == OrderState.OPEN.value).order_by(orders.c.ordered_at, orders.c.username)
    )
    return tuple(_order_of(row) for row in found)


async def order_for(c: Connection, username: str) -> WatchOrder | None:
    """The last order for a @username, whatever became of it."""
    row = (await c.execute(select(orders).where(orders.c.username == _key(username)))).first()
    return None if row is None else _order_of(row)


async def close_order(c: Connection, username: str, state: OrderState, note: str | None, now: datetime) -> None:
    """What became of an order."""
    values = {"state": state.value, "note": note, "closed_at": now}
    await c.execute(update(orders).where(orders.c.username == _key(username)).values(values))


def _key(username: str) -> str:
    return username.removeprefix("@").lower()


def _order_of(row: Row[*tuple[Any, ...]]) -> WatchOrder:
    values = {name: getattr(row, name) for name in WatchOrder.__slots__}
    values |= {"office": None if row.office is None else Office(row.office), "state": OrderState(row.state)}
    return WatchOrder(**values)
