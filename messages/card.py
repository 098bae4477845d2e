"""The card: what was claimed over a region, or the country, this night or day; it is edited as reports come."""

from datetime import datetime

from claims.model import Digest, Message, RegionReport
from messages.beside import beside
from messages.buttons import Choice, ShowCountry, Subscribing, button, packed, region_button
from messages.consequences import changes_lines, conflict_lines, consequences
from messages.digest import country_line, hurt_lines, region_figure
from messages.figures import figure
from messages.formatting import Block, Line, bold, compose_one, italic, joined
from messages.region_report import by_district, title, voices_block
from messages.texts import texts
from messages.windows import period_words, sentence

MOST_LINKS = 6
MOST_REGIONS = 12


def card(told: RegionReport | Digest, *, language: str, zone: str, now: datetime, final: bool) -> Message:
    """A region's or the country's card; ``final``: no report is waited for any more."""
    if isinstance(told, RegionReport):
        return _region_card(told, language=language, zone=zone, now=now, final=final)
    return _country_card(told, language=language, zone=zone, now=now, final=final)


def _region_card(report: RegionReport, *, language: str, zone: str, now: datetime, final: bool) -> Message:
    t = texts(language)
    told: Line = (bold(t("no-reports")),)
    if report.tally is not None:
        told = (f"{t('claimed-downed')} ", bold(t("uav", figure=figure(report.tally, language))))
    period = _period(report, language=language, zone=zone, now=now, final=final)
    said = consequences(report.casualties, report.damage, language)
    blocks: list[Block] = [
        (("🔔 ", bold(title(report, language))), (period,), told),
        voices_block(report, language=language, zone=zone, links=MOST_LINKS),
        tuple((line,) for line in (by_district(report, language), sentence(said)) if line),
        (
            *changes_lines(report.changes, language, region=report.region),
            *conflict_lines(report.conflicts, language),
        ),
        ((italic(t("footer")),),),
    ]
    buttons = (
        region_button(t("button-whole"), report.region, packed(report.period)),
        button(t("button-manner"), Subscribing(choice=Choice.SHOW, region=report.region)),
    )
    return compose_one([block for block in blocks if block], buttons=beside((buttons,)))


def _country_card(digest: Digest, *, language: str, zone: str, now: datetime, final: bool) -> Message:
    t = texts(language)
    period = _period(digest, language=language, zone=zone, now=now, final=final)
    shown = [region_figure(line, language) for line in digest.regions[:MOST_REGIONS]]
    left = len(digest.regions) - len(shown)
    more: list[Line] = [(t("and-more", count=left),)] if left > 0 else []
    blocks: list[Block] = [
        (("🔔 ", bold(t("country"))), (period,), country_line(digest, language)),
        (joined(", ", [*shown, *more]),) if shown else (),
        hurt_lines(digest.regions, language),
        (*changes_lines(digest.changes, language), *conflict_lines(digest.conflicts, language)),
        ((italic(t("footer")),),),
    ]
    buttons = (
        button(t("button-whole"), ShowCountry(period=packed(digest.period))),
        button(t("button-manner"), Subscribing(choice=Choice.SHOW)),
    )
    return compose_one([block for block in blocks if block], buttons=beside((buttons,)))


def _period(told: RegionReport | Digest, *, language: str, zone: str, now: datetime, final: bool) -> str:
    words = sentence(period_words(told.period, language=language, zone=zone, now=now))
    return f"{words} · {texts(language)('card-final')}" if final else words
