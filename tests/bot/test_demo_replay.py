"""A recorded day with the chat that comes of it.

Where the change is meant: ``python -m bot replay contradictions --before "/subscribe Ростов" --before 2`` writes the
golden text anew.
"""

from pathlib import Path

from bot.demo_days import read_day
from bot.demo_replay import replay

GOLDEN = Path(__file__).parent / "test_demo_replay.txt"


async def test_a_recorded_day_gives_the_chat_that_it_gave_before() -> None:
    written: list[str] = []
    script = ["/subscribe Ростов", "2"]
    await replay(read_day(Path("contradictions")), before=script, write=written.append)
    assert "\n".join(written) + "\n" == GOLDEN.read_text(encoding="utf-8")


async def test_a_person_asks_after_the_last_post() -> None:
    written: list[str] = []
    await replay(read_day(Path("all-silent")), after=["/region Kaluga"], language="en", write=written.append)
    assert "No reports" in written[-1]
    assert "· 04.11 19:40 @Yuri_Slusar posts: Собрали урожай подсолнечника. Спасибо аграриям Дона за труд!" in written
