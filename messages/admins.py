"""For owners and admins: who else is an admin, and who is blocked."""

from collections.abc import Collection, Sequence
from datetime import datetime

from claims.model import Admin, Blocked, Message
from messages.admin_buttons import Ban, Blocking, Naming
from messages.buttons import button, rows
from messages.dates import full_day
from messages.foreign import one_line
from messages.formatting import Line, bold, compose_one
from messages.texts import texts

MOST_LISTED = 40


def admins(owners: Collection[int], every: Sequence[Admin], *, language: str, zone: str) -> Message:
    """The owners and the admins, with a button each to take the role away."""
    t = texts(language)
    lines: list[Line] = [(bold(t("admins-title")),)]
    lines += [(f"{number}. {owner} — {t('admins-owner')}",) for number, owner in enumerate(sorted(owners), 1)]
    for number, one in enumerate(every[:MOST_LISTED], len(owners) + 1):
        since = full_day(one.added_at, language=language, zone=zone)
        lines.append((f"{number}. {_named(one.person, one.name)} — {t('admins-since', day=since)}",))
    buttons = rows((button(f"✕ {one_line(one.name, 24)}", Naming(person=one.person)) for one in every[:MOST_LISTED]), 2)
    return compose_one([tuple(lines), ((t("admins-how"),),)], buttons=buttons)


def admin_added(person: int, name: str, language: str) -> Message:
    return compose_one([((texts(language)("admin-added", name=_named(person, name)),),)])


def whom_unknown(language: str) -> Message:
    """Where the words, or the message that was answered, name nobody."""
    return compose_one([((texts(language)("whom-unknown"),),)])


def whom_hidden(language: str) -> Message:
    """Where a forwarded message hides who wrote it."""
    return compose_one([((texts(language)("whom-hidden"),),)])


def block_confirm(chat_id: int, name: str, language: str) -> Message:
    """The question: what waits for the chat is dropped."""
    t = texts(language)
    buttons = (
        (
            button(t("button-block"), Blocking(what=Ban.BLOCK, chat_id=chat_id)),
            button(t("button-no"), Blocking(what=Ban.NO)),
        ),
    )
    return compose_one([((t("block-ask", name=_named(chat_id, name)),),)], buttons=buttons)


def cannot_block(language: str) -> Message:
    return compose_one([((texts(language)("block-never"),),)])


def block_done(chat_id: int, name: str, language: str) -> Message:
    t = texts(language)
    undo = ((button(t("button-unblock"), Blocking(what=Ban.UNBLOCK, chat_id=chat_id)),),)
    return compose_one([((t("blocked", name=_named(chat_id, name)),),)], buttons=undo)


def unblock_done(chat_id: int, language: str, *, was: bool) -> Message:
    return compose_one([((texts(language)("unblocked" if was else "not-blocked", id=str(chat_id)),),)])


def blocked_list(every: Sequence[Blocked], *, language: str, zone: str, now: datetime) -> Message:
    """Who is blocked, with a button each to let them in again."""
    t = texts(language)
    if not every:
        return compose_one([((t("blocked-none"),), (t("block-how"),))])
    lines: list[Line] = [(bold(t("blocked-title", count=len(every))),)]
    for number, one in enumerate(every[:MOST_LISTED], 1):
        since = full_day(one.blocked_at, language=language, zone=zone)
        lines.append((f"{number}. {_named(one.chat_id, one.name)} — {t('blocked-since', day=since)}",))
    if len(every) > MOST_LISTED:
        lines.append((t("and-more", count=len(every) - MOST_LISTED),))
    buttons = rows(
        (
            button(f"✓ {one_line(one.name, 24)}", Blocking(what=Ban.UNBLOCK, chat_id=one.chat_id))
            for one in every[:MOST_LISTED]
        ),
        2,
    )
    return compose_one([tuple(lines), ((t("block-how"),),)], buttons=buttons)


def _named(number: int, name: str) -> str:
    """ "Анна (1000)"; the number alone where nothing else is known."""
    return str(number) if name == str(number) else f"{one_line(name, 48)} ({number})"
