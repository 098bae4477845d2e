"""What stands above and below a picture: what it shows, when, who says so, whose shapes."""

from collections.abc import Iterator
from datetime import datetime

from claims.model import Digest, Period, Tally
from messages.pictures.lettering import shortened, width
from messages.pictures.scale import counts, short_figure
from messages.pictures.svg import INK, SOFT_INK, Box, Label, text
from messages.texts import texts
from messages.windows import period_words, sentence

HEAD, FOOT, EDGE = 178, 54, 26
TITLE, SUBTITLE, SMALL = 44, 31, 26
TOTAL = 64


def header(digest: Digest, wide: float, *, language: str, zone: str, now: datetime) -> Iterator[tuple[str, Label]]:
    """The title, the country's figure at its right, the period and whose claims these are."""
    t = texts(language)
    yield from heading(
        t("map-title"),
        t("picture-claims"),
        t("country"),
        digest.tally if counts(digest.tally) else None,
        digest.period,
        wide,
        language=language,
        zone=zone,
        now=now,
    )


def heading(
    title: str,
    claims: str,
    about: str,
    total: Tally | None,
    period: Period,
    wide: float,
    *,
    language: str,
    zone: str,
    now: datetime,
) -> Iterator[tuple[str, Label]]:
    """The lines over a picture, each with its room."""
    figure = "" if total is None else short_figure(total)
    about = about if total else ""
    taken = max(width(figure, TOTAL, bold=True), width(about, SMALL)) + 2 * EDGE
    said = sentence(period_words(period, language=language, zone=zone, now=now))
    for words, high, bottom, colour, bold in (
        (title, TITLE, 56, INK, True),
        (said, SUBTITLE, 104, INK, False),
        (claims, SMALL, 148, SOFT_INK, False),
    ):
        fitting = shortened(words, high, wide - taken - EDGE, bold=bold)
        box = Box(EDGE, bottom - high, width(fitting, high, bold=bold), high * 1.2)
        yield text((EDGE, bottom), fitting, high, colour=colour, bold=bold), Label("heading", fitting, box)
    right = wide - EDGE
    for words, high, bottom, colour, bold in ((figure, TOTAL, 82, INK, True), (about, SMALL, 124, SOFT_INK, False)):
        long = width(words, high, bold=bold)
        if not words:
            continue
        box = Box(right - long, bottom - high, long, high * 1.15)
        yield text((right, bottom), words, high, colour=colour, anchor="end", bold=bold), Label("total", words, box)


def footer(box: Box, credit: str) -> str:
    """Whose data."""
    at = (box.left + EDGE, box.top + 36)
    return text(at, shortened(credit, 22, box.width - 2 * EDGE), 22, colour=SOFT_INK)
