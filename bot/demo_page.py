"""The demonstration in a browser: who chats there, and the page that shows it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.demo_clock import PlayedClock, before_digest
from loopback.conversation import Group, Person
from loopback.page import Page, serve
from loopback.telegram import World

OWNER, NEIGHBOUR, GUEST = 7001, 7002, 7003


def reader(world: World, language: str) -> Person:
    """The person who sits in front of it: the bot's owner."""
    return world.person(OWNER, "Reader" if language == "en" else "Читатель", language=language)


@asynccontextmanager
async def open_page(world: World, clock: PlayedClock, person: Person, port: int) -> AsyncIterator[Page]:
    """The page on 127.0.0.1 with the owner, two more people and a group. Raises OSError where the port is taken."""
    neighbour = world.person(NEIGHBOUR, "Анна", language="ru")
    guest = world.person(GUEST, "Tom", language="en")
    page = Page(
        world,
        clock,
        persons=(person, neighbour, guest),
        groups=(await _group(world, person, neighbour),),
        owners=frozenset({OWNER}),
        language=person.user.language or "ru",
        digest_hour=before_digest,
        on_act=clock.begin,
    )
    async with serve(page, port):
        yield page


async def _group(world: World, administrator: Person, member: Person) -> Group:
    """Somebody's group with the bot in it."""
    group = world.group("Соседи", administrator, members=[member])
    await administrator.adds_bot(group)
    return group
