"""The whole country by region: /today, /night, and the digest's «Полностью»."""

from datetime import datetime

from claims.model import Digest, Message
from messages.areas import region_short
from messages.buttons import ShowCountry, button, packed, region_button, rows
from messages.consequences import changes_lines, conflict_lines
from messages.digest import country_line, hurt_lines, own_times, region_figure, trend
from messages.formatting import Block, Line, bold, compose_one, italic
from messages.picture import MAP, ShowMap
from messages.texts import texts
from messages.windows import period_words, sentence

MOST_REGIONS = 50
MOST_BUTTONS = 6


def today(digest: Digest, *, language: str, zone: str, now: datetime) -> Message:
    """A numbered list of the regions, most drones first."""
    t = texts(language)
    period = sentence(period_words(digest.period, language=language, zone=zone, now=now))
    blocks: list[Block] = [((bold(t("country")),), (period,), country_line(digest, language))]
    lines: list[Line] = []
    for number, line in enumerate(digest.regions[:MOST_REGIONS], 1):
        beside = trend(line, language)
        figure = (*region_figure(line, language), own_times(line, zone))
        lines.append((f"{number}. ", *figure, f" {beside}" if beside else ""))
    if len(digest.regions) > MOST_REGIONS:
        lines.append((t("and-more", count=len(digest.regions) - MOST_REGIONS),))
    rest = (
        *hurt_lines(digest.regions, language),
        *changes_lines(digest.changes, language),
        *conflict_lines(digest.conflicts, language),
    )
    blocks += [block for block in (tuple(lines), rest) if block]
    blocks.append(((italic(t("footer")),),))
    periods = (
        button(t("button-today"), ShowCountry(period="today")),
        button(t("button-night"), ShowCountry(period="night")),
        button(t("button-yesterday"), ShowCountry(period="yesterday")),
        button(t("button-7-days"), ShowCountry(period="7d")),
        button(MAP, ShowMap(period=packed(digest.period))),
    )
    told = packed(digest.period)
    places = [
        region_button(region_short(line.region, language), line.region, told) for line in digest.regions[:MOST_BUTTONS]
    ]
    return compose_one(blocks, buttons=(periods, *rows(places, 2)))
