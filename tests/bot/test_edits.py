"""Edits on their way: what stands in the chat becomes the newest text, whatever happens in between."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from claims.model import Lane, Message, Outgoing
from loopback.botapi import faults
from storage.database import Database
from storage.edits import Fate, fates, put_edits
from storage.outbox import OutboxState, begin, due, give_up_interrupted
from tests.bot.office import START, Office, an_office, letter

CARD = letter("3 дрона", lane=Lane.ALERT)


async def edit(office: Office, text: str) -> None:
    """Asks for the card to read otherwise; an empty text deletes it."""
    changed = Outgoing(
        key="edit", chat_id=7, lane=Lane.CORRECTION, message=Message(text=text), not_before=START, edits=CARD.key
    )
    async with office.database.write() as connection:
        await put_edits(connection, [changed])


def sent(office: Office) -> list[dict[str, Any]]:
    """The bot's messages in the chat."""
    return [one for one in office.server.messages.in_chat(7) if one.get("from", {}).get("is_bot")]


async def fate(office: Office) -> Fate:
    async with office.database.read() as connection:
        return (await fates(connection, [CARD.key]))[CARD.key]


async def test_a_card_is_edited_in_place(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        await office.send()
        await edit(office, "5 дронов")
        await office.send()
        assert office.read_by(7) == ["5 дронов"]
        assert office.calls("sendMessage") == 1


async def test_a_card_is_deleted_by_an_empty_text(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        await office.send()
        await edit(office, "")
        await office.send()
        assert office.read_by(7) == []
        assert await fate(office) is Fate.REMOVED


async def test_a_card_that_the_person_deleted_stays_deleted(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        await office.send()
        office.server.messages.remove(7, sent(office)[0]["message_id"])
        await edit(office, "5 дронов")
        await office.send()
        assert office.read_by(7) == []
        assert await fate(office) is Fate.REMOVED
        await edit(office, "6 дронов")
        await office.send()
        assert office.calls("editMessageText") == 1


async def test_text_that_stands_there_already_is_no_failure(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        await office.send()
        await office.put(replace(CARD, key="the same again", edits=CARD.key))
        await office.send()
        assert await office.states() == {OutboxState.SENT: 2}


async def test_a_card_that_is_edited_while_it_waits_for_its_turn_is_sent_as_it_reads_then(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        async with database.read() as connection:
            (picked_up,) = await due(connection, office.now)
        await edit(office, "5 дронов")
        assert await office.sender.send(picked_up) is None
        assert office.calls("sendMessage") == 0
        await office.send()
        assert office.read_by(7) == ["5 дронов"]


async def test_an_edit_waits_as_long_as_telegram_asks(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        await office.send()
        office.server.faults.plan("editMessageText", faults.too_many_requests(90))
        await edit(office, "5 дронов")
        await office.send()
        assert office.read_by(7) == ["3 дрона"]
        await edit(office, "8 дронов")
        await office.send(after=91)
        assert office.read_by(7) == ["8 дронов"]


async def test_an_edit_cut_off_by_a_crash_is_made_after_the_restart(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        await office.send()
        await edit(office, "5 дронов")
        async with database.write() as connection:
            await begin(connection, "edit:1")
            await give_up_interrupted(connection, START)
        await office.send()
        assert office.read_by(7) == ["5 дронов"]


async def test_a_correction_answers_the_alert_that_it_corrects(database: Database) -> None:
    async with an_office(database) as office:
        await office.put(CARD)
        await office.send()
        await office.put(replace(letter("было 3, стало 2", lane=Lane.CORRECTION), replies_to=CARD.key))
        await office.put(replace(letter("без начала", lane=Lane.CORRECTION), replies_to="never sent"))
        await office.send()
        alert, correction, other = sent(office)
        assert correction["reply_to_message"]["message_id"] == alert["message_id"]
        assert "reply_to_message" not in other


async def test_what_comes_late_into_quiet_hours_is_silent(database: Database) -> None:
    async with an_office(database) as office:
        loud = replace(letter("вовремя", lane=Lane.ALERT), quiet_from=START + timedelta(minutes=5))
        late = replace(letter("поздно", lane=Lane.ALERT), quiet_from=START + timedelta(minutes=5))
        await office.put(loud)
        await office.send()
        await office.put(late)
        await office.send(after=600)
        on_time, too_late = ((7, one["message_id"]) for one in sent(office))
        assert on_time not in office.server.messages.silent
        assert too_late in office.server.messages.silent
