"""Alerts: what happened to a post becomes a message for those who want every report.

A new report of an interception is an alert, unless it is old news already. An edit that changes its figures and a
withdrawal are corrections, silent ones, for whom the report was told. What alerts do not tell, the digest does.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from claims.counting.areas import MADE_OF, meet
from claims.counting.areas import regions_of as counted_regions
from claims.model import Count, Happening, Kind, Lane, Mode, News, Outgoing, PostRef, Reading, Subscriber
from claims.model import Subscription as Wish
from claims.quiet import is_paused, is_quiet, quiet_from
from claims.twins import speaks_for_an_office, told_of
from claims.word_filter import lets_pass
from messages.alert import alert

FRESH = timedelta(hours=3)
"""A report that is older than this when it arrives is not an alert."""
CORRECTABLE = timedelta(hours=24)
"""A correction of an older post is left to the digest."""


@dataclass(frozen=True, slots=True)
class Listener:
    """A chat and all that it subscribed to."""

    subscriber: Subscriber
    wishes: tuple[Wish, ...]


def alerts_for(
    news: News, listeners: Iterable[Listener], now: datetime, *, told: Collection[str] = ()
) -> tuple[Outgoing, ...]:
    """The messages that some news calls for: at most one a chat, loud if any of its fitting subscriptions is loud.

    ``told`` are the keys of the alerts that chats had of this post before: they get corrections, the others alerts.
    """
    outgoing = (_message_for(news, listener, now, told) for listener in listeners)
    return tuple(one for one in outgoing if one is not None)


def calls(news: News, wish: Wish) -> bool:
    """Whether a subscription asks to be told of some news at once: fresh, enough drones, the right words."""
    return is_fresh(news) and is_worth(news, wish) and lets_pass(news.text, wish)


def is_fresh(news: News) -> bool:
    """Whether the news is a report of an official, no older than an alert may be."""
    if news.reading is None or not _is_interception(news.reading):
        return False
    is_new = news.what in {Happening.NEW, Happening.EDITED} and news.arrived - news.date <= FRESH
    return is_new and speaks_for_an_office(told_of(news, news.reading))


def is_correction(news: News) -> bool:
    """Whether figures that were told are changed or withdrawn, soon enough to be told of."""
    is_changed = news.what is Happening.WITHDRAWN or _figures(news.reading) != _figures(news.before)
    return _is_interception(news.before) and is_changed and news.arrived - news.date <= CORRECTABLE


def is_worth(news: News, wish: Wish) -> bool:
    """Whether a report tells of as many drones as a subscription asks for."""
    count = drones_over(news.reading, wish.region)
    return count is not None and count >= wish.least


def drones_over(reading: Reading | None, region: str | None) -> int | None:
    """How many drones a reading may tell of over a region (None: anywhere); None where it does not speak of it.

    A number left unsaid is one; a count over several regions together counts for each of them, and so does one over
    the Moscow region, which is the city and its oblast.
    """
    if reading is None:
        return None
    if region is None:
        wholes = [claim for claim in reading.claims if claim.part_of is None]
        return _number(reading.downed) if reading.downed else sum(_number(claim.count) for claim in wholes) or 1
    over = [claim for claim in reading.claims if meet([region], [area.region for area in claim.areas])]
    wholes = [claim for claim in over if claim.part_of is None] or over
    return sum(_number(claim.count) for claim in wholes) if wholes else None


def regions_of(news: News) -> frozenset[str | None]:
    """The regions that a report names or named, with their parts and wholes; None alone where it names none."""
    readings = [reading for reading in (news.reading, news.before) if reading is not None]
    named = {area.region for reading in readings for claim in reading.claims for area in claim.areas}
    parts = counted_regions(named)
    wholes = {whole for whole, made_of in MADE_OF.items() if not parts.isdisjoint(made_of)}
    return frozenset({*named, *parts, *wholes}) or frozenset({None})


def alert_key(subscriber: Subscriber, post: PostRef) -> str:
    """The outbox key of the alert of a post to a chat."""
    return f"alert:{subscriber.chat_id}:{subscriber.thread_id}:{post.channel_id}/{post.number}"


def _message_for(news: News, listener: Listener, now: datetime, told: Collection[str]) -> Outgoing | None:
    chat, key = listener.subscriber, alert_key(listener.subscriber, news.ref)
    if is_paused(chat, now):
        return None
    wishes = [wish for wish in listener.wishes if wish.mode is Mode.EVERY]
    if key in told:
        is_told = bool(wishes) and is_correction(news)
        correction = f"correction:{key.removeprefix('alert:')}:{news.id}"
        return _outgoing(news, listener, correction, Lane.CORRECTION, now=now, replies_to=key) if is_told else None
    calling = [wish for wish in wishes if calls(news, wish)]
    if not calling:
        return None
    is_loud = any(wish.loud for wish in calling) and not is_quiet(chat, now)
    return _outgoing(news, listener, key, Lane.ALERT, now=now, is_loud=is_loud)


def _outgoing(
    news: News,
    listener: Listener,
    key: str,
    lane: Lane,
    *,
    now: datetime,
    is_loud: bool = False,
    replies_to: str | None = None,
) -> Outgoing:
    chat = listener.subscriber
    regions = [wish.region for wish in listener.wishes if wish.region]
    return Outgoing(
        key=key,
        chat_id=chat.chat_id,
        thread_id=chat.thread_id,
        lane=lane,
        message=alert(news, language=chat.language, zone=chat.zone, regions=regions, silent=not is_loud),
        not_before=now,
        replies_to=replies_to,
        quiet_from=quiet_from(chat, now) if is_loud else None,
    )


def _is_interception(reading: Reading | None) -> bool:
    return reading is not None and reading.kind is Kind.INTERCEPTION


def _number(count: Count) -> int:
    return next((number for number in (count.low, count.high) if number is not None), 1)


def _figures(reading: Reading | None) -> object:
    """What of a reading a correction is about: kind, counts and places, not the wording."""
    if reading is None:
        return None
    return reading.kind, reading.downed, tuple((claim.count, claim.areas) for claim in reading.claims)
