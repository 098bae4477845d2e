"""Every recorded day with the chat that comes of it.

Where a change is meant: ``GOLDEN=write .venv/bin/python -m pytest -q tests/bot/test_demo_replay.py`` writes the chats
anew; read the difference before it is kept.
"""

import os
from pathlib import Path

import pytest

from bot.demo_days import read_day
from bot.demo_replay import replay
from loopback.recording import DAYS
from tests.bot.recorded import GOLDEN, SCRIPTS


@pytest.mark.parametrize("day", SCRIPTS)
async def test_a_recorded_day_gives_the_chat_that_it_gave_before(day: str) -> None:
    written: list[str] = []
    script = SCRIPTS[day]
    await replay(
        read_day(Path(day)),
        before=script.before,
        after=script.after,
        language=script.language,
        write=written.append,
    )
    chat, file = "\n".join(written) + "\n", GOLDEN / f"{day}.txt"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(chat, encoding="utf-8")
    assert chat == file.read_text(encoding="utf-8")


def test_every_day_that_comes_with_the_program_has_its_chat() -> None:
    assert {file.stem for file in DAYS.glob("*.jsonl")} == set(SCRIPTS)
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(SCRIPTS)
