"""Whose turn it is: alerts, corrections, digests, broadcasts, however many wait."""

from collections.abc import AsyncIterator

import pytest

from bot.delivery import MOST_CHATS
from claims.model import Lane
from storage.database import Database
from storage.outbox import OutboxState
from tests.bot.office import Office, an_office, letter

CROWD = range(1000, 2000)


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    async with an_office(database) as office:
        yield office


def crowd_reads(office: Office) -> None:
    """A thousand people who have written to the bot."""
    for number in CROWD:
        office.server.people.say(office.server.people.add_person(number, f"Читатель {number}"), "/start")


def sent_texts(office: Office) -> list[str]:
    """What was sent, in the order in which it was."""
    return [call.text("text") for call in office.server.calls if call.method == "sendMessage"]


async def test_an_alert_overtakes_a_thousand_broadcasts_that_wait(office: Office) -> None:
    crowd_reads(office)
    await office.put(*(letter("рассылка", chat=number, lane=Lane.BROADCAST) for number in CROWD))
    await office.delivery.begin_due()
    await office.put(letter("тревожное", lane=Lane.ALERT))
    await office.delivery.settle()
    await office.send()
    texts = sent_texts(office)
    assert texts.count("рассылка") == len(CROWD)
    assert texts.index("тревожное") <= MOST_CHATS
    assert await office.states() == {OutboxState.SENT: len(CROWD) + 1}


async def test_lanes_go_in_their_order_whatever_was_put_first(office: Office) -> None:
    for lane in reversed(Lane):
        await office.put(*(letter(f"{lane.name} {number}", lane=lane) for number in range(3)))
    await office.send()
    assert sent_texts(office) == [f"{lane.name} {number}" for lane in Lane for number in range(3)]
