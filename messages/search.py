"""/search: how often the words are written, and a page of posts, each with its link and the words marked in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.model import Button, Channel, Found, Frequency, Message, PostRef
from claims.places.fold import fold
from claims.word_forms import Word, stretches, tokens
from messages.areas import region_short
from messages.buttons import button, restored, rows, shortened
from messages.dates import moment
from messages.foreign import END_ISOLATE, ISOLATE, runs_left, visible
from messages.formatting import Block, Buttons, Line, Piece, bold, compose_one, italic, link
from messages.page_buttons import Searching
from messages.texts import texts
from messages.voices import voice_name

PAGE = 5
"""Posts on a page."""

MOST_PAGES = 200
MOST_MARKED = 12
BEFORE, EXCERPT = 60, 220
"""Letters of an excerpt before its first marked word, and in all."""

ROOM = 42
"""Bytes that a button has for the words."""

PLAIN, ONE_BYTE = "=", "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is looked for: ``words`` as ``fitting`` gives them, of one voice under a channel of its or of all."""

    words: str
    page: int = 0
    voice: Channel | None = None


def search_results(
    asked: Asked,
    found: Sequence[Found],
    often: Frequency,
    marked: Sequence[Word],
    *,
    language: str,
    zone: str,
    now: datetime,
) -> Message:
    """A page. ``found`` is one post more than a page has, where there is a next one."""
    t = texts(language)
    buttons = _buttons(asked, often, is_last=len(found) <= PAGE, language=language)
    head: list[Line] = [(bold(t("search-title", words=asked.words)),)]
    if asked.voice is not None:
        head.append((t("search-of-voice", voice=_name(asked.voice, language)),))
    if not found:
        return compose_one([tuple(head), ((t("search-no-more" if asked.page else "search-none"),),)], buttons=buttons)
    head += _often(often, alone=asked.voice is not None, language=language)
    blocks: list[Block] = [tuple(head)]
    for number, one in enumerate(found[:PAGE], asked.page * PAGE + 1):
        name, post = _name(one.channel, language), one.post
        when = moment(post.date, language=language, zone=zone, now=now)
        edited = f" · {t('search-edited')}" if post.edited is not None else ""
        title: Line = (
            f"{number}. {when} · {name}{edited} · ",
            link(t("post-link"), PostRef(one.channel.id, post.number, one.channel.username).url),
        )
        blocks.append((title, excerpt(post.text, marked)))
    blocks.append(((italic(t("footer")),),))
    return compose_one(blocks, buttons=buttons)


def search_usage(language: str) -> Message:
    """Asks for words."""
    t = texts(language)
    return compose_one([((t("search-usage"),), (t("search-usage-how"),))])


def excerpt(text: str, words: Sequence[Word]) -> Line:
    """The part of a post's text around the first of the words, with all of them that stand there marked."""
    whole = visible(text)
    marks = stretches(words, whole)
    first = _first(whole, marks)
    last = _last(whole, first, marks)
    line: list[str | Piece] = []
    at = first
    for start, end in [mark for mark in marks if mark[1] <= last][:MOST_MARKED]:
        line += [whole[at:start], bold(whole[start:end])]
        at = end
    before, after = (ISOLATE, END_ISOLATE) if runs_left(whole[first:last]) else ("", "")
    ends = ("…" if first else "") + before, after + ("…" if last < len(whole) else "")
    return (ends[0], *line, whole[at:last], ends[1])


def fitting(words: str) -> str:
    """The first of the typed words, folded, as far as a button can carry them."""
    kept = ""
    for one in tokens(fold(words)):
        longer = f"{kept} {one}".strip()
        if len(packed_words(longer).encode()) > ROOM:
            break
        kept = longer
    return kept


def packed_words(words: str) -> str:
    """Words for a button; Cyrillic in one byte a letter."""
    short = shortened(words)
    return f"{ONE_BYTE}{short}" if short else f"{PLAIN}{words}"


def unpacked_words(data: str) -> str:
    """The words of ``packed_words``, of forged data whatever stands in them."""
    return fitting(restored(data[1:]) if data.startswith(ONE_BYTE) else data.removeprefix(PLAIN))


def _first(whole: str, marks: Sequence[tuple[int, int]]) -> int:
    """Where an excerpt begins: with a word, somewhat before the first mark."""
    at = marks[0][0] - BEFORE if marks else 0
    return 0 if at <= 0 else whole.find(" ", at, marks[0][0]) + 1 or at


def _last(whole: str, first: int, marks: Sequence[tuple[int, int]]) -> int:
    """Where it ends: before a space where there is one behind the first mark."""
    most = first + EXCERPT
    if most >= len(whole):
        return len(whole)
    behind = whole.rfind(" ", marks[0][1] if marks else first, most)
    return most if behind < 0 else behind


def _often(often: Frequency, *, alone: bool, language: str) -> list[Line]:
    t = texts(language)
    if not often.posts:
        return [(t("search-often-none"),)]
    lines: list[Line] = [(t("search-often-capped" if often.is_capped else "search-often", count=often.posts),)]
    if not alone:
        voices = " · ".join(f"{_name(one, language)} {number}" for one, number in often.voices)
        lines.append((t("search-voices", list=voices),))
    if often.regions:
        regions = " · ".join(f"{region_short(code, language)} {number}" for code, number in often.regions)
        lines.append((t("search-regions", list=regions),))
    return lines


def _buttons(asked: Asked, often: Frequency, *, is_last: bool, language: str) -> Buttons:
    t = texts(language)
    words, channel = packed_words(asked.words), asked.voice.id if asked.voice else 0

    def leads(text: str, page: int, of: int) -> Button:
        return button(text, Searching(page=page, channel=of, words=words))

    turns = [leads(t("button-newer"), asked.page - 1, channel)] if asked.page else []
    turns += [] if is_last or asked.page + 1 >= MOST_PAGES else [leads(t("button-older"), asked.page + 1, channel)]
    if asked.voice is not None:
        voices = rows([leads(t("button-all-voices"), 0, 0)], 1)
    elif len(often.voices) > 1:
        voices = rows((leads(f"{_name(one, language)} · {number}", 0, one.id) for one, number in often.voices), 2)
    else:
        voices = ()
    return (*((tuple(turns),) if turns else ()), *voices)


def _name(channel: Channel, language: str) -> str:
    return voice_name(voice=channel.voice, office=channel.office, title=channel.title, language=language)
