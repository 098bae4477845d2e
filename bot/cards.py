"""Cards: what a report makes of a subscription's card. Pure; docs/decisions/0007 tells why it is so.

no card ── a report that calls ──► a message, loud if asked for
a card ─── anything new ─────────► edited in place, which never sounds
       └── twice as many, or people hurt, half an hour after it last sounded ──► a new message, the old one deleted
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from claims.model import Card, Casualties, Digest, Lane, Message, Outgoing, Period, RegionReport, Subscriber
from claims.model import Subscription as Wish
from claims.quiet import is_quiet, quiet_from
from storage.cards import Slot
from storage.edits import Fate

SOUNDS_EVERY = timedelta(minutes=30)
LOUDER = 2
"""How many times as many drones make a card sound again."""
OPEN_FOR = timedelta(hours=3)
"""How long after its period a card waits for the reports of the morning; then its figure is final."""


class Step(Enum):
    """What is done with a card."""

    LEAVE = "leave"
    SEND = "send"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Figure:
    """Of what a card tells, as much as decides whether it sounds. ``least`` None: nobody said anything."""

    least: int | None
    is_hurt: bool


def next_step(
    card: Card | None, fate: Fate, figure: Figure, now: datetime, *, calls: bool = False, may_sound: bool = True
) -> Step:
    """What is done with a card whose message has met a fate; ``calls``: fresh news is what it is looked at for.

    A card that somebody deleted in the chat is left so until it would sound. One that never arrived is sent anew.
    """
    if card is None:
        return Step.SEND if calls and figure.least is not None else Step.LEAVE
    match fate:
        case Fate.LOST:
            return Step.SEND if calls and figure.least is not None else Step.LEAVE
        case Fate.SHOWN | Fate.REMOVED if calls and may_sound and sounds_again(card, figure, now):
            return Step.SEND
        case Fate.REMOVED:
            return Step.LEAVE
        case _:
            return Step.EDIT


def sounds_again(card: Card, figure: Figure, now: datetime) -> bool:
    """Whether what came since a card last sounded is worth another sound, and enough time has passed."""
    is_more = (figure.least or 0) >= LOUDER * max(card.told_least, 1)
    is_worse = figure.is_hurt and not card.told_hurt
    return now - card.sounded_at >= SOUNDS_EVERY and (is_more or is_worse)


def figure_of(told: RegionReport | Digest) -> Figure:
    """What decides, of a region's figures or of the country's."""
    hurt = [told.casualties] if isinstance(told, RegionReport) else [line.casualties for line in told.regions]
    return Figure(None if told.tally is None else told.tally.least, any(_is_hurt(one) for one in hurt))


def is_final(period: Period, now: datetime) -> bool:
    """Whether a card about a period is closed by now."""
    return period.until + OPEN_FOR <= now


def new_card(slot: Slot, subscriber: Subscriber, figure: Figure, now: datetime) -> Card:
    """A card of which a message is about to be sent, the first or one that sounds again."""
    start, until = (end.strftime("%Y%m%dT%H%MZ") for end in (slot.period.start, slot.period.until))
    about = f"{slot.region or '*'}:{start}-{until}:{int(now.timestamp())}"
    return Card(
        chat_id=subscriber.chat_id,
        thread_id=subscriber.thread_id,
        region=slot.region,
        period=slot.period,
        key=f"card:{subscriber.chat_id}:{subscriber.thread_id}:{about}",
        sounded_at=now,
        told_least=figure.least or 0,
        told_hurt=figure.is_hurt,
        closed=is_final(slot.period, now),
    )


def may_sound(wish: Wish, subscriber: Subscriber, now: datetime) -> bool:
    """Whether a card may make itself heard."""
    return wish.loud and not is_quiet(subscriber, now)


def letter(card: Card, message: Message, wish: Wish, subscriber: Subscriber, now: datetime) -> Outgoing:
    """A card as a message of its own."""
    is_loud = may_sound(wish, subscriber, now)
    return Outgoing(
        key=card.key,
        chat_id=card.chat_id,
        thread_id=card.thread_id,
        lane=Lane.ALERT,
        message=replace(message, silent=not is_loud),
        not_before=now,
        quiet_from=quiet_from(subscriber, now) if is_loud else None,
    )


def edit(card: Card, message: Message, now: datetime) -> Outgoing:
    """A card's message that is to read otherwise."""
    return Outgoing(
        key=f"edit:{card.key}",
        chat_id=card.chat_id,
        thread_id=card.thread_id,
        lane=Lane.CORRECTION,
        message=message,
        not_before=now,
        edits=card.key,
    )


def removal(card: Card, now: datetime) -> Outgoing:
    """The end of a message in whose place a newer one comes."""
    return edit(card, Message(text=""), now)


def _is_hurt(casualties: Casualties) -> bool:
    return bool(casualties.killed or casualties.injured)
