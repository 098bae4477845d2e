"""What stands under a map or a chart: the same in words, for those who cannot see it, and the buttons."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from claims.model import Button, Digest, Message, Period, RegionReport, Tally
from messages.areas import region_name
from messages.buttons import ShowCountry, ShowRegion, button, packed
from messages.figures import figure
from messages.formatting import compose_one
from messages.pictures.scale import counts
from messages.pictures.shapes import View
from messages.texts import texts
from messages.windows import period_words, sentence

MAP, CHART, BARS = "🗺", "📈", "📊"
"""Buttons to pictures are signs: they stand beside many words."""

CHART_DAYS = (7, 30, 90, 365)

PERIODS = (("button-today", "today"), ("button-night", "night"), ("button-7-days", "7d"), ("button-30-days", "30d"))


class ShowMap(CallbackData, prefix="m"):
    """A map. ``period`` is a word of ``claims.periods`` or packed."""

    period: str = ""
    view: View = View.EUROPEAN


class ShowChart(CallbackData, prefix="k"):
    """A chart of so many days up to now; ``region`` is empty for the whole country."""

    region: str = ""
    days: int = 30
    voices: bool = False


class ShowDistricts(CallbackData, prefix="b"):
    """A region by district. ``period`` is a word of ``claims.periods`` or packed."""

    region: str
    period: str = ""


def map_message(digest: Digest, *, view: View, language: str, zone: str, now: datetime) -> Message:
    """The caption of a map."""
    t = texts(language)
    other = View.WHOLE if view is View.EUROPEAN else View.EUROPEAN
    told = packed(digest.period)
    views = (
        button(
            t("button-map-whole" if other is View.WHOLE else "button-map-european"), ShowMap(period=told, view=other)
        ),
        button(t("button-by-region"), ShowCountry(period=told)),
    )
    periods = tuple(button(t(key), ShowMap(period=period, view=view)) for key, period in PERIODS)
    words = _said(t("country"), digest.tally, digest.period, language=language, zone=zone, now=now)
    return compose_one([((words,), (t("footer"),))], buttons=(periods, views))


def chart_message(
    region: str | None,
    total: Tally | None,
    period: Period,
    *,
    days: int,
    voices: bool,
    language: str,
    zone: str,
    now: datetime,
) -> Message:
    """The caption of a chart; the figure is of the whole period where it was asked for."""
    t = texts(language)
    code = region or ""
    lengths = tuple(
        button(t("period-days", count=length), ShowChart(region=code, days=length, voices=voices))
        for length in CHART_DAYS
    )
    below: tuple[Button, ...] = ()
    if region is not None:
        below = (
            button(
                t("button-together" if voices else "button-voices"),
                ShowChart(region=code, days=min(days, 90), voices=not voices),
            ),
            button(t("button-report"), ShowRegion(region=code, period=packed(period))),
        )
    name = region_name(region, language) if region else t("country")
    words = _said(name, total, period, language=language, zone=zone, now=now, counted=total is not None)
    return compose_one([((words,), (t("footer"),))], buttons=(lengths, below) if below else (lengths,))


def districts_message(report: RegionReport, *, language: str, zone: str, now: datetime) -> Message:
    """The caption of a region by district."""
    t = texts(language)
    periods = tuple(button(t(key), ShowDistricts(region=report.region, period=period)) for key, period in PERIODS)
    below = (
        button(t("button-report"), ShowRegion(region=report.region, period=packed(report.period))),
        button(CHART, ShowChart(region=report.region)),
    )
    name = region_name(report.region, language)
    words = _said(name, report.tally, report.period, language=language, zone=zone, now=now)
    return compose_one([((words,), (t("footer"),))], buttons=(periods, below))


def _said(
    name: str,
    tally: Tally | None,
    period: Period,
    *,
    language: str,
    zone: str,
    now: datetime,
    counted: bool = True,
) -> str:
    t = texts(language)
    when = sentence(period_words(period, language=language, zone=zone, now=now))
    if not counted:
        return f"{name}. {when}"
    said = t("uav", figure=figure(tally, language)) if tally and counts(tally) else t("no-reports-inline")
    return f"{name}. {when}: {said}"
