"""/privacy, /mydata, /forget: what is stored about a chat."""

from collections.abc import Sequence

from claims.model import Message, Subscriber, Subscription
from messages.areas import region_name
from messages.buttons import Forgetting, button
from messages.dates import full_day, hours_words
from messages.formatting import Block, Line, bold, compose_one
from messages.subscriptions import MODE_TEXTS
from messages.texts import texts

MOST_LISTED = 100


def privacy(language: str) -> Message:
    """What is stored and what is not."""
    t = texts(language)
    return compose_one(
        [((bold(t("privacy-title")),), (t("privacy-stored"),), (t("privacy-not-stored"),)), ((t("privacy-how"),),)]
    )


def my_data(subscriber: Subscriber | None, wanted: Sequence[Subscription], language: str) -> Message:
    """All that is stored of a chat; None: nothing is."""
    t = texts(language)
    if subscriber is None:
        return compose_one([((t("mydata-nothing"),),)])
    hours = hours_words(subscriber.digest_hours, language=language, zone=subscriber.zone)
    lines: list[Line] = [
        (bold(t("mydata-title")),),
        (t("mydata-chat", id=str(subscriber.chat_id)),),
        (t("mydata-settings", language=subscriber.language, hours=hours),),
    ]
    if subscriber.created_at is not None:
        lines.append((t("mydata-since", day=full_day(subscriber.created_at, language=language, zone=subscriber.zone)),))
    regions: Block = tuple(
        (f"{number}. {region_name(one.region, language) if one.region else t('country')} — {t(MODE_TEXTS[one.mode])}",)
        for number, one in enumerate(wanted[:MOST_LISTED], 1)
    )
    return compose_one([block for block in (tuple(lines), regions, ((t("privacy-how"),),)) if block])


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
