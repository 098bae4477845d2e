"""Which channels are ordered at a start."""

from datetime import UTC, datetime

from bot.exports import read_lines
from bot.first_channels import order_listed
from bot.importing import take_in
from claims.model import Channel, ChannelState
from claims.sources import starter_channels
from storage.channels import save_channel
from storage.database import Database
from storage.orders import open_orders

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LINE = '{"channel": "mod_russia", "id": 1, "date": "2026-11-21T05:00:00Z", "text": "Доброе утро."}'


async def ordered(database: Database) -> set[str]:
    async with database.read() as connection:
        return {order.username.lower() for order in await open_orders(connection)}


async def test_the_first_start_orders_the_starter_list_and_the_second_nothing(database: Database) -> None:
    current = {source.username.lower() for source in starter_channels() if source.current}
    assert await order_listed(database, (), now=NOW) == len(current)
    assert await ordered(database) == current
    assert await order_listed(database, (), now=NOW) == 0


async def test_a_channel_that_an_admin_has_left_stays_left(database: Database) -> None:
    left = Channel(id=5, username="mod_russia", title="Минобороны", voice="mod_russia", state=ChannelState.UNWATCHED)
    async with database.write() as connection:
        await save_channel(connection, left)
    assert await order_listed(database, ["mod_russia"], now=NOW) == 0


async def test_a_channel_known_only_from_an_import_is_ordered_all_the_same(database: Database) -> None:
    await take_in(database, read_lines([LINE]), seen=NOW)
    assert await order_listed(database, ["mod_russia"], now=NOW) == 1
