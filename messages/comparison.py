"""/compare: two regions in one period, or one region in two."""

from collections.abc import Sequence
from datetime import datetime

from claims.model import Message, RegionReport
from messages.buttons import packed, region_button
from messages.figures import figure
from messages.formatting import Block, bold, compose_one, italic
from messages.region_report import title, voices_lines
from messages.texts import texts
from messages.windows import period_words, sentence

LINKS = 1


def comparison(reports: Sequence[RegionReport], *, language: str, zone: str, now: datetime) -> Message:
    """The reports one below the other, each with its voices; a period is said once where it is the same."""
    t = texts(language)
    periods = [sentence(period_words(one.period, language=language, zone=zone, now=now)) for one in reports]
    same = len(set(periods)) == 1
    blocks: list[Block] = [((periods[0],),)] if same else []
    for report, period in zip(reports, periods, strict=True):
        told = t("no-reports-inline") if report.tally is None else t("uav", figure=figure(report.tally, language))
        head: Block = (("📍 ", bold(title(report, language)), " — ", bold(told)), *(() if same else ((period,),)))
        blocks.append((*head, *voices_lines(report, language=language, zone=zone, links=LINKS)))
    blocks.append(((italic(t("footer")),),))
    buttons = tuple(
        region_button(title(report, language), report.region, packed(report.period), district=report.district)
        for report in reports
    )
    return compose_one(blocks, buttons=(buttons,))


def comparison_usage(language: str) -> Message:
    return compose_one([((texts(language)("compare-usage"),),)])
