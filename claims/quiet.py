"""Quiet hours and pauses: when nothing sounds, and when nothing is sent.

Quiet hours are told by the clock on the person's wall, so they need no care where the clocks change. What comes in them
comes at once and without sound: the record stays whole, nobody is woken, and in the morning nothing pours in.
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from claims.model import Subscriber

HOUR = 60


def is_quiet(subscriber: Subscriber, moment: datetime) -> bool:
    """Whether nothing sounds for a subscriber at a moment. Raises ZoneInfoNotFoundError."""
    if subscriber.quiet is None:
        return False
    here = moment.astimezone(ZoneInfo(subscriber.zone))
    minute = here.hour * HOUR + here.minute
    start, until = subscriber.quiet
    return start <= minute < until if start < until else minute >= start or minute < until


def quiet_from(subscriber: Subscriber, moment: datetime) -> datetime | None:
    """When, after a moment that is not quiet, his next quiet hours begin; None for who has none."""
    if subscriber.quiet is None:
        return None
    zone = ZoneInfo(subscriber.zone)
    today = moment.astimezone(zone).date()
    wall = time(*divmod(subscriber.quiet[0], HOUR))
    starts = (datetime.combine(today + timedelta(days=days), wall, zone).astimezone(UTC) for days in (0, 1, 2))
    return next(start for start in starts if start > moment)


def is_paused(subscriber: Subscriber, moment: datetime) -> bool:
    """Whether nothing is sent to a subscriber at a moment."""
    since, until = subscriber.paused_since, subscriber.paused_until
    return since is not None and until is not None and since <= moment < until
