"""How well posts are read: against the posts labelled by hand in ``../shared``, and against our own."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from claims.model import Reading
from claims.reading.reader import read
from claims.reading.wire import contract_line
from claims.sources import source_of
from tests.bench.measure import Figure
from tests.bench.posts import POSTS
from tests.claims.posts.comparison import differences
from tests.claims.posts.labelled import LabelledPost
from tests.claims.posts.notation import load_post

SHARED = Path(__file__).parents[3] / "shared"
ASKED = {
    "ministry": {"kind": 0.995, "downed": 0.99, "claims": 0.985, "window": 0.98, "whole": 0.93},
    "media": {"precision": 0.97, "recall": 0.97, "downed": 0.95, "claims": 0.92},
}
FIELDS = ("kind", "precision", "recall", "downed", "claims", "districts", "window", "whole")


def measure() -> list[Figure]:
    """Shares of posts read right; without ``../shared`` only our own posts."""
    figures = [Figure("our own labelled posts read right in every field", _own(), "share")]
    if not (SHARED / "data").is_dir():
        return figures
    for name, asked in ASKED.items():
        rates = scores(name)
        figures += [
            Figure(f"{name} gold: {field}", rates[field], "share", asked.get(field), more=True) for field in FIELDS
        ]
    return figures


def scores(name: str) -> dict[str, float]:
    """The rates of one gold file by field, from the scorer that all share."""
    posts = (SHARED / "data" / "gold" / f"{name}-posts.jsonl").read_text(encoding="utf-8").splitlines()
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as readings:
        readings.writelines(contract_line(post, number, _region_of) + "\n" for number, post in enumerate(posts, 1))
        readings.flush()
        scorer = [sys.executable, str(SHARED / "score_reading.py")]
        told = subprocess.run(
            [*scorer, str(SHARED / "data" / "gold" / f"{name}.jsonl"), readings.name],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    return {line.split()[0]: float(line.split()[1]) for line in told.splitlines() if line.strip()}


def posts_of(name: str) -> list[dict[str, str]]:
    """The posts of one gold file."""
    lines = (SHARED / "data" / "gold" / f"{name}-posts.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _region_of(channel: str) -> str | None:
    source = source_of(channel)
    return source.region if source else None


def _own() -> float:
    posts = [load_post(path) for path in sorted(POSTS.glob("*/*.post"))]
    return sum(not differences(post, _read(post)) for post in posts) / len(posts)


def _read(post: LabelledPost) -> Reading:
    zone = post.zone or "Europe/Moscow"
    return read(post.text, post.date, channel=post.channel, region=post.region, zone=zone)
