"""«Как посчитано» and «Посты»: why the figure is what it is, and every post behind it."""

from datetime import datetime

from claims.model import Button, Message, RegionReport, Tally
from messages.buttons import View, button, packed, region_button, shortened
from messages.figures import Sureness, figure, sureness
from messages.formatting import Block, Buttons, Line, bold, compose_one, italic, link
from messages.page_buttons import ShowPosts
from messages.region_report import heading, voices_block
from messages.texts import texts
from messages.voices import voice_name

PAGE = 30
"""Posts on a page."""


def how(report: RegionReport, *, language: str, zone: str, now: datetime) -> Message:
    """Two sentences on the figure, what the simple answers would have been, and each voice."""
    t = texts(language)
    blocks: list[Block] = [heading(report, language=language, zone=zone, now=now)]
    if report.tally is not None:
        blocks.append(((t("how-once"),), (_reason(report.tally, language),)))
    if voices := voices_block(report, language=language, zone=zone, links=6):
        blocks.append(voices)
    if report.summed or report.largest:
        blocks.append(((t("how-naive", summed=report.summed, largest=report.largest),),))
    blocks.append(((italic(t("footer")),),))
    return compose_one(blocks, buttons=_back(report, language, View.POSTS, "button-posts"))


def how_in_general(language: str) -> Message:
    """The same for any report: /how."""
    t = texts(language)
    told: list[Block] = [((bold(t("how-title")),),)]
    told += [((t(key),),) for key in ("how-general", "how-figures", "how-silence")]
    return compose_one([*told, ((italic(t("credit-places")),),)])


def posts(report: RegionReport, *, language: str, zone: str, now: datetime, page: int = 1) -> Message:
    """A page of a numbered list of the posts, voice by voice; of pages that there are not, the nearest one."""
    t = texts(language)
    every = [(voice, post) for voice in report.voices for post in voice.posts]
    pages = max(1, (len(every) - 1) // PAGE + 1)
    page = min(max(page, 1), pages)
    first = (page - 1) * PAGE
    lines: list[Line] = []
    for number, (voice, post) in enumerate(every[first : first + PAGE], first + 1):
        name = voice_name(
            voice=voice.voice, office=voice.office, title=voice.title, language=language, region=report.region
        )
        lines.append((f"{number}. {name} · ", link(t("post-link"), post.url)))
    blocks = [heading(report, language=language, zone=zone, now=now), tuple(lines), ((italic(t("footer")),),)]
    near = ((page - 1, f"← {page - 1}"), (page + 1, f"{page + 1} →"))
    turns = tuple(_posts_button(text, report, other) for other, text in near if 1 <= other <= pages)
    buttons = (*((turns,) if turns else ()), *_back(report, language, View.HOW, "button-how"))
    return compose_one([block for block in blocks if block], buttons=buttons)


def _posts_button(text: str, report: RegionReport, page: int) -> Button:
    """A button to a page. A district whose name does not fit leads to its region, as ``region_button``'s does."""
    data = ShowPosts(region=report.region, period=packed(report.period), page=page)
    try:
        return button(text, data.model_copy(update={"district": shortened(report.district or "")}))
    except ValueError:
        return button(text, data)


def _reason(tally: Tally, language: str) -> str:
    t = texts(language)
    told = figure(tally, language)
    match sureness(tally):
        case Sureness.EXACT:
            sentence = t("how-exact", figure=told)
        case Sureness.CLOSE:
            sentence = t("how-close", least=tally.least, agreed=tally.agreed or tally.least)
        case Sureness.AT_LEAST:
            sentence = t("how-at-least", least=tally.least)
        case Sureness.AT_MOST | Sureness.UNSAID:
            sentence = t("how-unsaid")
    if tally.most is None:  # "no upper number is given" says it already
        return sentence if sureness(tally) is Sureness.AT_LEAST else f"{sentence} {t('how-no-most')}"
    return sentence if tally.most == tally.least else f"{sentence} {t('how-most', most=tally.most)}"


def _back(report: RegionReport, language: str, other: View, key: str) -> Buttons:
    t = texts(language)
    period = packed(report.period)
    back: Button = region_button(t("button-back"), report.region, period, View.REPORT, report.district)
    return ((back, region_button(t(key), report.region, period, other, report.district)),)
