"""The contract of ``python -m bot tally``: a question a line in, a tally a line out (docs/how-we-count.md)."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from claims.counting.tally import tally
from claims.model import Span, Statement, Tally

MANY = 1_000_000_000
"""A count above this is no count; the solver's tolerances are made for smaller ones."""

FAR = 1e12
"""Minutes; a time farther from zero is no time."""


class NoQuestionError(ValueError):
    """A line that is no question; the message says what is wrong with it."""


def contract_line(line: str, number: int) -> str:
    """The answer to a line of input, as JSON. A line that is no question gives ``{"error": …, "line": number}``."""
    try:
        statements, areas, period = question_from_row(_parsed(line))
    except NoQuestionError as wrong:
        return json.dumps({"error": str(wrong), "line": number}, ensure_ascii=False)
    return json.dumps(tally_row(tally(statements, areas, period)), ensure_ascii=False)


def question_from_row(row: object) -> tuple[tuple[Statement, ...], frozenset[str] | None, Span]:
    """The statements, the areas and the period of a question. Raises ``NoQuestionError``."""
    question = _object(row, "the question")
    said = question.get("statements")
    if not isinstance(said, list):
        raise NoQuestionError('"statements" must be a list')
    areas = question.get("areas")
    period = _span([question.get("from"), question.get("until")], '"from" and "until"')
    return (
        tuple(statement_from_row(one, f"statement {number}") for number, one in enumerate(said, 1)),
        None if areas is None else _names(areas, '"areas"'),
        period,
    )


def statement_from_row(row: object, where: str = "the statement") -> Statement:
    """A statement from its JSON; ``book``, ``kinds``, ``apart``, ``inner`` and ``high`` may be left out.

    An inner bound is cut to the outer one. Raises ``NoQuestionError``, whose message begins with ``where``.
    """
    said = _object(row, where)
    outer = _span(said.get("outer"), f'{where}: "outer"')
    inner = None if said.get("inner") is None else _span(said.get("inner"), f'{where}: "inner"')
    if inner is not None:
        inner = max(inner[0], outer[0]), min(inner[1], outer[1])
    return Statement(
        id=_text(said.get("id"), f'{where}: "id"'),
        voice=_text(said.get("voice"), f'{where}: "voice"'),
        areas=_names(said.get("areas"), f'{where}: "areas"'),
        low=_count(said.get("low"), f'{where}: "low"'),
        high=None if said.get("high") is None else _count(said.get("high"), f'{where}: "high"'),
        outer=outer,
        inner=inner if inner is not None and inner[0] < inner[1] else None,
        book=_text(said.get("book") or "", f'{where}: "book"'),
        kinds=_names(said.get("kinds") or [], f'{where}: "kinds"'),
        apart=_text(said.get("apart") or "", f'{where}: "apart"'),
    )


def tally_row(found: Tally) -> dict[str, Any]:
    """A tally as JSON: null where nothing bounds it, the statements in conflict in the order of their ids."""
    return {
        "least": found.least,
        "agreed": found.agreed,
        "most": found.most,
        "unplaced": found.unplaced,
        "change": found.change,
        "conflict": sorted(found.conflict),
    }


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as wrong:
        raise NoQuestionError(f"not JSON: {wrong}") from wrong


def _object(row: object, what: str) -> Mapping[str, object]:
    if not isinstance(row, dict):
        raise NoQuestionError(f"{what} must be an object")
    return row


def _text(value: object, what: str) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise NoQuestionError(f"{what} must be a text")
    return value


def _names(value: object, what: str) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(name, str) and name for name in value):
        raise NoQuestionError(f"{what} must be a list of texts")
    return frozenset(value)


def _count(value: object, what: str) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= MANY or value != int(value):
        raise NoQuestionError(f"{what} must be a whole number from 0 to {MANY}")
    return int(value)


def _span(value: object, what: str) -> Span:
    if not isinstance(value, list) or len(value) != 2:
        raise NoQuestionError(f"{what} must be two times")
    start, until = _minute(value[0], what), _minute(value[1], what)
    if start >= until:
        raise NoQuestionError(f"{what}: the first time must lie before the second")
    return start, until


def _minute(value: object, what: str) -> float:
    """A time in minutes: a plain number as it is, ISO 8601 since 1970 (UTC where it names no zone)."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= FAR:
        return float(value)
    if isinstance(value, str):
        try:
            instant = datetime.fromisoformat(value)
        except ValueError as wrong:
            raise NoQuestionError(f"{what}: no time: {value!r}") from wrong
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp() / 60
    raise NoQuestionError(f"{what} must be two times, each ISO 8601 or a number of minutes")
