"""The table of solved questions: answers kept until a post touches what they rest on."""

from collections.abc import Collection, Iterable, Sequence
from secrets import token_hex
from typing import Any, NamedTuple

from sqlalchemy import delete, insert, select

from claims.model import Span
from storage.claims import MANY, Mention
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import solved, solved_regions

ALL_REGIONS = "all"
"""The region of an answer that rests on what is said of any."""

LAST_TOUCH = "#"
"""No question: under it stands the mark of ``last_touch``."""


async def solved_answer(c: Connection, question: str) -> Any | None:
    """The answer that was kept under a question, as plain JSON values; None if there is none."""
    return (await c.execute(select(solved.c.answer).where(solved.c.question == question))).scalar()


async def solved_answers(c: Connection, questions: Collection[str]) -> dict[str, Any]:
    """The answers that were kept under any of these questions."""
    found: dict[str, Any] = {}
    ordered = sorted(questions)
    for first in range(0, len(ordered), MANY):
        some = solved.c.question.in_(ordered[first : first + MANY])
        found |= {
            row.question: row.answer for row in await c.execute(select(solved.c.question, solved.c.answer).where(some))
        }
    return found


class Solved(NamedTuple):
    """An answer, as plain JSON values, that rests on what is said in a span of minutes."""

    question: str
    answer: Any
    span: Span


async def keep_answers(c: Connection, answers: Sequence[Solved], *, regions: Collection[str]) -> None:
    """Keep answers that rest on all that is said of these regions."""
    if not answers:
        return
    questions = [one.question for one in answers]
    await c.execute(delete(solved).where(solved.c.question.in_(questions)))
    rows = [
        {"question": question, "outer_from": int(span[0]), "outer_until": int(span[1]) + 1, "answer": answer}
        for question, answer, span in answers
    ]
    await c.execute(insert(solved), rows)
    if regions:
        rests = [{"region": region, "question": question} for region in sorted(regions) for question in questions]
        await c.execute(insert(solved_regions), rests)


async def forget_touched(c: Connection, mentions: Iterable[Mention]) -> int:
    """Forget the answers that rest on what these mentions change; how many they were."""
    touched: dict[str, list[Span]] = {}
    for mention in mentions:
        touched.setdefault(mention.region, []).append(mention.outer)
        touched.setdefault(ALL_REGIONS, []).append(mention.outer)
    if not touched:
        return 0
    await _touch(c)
    start = min(span[0] for spans in touched.values() for span in spans)
    until = max(span[1] for spans in touched.values() for span in spans)
    near = await c.execute(
        select(solved.c.question, solved.c.outer_from, solved.c.outer_until, solved_regions.c.region)
        .join(solved_regions, solved_regions.c.question == solved.c.question)
        .where(solved_regions.c.region.in_(sorted(touched)), solved.c.outer_from < until, solved.c.outer_until > start)
    )
    stale = {
        row.question
        for row in near
        if any(span[0] < row.outer_until and span[1] > row.outer_from for span in touched[row.region])
    }
    if stale:
        await c.execute(delete(solved).where(solved.c.question.in_(sorted(stale))))
    return len(stale)


async def forget_all(c: Connection, *, about: str = "") -> None:
    """Forget every answer whose question begins so: the names in them, or what they compare with, have changed."""
    await c.execute(delete(solved).where(solved.c.question.startswith(about, autoescape=True)))
    await _touch(c)


async def last_touch(c: Connection) -> str | None:
    """The mark of the last change of anything that answers rest on: while it is the same, they would be the same."""
    return await solved_answer(c, LAST_TOUCH)


async def _touch(c: Connection) -> None:
    """A mark that was never there: two programs that write at once must not leave the same."""
    row = {"question": LAST_TOUCH, "outer_from": 0, "outer_until": 0, "answer": token_hex(8)}
    await c.execute(insert_or_update(c, solved), row)
