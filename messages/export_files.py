"""CSV, JSON and GeoJSON, written as they come: a header, then a piece of text a row."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from claims.counting.areas import region_of
from claims.model import Period
from messages.export import Row, Value
from messages.export_about import What, about, columns
from messages.pictures.centres import centre

FORMULA = "=+-@\t\r\n＝＋－＠"
"""A spreadsheet takes a cell that begins so for a formula, or for a break into another cell."""


class Format(StrEnum):
    """The formats of a file."""

    CSV = "csv"
    JSON = "json"
    GEOJSON = "geojson"


@dataclass(frozen=True, slots=True)
class Writer:
    """``head`` once, ``row`` for every row with whether it is the first, ``tail`` once."""

    head: str
    row: Callable[[Row, bool], str]
    tail: str


def writer(form: Format, what: What, period: Period, *, language: str, now: datetime) -> Writer:
    """How a file in a format is written; its header says what the columns mean and how to cite."""
    said, meanings = about(what, period, language=language, now=now), columns(what, language)
    match form:
        case Format.CSV:
            return Writer(_csv_head(said, meanings), lambda row, _: _csv_line(_cells(row)), "")
        case Format.JSON:
            head: dict[str, Any] = {"about": said, "columns": meanings}
            return Writer(f'{_json(head)[:-1]}, "rows": [\n', _json_row, "\n]}\n")
        case Format.GEOJSON:
            head = {"type": "FeatureCollection", "about": said, "columns": meanings}
            return Writer(f'{_json(head)[:-1]}, "features": [\n', _feature, "\n]}\n")


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what looks like the start of one."""
    begins = text.lstrip(" \u00a0\ufeff\u200b")[:1]
    return f"'{text}" if begins and begins in FORMULA else text


def _csv_head(said: Mapping[str, str], meanings: Mapping[str, str]) -> str:
    """Excel tells UTF-8 by the mark at the start; lines that begin with # are no data."""
    notes = [f"# {name}: {text}" for name, text in said.items()]
    notes += [f"#   {name} = {text}" for name, text in meanings.items()]
    return "\ufeff" + "".join(f"{note}\r\n" for note in notes) + _csv_line(list(meanings))


def _csv_line(cells: list[str | int | float]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cells(row: Row) -> list[str | int | float]:
    return [_cell(value) for value in row.values()]


def _cell(value: Value) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return value
        case str():
            return harmless(value)
        case _:
            return harmless("; ".join(value))


def _json_row(row: Row, is_first: bool) -> str:
    return _listed(dict(row), is_first)


def _feature(row: Row, is_first: bool) -> str:
    named = row.get("areas", (row.get("area"),))
    feature = {
        "type": "Feature",
        "geometry": _geometry([str(key) for key in named] if isinstance(named, tuple) else []),
        "properties": dict(row),
    }
    return _listed(feature, is_first)


def _listed(value: Any, is_first: bool) -> str:
    return ("" if is_first else ",\n") + _json(value)


def _geometry(keys: list[str]) -> dict[str, Any] | None:
    """A point in the middle of each region, not where anything happened; null where no place is said."""
    regions = dict.fromkeys(region_of(key) for key in keys)
    points = [list(point) for point in (centre(region) for region in regions) if point is not None]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
