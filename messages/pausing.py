"""/pause: until when, and buttons for other times. What was missed is told as a digest is (``digest``)."""

from datetime import datetime

from claims.model import Button, Message, Subscriber
from claims.quiet import is_paused
from messages.buttons import button
from messages.dates import moment, zone_name
from messages.formatting import Line, bold, compose_one
from messages.subscription_buttons import Pause, Pausing
from messages.texts import texts

HOURS = (1, 8, 48)
"""Lengths of a pause that are offered as buttons."""


def pause_page(subscriber: Subscriber, now: datetime) -> Message:
    """Whether there is a pause and until when, with buttons to begin, change and end one."""
    t = texts(subscriber.language)
    lines: list[Line] = [(bold(t("pause-ask")),)]
    if is_paused(subscriber, now) and subscriber.paused_until is not None:
        zone = zone_name(subscriber.zone, now, subscriber.language)
        until = moment(subscriber.paused_until, language=subscriber.language, zone=subscriber.zone, now=now)
        lines = [(bold(t("paused-until", until=f"{until} ({zone})")),)]
    lines.append((t("pause-is"),))
    lengths = tuple(
        button(_length(hours, subscriber.language), Pausing(what=Pause.HOURS, hours=hours)) for hours in HOURS
    )
    morning = (button(t("button-until-morning"), Pausing(what=Pause.MORNING)),)
    buttons: tuple[tuple[Button, ...], ...] = (lengths, morning)
    if is_paused(subscriber, now):
        buttons = (*buttons, (button(t("button-end-pause"), Pausing(what=Pause.OFF)),))
    return compose_one([tuple(lines), ((t("pause-how"),),)], buttons=buttons)


def ended(subscriber: Subscriber, *, was: bool) -> Message:
    """The pause is over; ``was`` False: there was none."""
    t = texts(subscriber.language)
    return compose_one([((t("pause-ended" if was else "pause-none"),),)])


def _length(hours: int, language: str) -> str:
    t = texts(language)
    return t("pause-days", count=hours // 24) if hours >= 24 else t("pause-hours", count=hours)
