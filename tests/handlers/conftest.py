"""A bot with a database that remembers a morning of posts, all of them written for these tests."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from claims.model import Channel, Office, Post
from storage.channels import save_channel
from storage.database import Database
from storage.posts import record
from tests.handlers.chat import Stage, staged

OWNER = 7
NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)

MINISTRY = Channel(
    id=12, username="mod_russia", title="Минобороны", voice="mod_russia", office=Office.MINISTRY, last_post_at=NOW
)
KALUGA = Channel(
    id=14, username="kaluga40", title="Калуга <b>", voice="RU-KLU", office=Office.GOVERNOR, region="RU-KLU"
)
MORNING = (
    (
        MINISTRY,
        901,
        datetime(2026, 11, 22, 4, 30, tzinfo=UTC),
        (
            "В период с 20.00 мск 21 ноября до 7.00 мск 22 ноября дежурными средствами ПВО уничтожены 9 украинских "
            "беспилотных летательных аппаратов: 5 – над территорией Белгородской области, 4 – над территорией "
            "Калужской области."
        ),
    ),
    (
        KALUGA,
        31,
        datetime(2026, 11, 22, 4, 40, tzinfo=UTC),
        "С 20:00 до 7:00 над территорией Тарусского округа сбиты 4 беспилотника. Пострадавших нет.",
    ),
)


@pytest.fixture
async def stage(database: Database) -> AsyncIterator[Stage]:
    """A bot to whom nobody has published anything."""
    async with staged(database, clock=lambda: NOW, owners=frozenset({OWNER})) as stage:
        yield stage


@pytest.fixture
async def morning(stage: Stage) -> Stage:
    """The same after the ministry and the governor of Kaluga have told of the night."""
    async with stage.database.write() as c:
        for channel, number, date, text in MORNING:
            await save_channel(c, channel)
            post = Post(channel_id=channel.id, number=number, date=date, text=text)
            await record(c, channel, [post], seen=NOW)
    return stage
