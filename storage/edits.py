"""Edits in the outbox: a message that is waiting is written anew, one that was sent gets a row that will edit it.

Of several edits of one message that wait only the newest is kept, and one that would change nothing is not put at all.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from claims.model import Message, Outgoing
from storage.database import Connection
from storage.letter import message_from_row, message_row
from storage.outbox import MOST_KEYS, OutboxState, row_of
from storage.schema import outbox


class Fate(StrEnum):
    """What became of a message that is to be edited."""

    ON_ITS_WAY = "on its way"
    SHOWN = "shown"
    REMOVED = "removed"
    """Somebody deleted it in the chat."""
    LOST = "lost"
    """It never arrived, as far as is known."""


async def fates(c: Connection, keys: Collection[str]) -> dict[str, Fate]:
    """What became of the messages under these keys."""
    rows = {row.key: row for row in await _rows(c, outbox.c.key, keys)}
    return {key: _fate(rows.get(key)) for key in keys}


async def put_edits(c: Connection, letters: Collection[Outgoing]) -> int:
    """Let messages read otherwise, each named by the letter's ``edits``; how many will.

    An empty text deletes the message. What never arrived, was removed or reads so already is left. The letters' keys
    are numbered, so that a message can be edited again and again.
    """
    wanted = {letter.edits: letter for letter in letters if letter.edits is not None}
    known = _by_target([*await _rows(c, outbox.c.key, wanted), *await _rows(c, outbox.c.edits, wanted)])
    changed: list[dict[str, Any]] = []
    added: list[dict[str, Any]] = []
    for target, letter in wanted.items():
        history = known.get(target)
        if history is None or history.fate in {Fate.LOST, Fate.REMOVED} or _reads(history.newest, letter.message):
            continue
        if history.waiting is None:
            added.append(row_of(replace(letter, key=f"{letter.key}:{history.edits + 1}")))
        else:
            message = replace(letter.message, silent=message_from_row(history.waiting.message).silent)
            changed.append({"of_key": history.waiting.key, "message": message_row(message)})
    if changed:
        await c.execute(_REWRITE, changed)
    if added:
        await c.execute(insert(outbox), added)
    return len(changed) + len(added)


async def mark_removed(c: Connection, key: str) -> None:
    """The message sent under a key is not in its chat any more."""
    await c.execute(update(outbox).where(outbox.c.key == key).values(message_id=None))


@dataclass(slots=True)
class _History:
    """A message and its edits: the one that still waits, if any, and the newest that was not given up."""

    fate: Fate
    waiting: Row[*tuple[Any, ...]] | None = None
    newest: Row[*tuple[Any, ...]] | None = None
    edits: int = 0


_REWRITE = update(outbox).where(outbox.c.key == bindparam("of_key")).values(message=bindparam("message"))


def _by_target(rows: Iterable[Row[*tuple[Any, ...]]]) -> Mapping[str, _History]:
    targets: dict[str, _History] = {}
    for row in sorted(rows, key=lambda row: (row.edits is not None, row.id)):
        if row.edits is None:
            targets[row.key] = _History(_fate(row))
        history = targets.get(row.edits or row.key)
        if history is None:
            continue
        history.edits += row.edits is not None
        if row.state != OutboxState.GIVEN_UP.value:
            history.newest = row
            history.waiting = row if row.state == OutboxState.WAITING.value else None
    return targets


def _fate(row: Row[*tuple[Any, ...]] | None) -> Fate:
    if row is None or row.state == OutboxState.GIVEN_UP.value:
        return Fate.LOST
    if row.state != OutboxState.SENT.value:
        return Fate.ON_ITS_WAY
    return Fate.REMOVED if row.message_id is None else Fate.SHOWN


def _reads(row: Row[*tuple[Any, ...]] | None, message: Message) -> bool:
    return row is not None and replace(message_from_row(row.message), silent=message.silent) == message


async def _rows(c: Connection, column: Any, keys: Collection[str]) -> list[Row[*tuple[Any, ...]]]:
    found: list[Row[*tuple[Any, ...]]] = []
    for some in _batches(keys):
        found += (await c.execute(select(outbox).where(column.in_(some)))).all()
    return found


def _batches(keys: Collection[str]) -> Iterable[list[str]]:
    asked = sorted(keys)
    return (asked[first : first + MOST_KEYS] for first in range(0, len(asked), MOST_KEYS))
