"""A reading drawn under its text: which rule saw what, and where."""

from datetime import datetime
from itertools import pairwise

from claims.model import Area, Claim, Count, Office, Reading
from claims.reading.analysis import Analysis, analyse
from claims.reading.gate import may_matter
from claims.reading.mention import Mention
from claims.reading.place import Place
from claims.reading.reader import read


def explain(
    text: str,
    date: datetime,
    *,
    channel: str | None = None,
    voice: str | None = None,
    office: Office | None = None,
    region: str | None = None,
    zone: str = "Europe/Moscow",
    language: str | None = None,
    debug: bool = False,
) -> str:
    """The text with every claim's span drawn under it, then the reading. ``debug`` adds what each rule saw on the
    way.
    """
    reading = read(text, date, channel=channel, voice=voice, office=office, region=region, zone=zone, language=language)
    if not may_matter(text):
        return f"{_headline(reading)}\nno word of drones, air defence or alarms: not read further"
    seen = analyse(text, date, channel=channel, voice=voice, office=office, region=region, zone=zone, language=language)
    marks = [(claim.span, f"{number}: {_claim(claim)}") for number, claim in enumerate(reading.claims)]
    if seen.window is not None:
        marks.append((seen.tokens.text.span(seen.window.start, seen.window.end), _window(seen)))
    lines = [_headline(reading), "", *_drawn(text, marks), "", *_fields(reading)]
    if debug:
        lines += ["", *_debugged(seen)]
    return "\n".join(lines)


def _headline(reading: Reading) -> str:
    whole = f", downed {_count(reading.downed)}" if reading.downed is not None else ""
    more = ", more since the last report" if reading.increment else ""
    return f"{reading.kind.value}{whole}{more} ({reading.language})"


def _count(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    return (
        f"{count.low}+"
        if count.high is None
        else f"up to {count.high}"
        if count.low is None
        else f"{count.low}–{count.high}"
    )


def _area(area: Area) -> str:
    return "/".join(part for part in (area.region or "?", area.district, area.settlement) if part)


def _claim(claim: Claim) -> str:
    said = f"{_count(claim.count)} over {', '.join(map(_area, claim.areas)) or 'no place'}"
    if claim.heading_to:
        said += f", to {claim.heading_to}"
    if claim.part_of is not None:
        said += f", part of {claim.part_of}"
    for name in ("units", "means", "uav"):
        value = getattr(claim, name)
        if value is not None:
            said += f", {name} {'+'.join(value)}"
    return f"{said} [{claim.rule}]"


def _window(seen: Analysis) -> str:
    assert seen.window is not None
    window = seen.window.window
    ends = " – ".join(f"{end:%Y-%m-%d %H:%M}" if end else "…" for end in (window.start, window.until))
    return (
        f"window: {window.basis.value}{'' if window.start is window.until is None else ' ' + ends + ' UTC'} "
        f"[{seen.window.rule}]"
    )


def _drawn(text: str, marks: list[tuple[tuple[int, int], str]]) -> list[str]:
    """Each line of the text with its marks under it; a span that goes over a line's end is drawn on its first line."""
    lines: list[str] = []
    edges = [-1, *(place for place, letter in enumerate(text) if letter == "\n"), len(text)]
    for before, after in pairwise(edges):
        start = before + 1
        lines.append(text[start:after])
        for (first, last), label in sorted(marks):
            if start <= first <= after and (first < after or first == last):
                width = max(1, min(last, after) - first)
                lines.append(f"{' ' * (first - start)}{'^' * width} {label}")
    return lines


def _fields(reading: Reading) -> list[str]:
    casualties = reading.casualties
    fields = [
        ("uav", ", ".join(reading.uav)),
        ("means", ", ".join(reading.means)),
        ("units", ", ".join(reading.units)),
        ("killed", _said(casualties.killed)),
        ("injured", _said(casualties.injured)),
        ("damage", {True: "yes", False: "none", None: ""}[reading.damage]),
        ("relayed from", reading.relayed_from or ""),
    ]
    drawn = [f"{name}: {value}" for name, value in fields if value]
    return drawn + [f"doubt: {doubt.reason.value} ({doubt.detail})" for doubt in reading.doubts]


def _said(people: int | None) -> str:
    return "" if people is None else "some" if people < 0 else str(people)


def _debugged(seen: Analysis) -> list[str]:
    lines = ["mentions (what was named, its number, what the verb makes of it):"]
    lines += [f"  {_mention(seen, mention)}" for mention in seen.mentions]
    lines.append("places (form, use, area, candidates):")
    lines += [f"  {_place(seen, place)}" for place in seen.places]
    lines.append("sentences:")
    for number, (first, last) in enumerate(seen.tokens.bounds):
        if last > first:
            lines.append(f"  {number}: {' '.join(seen.tokens.forms[first:last])}")
    return lines


def _mention(seen: Analysis, mention: Mention) -> str:
    forms = seen.tokens.forms
    verb = "" if mention.verb is None else f" by «{forms[mention.verb]}»"
    number = _count(Count(mention.low, mention.high)) if mention.named else "no number"
    what = "" if mention.drone else ", no drone"
    cues = f", {'+'.join(sorted(mention.cues))}" if mention.cues else ""
    return (
        f"«{' '.join(forms[mention.start : mention.end])}» {number} "
        f"[{mention.rule}]: {mention.verdict.value}{verb}{what}{cues}"
    )


def _place(seen: Analysis, place: Place) -> str:
    form = " ".join(seen.tokens.forms[place.start : place.end])
    others = f", {len(place.areas)} candidates" if len(place.areas) > 1 else ""
    return f"«{form}» {place.use.value} {_area(place.area)} ({place.kind.value}{others})"
