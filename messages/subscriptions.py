"""Subscriptions: the offer, the confirmation, the words and the numbered list."""

from collections.abc import Sequence

from claims.model import Button, Message, Mode, Subscriber, Subscription
from messages.areas import region_name, region_short
from messages.buttons import EVERYWHERE, Choice, ShowCountry, Subscribing, button, region_button, rows, ticked
from messages.dates import hours_words
from messages.formatting import Buttons, Line, bold, compose_one
from messages.subscription_buttons import Listing, Wording, word_mark
from messages.texts import texts
from messages.windows import sentence

PAGE = 10
"""Subscriptions on a page of the list."""
LEASTS = (Choice.LEAST_1, Choice.LEAST_5, Choice.LEAST_10, Choice.LEAST_20)
MODE_TEXTS = {Mode.DIGEST: "mode-digest", Mode.CARD: "mode-card", Mode.EVERY: "mode-every"}
MODE_BUTTONS = {
    Mode.DIGEST: ("button-digest-only", Choice.DIGEST),
    Mode.CARD: ("button-card", Choice.CARD),
    Mode.EVERY: ("button-every", Choice.EVERY),
}
PROMISES = {Mode.DIGEST: "welcomed-digest", Mode.CARD: "welcomed-card", Mode.EVERY: "welcomed-every"}
"""What will come, with the hours of the digest."""


def offer(region: str | None, *, language: str) -> Message:
    """Asks what to send of a region (None: the whole country)."""
    t = texts(language)
    code = region or EVERYWHERE
    choices = tuple(
        (button(t(text), Subscribing(choice=choice, region=code)),) for text, choice in MODE_BUTTONS.values()
    )
    lines = ((bold(place(region, language)),), (t("subscribe-ask"),), (t("card-is"),))
    return compose_one([lines], buttons=choices)


def subscribed(subscription: Subscription, subscriber: Subscriber, *, language: str) -> Message:
    """Says what will come and when, with buttons to change it in place."""
    t = texts(language)
    hours = hours_words(subscriber.digest_hours, language=language, zone=subscriber.zone)
    lines: list[Line] = [
        (bold(t("welcomed", names=place(subscription.region, language))),),
        (t(PROMISES[subscription.mode], hours=hours),),
    ]
    if manner := manner_words(subscription, language):
        lines.append((sentence(manner),))
    code = subscription.region or EVERYWHERE
    ends = (
        button(t("button-unsubscribe"), Subscribing(choice=Choice.STOP, region=code)),
        button(t("button-subscriptions"), Subscribing(choice=Choice.LIST)),
    )
    return compose_one([tuple(lines)], buttons=(*_choices(subscription, language), ends))


def words_page(subscription: Subscription, *, language: str) -> Message:
    """The words that a post must or must not have, each with a button that takes it away."""
    t = texts(language)
    region = subscription.region or EVERYWHERE
    signed = [(f"+{word}", word_mark(word, excluded=False)) for word in subscription.include]
    signed += [(f"−{word}", word_mark(word, excluded=True)) for word in subscription.exclude]
    taken = rows((button(f"✕ {word}", Wording(region=region, mark=mark)) for word, mark in signed), 2)
    name = region_short(subscription.region, language) if subscription.region else t("country")
    told = _words(subscription, language)
    lines: list[Line] = [(bold(t("words-title", name=place(subscription.region, language))),)]
    lines.append((sentence(told) if told else t("words-none"),))
    back = (button(t("button-back"), Subscribing(choice=Choice.SHOW, region=region)),)
    return compose_one([tuple(lines), ((t("words-how", name=name),),)], buttons=(*taken, back))


def unsubscribed(region: str | None, *, language: str, was: bool = True) -> Message:
    """Confirms the end of a subscription, with a button that takes it back; ``was`` False: there was none."""
    t = texts(language)
    again = Subscribing(choice=Choice.OFFER, region=region or EVERYWHERE)
    text = t("unsubscribed" if was else "unsubscribed-none", name=place(region, language))
    return compose_one([((text,),)], buttons=((button(t("button-subscribe"), again),),))


def subscriptions(every: Sequence[Subscription], *, language: str, page: int = 1) -> Message:
    """A page of the numbered list; for each a button to its report, to its settings and to its end."""
    t = texts(language)
    if not every:
        return compose_one([((t("subscriptions-none"),),)])
    pages = -(-len(every) // PAGE)
    page = min(max(page, 1), pages)
    shown = list(enumerate(every, 1))[(page - 1) * PAGE : page * PAGE]
    lines: list[Line] = [(f"{number}. {_told(one, language)}",) for number, one in shown]
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
    near = ((page - 1, f"← {page - 1}"), (page + 1, f"{page + 1} →"))
    turns = tuple(button(text, Listing(page=other)) for other, text in near if 1 <= other <= pages)
    title = (bold(t("subscriptions-title", count=len(every))),)
    return compose_one([(title, *lines)], buttons=(*buttons, turns) if turns else buttons)


def manner_words(one: Subscription, language: str) -> str:
    """ "без звука, от 5 беспилотников, со словами: Шебекино"; empty where nothing is out of the ordinary."""
    t = texts(language)
    if one.mode is Mode.DIGEST:
        return ""
    said = [] if one.loud else [t("manner-silent")]
    said += [t("manner-least", least=one.least)] if one.least > 1 else []
    words = _words(one, language)
    return ", ".join([*said, words] if words else said)


def place(region: str | None, language: str) -> str:
    """The region's name, or the whole country."""
    return texts(language)("country") if region is None else region_name(region, language)


def _choices(subscription: Subscription, language: str) -> Buttons:
    t = texts(language)

    def choice(text: str, what: Choice, chosen: bool = False) -> Button:
        return button(ticked(text, chosen), Subscribing(choice=what, region=subscription.region or EVERYWHERE))

    modes = tuple(
        (choice(t(text), what),) for mode, (text, what) in MODE_BUTTONS.items() if mode is not subscription.mode
    )
    if subscription.mode is Mode.DIGEST:
        return modes
    sound = (
        choice(t("button-loud"), Choice.LOUD, subscription.loud),
        choice(t("button-silent"), Choice.SILENT, not subscription.loud),
        choice(t("button-words"), Choice.WORDS),
    )
    least = tuple(choice(t("button-least", least=int(one)), one, subscription.least == int(one)) for one in LEASTS)
    return (*modes, sound, least)


def _words(one: Subscription, language: str) -> str:
    """ "со словами: Шебекино, Грайворон; без слов: РЭБ"."""
    t = texts(language)
    said = [t("words-include", words=", ".join(one.include))] if one.include else []
    return "; ".join([*said, *([t("words-exclude", words=", ".join(one.exclude))] if one.exclude else [])])


def _told(one: Subscription, language: str) -> str:
    manner = manner_words(one, language)
    told = f"{place(one.region, language)} — {texts(language)(MODE_TEXTS[one.mode])}"
    return f"{told}, {manner}" if manner else told
