"""The answer to /region: what was claimed over a region, or a district of it, in a period."""

from datetime import datetime, timedelta

from claims.model import Button, Message, RegionReport
from messages.areas import district_name, region_name, region_short
from messages.buttons import Choice, Subscribing, View, button, packed, region_button
from messages.consequences import changes_lines, conflict_lines, consequences
from messages.dates import clock, day
from messages.figures import figure, sparkline
from messages.formatting import Block, Buttons, Line, bold, compose_one, italic
from messages.picture import BARS, CHART, ShowChart, ShowDistricts
from messages.texts import texts
from messages.voices import MOST_LINKS, voice_line
from messages.windows import period_words, sentence

MOST_VOICES = 12
MOST_DISTRICTS = 6
A_DAY = timedelta(days=1)


def region_report(
    report: RegionReport, *, language: str, zone: str, now: datetime, around: RegionReport | None = None
) -> Message:
    """The report, with buttons that edit it in place. "Нет сообщений" where nobody said anything, never 0.

    ``around`` is the whole region's report in the same time, beside which a district's own stands.
    """
    blocks: list[Block] = [heading(report, language=language, zone=zone, now=now)]
    if around is not None:
        blocks.append((_around(around, language),))
    voices = voices_block(report, language=language, zone=zone, links=MOST_LINKS)
    details = _details(report, language=language, zone=zone, now=now)
    doubts = (
        *conflict_lines(report.conflicts, language),
        *changes_lines(report.changes, language, region=report.region),
    )
    blocks += [block for block in (voices, details, doubts) if block]
    blocks.append(((italic(texts(language)("footer")),),))
    return compose_one(blocks, buttons=_buttons(report, language))


def title(report: RegionReport, language: str) -> str:
    """ "Белгородская область", "Белгородская область · Ракитянский"."""
    name = region_name(report.region, language)
    return f"{name} · {district_name(report.district, language)}" if report.district else name


def heading(report: RegionReport, *, language: str, zone: str, now: datetime) -> Block:
    """Place, period and figure."""
    t = texts(language)
    period = sentence(period_words(report.period, language=language, zone=zone, now=now))
    if report.tally is None:
        told: Line = (bold(t("no-reports")),)
    else:
        told = (f"{t('claimed-downed')} ", bold(t("uav", figure=figure(report.tally, language))))
    return (("📍 ", bold(title(report, language))), (period,), told)


def _around(region: RegionReport, language: str) -> Line:
    t = texts(language)
    told = t("no-reports-inline") if region.tally is None else t("uav", figure=figure(region.tally, language))
    return (t("around", name=region_name(region.region, language), figure=told),)


def voices_block(report: RegionReport, *, language: str, zone: str, links: int) -> Block:
    """A line a voice, then what was said without a place."""
    voices = voices_lines(report, language=language, zone=zone, links=links)
    t = texts(language)
    if report.tally is None or report.tally.unplaced == 0:
        return voices
    unplaced = report.tally.unplaced
    return (*voices, (t("unplaced-unsaid") if unplaced is None else t("unplaced", count=unplaced),))


def voices_lines(report: RegionReport, *, language: str, zone: str, links: int) -> Block:
    """A line a voice, with its own figure, windows and links.

    Nothing where nobody spoke of the place itself: what was said of its whole region bounds it only from above.
    """
    if report.tally is None:
        return ()
    dated = report.period.until - report.period.start > A_DAY + timedelta(hours=6)
    lines = [
        voice_line(voice, region=report.region, language=language, zone=zone, dated=dated, links=links)
        for voice in report.voices[:MOST_VOICES]
    ]
    left = len(report.voices) - MOST_VOICES
    return (*lines, (texts(language)("and-more", count=left),)) if left > 0 else tuple(lines)


def by_district(report: RegionReport, language: str) -> str:
    """ "По округам: Ракитянский 31 · Валуйский 19 · ещё 5"; empty where no district was named."""
    t = texts(language)
    shown = [
        f"{district_name(name, language)} {figure(tally, language)}"
        for name, tally in report.districts[:MOST_DISTRICTS]
    ]
    left = len(report.districts) - MOST_DISTRICTS
    listed = " · ".join([*shown, *([t("more", count=left)] if left > 0 else [])])
    return t("by-district", list=listed) if listed else ""


def _details(report: RegionReport, *, language: str, zone: str, now: datetime) -> Block:
    t = texts(language)
    lines: list[Line] = []
    if districts := by_district(report, language):
        lines.append((districts,))
    if said := consequences(report.casualties, report.damage, language):
        lines.append((t("same-posts", said=sentence(said)),))
    if since := _since(report, language=language, zone=zone, now=now):
        lines.append((since,))
    if report.week_total is not None and report.week:
        lines.append((t("week", figure=figure(report.week_total, language), line=sparkline(report.week)),))
    return tuple(lines)


def _since(report: RegionReport, *, language: str, zone: str, now: datetime) -> str:
    """What came after the period; said for a period that ended within the last day."""
    t = texts(language)
    until = report.period.until
    if report.since is None and not until < now <= until + A_DAY:
        return ""
    told = t("no-reports-inline") if report.since is None else figure(report.since, language)
    date = day(until, language=language, zone=zone)
    today = date == day(now, language=language, zone=zone)
    return t("since", time=clock(until, zone), day=t("today") if today else date, figure=told)


def _buttons(report: RegionReport, language: str) -> Buttons:
    t = texts(language)

    def shows(key: str, period: str, view: View = View.REPORT) -> Button:
        return region_button(t(key), report.region, period, view, report.district)

    periods = (
        shows("button-today", "today"),
        shows("button-night", "night"),
        shows("button-7-days", "7d"),
        shows("button-30-days", "30d"),
    )
    subscribe = button(t("button-subscribe"), Subscribing(choice=Choice.OFFER, region=report.region))
    chart = button(CHART, ShowChart(region=report.region))
    period = packed(report.period)
    whole = region_button(f"← {region_short(report.region, language)}", report.region, period)
    back = ((whole,),) if report.district is not None else ()
    if report.tally is None:
        return (periods, *back, (subscribe, chart))
    about = (shows("button-posts", period, View.POSTS), shows("button-how", period, View.HOW))
    if not report.districts or report.district is not None:
        return (periods, *back, (subscribe, *about, chart))
    districts = tuple(
        region_button(
            f"{district_name(name, language)} {figure(tally, language)}", report.region, period, district=name
        )
        for name, tally in report.districts[:3]
    )
    bars = button(BARS, ShowDistricts(region=report.region, period=period))
    return (periods, (*districts, bars), (subscribe, *about, chart))
