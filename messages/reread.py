"""For admins: reading all posts again, from the first one to what was kept."""

from claims.model import Button, Message, Reading, Reread, RereadState, Shift
from messages.admin_buttons import Rereading, Verdict
from messages.areas import area_names
from messages.buttons import button
from messages.figures import count_figure
from messages.formatting import Block, Line, bold, compose_one, link
from messages.reading import KIND_TEXTS
from messages.texts import texts

MOST_KINDS = 12
MOST_PLACES = 4
BAR = 20
STATE_TEXTS = {
    RereadState.ASKED: "reread-reading",
    RereadState.READ: "reread-read",
    RereadState.CONFIRMED: "reread-keeping",
    RereadState.KEPT: "reread-kept",
    RereadState.DROPPED: "reread-dropped",
}


def reread(one: Reread, language: str) -> Message:
    """How far it is, or what it changes, with the buttons to keep or drop it."""
    t = texts(language)
    head: list[Line] = [(bold(t(STATE_TEXTS[one.state])),)]
    if one.state in {RereadState.ASKED, RereadState.CONFIRMED}:
        head.append((f"{bar(one.done, one.posts)} {t('of-posts', done=one.done, posts=one.posts)}",))
    blocks: list[Block] = [tuple(head)]
    if one.state in {RereadState.READ, RereadState.KEPT}:
        blocks += [block for block in (_kinds(one, language), _biggest(one, language)) if block]
    return compose_one(blocks, buttons=((tuple(_buttons(one, language)),) if _buttons(one, language) else ()))


def bar(done: int, of: int) -> str:
    """A bar of the part that is done: "▰▰▰▱▱▱"."""
    filled = min(BAR, round(BAR * done / of)) if of else 0
    return "▰" * filled + "▱" * (BAR - filled)


def _kinds(one: Reread, language: str) -> Block:
    t = texts(language)
    lines: list[Line] = [(t("reread-changed", count=one.changed, posts=one.posts),)]
    for before, after, count in one.kinds[:MOST_KINDS]:
        was = t("reread-unread") if before is None else t(KIND_TEXTS[before])
        told = t("reread-figures") if before is after else f"{was} → {t(KIND_TEXTS[after])}"
        lines.append((f"• {told}: {count}",))
    return tuple(lines)


def _biggest(one: Reread, language: str) -> Block:
    t = texts(language)
    if not one.biggest:
        return ()
    lines: list[Line] = [(bold(t("reread-biggest")),)]
    lines += [(f"{number}. ", *_shift(shift, language)) for number, shift in enumerate(one.biggest, 1)]
    return tuple(lines)


def _shift(shift: Shift, language: str) -> Line:
    t = texts(language)
    was = t("reread-unread") if shift.before is None else _brief(shift.before, language)
    return (f"{was} → {_brief(shift.after, language)} · ", link(t("post-link"), shift.ref.url))


def _brief(reading: Reading, language: str) -> str:
    """ "Сбиты: 12 (Белгородская, Курская)"."""
    t = texts(language)
    if reading.downed is None:
        return t(KIND_TEXTS[reading.kind])
    areas = [area for claim in reading.claims for area in claim.areas]
    places = area_names(areas[:MOST_PLACES], language)
    return f"{t(KIND_TEXTS[reading.kind])}: {count_figure(reading.downed, language)}" + (
        f" ({places})" if places else ""
    )


def _buttons(one: Reread, language: str) -> list[Button]:
    t = texts(language)
    drop = button(t("button-reread-drop"), Rereading(what=Verdict.WRONG, number=one.id))
    if one.state is RereadState.ASKED:
        return [drop]
    if one.state is RereadState.READ:
        return [button(t("button-reread-keep"), Rereading(what=Verdict.RIGHT, number=one.id)), drop]
    return []
