"""Subscriptions: the offer, the confirmation and the numbered list."""

from collections.abc import Sequence

from claims.model import Message, Mode, Subscriber, Subscription
from messages.areas import region_name, region_short
from messages.buttons import EVERYWHERE, Choice, Subscribing, button, region_button
from messages.dates import hours_words
from messages.formatting import bold, compose_one
from messages.texts import texts

MOST_LISTED = 40
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
    """Says what will come, and when."""
    t = texts(language)
    hours = hours_words(subscriber.digest_hours, language=language, zone=subscriber.zone)
    every = subscription.mode is Mode.EVERY
    what = t("welcomed-every" if every else "welcomed-digest", hours=hours)
    code = subscription.region or EVERYWHERE
    other = (
        button(t("button-digest-only"), Subscribing(choice=Choice.DIGEST, region=code))
        if every
        else button(t("button-every"), Subscribing(choice=Choice.EVERY, region=code))
    )
    buttons = (
        (other,),
        (
            button(t("button-unsubscribe"), Subscribing(choice=Choice.STOP, region=code)),
            button(t("button-subscriptions"), Subscribing(choice=Choice.LIST)),
        ),
    )
    return compose_one(
        [((bold(t("welcomed", names=_place(subscription.region, language))),), (what,))], buttons=buttons
    )


def unsubscribed(region: str | None, *, language: str, was: bool = True) -> Message:
    """Confirms the end of a subscription, with a button that takes it back; ``was`` False: there was none."""
    t = texts(language)
    again = Subscribing(choice=Choice.OFFER, region=region or EVERYWHERE)
    text = t("unsubscribed" if was else "unsubscribed-none", name=_place(region, language))
    return compose_one([((text,),)], buttons=((button(t("button-subscribe"), again),),))


def subscriptions(every: Sequence[Subscription], *, language: str) -> Message:
    """The numbered list; a button to each region and one to end it."""
    t = texts(language)
    if not every:
        return compose_one([((t("subscriptions-none"),),)])
    lines = tuple(
        (f"{number}. {_place(one.region, language)} — {t(MODE_TEXTS[one.mode])}",)
        for number, one in enumerate(every[:MOST_LISTED], 1)
    )
    buttons = tuple(
        (
            region_button(f"📍 {_short(one.region, language)}", one.region)
            if one.region
            else button(_short(None, language), Subscribing(choice=Choice.OFFER)),
            button(f"✕ {number}", Subscribing(choice=Choice.STOP, region=one.region or EVERYWHERE)),
        )
        for number, one in enumerate(every[:MOST_LISTED], 1)
    )
    return compose_one([((bold(t("subscriptions-title", count=len(every))),), *lines)], buttons=buttons)


def _place(region: str | None, language: str) -> str:
    return texts(language)("country") if region is None else region_name(region, language)


def _short(region: str | None, language: str) -> str:
    return texts(language)("country") if region is None else region_short(region, language)
