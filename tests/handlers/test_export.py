"""/export in the chat, and the stream behind it."""

import csv
import json
import tracemalloc
from datetime import timedelta

import pytest

from claims.model import Period
from handlers.export import Taken, taken
from handlers.exporting import Wanted, export
from handlers.questions import UnknownPlace
from messages.export_about import What
from messages.export_files import Format
from storage.channels import save_channel
from storage.database import Database
from storage.posts import record
from tests.handlers.chat import Stage
from tests.handlers.conftest import MINISTRY, NOW
from tests.storage.posts import downed, post

REGIONS = ("Белгородской", "Курской", "Брянской", "Калужской", "Орловской")


async def test_both_files_of_the_last_week(morning: Stage) -> None:
    await morning.person().says("/export")
    tallies, statements = sorted(morning.telegram.documents, key=lambda one: one.name, reverse=True)
    assert tallies.name == "dronewatch-tallies-2026-11-15-2026-11-22.csv"
    assert tallies.caption.startswith("Tallies: every drone counted once, by reporting day and region, 7 days 08:00")
    rows = list(csv.reader(line for line in tallies.content.decode("utf-8-sig").splitlines() if line[0] != "#"))
    assert [row[2:5] for row in rows] == [
        ["area", "place", "least"],
        ["*", "", "9"],
        ["RU-BEL", "Belgorod Oblast", "5"],
        ["RU-KLU", "Kaluga Oblast", "4"],
    ]
    assert "https://t.me/kaluga40/31" in statements.content.decode()


async def test_one_region_as_json(morning: Stage) -> None:
    await morning.person(language="ru").says("/экспорт Калуга вчера json заявления")
    (file,) = morning.telegram.documents
    assert file.name == "dronewatch-statements-RU-KLU-2026-11-21-2026-11-22.json"
    told = json.loads(file.content)
    assert told["columns"]["link"] == "пост"
    assert [(row["voice"], row["places"], row["low"], row["high"]) for row in told["rows"]] == [
        ("mod_russia", ["Калужская область"], 4, 4),
        ("RU-KLU", ["Калужская область: Тарусский"], 4, 4),
    ]


async def test_what_is_not_understood_is_said(morning: Stage) -> None:
    anna = morning.person()
    assert (await anna.says("/export ???")).startswith("Say a period")
    assert "Atlantis" in await anna.says("/export Atlantis 7d")
    assert morning.telegram.documents == []


def test_words_in_any_order() -> None:
    asked = taken("statements Белгород GeoJSON 30d", NOW)
    assert isinstance(asked, Taken)
    assert (asked.region, asked.form, asked.whats) == ("RU-BEL", Format.GEOJSON, (What.STATEMENTS,))
    assert asked.period.until - asked.period.start == timedelta(days=30)
    assert isinstance(taken("Atlantis", NOW), UnknownPlace)


@pytest.mark.parametrize("what", list(What))
async def test_six_times_the_days_take_no_more_memory(database: Database, what: What) -> None:
    async with database.write() as c:
        await save_channel(c, MINISTRY)
        told = [
            post(
                number,
                f"{downed(1 + number % 7, REGIONS[number % 5])} {'Подробности позже. ' * 40}",
                channel=MINISTRY,
                hours=2 * number,
            )
            for number in range(1, 300)
        ]
        await record(c, MINISTRY, told, seen=NOW, quiet=True)
    first = min(one.date for one in told)

    async def peak(days: int) -> tuple[int, int]:
        wanted = Wanted(what=what, form=Format.CSV, period=Period(first, first + timedelta(days=days)))
        tracemalloc.start()
        size = 0
        async for piece in export(database, wanted, language="en", now=NOW):
            size += len(piece)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size, most

    await peak(24)  # what counting remembers between questions is bounded, and not the stream's
    few, many = await peak(4), await peak(24)
    assert many[0] > 4 * few[0]
    assert many[1] < few[1] + 200_000
