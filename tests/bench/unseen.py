"""``python -m tests.bench.unseen FOLDER [--wrong]``: a folder of labelled posts, scored field by field.

The scorer is the one that all share, ``../shared/score_reading.py``; fields that a label calls ``unsure`` are left out.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from claims.model import Count, Reading, Window
from claims.reading.reader import read
from claims.reading.wire import contract_row
from tests.bench.accuracy import SHARED
from tests.claims.posts.comparison import differences, drawn
from tests.claims.posts.labelled import LabelledPost
from tests.claims.posts.notation import load_post


def main() -> int:
    """Score the folder, and with --wrong draw every post that is read otherwise than labelled."""
    ask = argparse.ArgumentParser(prog="python -m tests.bench.unseen", description=__doc__)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--wrong", action="store_true", help="draw the posts that are read otherwise than labelled")
    options = ask.parse_args()
    posts = [load_post(path) for path in sorted(options.folder.rglob("*.post"))]
    readings = [_read(post) for post in posts]
    print(score(posts, readings), end="")
    wrong = [(post, lines) for post, read in zip(posts, readings, strict=True) if (lines := differences(post, read))]
    print(f"in every field of the notation: {len(posts) - len(wrong)}/{len(posts)}")
    if options.wrong:
        print("\n".join(drawn(post, lines) for post, lines in wrong))
    return 0


def score(posts: list[LabelledPost], readings: list[Reading]) -> str:
    """What the shared scorer prints of these readings."""
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder, "gold.jsonl"), Path(folder, "readings.jsonl")
        gold.write_text(_lines([_gold(post) for post in posts]), encoding="utf-8")
        read = zip(posts, readings, strict=True)
        rows = [contract_row(reading) | {"channel": post.channel, "id": post.name} for post, reading in read]
        predicted.write_text(_lines(rows), encoding="utf-8")
        command = [sys.executable, str(SHARED / "score_reading.py"), str(gold), str(predicted)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _read(post: LabelledPost) -> Reading:
    zone = post.zone or "Europe/Moscow"
    return read(post.text, post.date, channel=post.channel, region=post.region, zone=zone)


def _lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _gold(post: LabelledPost) -> dict[str, Any]:
    return {
        "channel": post.channel,
        "id": post.name,
        "kind": post.kind.value,
        "downed": _count(post.downed),
        "claims": [
            {
                **(_count(claim.count) or {}),
                "areas": [
                    {"region": area.region, "district": area.district, "settlement": area.settlement}
                    for area in claim.areas
                ],
                "heading_to": claim.heading_to,
                "part_of": claim.part_of,
            }
            for claim in post.claims
        ],
        "increment": post.increment,
        "window": _window(post.window),
        "uav": list(post.uav),
        "means": list(post.means),
        "units": list(post.units),
        "casualties": {"killed": post.casualties.killed, "injured": post.casualties.injured},
        "damage": post.damage,
        "uncertain": sorted(post.unsure),
    }


def _count(count: Count | None) -> dict[str, int | None] | None:
    return None if count is None else {"low": count.low, "high": count.high}


def _window(window: Window) -> dict[str, str | None]:
    start, until = (None if end is None else f"{end:%Y-%m-%dT%H:%M:%SZ}" for end in (window.start, window.until))
    return {"from": start, "until": until, "basis": window.basis.value}


if __name__ == "__main__":
    sys.exit(main())
