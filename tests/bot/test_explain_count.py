"""``explain-count`` explains the figure that the region's report tells, over the period that it tells it of."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main


def test_a_day_from_seven_to_seven_is_explained_as_the_report_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "За сутки с 7:00 21 ноября до 7:00 22 ноября над Белгородской областью сбиты 43 беспилотника."
    row = {"channel": "operativno31", "id": 1, "date": "2026-11-22T04:30:00Z", "text": text}
    (tmp_path / "posts.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert main(["import", "posts.jsonl"]) == 0
    capsys.readouterr()
    assert main(["explain-count", "RU-BEL", "yesterday", "--now", "2026-11-22T06:00:00Z"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("RU-BEL, 21.11 07:00–22.11 08:00\n\nExactly 43.\n\nA statement that meets no other:\n")
    assert "43 at RU-BEL, 21.11 07:00–22.11 07:00 (counted by RU-BEL 43)" in told
