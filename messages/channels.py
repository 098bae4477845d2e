"""For admins: which channels are watched, how each does, and the end of watching one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.model import Activity, Button, Channel, ChannelState, Message
from claims.titles import disagreement, person_of
from messages.admin_buttons import Act, Watching
from messages.buttons import button
from messages.dates import moment, span_words
from messages.foreign import one_line
from messages.formatting import Line, bold, compose_one, link
from messages.texts import texts

PAGE = 12
NO_ACTIVITY = Activity()
STATE_TEXTS = {
    ChannelState.WANTED: "state-wanted",
    ChannelState.LIVE: "state-live",
    ChannelState.PRIVATE: "state-private",
    ChannelState.RENAMED: "state-renamed",
    ChannelState.GONE: "state-gone",
    ChannelState.UNWATCHED: "state-unwatched",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A channel with what it published in the last days, and since when it has been silent beyond its habit."""

    channel: Channel
    activity: Activity = NO_ACTIVITY
    silent_since: datetime | None = None


def channels(every: Sequence[Standing], *, page: int, language: str, zone: str, now: datetime) -> Message:
    """A numbered page of the channels: state, last post, lag, what they published; ``page`` counts from 0."""
    t = texts(language)
    if not every:
        return compose_one([((t("channels-none"),),)])
    pages = (len(every) - 1) // PAGE + 1
    shown = page_of(len(every), page)
    page, first = shown.start // PAGE, shown.start
    lines: list[Line] = [(bold(t("channels-title", count=len(every), page=page + 1, pages=pages)),)]
    for number, standing in enumerate(every[shown], first + 1):
        lines.append((f"{number}. ", *_channel(standing, language=language, zone=zone, now=now)))
    turn: list[Button] = []
    if page:
        turn.append(button("←", Watching(act=Act.LIST, subject=str(page - 1))))
    if page + 1 < pages:
        turn.append(button("→", Watching(act=Act.LIST, subject=str(page + 1))))
    return compose_one([tuple(lines)], buttons=(tuple(turn),) if turn else ())


def page_of(count: int, page: int) -> slice:
    """What stands on a page, the nearest one where there is none of that number."""
    first = min(max(page, 0), max(0, (count - 1) // PAGE)) * PAGE
    return slice(first, first + PAGE)


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


def _channel(standing: Standing, *, language: str, zone: str, now: datetime) -> Line:
    t, channel, activity = texts(language), standing.channel, standing.activity
    title = one_line(channel.title, 40)
    name = link(title, f"https://t.me/{channel.username}") if channel.username else title

    def at(instant: datetime) -> str:
        return moment(instant, language=language, zone=zone, now=now)

    wrong = disagreement(channel.title, office=channel.office, region=channel.region, person=person_of(channel))
    told = [
        t(STATE_TEXTS[channel.state]),
        t("channel-silent") if channel.last_post_at is None else t("channel-last", time=at(channel.last_post_at)),
        "" if activity.lag is None else t("channel-lag", lag=span_words(activity.lag, language)),
        t("channel-week", posts=activity.posts, interceptions=activity.interceptions) if activity.posts else "",
        "" if standing.silent_since is None else f"🔇 {t('channel-silent-since', time=at(standing.silent_since))}",
        f"⚠️ {t('channel-title-differs')}" if wrong else "",
    ]
    return (name, *(f" · {words}" for words in told if words))
