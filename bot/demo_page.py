"""The demonstration in a browser: who chats there, and the page that shows it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.demo_clock import PlayedClock, before_digest
from loopback.conversation import Group, Person
from loopback.page import Page, serve
from loopback.telegram import World

OWNER, NEIGHBOUR, GUEST = 7001, 7002, 7003
GROUP, FORUM, TOPIC = "group", "forum", "topic"
NAMES = {
    "ru": {GROUP: "Соседи", FORUM: "Форум района", TOPIC: "Беспилотники"},
    "en": {GROUP: "Neighbours", FORUM: "District forum", TOPIC: "Drones"},
}


def reader(world: World, language: str) -> Person:
    """The person who sits in front of it: the bot's owner."""
    return world.person(OWNER, "Reader" if language == "en" else "Читатель", language=language)


@asynccontextmanager
async def open_page(world: World, clock: PlayedClock, person: Person, port: int) -> AsyncIterator[Page]:
    """The page on 127.0.0.1 with the owner, two more people, a group and a forum. Raises OSError where the port is
    taken.
    """
    neighbour = world.person(NEIGHBOUR, "Анна", language="ru")
    guest = world.person(GUEST, "Tom", language="en")
    language = person.user.language or "ru"
    page = Page(
        world,
        clock,
        persons=(person, neighbour, guest),
        groups=await _groups(world, person, neighbour, guest, NAMES[language]),
        owners=frozenset({OWNER}),
        language=language,
        digest_hour=before_digest,
        on_act=clock.begin,
    )
    async with serve(page, port):
        yield page


async def _groups(
    world: World, person: Person, neighbour: Person, guest: Person, names: dict[str, str]
) -> tuple[Group, ...]:
    """A group that the owner runs and a forum that the neighbour runs, the bot in both."""
    group = world.group(names[GROUP], person, members=[neighbour])
    forum = world.group(names[FORUM], neighbour, members=[person, guest], is_forum=True)
    await person.adds_bot(group)
    await neighbour.adds_bot(forum)
    forum.topic(names[TOPIC])
    return group, forum
