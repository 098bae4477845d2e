"""A page on the small bot of tests/loopback/conftest.py, with a clock that stands."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer

from loopback import telegram
from loopback.conversation import Group, Person
from loopback.mtproto import Channel
from loopback.page import Page
from loopback.telegram import World
from tests.loopback.conftest import polling

NOW = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)
HOUR = timedelta(hours=1)


class HandClock:
    """Shows what it is set to; remembers the speed it was given."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now
        self.speed = 0.0

    def __call__(self) -> datetime:
        return self.now

    def run(self, speed: float | None = None) -> None:
        self.speed = speed or self.speed or 60.0

    def stop(self) -> None:
        self.speed = 0.0

    def jump(self, to: datetime) -> None:
        self.now = to


@dataclass
class Shown:
    """A page with a world behind it, and a client that is its browser."""

    world: World
    clock: HandClock
    page: Page
    client: TestClient  # type: ignore[type-arg]
    channel: Channel
    anna: Person
    group: Group
    forum: Group
    acts: list[str]


@pytest.fixture
async def shown() -> AsyncIterator[Shown]:
    clock = HandClock()
    async with telegram.start(clock=clock) as world, polling(world):
        anna, boris = world.person(7, "Анна"), world.person(8, "Boris", language="en")
        group = world.group("Соседи", anna, members=[boris])
        await anna.adds_bot(group)
        forum = world.group("Форум", anna, members=[boris], is_forum=True)
        await anna.adds_bot(forum)
        channel = world.channel("gusev_36", "Губернатор <b>Гусев</b>")
        acts: list[str] = []
        page = Page(
            world,
            clock,
            persons=(anna, boris),
            groups=(group, forum),
            owners=frozenset({7}),
            digest_hour=lambda now: now + HOUR,
            on_act=lambda: acts.append("act"),
        )
        async with TestClient(TestServer(page.application())) as client:
            yield Shown(world, clock, page, client, channel, anna, group, forum, acts)


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session
