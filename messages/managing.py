"""Managing a group, channel or topic from the private chat: its buttons carry the chat, its messages name it.

A button's data are those that the same button has in the chat itself, behind "t:CHAT.TOPIC:".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH

from claims.model import Button, Entity, Managed, Message, Subscription
from messages.buttons import (
    Manage,
    Managing,
    Setting,
    Settings,
    ShowCountry,
    ShowRegion,
    Starting,
    Step,
    Subscribing,
    button,
    rows,
)
from messages.foreign import one_line
from messages.formatting import MOST_ENTITIES, MOST_UNITS, bold, compose_one, units
from messages.subscription_buttons import Listing, Pausing, Wording
from messages.subscriptions import subscriptions
from messages.texts import texts
from messages.welcome import FIRST_MACRO

PREFIX = "t"
LINK = "manage_"
SIGN = "👥 "
"""Before the name of the chat that is managed, on the first line."""

CARRIED = (Subscribing, Listing, Wording, Pausing, Starting, Settings, Managing)
"""What can be done from afar. /forget is not: it is said in the chat itself."""

ANYWHERE = (ShowRegion, ShowCountry)
TO_THE_LIST = Managing(what=Manage.LIST).pack()
MOST_TITLE = 48


@dataclass(frozen=True, slots=True)
class Target:
    """The chat, or topic of it, that a button is about."""

    chat_id: int
    thread_id: int = 0

    @property
    def written(self) -> str:
        return f"{self.chat_id}.{self.thread_id}" if self.thread_id else f"{self.chat_id}"


def unwrapped(data: str) -> tuple[Target | None, str]:
    """The chat that a button's data carry, and what they say of it; None and the data where they carry none."""
    prefix, _, rest = data.partition(":")
    chat, _, inner = rest.partition(":")
    if prefix != PREFIX:
        return None, data
    target = read_target(chat, ".")
    return (None, data) if target is None else (target, inner)


def read_target(written: str, between: str) -> Target | None:
    """The chat of "-100123", or the topic of "-100123.5"."""
    chat, _, thread = written.partition(between)
    if not chat.removeprefix("-").isdecimal() or not (thread or "0").isdecimal() or not written.isascii():
        return None
    chat_id, thread_id = int(chat[:20]), int((thread or "0")[:20])
    return Target(chat_id, thread_id) if -(2**63) < chat_id < 0 and thread_id < 2**31 else None


def is_carried(data: str) -> bool:
    """Whether a button can be pressed from afar."""
    return data.partition(":")[0] in {kind.__prefix__ for kind in CARRIED}


def from_afar(told: Message, target: Target, name: str) -> Message:
    """The message as it is shown in the private chat: under the chat's name, its buttons carrying the chat."""
    rows_left = (tuple(new for one in row if (new := _carrying(one, target)) is not None) for row in told.buttons)
    buttons = tuple(row for row in rows_left if row)
    heading = f"{SIGN}{one_line(name, MOST_TITLE)}"
    shift = units(f"{heading}\n")
    if units(told.text) + shift > MOST_UNITS:
        return replace(told, buttons=buttons)
    moved = tuple(replace(one, offset=one.offset + shift) for one in told.entities)
    entities = (Entity("bold", 0, units(heading)), *moved)[:MOST_ENTITIES]
    return replace(told, text=f"{heading}\n{told.text}", entities=entities, buttons=buttons)


def named_in(text: str) -> str:
    """The name of the chat that a message of ``from_afar`` is about."""
    first = text.partition("\n")[0]
    return first.removeprefix(SIGN) if first.startswith(SIGN) else ""


def managed_chats(every: Sequence[Managed], *, language: str) -> Message:
    """The person's list: a button for each chat."""
    t = texts(language)
    if not every:
        return compose_one([((t("managed-none"),), (t("managed-how"),))])
    opens = Managing(what=Manage.OPEN).pack()
    buttons = [
        Button(f"{SIGN}{title_of(one, language)}", data=f"{PREFIX}:{target_of(one).written}:{opens}") for one in every
    ]
    return compose_one([((bold(t("managed-title")),), (t("managed-how"),))], buttons=rows(buttons, 1))


def panel(every: Sequence[Subscription], *, language: str) -> Message:
    """The chat's subscriptions, with what can be done to them; to be shown ``from_afar``."""
    t = texts(language)
    told = subscriptions(every, language=language)
    more = (
        button(t("button-regions"), Starting(step=Step.MACRO, value=FIRST_MACRO)),
        button(t("button-all-settings"), Settings(what=Setting.PAGE)),
    )
    back = (button(t("button-managed"), Managing(what=Manage.LIST)),)
    how = t("managed-answer")
    return replace(told, text=f"{told.text}\n\n{how}", buttons=(*told.buttons, more, back))


def with_managed(told: Message, *, language: str) -> Message:
    """A person's own subscriptions, with the way to the chats that he manages."""
    way = (button(texts(language)("button-managed"), Managing(what=Manage.LIST)),)
    return replace(told, buttons=(*told.buttons, way))


def with_way_to_private(told: Message, username: str, target: Target, *, language: str) -> Message:
    """A group's message, with the way to the private chat in which its administrators can manage it."""
    link = f"https://t.me/{username}?start={LINK}{target.written.replace('.', '_')}"
    way = (Button(texts(language)("button-manage"), url=link),)
    return replace(told, buttons=(*told.buttons, way))


def linked_target(payload: str) -> Target | None:
    """The chat of the deep link that ``with_way_to_private`` makes."""
    return read_target(payload.removeprefix(LINK), "_") if payload.startswith(LINK) else None


def target_of(chat: Managed) -> Target:
    """What the buttons about it carry."""
    return Target(chat.chat_id, chat.thread_id)


def title_of(chat: Managed, language: str) -> str:
    """The chat's title; of a topic with its number, the only name that is known of it."""
    title = one_line(chat.title, MOST_TITLE - 12)
    return f"{title} · {texts(language)('managed-topic', number=chat.thread_id)}" if chat.thread_id else title


def _carrying(one: Button, target: Target) -> Button | None:
    """The button about the chat; what is about no chat stays as it is, and what is neither would be about this one."""
    data = one.data or ""
    if one.url or data.partition(":")[0] in {kind.__prefix__ for kind in ANYWHERE} or data == TO_THE_LIST:
        return one
    wrapped = f"{PREFIX}:{target.written}:{data}"
    return replace(one, data=wrapped) if is_carried(data) and len(wrapped.encode()) <= MAX_CALLBACK_LENGTH else None
