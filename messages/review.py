"""For admins: a reading that doubts itself, and the buttons to say what it is."""

from claims.model import Case, Doubt, DoubtReason, Message
from messages.admin_buttons import Fixing, Reviewing, Step, Verdict
from messages.buttons import button
from messages.dates import clock, day
from messages.foreign import one_line
from messages.formatting import Block, Line, bold, compose_one, italic, joined, link
from messages.reading import reading_lines
from messages.texts import texts
from messages.voices import post_links, voice_name

MOST_LINES, MOST_UNITS = 12, 160
SEEN = 8
"""Characters of a text's key that tell one wording of a post from another."""
DOUBT_TEXTS = {
    DoubtReason.PARTS_DIFFER: "doubt-parts-differ",
    DoubtReason.NO_PLACE: "doubt-no-place",
    DoubtReason.IMPLAUSIBLE: "doubt-implausible",
    DoubtReason.UNKNOWN_PLACE: "doubt-unknown-place",
    DoubtReason.LANGUAGE: "doubt-language",
    DoubtReason.CUT_OFF: "doubt-cut-off",
    DoubtReason.EDITED_SINCE: "doubt-edited-since",
}


def review(case: Case, *, left: int, language: str, zone: str) -> Message:
    """One reading: the post's words, the reading as read, what is doubted; ``left`` are there in all."""
    t = texts(language)
    blocks = [
        ((bold(t("review-title", left=left)),), _source(case, language=language, zone=zone)),
        excerpt(case.text),
        ((bold(t("review-read")),), *reading_lines(case.reading, language=language, zone=zone)),
        _doubts(case, language),
    ]
    buttons = (
        (
            button(t("button-right"), _verdict(case, Verdict.RIGHT)),
            button(t("button-wrong"), _verdict(case, Verdict.WRONG)),
        ),
        (
            button(t("button-fix"), _verdict(case, Verdict.FIX)),
            button(t("button-skip"), _verdict(case, Verdict.SKIP)),
        ),
    )
    return compose_one([block for block in blocks if block], buttons=buttons)


def nothing_to_review(language: str) -> Message:
    return compose_one([((texts(language)("review-none"),),)])


def corrected(case: Case, *, language: str, zone: str) -> Message:
    """What a post says from now on, with the way back."""
    t = texts(language)
    blocks = [
        ((bold(t("review-corrected")),), _source(case, language=language, zone=zone)),
        reading_lines(case.reading, language=language, zone=zone),
    ]
    channel_id, number = case.ref.channel_id, case.ref.number
    buttons = (
        (
            button(t("button-undo"), Fixing(what=Step.UNDO, channel_id=channel_id, number=number)),
            button(t("button-next"), Reviewing(what=Verdict.NEXT)),
        ),
    )
    return compose_one(blocks, buttons=buttons)


def undone(case: Case, *, language: str, zone: str) -> Message:
    """What a post says by the rules, after an admin took his word back."""
    t = texts(language)
    blocks = [
        ((bold(t("review-undone")),), _source(case, language=language, zone=zone)),
        reading_lines(case.reading, language=language, zone=zone),
    ]
    buttons = (
        (button(t("button-fix"), _verdict(case, Verdict.FIX)), button(t("button-next"), Reviewing(what=Verdict.NEXT))),
    )
    return compose_one(blocks, buttons=buttons)


def _verdict(case: Case, what: Verdict) -> Reviewing:
    return Reviewing(what=what, channel_id=case.ref.channel_id, number=case.ref.number, seen=case.text_key[:SEEN])


def excerpt(text: str) -> Block:
    """The beginning of a post as it is written, line by line."""
    written = [line for line in text.splitlines() if line.strip()]
    shown: list[Line] = [(italic(one_line(line, MOST_UNITS)),) for line in written[:MOST_LINES]]
    return (*shown, ("…",)) if len(written) > MOST_LINES else tuple(shown)


def _source(case: Case, *, language: str, zone: str) -> Line:
    t = texts(language)
    channel = case.channel
    name = voice_name(voice=channel.voice, office=channel.office, title=channel.title, language=language)
    posted = f"{clock(case.date, zone)} {day(case.date, language=language, zone=zone)}"
    return joined(" · ", ((name,), (t("posted", time=posted),), (link(t("post-link"), case.ref.url),)))


def _doubts(case: Case, language: str) -> Block:
    t = texts(language)
    lines: list[Line] = [(f"• {_doubt(doubt, language)}",) for doubt in dict.fromkeys(case.reading.doubts)]
    if case.against:
        lines.append((f"• {t('doubt-contradiction')} ", *post_links(case.against, language=language, most=6)))
    return ((bold(t("review-doubts")),), *lines) if lines else ()


def _doubt(doubt: Doubt, language: str) -> str:
    told = texts(language)(DOUBT_TEXTS[doubt.reason])
    return f"{told}: «{one_line(doubt.detail, MOST_UNITS)}»" if doubt.detail else told
