"""Subscriptions: the offer, the confirmation and the numbered list."""

from collections.abc import Sequence

from claims.model import Button, Message, Mode, Subscriber, Subscription
from messages.areas import region_name, region_short
from messages.buttons import EVERYWHERE, Choice, ShowCountry, Subscribing, button, region_button, ticked
from messages.dates import hours_words
from messages.formatting import Buttons, Line, bold, compose_one
from messages.texts import texts
from messages.windows import sentence

# Telegram takes at most 100 buttons under a message.
MOST_LISTED = 30
LEASTS = (Choice.LEAST_1, Choice.LEAST_5, Choice.LEAST_10, Choice.LEAST_20)
MODE_TEXTS = {Mode.DIGEST: "mode-digest", Mode.EVERY: "mode-every"}


def offer(region: str | None, *, language: str) -> Message:
    """Asks what to send of a region (None: the whole country)."""
    t = texts(language)
    code = region or EVERYWHERE
    choices = (
        (button(t("button-digest-only"), Subscribing(choice=Choice.DIGEST, region=code)),),
        (button(t("button-every"), Subscribing(choice=Choice.EVERY, region=code)),),
    )
    return compose_one([((bold(_place(region, language)),), (t("subscribe-ask"),))], buttons=choices)


def subscribed(subscription: Subscription, subscriber: Subscriber, *, language: str) -> Message:
    """Says what will come and when, with buttons to change it in place."""
    t = texts(language)
    hours = hours_words(subscriber.digest_hours, language=language, zone=subscriber.zone)
    every = subscription.mode is Mode.EVERY
    lines: list[Line] = [(bold(t("welcomed", names=_place(subscription.region, language))),)]
    lines.append((t("welcomed-every" if every else "welcomed-digest", hours=hours),))
    if every and (manner := _manner(subscription, language)):
        lines.append((sentence(manner),))
    code = subscription.region or EVERYWHERE
    ends = (
        button(t("button-unsubscribe"), Subscribing(choice=Choice.STOP, region=code)),
        button(t("button-subscriptions"), Subscribing(choice=Choice.LIST)),
    )
    return compose_one([tuple(lines)], buttons=(*_choices(subscription, language), ends))


def _choices(subscription: Subscription, language: str) -> Buttons:
    t = texts(language)

    def choice(text: str, what: Choice, chosen: bool = False) -> Button:
        return button(ticked(text, chosen), Subscribing(choice=what, region=subscription.region or EVERYWHERE))

    if subscription.mode is Mode.DIGEST:
        return ((choice(t("button-every"), Choice.EVERY),),)
    sound = (
        choice(t("button-loud"), Choice.LOUD, subscription.loud),
        choice(t("button-silent"), Choice.SILENT, not subscription.loud),
    )
    least = tuple(choice(t("button-least", least=int(one)), one, subscription.least == int(one)) for one in LEASTS)
    return ((choice(t("button-digest-only"), Choice.DIGEST),), sound, least)


def _manner(subscription: Subscription, language: str) -> str:
    """ "без звука, от 5 беспилотников"; empty where nothing is out of the ordinary."""
    t = texts(language)
    said = [] if subscription.loud else [t("manner-silent")]
    return ", ".join([*said, *([t("manner-least", least=subscription.least)] if subscription.least > 1 else [])])


def unsubscribed(region: str | None, *, language: str, was: bool = True) -> Message:
    """Confirms the end of a subscription, with a button that takes it back; ``was`` False: there was none."""
    t = texts(language)
    again = Subscribing(choice=Choice.OFFER, region=region or EVERYWHERE)
    text = t("unsubscribed" if was else "unsubscribed-none", name=_place(region, language))
    return compose_one([((text,),)], buttons=((button(t("button-subscribe"), again),),))


def subscriptions(every: Sequence[Subscription], *, language: str) -> Message:
    """The numbered list; for each a button to its report, to its settings and to its end."""
    t = texts(language)
    if not every:
        return compose_one([((t("subscriptions-none"),),)])
    shown = list(enumerate(every[:MOST_LISTED], 1))
    lines: list[Line] = [(f"{number}. {_told(one, language)}",) for number, one in shown]
    if len(every) > MOST_LISTED:
        lines.append((t("and-more", count=len(every) - MOST_LISTED),))
    buttons = tuple(
        (
            region_button(f"📍 {region_short(one.region, language)}", one.region)
            if one.region
            else button(f"📍 {t('country')}", ShowCountry(period="yesterday")),
            button(f"⚙ {number}", Subscribing(choice=Choice.SHOW, region=one.region or EVERYWHERE)),
            button(f"✕ {number}", Subscribing(choice=Choice.STOP, region=one.region or EVERYWHERE)),
        )
        for number, one in shown
    )
    return compose_one([((bold(t("subscriptions-title", count=len(every))),), *lines)], buttons=buttons)


def _told(one: Subscription, language: str) -> str:
    manner = _manner(one, language) if one.mode is Mode.EVERY else ""
    told = f"{_place(one.region, language)} — {texts(language)(MODE_TEXTS[one.mode])}"
    return f"{told}, {manner}" if manner else told


def _place(region: str | None, language: str) -> str:
    return texts(language)("country") if region is None else region_name(region, language)
