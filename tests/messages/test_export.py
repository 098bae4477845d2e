"""Rows to take away: what they hold, that no cell is a formula, that every column is explained."""

import csv
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Office, Period, PostRef, Told
from claims.reading.reader import read
from messages.export import Row, days_of, statement_rows, tally_rows
from messages.export_about import What, columns
from messages.export_files import FORMULA, Format, harmless, writer
from messages.texts import LANGUAGES

NOW = datetime(2026, 11, 22, 7, tzinfo=UTC)
DAY = Period(datetime(2026, 11, 21, 5, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC))
LIST = (
    "В период с 20.00 мск 21 ноября до 7.00 мск 22 ноября уничтожены 9 беспилотников: "
    "5 – над территорией Белгородской области, 4 – над Чёрным морем."
)
UNPLACED = "С 8.00 до 12.00 мск 21 ноября перехвачены и уничтожены 3 беспилотника."


def told(number: int, text: str, date: datetime, title: str = "Минобороны") -> Told:
    return Told(
        ref=PostRef(12, number, "mod_russia"),
        date=date,
        voice="mod_russia",
        office=Office.MINISTRY,
        title=title,
        reading=read(text, date, voice="mod_russia", office=Office.MINISTRY),
        text_key=text,
    )


POSTS = (
    told(1, UNPLACED, datetime(2026, 11, 21, 9, 30, tzinfo=UTC)),
    told(2, LIST, datetime(2026, 11, 22, 4, 30, tzinfo=UTC)),
)
WORDS = {(12, 1): UNPLACED, (12, 2): LIST}


def stated(day: Period = DAY, period: Period = DAY, region: str | None = None) -> list[Row]:
    rows = statement_rows(POSTS, day=day, period=period, region=region, words=WORDS, language="en")
    return list(rows)


def test_every_statement_with_its_words_window_and_link() -> None:
    unplaced, belgorod, sea = stated()
    assert (unplaced["low"], unplaced["areas"], unplaced["link"]) == (3, (), "https://t.me/mod_russia/1")
    assert (belgorod["places"], belgorod["low"], belgorod["high"]) == (("Belgorod Oblast",), 5, 5)
    assert (belgorod["window_from"], belgorod["surely_until"]) == ("2026-11-21T17:00:00Z", "2026-11-22T04:00:00Z")
    assert "Белгородской" in str(belgorod["words"])
    assert sea["places"] == ("Black Sea",)


def test_a_region_has_its_own_statements_alone() -> None:
    assert [row["areas"] for row in stated(region="SEA-BLACK")] == [("SEA-BLACK",)]


def test_a_statement_across_two_days_stands_once() -> None:
    halves = list(days_of(Period(DAY.start - timedelta(days=1), DAY.until + timedelta(hours=5))))
    assert [day.start for day in halves] == [DAY.start - timedelta(days=1), DAY.start, DAY.until]
    whole = Period(halves[0].start, halves[-1].until)
    every = [row["statement"] for day in halves for row in stated(day, whole)]
    assert sorted(map(str, every)) == sorted({str(row["statement"]) for row in stated(whole, whole)})


def test_the_country_first_then_regions_and_none_that_nobody_spoke_of() -> None:
    rows = list(tally_rows(POSTS, day=DAY, region=None, language="ru"))
    assert [(row["area"], row["least"], row["agreed"]) for row in rows] == [
        ("*", 12, 12),
        ("RU-BEL", 5, 5),
        ("SEA-BLACK", 4, 4),
    ]
    assert rows[1]["place"] == "Белгородская область"
    assert rows[1]["links"] == ("https://t.me/mod_russia/2",)
    assert rows[1]["unplaced"] == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_explained_and_no_other(language: str) -> None:
    assert list(columns(What.STATEMENTS, language)) == list(stated()[0])
    rows = list(tally_rows(POSTS, day=DAY, region=None, language=language))
    assert list(columns(What.TALLIES, language)) == list(rows[0])
    assert all(columns(what, language).values() for what in What)


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    cell = harmless(text)
    assert cell.lstrip(" \u00a0\ufeff\u200b")[:1] not in set(FORMULA)
    assert cell.endswith(text)


@pytest.mark.parametrize("title", ['=HYPERLINK("http://x")', "+7", "-1+2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_a_channel_named_like_a_formula_is_text(title: str) -> None:
    (row,) = statement_rows(
        [told(1, UNPLACED, NOW - timedelta(days=1), title)], day=DAY, period=DAY, region=None, words={}, language="en"
    )
    to = writer(Format.CSV, What.STATEMENTS, DAY, language="en", now=NOW)
    (cells,) = csv.reader([to.row(row, True)])
    assert dict(zip(columns(What.STATEMENTS, "en"), cells, strict=True))["channel"] == f"'{title}"


@pytest.mark.parametrize("form", [Format.JSON, Format.GEOJSON])
@pytest.mark.parametrize("what", list(What))
def test_json_is_whole_with_no_row_with_one_and_with_many(form: Format, what: What) -> None:
    rows = stated() if what is What.STATEMENTS else list(tally_rows(POSTS, day=DAY, region=None, language="en"))
    to = writer(form, what, DAY, language="en", now=NOW)
    for count in (0, 1, len(rows)):
        text = to.head + "".join(to.row(row, at == 0) for at, row in enumerate(rows[:count])) + to.tail
        whole = json.loads(text)
        assert len(whole["rows" if form is Format.JSON else "features"]) == count
        assert whole["about"]["how_to_cite"].startswith("Dronewatch")


def test_points_stand_where_a_region_is_and_nowhere_without_a_place() -> None:
    to = writer(Format.GEOJSON, What.STATEMENTS, DAY, language="en", now=NOW)
    unplaced, belgorod, _ = (json.loads(to.row(row, True)) for row in stated())
    assert unplaced["geometry"] is None
    longitude, latitude = belgorod["geometry"]["coordinates"]
    assert 36 < longitude < 39
    assert 50 < latitude < 51.5
