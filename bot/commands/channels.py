"""``channels``: whom we watch, on the terminal."""

import asyncio
from argparse import ArgumentParser, Namespace

NAME = "channels"
HELP = """List the channels: state, voice, region, last post; orders that the watcher has not answered yet come last."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to declare."""


def run(options: Namespace) -> int:
    """Print a line a channel."""
    print(asyncio.run(_list()))
    return 0


async def _list() -> str:
    from bot.settings import load
    from bot.store import open_store
    from storage.channels import all_channels
    from storage.orders import open_orders

    async with open_store(load()) as database, database.read() as connection:
        channels, orders = await all_channels(connection), await open_orders(connection)
    rows = [
        (
            f"@{channel.username}" if channel.username else str(channel.id),
            channel.state.value,
            channel.voice,
            channel.region or "-",
            f"{channel.last_post_at:%Y-%m-%d %H:%M} UTC" if channel.last_post_at else "no post yet",
            channel.title + (f" ({channel.note})" if channel.note else ""),
        )
        for channel in channels
    ] + [(f"@{order.username}", "ordered", order.voice or "-", order.region or "-", "-", "") for order in orders]
    if not rows:
        return "No channels yet: start the service, or import posts."
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)).rstrip() for row in rows
    )
