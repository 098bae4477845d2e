"""/sources and /status: whom we read, when each last spoke, and whether the service is alive."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from claims.model import Channel, ChannelState, Message
from messages.buttons import button
from messages.channels import STATE_TEXTS
from messages.dates import moment
from messages.foreign import one_line
from messages.formatting import Line, bold, compose_one, link
from messages.page_buttons import ShowSources
from messages.texts import texts
from messages.voices import voice_name

PAGE = 25
"""Channels on a page."""

QUIET = timedelta(minutes=5)
"""A part of the service that has said nothing for longer is said to be silent."""

PART_TEXTS = {"bot": "part-bot", "watcher": "part-watcher"}


def sources(channels: Sequence[Channel], *, language: str, zone: str, now: datetime, page: int = 1) -> Message:
    """A page of a numbered list: the voice, its channel, when it last spoke; what is wrong where something is.

    Of pages that there are not, the nearest one.
    """
    t = texts(language)
    if not channels:
        return compose_one([((t("sources-none"),),)])
    pages = (len(channels) - 1) // PAGE + 1
    page = min(max(page, 1), pages)
    first = (page - 1) * PAGE
    lines: list[Line] = [(bold(t("sources-title", count=len(channels))),)]
    for number, channel in enumerate(channels[first : first + PAGE], first + 1):
        lines.append((f"{number}. ", *_source(channel, language=language, zone=zone, now=now)))
    near = ((page - 1, f"← {page - 1}"), (page + 1, f"{page + 1} →"))
    turns = tuple(button(text, ShowSources(page=other)) for other, text in near if 1 <= other <= pages)
    return compose_one([tuple(lines)], buttons=(turns,) if turns else ())


def status(
    beats: Mapping[str, datetime], newest: datetime | None, *, language: str, zone: str, now: datetime
) -> Message:
    """When each part of the service was last heard of, and the newest post that was read."""
    t = texts(language)
    lines: list[Line] = [(bold(t("status-title")),)]
    for name, key in PART_TEXTS.items():
        lines.append((f"{t(key)}: {_heard(beats.get(name), language=language, zone=zone, now=now)}",))
    if newest is not None:
        lines.append((t("status-newest", time=moment(newest, language=language, zone=zone, now=now)),))
    return compose_one([tuple(lines)])


def _heard(at: datetime | None, *, language: str, zone: str, now: datetime) -> str:
    t = texts(language)
    if at is None:
        return t("status-never")
    if now - at <= QUIET:
        return t("status-alive")
    return t("status-silent", time=moment(at, language=language, zone=zone, now=now))


def _source(channel: Channel, *, language: str, zone: str, now: datetime) -> Line:
    t = texts(language)
    name = voice_name(voice=channel.voice, office=channel.office, title=channel.title, language=language)
    username = channel.username
    address = link(f"@{username}", f"https://t.me/{username}") if username else one_line(channel.title, 40)
    state = "" if channel.state is ChannelState.LIVE else f" · {t(STATE_TEXTS[channel.state])}"
    last = (
        t("channel-silent")
        if channel.last_post_at is None
        else t("channel-last", time=moment(channel.last_post_at, language=language, zone=zone, now=now))
    )
    return (name, " · ", address, f"{state} · {last}")
