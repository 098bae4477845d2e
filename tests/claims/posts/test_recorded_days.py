"""The recorded days of the demonstration: events that can be played, posts that are read as they were meant."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from claims.model import Count, Kind, Office
from claims.reading.reader import read
from claims.sources import source_of
from tests.claims.posts.notation import parse_count

ROOT = Path(__file__).parents[3]
DAYS: dict[str, list[dict[str, Any]]] = {
    day.stem: [json.loads(line) for line in day.read_text(encoding="utf-8").splitlines()]
    for day in sorted((ROOT / "loopback" / "days").glob("*.jsonl"))
}


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


VERSIONS = [event for events in DAYS.values() for event in events if "delete" not in event]
MEANT = _meant()


@pytest.mark.parametrize("day", DAYS)
def test_events_come_in_the_order_of_time(day: str) -> None:
    dates = [event["date"] for event in DAYS[day]]

    assert dates == sorted(dates)


@pytest.mark.parametrize("day", DAYS)
def test_edits_and_deletions_are_about_posts_that_were_published_before(day: str) -> None:
    published: set[tuple[str, int]] = set()
    for event in DAYS[day]:
        key = (event["channel"], event["id"])
        assert (key in published) is ("text" not in event)
        published.add(key)


def test_every_version_of_every_post_has_its_meaning_written_down() -> None:
    assert [(event["channel"], event["id"]) for event in VERSIONS] == [(meant.channel, meant.number) for meant in MEANT]


@pytest.mark.parametrize(
    ("event", "meant"),
    list(zip(VERSIONS, MEANT, strict=True)),
    ids=[f"{meant.channel}/{meant.number}/{index}" for index, meant in enumerate(MEANT)],
)
def test_a_recorded_post_is_read_as_it_was_meant(event: dict[str, Any], meant: Meant) -> None:
    channel, text = event["channel"], event.get("text") or event["edit"]
    source = source_of(channel)
    known: dict[str, Any] = {"office": Office.NEWS}
    if source is not None:
        known = {name: getattr(source, name) for name in ("voice", "office", "region", "zone")}

    reading = read(text, datetime.fromisoformat(event["date"]), channel=channel, **known)

    assert (reading.kind, reading.downed, reading.increment) == (meant.kind, meant.downed, meant.increment), text
