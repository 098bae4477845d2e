"""For admins: which channels are watched, and the steps of watching another."""

from collections.abc import Sequence
from datetime import datetime

from claims.model import Button, Channel, ChannelState, Message, Office
from messages.areas import region_short
from messages.buttons import Act, Watching, button
from messages.dates import moment
from messages.foreign import one_line
from messages.formatting import Line, bold, compose_one, link
from messages.texts import texts
from messages.voicing import OFFERED, office_buttons

PAGE = 20
STATE_TEXTS = {
    ChannelState.WANTED: "state-wanted",
    ChannelState.LIVE: "state-live",
    ChannelState.PRIVATE: "state-private",
    ChannelState.RENAMED: "state-renamed",
    ChannelState.GONE: "state-gone",
    ChannelState.UNWATCHED: "state-unwatched",
}


def channels(every: Sequence[Channel], *, page: int, language: str, zone: str, now: datetime) -> Message:
    """A numbered page of the channels with state and last post; ``page`` counts from 0."""
    t = texts(language)
    if not every:
        return compose_one([((t("channels-none"),),)])
    pages = (len(every) - 1) // PAGE + 1
    page = min(max(page, 0), pages - 1)
    first = page * PAGE
    lines: list[Line] = [(bold(t("channels-title", count=len(every), page=page + 1, pages=pages)),)]
    for number, channel in enumerate(every[first : first + PAGE], first + 1):
        lines.append((f"{number}. ", *_channel(channel, language=language, zone=zone, now=now)))
    turn: list[Button] = []
    if page:
        turn.append(button("←", Watching(act=Act.LIST, subject=str(page - 1))))
    if page + 1 < pages:
        turn.append(button("→", Watching(act=Act.LIST, subject=str(page + 1))))
    return compose_one([tuple(lines)], buttons=(tuple(turn),) if turn else ())


def watch_confirm(
    username: str, *, office: Office | None, region: str | None, channel: Channel | None, language: str
) -> Message:
    """What is known of a channel before the watcher looks it up, and the question whether to watch it."""
    t = texts(language)
    lines: list[Line] = [(t("watch-ask"), " ", link(f"@{username}", f"https://t.me/{username}"))]
    if channel is not None:
        lines.append((t("watch-known", title=one_line(channel.title), state=t(STATE_TEXTS[channel.state])),))
    if office is None:
        lines.append((t("watch-unlisted"),))
        return compose_one([tuple(lines)], buttons=office_buttons(username, language))
    named = t(OFFERED[office])
    lines.append((t("watch-listed", voice=f"{named} ({region_short(region, language)})" if region else named),))
    buttons = (
        (
            button(t("button-watch"), Watching(act=Act.WATCH, subject=username)),
            button(t("button-no"), Watching(act=Act.NO)),
        ),
    )
    return compose_one([tuple(lines)], buttons=buttons)


def watch_ordered(username: str, language: str) -> Message:
    return compose_one([((texts(language)("watch-ordered", name=f"@{username}"),),)])


def watch_usage(language: str) -> Message:
    return compose_one([((texts(language)("watch-usage"),),)])


def unwatch_confirm(channel: Channel, language: str) -> Message:
    """The question whether to stop watching; what is stored stays."""
    t = texts(language)
    name = f"@{channel.username}" if channel.username else one_line(channel.title)
    buttons = (
        (
            button(t("button-unwatch"), Watching(act=Act.UNWATCH, subject=str(channel.id))),
            button(t("button-no"), Watching(act=Act.NO)),
        ),
    )
    return compose_one([((t("unwatch-ask", name=name),),)], buttons=buttons)


def unwatched(channel: Channel, language: str) -> Message:
    return compose_one([((texts(language)("unwatched", name=one_line(channel.title)),),)])


def not_watched(name: str, language: str) -> Message:
    return compose_one([((texts(language)("not-watched", name=one_line(name)),),)])


def left_alone(language: str) -> Message:
    return compose_one([((texts(language)("left-alone"),),)])


def _channel(channel: Channel, *, language: str, zone: str, now: datetime) -> Line:
    t = texts(language)
    title = one_line(channel.title, 40)
    name = link(title, f"https://t.me/{channel.username}") if channel.username else title
    if channel.last_post_at is None:
        last = t("channel-silent")
    else:
        last = t("channel-last", time=moment(channel.last_post_at, language=language, zone=zone, now=now))
    return (name, f" · {t(STATE_TEXTS[channel.state])} · {last}")
