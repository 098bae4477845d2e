"""Photos above messages of the outbox: drawn once, sent again by file id, and never the reason that words are lost."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from claims.model import Entity, Outgoing, Period, Picture
from loopback.botapi import faults
from storage.database import Database
from storage.outbox import OutboxState, sent_as
from storage.photos import prune_photos
from tests.bot.office import START, Office, an_office, letter

MAP = Picture(name="map", period=Period(START - timedelta(days=1), START))


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    async with an_office(database) as office:
        yield office


def pictured(text: str, *, chat: int = 7, picture: Picture = MAP) -> Outgoing:
    plain = letter(text, chat=chat)
    return replace(plain, message=replace(plain.message, picture=picture, entities=(Entity("bold", 0, 3),)))


def photos(office: Office, chat: int = 7) -> list[tuple[str, str]]:
    """Caption and file id of every photo in a chat."""
    return [
        (one["caption"], one["photo"][-1]["file_id"]) for one in office.server.messages.in_chat(chat) if "photo" in one
    ]


async def test_a_photo_arrives_with_its_caption(office: Office) -> None:
    await office.put(pictured("Сводка"))
    await office.send()
    ((caption, file_id),) = photos(office)
    assert caption == "Сводка"
    assert office.server.files.content(file_id).startswith(b"\x89PNG")
    arrived = office.server.messages.in_chat(7)[-1]
    assert [one["type"] for one in arrived["caption_entities"]] == ["bold"]
    async with office.database.read() as connection:
        assert await sent_as(connection, "7:Сводка") == arrived["message_id"]


async def test_the_next_chat_gets_it_by_its_file_id(office: Office) -> None:
    await office.put(pictured("Сводка"))
    await office.send()
    await office.put(pictured("Сводка", chat=8))
    await office.send()
    assert photos(office, 8) == photos(office, 7)


async def test_a_file_that_telegram_forgot_is_drawn_anew(office: Office) -> None:
    await office.put(pictured("раз"))
    await office.send()
    office.server.faults.plan("sendPhoto", faults.refused("wrong file identifier/HTTP URL specified"))
    await office.put(pictured("два"))
    await office.send()
    (_, first), (caption, second) = photos(office)
    assert caption == "два"
    assert second != first
    assert await office.states() == {OutboxState.SENT: 2}


async def test_a_chat_that_allows_no_photos_gets_the_words(office: Office) -> None:
    office.server.faults.plan("sendPhoto", faults.refused("not enough rights to send photos to the chat"))
    await office.put(pictured("Сводка"))
    await office.send()
    assert office.read_by(7) == ["Сводка"]
    assert await office.states() == {OutboxState.SENT: 1}


async def test_what_cannot_be_drawn_goes_as_words(office: Office) -> None:
    await office.put(pictured("Сводка", picture=replace(MAP, name="portrait")))
    await office.send()
    assert office.read_by(7) == ["Сводка"]


async def test_a_photo_that_may_have_arrived_is_not_sent_again(database: Database) -> None:
    async with an_office(database, patience=0.5) as office:
        office.server.faults.plan("sendPhoto", faults.silence_after_delivery())
        await office.put(pictured("Сводка"))
        await office.send()
        assert [caption for caption, _ in photos(office)] == ["Сводка"]
        assert office.read_by(7) == []
        assert await office.states() == {OutboxState.GIVEN_UP: 1}


async def test_old_file_ids_are_dropped(office: Office) -> None:
    await office.put(pictured("Сводка"))
    await office.send()
    async with office.database.write() as connection:
        assert await prune_photos(connection, before=START) == 0
        assert await prune_photos(connection, before=START + timedelta(days=1)) == 1
