"""/privacy, /mydata, /forget: what is stored about a chat."""

from collections.abc import Mapping, Sequence

from claims.model import Managed, Message, Subscriber, Subscription
from messages.buttons import Forgetting, button
from messages.dates import clock, full_day, hours_words
from messages.formatting import Block, Line, bold, compose_one
from messages.managing import title_of
from messages.settings import quiet_words
from messages.subscriptions import MODE_TEXTS, manner_words, place
from messages.texts import texts

MOST_LISTED = 100
NOTHING: Mapping[str, int] = {}
COUNTED_TEXTS = {
    "outbox": "mydata-outbox",
    "cards": "mydata-cards",
    "progress": "mydata-progress",
    "drafts": "mydata-drafts",
    "admins": "mydata-admins",
}


def privacy(language: str) -> Message:
    """What is stored and what is not."""
    t = texts(language)
    return compose_one(
        [
            ((bold(t("privacy-title")),), (t("privacy-stored"),), (t("privacy-not-stored"),)),
            ((t("privacy-admins"),), (t("privacy-blocked"),)),
            ((t("privacy-how"),),),
        ]
    )


def my_data(
    subscriber: Subscriber | None,
    wanted: Sequence[Subscription],
    language: str,
    *,
    managed: Sequence[Managed] = (),
    counts: Mapping[str, int] = NOTHING,
) -> Message:
    """All that is stored of a chat or person: what can be shown, and how much there is of the rest."""
    t = texts(language)
    if subscriber is None and not managed and not counts:
        return compose_one([((t("mydata-nothing"),),)])
    lines: list[Line] = [(bold(t("mydata-title")),), *(_settings(subscriber, language) if subscriber else ())]
    regions: Block = tuple((f"{number}. {_told(one, language)}",) for number, one in enumerate(wanted[:MOST_LISTED], 1))
    names = ", ".join(title_of(one, language) for one in managed)
    chats: Block = ((t("mydata-managed", names=names),),) if managed else ()
    rest: Block = tuple((t(COUNTED_TEXTS[name], count=number),) for name, number in counts.items())
    return compose_one([block for block in (tuple(lines), regions, chats, rest, ((t("privacy-how"),),)) if block])


def _settings(subscriber: Subscriber, language: str) -> Block:
    t = texts(language)
    hours = hours_words(subscriber.digest_hours, language=language, zone=subscriber.zone)
    lines: list[Line] = [
        (t("mydata-chat", id=str(subscriber.chat_id)),),
        (t("mydata-settings", language=subscriber.language, hours=hours),),
        (quiet_words(subscriber),),
        (t("settings-pictures" if subscriber.pictures else "settings-no-pictures"),),
    ]
    if subscriber.paused_until is not None:
        until = full_day(subscriber.paused_until, language=language, zone=subscriber.zone)
        lines.append((t("paused-until", until=f"{clock(subscriber.paused_until, subscriber.zone)} {until}"),))
    if subscriber.created_at is not None:
        lines.append((t("mydata-since", day=full_day(subscriber.created_at, language=language, zone=subscriber.zone)),))
    return tuple(lines)


def _told(one: Subscription, language: str) -> str:
    manner = manner_words(one, language)
    mode = texts(language)(MODE_TEXTS[one.mode])
    return f"{place(one.region, language)} — {', '.join(part for part in (mode, manner) if part)}"


def forget_confirm(language: str) -> Message:
    """The question before everything is deleted."""
    t = texts(language)
    buttons = (
        (
            button(t("button-forget"), Forgetting(sure=True)),
            button(t("button-no"), Forgetting(sure=False)),
        ),
    )
    return compose_one([((t("forget-ask"),),)], buttons=buttons)


def forgotten(language: str) -> Message:
    return compose_one([((texts(language)("forgotten"),),)])


def kept(language: str) -> Message:
    return compose_one([((texts(language)("left-alone"),),)])
