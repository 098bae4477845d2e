"""Edits: of several that wait only the newest is kept, and nothing is edited that is not there."""

from dataclasses import replace

from claims.model import Lane, Message, Outgoing
from storage.database import Connection, Database
from storage.edits import Fate, fates, mark_removed, put_edits
from storage.outbox import begin, due, give_up, mark_sent, put, sent_as
from tests.storage.posts import SEEN

CARD = Outgoing(key="card", chat_id=10, lane=Lane.ALERT, message=Message(text="3 дрона", silent=True), not_before=SEEN)


def reading(text: str) -> Outgoing:
    """An edit of the card."""
    return replace(CARD, key="card:edit", lane=Lane.CORRECTION, message=Message(text=text), edits="card")


async def put_card(c: Connection, *, sent: bool = True) -> None:
    await put(c, CARD)
    if sent:
        await begin(c, "card")
        await mark_sent(c, "card", 77, SEEN)


async def waiting(c: Connection) -> list[tuple[str, str]]:
    return [(one.key, one.message.text) for one in await due(c, SEEN)]


async def test_a_card_that_still_waits_is_written_anew_and_keeps_its_sound(database: Database) -> None:
    async with database.write() as c:
        await put_card(c, sent=False)
        assert await put_edits(c, [reading("5 дронов")]) == 1
        assert await due(c, SEEN) == (replace(CARD, message=Message(text="5 дронов", silent=True)),)


async def test_of_several_edits_that_wait_the_newest_is_made(database: Database) -> None:
    async with database.write() as c:
        await put_card(c)
        for text in ("5 дронов", "6 дронов", "7 дронов"):
            assert await put_edits(c, [reading(text)]) == 1
        assert await waiting(c) == [("card:edit:1", "7 дронов")]


async def test_an_edit_on_the_wire_is_followed_by_another(database: Database) -> None:
    async with database.write() as c:
        await put_card(c)
        await put_edits(c, [reading("5 дронов")])
        await begin(c, "card:edit:1")
        await put_edits(c, [reading("6 дронов")])
        await mark_sent(c, "card:edit:1", 77, SEEN)
        assert await waiting(c) == [("card:edit:2", "6 дронов")]


async def test_an_edit_that_changes_nothing_is_not_put(database: Database) -> None:
    async with database.write() as c:
        await put_card(c)
        assert await put_edits(c, [reading("3 дрона")]) == 0
        await put_edits(c, [reading("5 дронов")])
        assert await put_edits(c, [reading("5 дронов")]) == 0


async def test_an_edit_back_to_what_is_shown_replaces_the_one_that_waits(database: Database) -> None:
    async with database.write() as c:
        await put_card(c)
        await put_edits(c, [reading("5 дронов")])
        assert await put_edits(c, [reading("3 дрона")]) == 1
        assert await waiting(c) == [("card:edit:1", "3 дрона")]


async def test_what_was_given_up_or_removed_is_not_edited(database: Database) -> None:
    async with database.write() as c:
        assert await put_edits(c, [reading("5 дронов")]) == 0
        await put_card(c)
        await mark_removed(c, "card")
        assert await put_edits(c, [reading("5 дронов")]) == 0
        await put(c, replace(CARD, key="other"))
        await give_up(c, "other", "blocked", SEEN)
        assert await put_edits(c, [replace(reading("5 дронов"), edits="other")]) == 0


async def test_an_edit_that_failed_does_not_count_as_shown(database: Database) -> None:
    async with database.write() as c:
        await put_card(c)
        await put_edits(c, [reading("5 дронов")])
        await give_up(c, "card:edit:1", "bug", SEEN)
        assert await put_edits(c, [reading("5 дронов")]) == 1
        assert await put_edits(c, [reading("3 дрона")]) == 1


async def test_what_became_of_a_message(database: Database) -> None:
    async with database.write() as c:
        for key in ("waits", "sent", "removed", "failed"):
            await put(c, replace(CARD, key=key))
        for key in ("sent", "removed"):
            await mark_sent(c, key, 5, SEEN)
        await mark_removed(c, "removed")
        await give_up(c, "failed", "too old", SEEN)
        assert await fates(c, ["waits", "sent", "removed", "failed", "never put"]) == {
            "waits": Fate.ON_ITS_WAY,
            "sent": Fate.SHOWN,
            "removed": Fate.REMOVED,
            "failed": Fate.LOST,
            "never put": Fate.LOST,
        }
        assert await sent_as(c, "removed") is None
