"""Sentences read for a test, and their readings in a few words."""

from datetime import UTC, datetime
from typing import Any

from claims.model import Claim, Reading
from claims.reading.reader import read

POSTED = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
"""09:00 in Moscow, a Sunday."""


def reading_of(text: str, **known: Any) -> Reading:
    """The reading of a post of ``POSTED``."""
    return read(text, known.pop("date", POSTED), **known)


def told(text: str, **known: Any) -> list[str]:
    """What a post claims, each claim as "12 over RU-BRY", "4 over RU-KLU/Калуга, part of 0"."""
    return [_told(claim) for claim in reading_of(text, **known).claims]


def downed(text: str, **known: Any) -> tuple[int | None, int | None] | None:
    """The post's whole figure."""
    whole = reading_of(text, **known).downed
    return None if whole is None else (whole.low, whole.high)


def _told(claim: Claim) -> str:
    low, high = claim.count.low, claim.count.high
    number = f"{low}" if low == high else f"{low}+" if high is None else f"..{high}" if low is None else f"{low}-{high}"
    areas = [
        "/".join(part for part in (area.region, area.district, area.settlement) if part) or "?" for area in claim.areas
    ]
    said = f"{number} over {' and '.join(areas)}" if areas else number
    if claim.heading_to:
        said += f" to {claim.heading_to}"
    return said if claim.part_of is None else f"{said}, part of {claim.part_of}"
