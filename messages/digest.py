"""The digest: the country and the reader's regions in one finished period."""

from collections.abc import Collection, Sequence
from datetime import datetime

from claims.model import Digest, Message, RegionLine, SilentSource
from messages.areas import region_short
from messages.beside import beside
from messages.buttons import Choice, ShowCountry, Subscribing, button, packed, region_button, rows
from messages.consequences import changes_lines, conflict_lines, consequences, happened
from messages.dates import clock, moment
from messages.figures import Sureness, figure, sureness
from messages.formatting import Block, Buttons, Line, Piece, bold, compose, italic, joined, link
from messages.picture import MAP, ShowMap
from messages.texts import texts
from messages.voices import voice_name
from messages.windows import period_words

MOST_TOP = 6
MOST_HURT = 8
MOST_OWN = 40
MOST_BUTTONS = 6
MOST_SILENT = 5
TRIPLE, DOUBLE, HALF = 3, 2, 0.5
# Half of fewer than these is no news.
MANY = 4


def digest(
    digest: Digest,
    *,
    regions: Collection[str],
    language: str,
    zone: str,
    late: bool = False,
    after_pause: datetime | None = None,
) -> tuple[Message, ...]:
    """The digest for a subscriber to ``regions`` (none: the whole country); ``late``: it should have come earlier.

    ``after_pause`` is when a pause ended of which this tells what was missed.
    """
    t = texts(language)
    period = period_words(digest.period, language=language, zone=zone, now=after_pause or digest.period.until)
    title = ("⏸ ", bold(t("missed-title"))) if after_pause else ("🌅 ", bold(t("digest-title")))
    head: list[Line] = [(*title, f" · {period}"), country_line(digest, language)]
    if late:
        head.insert(1, (t("digest-late"),))
    blocks: list[Block] = [tuple(head)]
    if regions:
        blocks.append(_own(digest, regions, language, zone))
    blocks += [block for block in (_top(digest, regions, language), _rest(digest, language)) if block]
    blocks += [block for block in (_silent(digest, regions, language, zone),) if block]
    blocks.append(((italic(t("footer")),),))
    return compose(blocks, buttons=_buttons(digest, regions, language))


def country_line(digest: Digest, language: str) -> Line:
    """ "По стране заявлено 187–203 БПЛА в 14 регионах, ещё 12 без указания места"."""
    t = texts(language)
    if digest.tally is None:
        return (bold(t("no-reports")),)
    counted = sum(1 for line in digest.regions if line.tally.most != 0)
    if sureness(digest.tally) is Sureness.UNSAID:
        told = t("digest-country-unsaid", regions=counted)
    elif counted:
        told = t("digest-country", figure=figure(digest.tally, language), regions=counted)
    else:
        told = t("digest-country-placeless", figure=figure(digest.tally, language))
    if digest.tally.unplaced is None:
        return (f"{told}, {t('digest-unplaced-unsaid')}",)
    return (f"{told}, {t('digest-unplaced', count=digest.tally.unplaced)}" if digest.tally.unplaced else told,)


def region_figure(line: RegionLine, language: str) -> tuple[str | Piece, ...]:
    """A region's name and its figure, the figure a link to the newest post behind it."""
    told = figure(line.tally, language)
    linked = link(told, line.posts[-1].url) if line.posts else told
    return (f"{region_short(line.region, language)} ", linked)


def own_times(line: RegionLine, zone: str) -> str:
    """ " (07:00–07:00)" where the region's day was moved to fit the times in which its officials report; else empty."""
    return f" ({clock(line.period.start, zone)}–{clock(line.period.until, zone)})" if line.period else ""


def trend(line: RegionLine, language: str) -> str:
    """ "▲ вдвое больше обычного" where the figure is sure enough to be compared; else empty."""
    if not line.usual or sureness(line.tally) in {Sureness.AT_MOST, Sureness.UNSAID}:
        return ""
    t = texts(language)
    ratio = line.tally.least / line.usual
    if ratio >= 3:
        return t("trend-triple")
    if ratio >= 2:
        return t("trend-double")
    sure = sureness(line.tally) is not Sureness.AT_LEAST
    return t("trend-half") if sure and ratio <= 1 / 2 and line.usual >= 4 else ""


def _own(digest: Digest, regions: Collection[str], language: str, zone: str) -> Block:
    t = texts(language)
    lines: list[Line] = [(bold(t("digest-own")),)]
    told = {line.region: line for line in digest.regions}
    ordered = [code for code in told if code in regions] + sorted(set(regions) - set(told))
    for code in ordered[:MOST_OWN]:
        line = told.get(code)
        if line is None:
            lines.append((f"• {region_short(code, language)} — {t('no-reports-inline')}",))
        else:
            beside = trend(line, language)
            lines.append(("• ", *region_figure(line, language), own_times(line, zone), f" {beside}" if beside else ""))
    if len(ordered) > MOST_OWN:
        lines.append((t("and-more", count=len(ordered) - MOST_OWN),))
    return tuple(lines)


def _top(digest: Digest, regions: Collection[str], language: str) -> Block:
    t = texts(language)
    others = [line for line in digest.regions if line.region not in regions]
    if not others:
        return ()
    named = joined(", ", [region_figure(line, language) for line in others[:MOST_TOP]])
    return ((t("digest-top"), " ", *named, " …" if len(others) > MOST_TOP else ""),)


def _rest(digest: Digest, language: str) -> Block:
    return (
        *hurt_lines(digest.regions, language),
        *changes_lines(digest.changes, language),
        *conflict_lines(digest.conflicts, language),
    )


def _silent(digest: Digest, regions: Collection[str], language: str, zone: str) -> Block:
    """The reader's sources that have been silent for longer than usual: no report of theirs is not a quiet day."""
    t = texts(language)
    his = [one for one in digest.silent if not regions or one.region is None or one.region in regions]
    if not his:
        return ()
    told = [_silent_source(one, language=language, zone=zone, now=digest.period.until) for one in his[:MOST_SILENT]]
    more: list[Line] = [(t("and-more", count=len(his) - MOST_SILENT),)] if len(his) > MOST_SILENT else []
    return (("🔇 ", t("digest-silent"), " ", *joined("; ", [*told, *more])),)


def _silent_source(one: SilentSource, *, language: str, zone: str, now: datetime) -> Line:
    name = voice_name(voice=one.voice, office=one.office, title=one.title, language=language)
    since = texts(language)("silent-since", time=moment(one.since, language=language, zone=zone, now=now))
    return (link(name, f"https://t.me/{one.username}") if one.username else name, f" {since}")


def hurt_lines(regions: Sequence[RegionLine], language: str) -> tuple[Line, ...]:
    """ "Пострадавшие и повреждения: Белгородская — пострадали 3; …"."""
    t = texts(language)
    hurt = [line for line in regions if happened(line.casualties, line.damage)]
    if not hurt:
        return ()
    told = [
        f"{region_short(line.region, language)} — {consequences(line.casualties, line.damage, language)}"
        for line in hurt[:MOST_HURT]
    ]
    if len(hurt) > MOST_HURT:
        told.append(t("and-more", count=len(hurt) - MOST_HURT))
    return ((f"{t('digest-hurt')} {'; '.join(told)}",),)


def _buttons(digest: Digest, regions: Collection[str], language: str) -> Buttons:
    t = texts(language)
    period = packed(digest.period)
    own = [code for code in regions if any(line.region == code for line in digest.regions)]
    places = [region_button(region_short(code, language), code, period) for code in sorted(own)[:MOST_BUTTONS]]
    shown: Buttons = (
        *rows(places, 2),
        (
            button(MAP, ShowMap(period=period)),
            button(t("button-whole"), ShowCountry(period=period)),
            button(t("button-settings"), Subscribing(choice=Choice.LIST)),
        ),
    )
    return beside(shown)
