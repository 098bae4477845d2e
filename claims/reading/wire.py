"""Readings as JSON: the contract of ``python -m bot read``, and the fuller row that storage keeps."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from claims.model import Area, Basis, Casualties, Claim, Count, Doubt, DoubtReason, Kind, Reading, Window
from claims.reading.reader import nothing, read

RegionOf = Callable[[str], str | None]


def _instant(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _count_row(count: Count | None) -> dict[str, int | None] | None:
    return None if count is None else {"low": count.low, "high": count.high}


def _window_row(window: Window) -> dict[str, str | None]:
    return {"from": _instant(window.start), "until": _instant(window.until), "basis": window.basis.value}


def _window(row: Mapping[str, Any]) -> Window:
    return Window(_moment(row["from"]), _moment(row["until"]), Basis(row["basis"]))


def _claim_row(claim: Claim, *, rule: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "low": claim.count.low,
        "high": claim.count.high,
        "areas": [
            {"region": area.region, "district": area.district, "settlement": area.settlement} for area in claim.areas
        ],
        "heading_to": claim.heading_to,
        "part_of": claim.part_of,
        "span": list(claim.span),
    }
    if rule:
        row["rule"] = claim.rule
    if claim.window is not None:
        row["window"] = _window_row(claim.window)
    for name in ("uav", "means", "units"):
        value = getattr(claim, name)
        if value is not None:
            row[name] = list(value)
    if claim.relayed_from is not None:
        row["relayed_from"] = claim.relayed_from
    return row


def _claim(row: Mapping[str, Any]) -> Claim:
    lists = {name: tuple(row[name]) if name in row else None for name in ("uav", "means", "units")}
    start, end = row["span"]
    return Claim(
        count=Count(row["low"], row["high"]),
        areas=tuple(Area(area["region"], area["district"], area["settlement"]) for area in row["areas"]),
        span=(start, end),
        rule=row["rule"],
        heading_to=row["heading_to"],
        part_of=row["part_of"],
        window=_window(row["window"]) if "window" in row else None,
        relayed_from=row.get("relayed_from"),
        **lists,
    )


def contract_row(reading: Reading) -> dict[str, Any]:
    """The fields of the contract, without channel, id and date."""
    return _row(reading, rule=False)


def reading_row(reading: Reading) -> dict[str, Any]:
    """Everything that a reading holds, as values that JSON has; ``reading_from_row`` makes it a reading again."""
    row = _row(reading, rule=True)
    row["doubts"] = [{"reason": doubt.reason.value, "detail": doubt.detail} for doubt in reading.doubts]
    if reading.corrected:
        row["corrected"] = True
    return row


def reading_from_row(row: Mapping[str, Any]) -> Reading:
    """The reading of which ``reading_row`` made ``row``."""
    downed = row["downed"]
    return Reading(
        language=row["language"],
        kind=Kind(row["kind"]),
        downed=None if downed is None else Count(downed["low"], downed["high"]),
        claims=tuple(map(_claim, row["claims"])),
        increment=row["increment"],
        window=_window(row["window"]),
        uav=tuple(row["uav"]),
        means=tuple(row["means"]),
        units=tuple(row["units"]),
        casualties=Casualties(row["casualties"]["killed"], row["casualties"]["injured"]),
        damage=row["damage"],
        relayed_from=row["relayed_from"],
        doubts=tuple(Doubt(DoubtReason(doubt["reason"]), doubt["detail"]) for doubt in row["doubts"]),
        corrected=row.get("corrected", False),
    )


def _row(reading: Reading, *, rule: bool) -> dict[str, Any]:
    return {
        "language": reading.language,
        "kind": reading.kind.value,
        "downed": _count_row(reading.downed),
        "claims": [_claim_row(claim, rule=rule) for claim in reading.claims],
        "increment": reading.increment,
        "window": _window_row(reading.window),
        "uav": list(reading.uav),
        "means": list(reading.means),
        "units": list(reading.units),
        "casualties": {"killed": reading.casualties.killed, "injured": reading.casualties.injured},
        "damage": reading.damage,
        "relayed_from": reading.relayed_from,
    }


def contract_line(line: str, number: int, region_of: RegionOf) -> str:
    """One line of ``python -m bot read``: a post in, its reading out, or what is wrong with line ``number``.

    ``region_of`` gives the own region of a channel whose line names none. Characters that JSON cannot carry
    (half of a pair) are replaced. The line has no line break at its end.
    """
    try:
        post = json.loads(line)
    except (ValueError, RecursionError) as error:
        return _wrong(f"not JSON: {error}", number)
    if not isinstance(post, dict):
        return _wrong("not a post: an object is needed", number)
    text, said = post.get("text"), post.get("date")
    if not isinstance(text, str):
        return _wrong("not a post: no text", number)
    try:
        date = datetime.fromisoformat(said if isinstance(said, str) else "")
    except ValueError:
        return _wrong("not a post: no date like 2026-11-02T05:08:04Z", number)
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    channel = post.get("channel")
    name = str(channel) if channel is not None else ""
    region = post.get("region") or region_of(name)
    reading = read(text, date, channel=name or None, region=region if isinstance(region, str) else None)
    head = {"channel": channel, "id": post.get("id"), "date": said}
    if reading is nothing(reading.language):
        return _carried(f"{_json(head)[:-1]}, {_tail_of_nothing(reading.language)}")
    return _carried(_json(head | contract_row(reading)))


_json = json.JSONEncoder(ensure_ascii=False).encode


@cache
def _tail_of_nothing(language: str) -> str:
    """What follows the head of most posts' lines, which is the same for a language: 13 µs a line become 6."""
    return _json(contract_row(nothing(language)))[1:]


def _carried(row: str) -> str:
    return row.encode("utf-8", "replace").decode("utf-8")


def _wrong(error: str, number: int) -> str:
    return _carried(_json({"error": error, "line": number}))
