"""The alert: one report as it comes, and word of its being edited or withdrawn."""

from collections.abc import Collection

from claims.model import Claim, Count, Happening, Message, News, Reading
from messages.areas import area_names, region_short
from messages.beside import beside
from messages.buttons import region_button, rows
from messages.consequences import consequences
from messages.dates import clock, day
from messages.figures import count_figure, drones
from messages.foreign import one_line
from messages.formatting import Block, Buttons, Line, bold, compose_one, italic, joined, link
from messages.texts import texts
from messages.voices import voice_name
from messages.windows import sentence, window_words

MOST_CLAIMS = 12
MOST_BUTTONS = 4


def alert(news: News, *, language: str, zone: str, regions: Collection[str] = (), silent: bool = False) -> Message:
    """One report: who says how many, where and when, with the link. The subscriber's ``regions`` come first."""
    reading = news.reading or news.before
    blocks: list[Block] = [(_heading(news, language), _source(news, language=language, zone=zone))]
    if reading is not None and news.reading is not None:
        lines = _claims(reading, regions, language)
        if said := consequences(reading.casualties, reading.damage, language):
            lines = (*lines, (sentence(said),))
        if lines:
            blocks.append(lines)
    blocks.append(((italic(texts(language)("footer")),),))
    return compose_one(blocks, buttons=_buttons(reading, regions, language), silent=silent)


def _heading(news: News, language: str) -> Line:
    t = texts(language)
    count = None if news.reading is None else news.reading.downed
    before = None if news.before is None else news.before.downed
    if news.what is Happening.WITHDRAWN or news.reading is None:
        return ("🔕 ", bold(t("alert-withdrawn", before=_bare(before, language))))
    if news.reading.corrected:
        return ("✏️ ", bold(_corrected(before, count, language)))
    if news.what is Happening.EDITED and before != count:
        return ("✏️ ", bold(t("alert-edited", before=_bare(before, language), after=_bare(count, language))))
    if count is None:
        return ("🔔 ", bold(t("alert-number-unsaid")))
    one = count.low == count.high == 1
    return ("🔔 ", bold(t("alert-downed-one" if one else "alert-downed", drones=drones(count, language))))


def _corrected(before: Count | None, count: Count | None, language: str) -> str:
    """That an admin says so, not the channel: nobody edited the post."""
    t, after = texts(language), _bare(count, language)
    if before == count:
        return t("alert-corrected-beside", after=after)
    return t("alert-corrected", before=_bare(before, language), after=after)


def _bare(count: Count | None, language: str) -> str:
    return texts(language)("nothing") if count is None else count_figure(count, language)


def _source(news: News, *, language: str, zone: str) -> Line:
    t = texts(language)
    channel = news.channel
    name = voice_name(voice=channel.voice, office=channel.office, title=channel.title, language=language)
    posted = f"{clock(news.date, zone)} {day(news.date, language=language, zone=zone)}"
    relayed = news.reading.relayed_from if news.reading else None
    return joined(
        " · ",
        (
            (name,),
            (t("relays", voice=_relayed(relayed, language)),) if relayed else (),
            (window_words(news.reading.window, language=language, zone=zone),) if news.reading else (),
            (t("posted", time=posted),),
            (link(t("post-link"), news.ref.url),),
        ),
    )


def _relayed(voice: str, language: str) -> str:
    return texts(language)("office-ministry") if voice == "mod_russia" else one_line(voice)


def _claims(reading: Reading, regions: Collection[str], language: str) -> tuple[Line, ...]:
    t = texts(language)
    placed = [claim for claim in reading.claims if claim.areas]
    placed.sort(key=lambda claim: not _about(claim, regions))
    lines: list[Line] = [(_claim(claim, language),) for claim in placed[:MOST_CLAIMS]]
    if len(placed) > MOST_CLAIMS:
        lines.append((t("and-more", count=len(placed) - MOST_CLAIMS),))
    return tuple(lines)


def _claim(claim: Claim, language: str) -> str:
    places = area_names(claim.areas[:6], language)
    if len(claim.areas) > len(claim.areas[:6]):
        places = f"{places} {texts(language)('and-more', count=len(claim.areas) - 6)}"
    return f"• {places} — {count_figure(claim.count, language)}"


def _about(claim: Claim, regions: Collection[str]) -> bool:
    return any(area.region in regions for area in claim.areas)


def _buttons(reading: Reading | None, regions: Collection[str], language: str) -> Buttons:
    if reading is None:
        return ()
    named = dict.fromkeys(area.region for claim in reading.claims for area in claim.areas)
    shown = [code for code in named if code in regions] or list(named)
    places = (region_button(f"📍 {region_short(code, language)}", code) for code in shown[:MOST_BUTTONS])
    return beside(rows(places, 2))
