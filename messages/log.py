"""For admins: the audit log, a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from claims.model import Button, Deed, Message
from messages.admin_buttons import Logging
from messages.buttons import button
from messages.dates import moment
from messages.foreign import one_line
from messages.formatting import Line, bold, compose_one
from messages.texts import texts

PAGE = 12
DEED_TEXTS = {
    "watch": "deed-watch",
    "unwatch": "deed-unwatch",
    "admin": "deed-admin",
    "no admin": "deed-no-admin",
    "block": "deed-block",
    "unblock": "deed-unblock",
    "right": "deed-right",
    "correct": "deed-correct",
    "undo": "deed-undo",
    "reread": "deed-reread",
    "reread kept": "deed-reread-kept",
    "reread dropped": "deed-reread-dropped",
    "broadcast": "deed-broadcast",
    "broadcast stopped": "deed-broadcast-stopped",
}


def log(
    deeds: Sequence[Deed],
    *,
    page: int,
    total: int,
    names: Mapping[int, str],
    language: str,
    zone: str,
    now: datetime,
) -> Message:
    """A page of who did what, newest first; ``names`` are those of the actors that have one, pages count from 0."""
    t = texts(language)
    if not total:
        return compose_one([((t("log-empty"),),)])
    pages = (total - 1) // PAGE + 1
    lines: list[Line] = [(bold(t("log-title", count=total, page=page + 1, pages=pages)),)]
    for number, deed in enumerate(deeds, page * PAGE + 1):
        when = moment(deed.at, language=language, zone=zone, now=now)
        actor = one_line(names.get(deed.actor, str(deed.actor)), 32) if deed.actor else t("log-operator")
        detail = f" ({one_line(deed.detail, 80)})" if deed.detail else ""
        lines.append((f"{number}. {when} · {actor} · {_what(deed, language)}{detail}",))
    turn: list[Button] = []
    if page:
        turn.append(button("←", Logging(page=page - 1)))
    if page + 1 < pages:
        turn.append(button("→", Logging(page=page + 1)))
    return compose_one([tuple(lines)], buttons=(tuple(turn),) if turn else ())


def _what(deed: Deed, language: str) -> str:
    """ "канал добавлен: @kaluga40"; an action that this version does not know stands for itself."""
    key = DEED_TEXTS.get(deed.action)
    done = texts(language)(key) if key else one_line(deed.action)
    return f"{done}: {one_line(deed.subject)}" if deed.subject else done
