"""Whatever the order and repetition of what is seen of posts, the same record remains."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Post, Reading
from storage.channels import save_channel
from storage.claims import Mention, mentions_near
from storage.database import Connection, open_database
from storage.posts import post, record, versions, withdraw, withdrawn_at
from storage.readings import reading_of
from tests.conftest import database_url
from tests.storage.posts import MINISTRY, SEEN, downed
from tests.storage.posts import post as published

NUMBERS = (1, 2)
TEXTS = (downed(12), downed(9), "Доброе утро!", "", "Отбой опасности.")


def a_version(number: int, text: str, edited: int | None) -> Post:
    """A version of a post. What was edited at a moment has one text: two edits within a second are not told apart."""
    return published(number, text if edited is None else TEXTS[(number + edited) % len(TEXTS)], edited=edited)


versions_seen = st.builds(
    a_version, st.sampled_from(NUMBERS), st.sampled_from(TEXTS), edited=st.sampled_from([None, 1, 2, 3])
)
events = st.lists(st.one_of(versions_seen, st.sampled_from(NUMBERS)), min_size=1, max_size=7)
"""Versions of posts as they were seen, and numbers seen to be deleted."""

Event = Post | int
Record = tuple[Post | None, bool, frozenset[str], Reading | None, frozenset[Mention]]


async def what_remains(template: Path, steps: Sequence[Sequence[Event]]) -> dict[int, Record]:
    """What is recorded of each number after these steps, each a transaction that sees its events together.

    The post, whether it stands, all its texts, its reading and its mentions.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        shutil.copy(template, path)
        async with open_database(database_url(path)) as database:
            async with database.write() as c:
                await save_channel(c, MINISTRY)
            for moment, step in enumerate(steps):
                now = SEEN + timedelta(minutes=moment)
                async with database.write() as c:
                    await record(c, MINISTRY, [event for event in step if isinstance(event, Post)], seen=now)
                    await withdraw(c, MINISTRY, [event for event in step if isinstance(event, int)], seen=now)
            async with database.read() as c:
                mentions = await mentions_near(c, None, (0.0, 1e9))
                return {number: await _recorded(c, number, mentions) for number in NUMBERS}


async def _recorded(c: Connection, number: int, mentions: Sequence[Mention]) -> Record:
    return (
        await post(c, 1, number),
        await withdrawn_at(c, 1, number) is None,
        frozenset(version.text for version in await versions(c, 1, number)),
        await reading_of(c, 1, number),
        frozenset(mention for mention in mentions if mention.number == number),
    )


def after(template: Path, *steps: Sequence[Event]) -> dict[int, Record]:
    """The same, from outside."""
    return asyncio.run(what_remains(template, steps))


@settings(max_examples=40)
@given(data=st.data(), seen=events)
def test_order_and_repetition_change_nothing(migrated_file: Path, data: st.DataObject, seen: list[Event]) -> None:
    again = data.draw(st.permutations(seen + data.draw(st.lists(st.sampled_from(seen), max_size=3))))
    assert after(migrated_file, *[[event] for event in seen]) == after(migrated_file, *[[event] for event in again])


@pytest.mark.parametrize(("first", "second"), [(downed(12), downed(9)), (downed(9), downed(12)), (downed(12), "")])
def test_of_two_edits_within_a_second_the_one_seen_last_stands(migrated_file: Path, first: str, second: str) -> None:
    steps = [[published(1, downed(3))], [published(1, first, edited=1)], [published(1, second, edited=1)]]
    for seen in (steps, [[event for step in steps for event in step]]):
        recorded = after(migrated_file, *seen)[1]
        assert recorded[0] is not None
        assert recorded[0].text == second
        assert recorded[2] == {downed(3), first, second}


def test_an_edit_that_was_overtaken_is_mended_by_reading_the_channel_again(migrated_file: Path) -> None:
    older, newer = published(1, downed(12), edited=1), published(1, downed(9), edited=1)
    recorded = after(migrated_file, [newer], [older], [newer])[1]
    assert recorded[0] == newer


def test_an_album_of_which_a_part_was_seen_late_stays_whole(migrated_file: Path) -> None:
    part = replace(published(1, downed(9), edited=1), album=5)
    whole = replace(part, text=f"{downed(9)}\nОтбой опасности.")
    assert after(migrated_file, [whole], [part]) == after(migrated_file, [part], [whole])


@settings(max_examples=25)
@given(seen=events)
def test_one_batch_does_what_single_events_do(migrated_file: Path, seen: list[Event]) -> None:
    assert after(migrated_file, seen) == after(migrated_file, *[[event] for event in seen])
