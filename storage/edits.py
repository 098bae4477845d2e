"""Edits in the outbox: a message that is waiting is written anew, one that was sent gets a row that will edit it.

Of several edits of one message that wait only the newest is kept, and one that would change nothing is not put at all.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Text, bindparam, insert, select, type_coerce, update

from claims.model import Message, Outgoing
from storage.database import Connection
from storage.letter import message_from_row, message_row
from storage.outbox import MOST_KEYS, OutboxState, row_of
from storage.schema import outbox
from storage.schema.columns import compact


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
    stored = _Stored()
    known = _by_target([*await _rows(c, outbox.c.key, wanted), *await _rows(c, outbox.c.edits, wanted)])
    changed: list[dict[str, Any]] = []
    added: list[dict[str, Any]] = []
    for target, letter in wanted.items():
        history = known.get(target)
        if history is None or history.fate in {Fate.LOST, Fate.REMOVED} or stored.says(history.newest, letter.message):
            continue
        if history.waiting is None:
            added.append(row_of(replace(letter, key=f"{letter.key}:{history.edits + 1}")))
        else:
            waiting = message_from_row(json.loads(history.waiting.message))
            message = replace(letter.message, silent=waiting.silent)
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


class _Stored:
    """Messages as the outbox has them, written once for all the chats that get the same."""

    def __init__(self) -> None:
        self._written: dict[int, frozenset[str]] = {}

    def says(self, row: Row[*tuple[Any, ...]] | None, message: Message) -> bool:
        """Whether a row's message reads like this one, loud or silent."""
        if row is None:
            return False
        if id(message) not in self._written:
            both = (replace(message, silent=silent) for silent in (True, False))
            self._written[id(message)] = frozenset(compact(message_row(one)) for one in both)
        return row.message in self._written[id(message)]


_ROWS = select(
    outbox.c.id,
    outbox.c.key,
    outbox.c.edits,
    outbox.c.state,
    outbox.c.message_id,
    type_coerce(outbox.c.message, Text).label("message"),
)
"""The message as it is stored: most of them are only compared."""


async def _rows(c: Connection, column: Any, keys: Collection[str]) -> list[Row[*tuple[Any, ...]]]:
    found: list[Row[*tuple[Any, ...]]] = []
    for some in _batches(keys):
        found += (await c.execute(_ROWS.where(column.in_(some)))).all()
    return found


def _batches(keys: Collection[str]) -> Iterable[list[str]]:
    asked = sorted(keys)
    return (asked[first : first + MOST_KEYS] for first in range(0, len(asked), MOST_KEYS))
