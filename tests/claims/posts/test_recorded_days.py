"""The recorded days of the demonstration: events that can be played, posts that are read as they were meant."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from claims.model import Count, Kind
from claims.reading.reader import read
from claims.sources import source_of
from tests.claims.posts.notation import parse_count

ROOT = Path(__file__).parents[3]
EVENTS: list[dict[str, Any]] = [
    json.loads(line)
    for day in sorted((ROOT / "loopback" / "days").glob("2026-11-2[12].jsonl"))
    for line in day.read_text(encoding="utf-8").splitlines()
]


@dataclass(frozen=True, slots=True)
class Meant:
    """What one version of a post was written to say."""

    channel: str
    number: int
    kind: Kind
    downed: Count | None
    increment: bool


def _meant() -> list[Meant]:
    lines = (ROOT / "tests" / "posts" / "recorded-days.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    return [
        Meant(row[0], int(row[1]), Kind(row[2]), parse_count(row[3]) if len(row) > 3 else None, row[-1] == "more")
        for row in rows
    ]


VERSIONS = [event for event in EVENTS if "delete" not in event]
MEANT = _meant()


def test_events_come_in_the_order_of_time() -> None:
    dates = [event["date"] for event in EVENTS]

    assert dates == sorted(dates)


def test_edits_and_deletions_are_about_posts_that_were_published_before() -> None:
    published: set[tuple[str, int]] = set()
    changes = 0
    for event in EVENTS:
        key = (event["channel"], event["id"])
        if "text" in event:
            assert key not in published
            published.add(key)
        else:
            assert key in published
            changes += 1

    assert changes == 2


def test_every_version_of_every_post_has_its_meaning_written_down() -> None:
    assert [(event["channel"], event["id"]) for event in VERSIONS] == [(meant.channel, meant.number) for meant in MEANT]


@pytest.mark.parametrize(
    ("event", "meant"),
    list(zip(VERSIONS, MEANT, strict=True)),
    ids=[f"{meant.channel}/{meant.number}/{index}" for index, meant in enumerate(MEANT)],
)
def test_a_recorded_post_is_read_as_it_was_meant(event: dict[str, Any], meant: Meant) -> None:
    source = source_of(event["channel"])
    assert source is not None
    text = event.get("text") or event["edit"]

    reading = read(
        text,
        datetime.fromisoformat(event["date"]),
        channel=source.username,
        voice=source.voice,
        office=source.office,
        region=source.region,
        zone=source.zone,
    )

    assert (reading.kind, reading.downed, reading.increment) == (meant.kind, meant.downed, meant.increment), text
