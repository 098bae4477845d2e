import json
import subprocess
import sys
from pathlib import Path

import pytest

from claims.reading.wire import contract_line
from claims.sources import source_of

SHARED = Path(__file__).parents[3] / ".." / "shared"
GOLD = SHARED / "data" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="no ../shared with the gold readings here")

NEEDED = {
    "ministry": "kind=0.995 downed=0.99 claims=0.985 window=0.98 whole=0.93",
    "media": "precision=0.97 recall=0.97 downed=0.95 claims=0.92",
}


def _region(channel: str) -> str | None:
    source = source_of(channel)
    return source.region if source is not None else None


@pytest.mark.parametrize("name", list(NEEDED))
def test_hand_made_readings_are_met(name: str, tmp_path: Path) -> None:
    posts = (GOLD / f"{name}-posts.jsonl").read_text(encoding="utf-8").splitlines()
    read = tmp_path / "readings.jsonl"
    read.write_text("\n".join(contract_line(post, 1, _region) for post in posts), encoding="utf-8")
    assert all("error" not in json.loads(line) for line in read.read_text(encoding="utf-8").splitlines())
    needs = [part for need in NEEDED[name].split() for part in ("--need", need)]
    scored = subprocess.run(
        [sys.executable, str(SHARED / "score_reading.py"), str(GOLD / f"{name}.jsonl"), str(read), *needs],
        check=False,
        capture_output=True,
        text=True,
    )
    assert scored.returncode == 0, scored.stdout
