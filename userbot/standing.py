"""What becomes of a channel's state after a look at it. Pure; the watcher stores it and tells it."""

from dataclasses import dataclass, replace

from claims.model import Channel, ChannelState, NoticeKind
from userbot.resolve import Seen

LOST = frozenset({ChannelState.PRIVATE, ChannelState.GONE})
"""States in which a channel cannot be read."""

_KINDS = {
    ChannelState.PRIVATE: NoticeKind.CHANNEL_PRIVATE,
    ChannelState.GONE: NoticeKind.CHANNEL_GONE,
    ChannelState.RENAMED: NoticeKind.CHANNEL_RENAMED,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The channel as it is to be stored, and what to tell the admins of it, if anything."""

    channel: Channel
    tell: NoticeKind | None = None
    detail: str = ""

    def with_detail(self, detail: str) -> "Verdict":
        """The same, with more to tell."""
        return replace(self, detail=f"{self.detail}; {detail}")


def name_of(channel: Channel) -> str:
    """How people know the channel: @username, else its title."""
    return f"@{channel.username}" if channel.username else channel.title


def lost(channel: Channel, state: ChannelState, why: str) -> Verdict:
    """The channel cannot be read, for a reason; told once."""
    if channel.state is state and channel.note == why:
        return Verdict(channel)
    return Verdict(replace(channel, state=state, note=why), _KINDS[state], why)


def reached(channel: Channel) -> Verdict:
    """The channel could be read; told if it could not before."""
    if channel.state not in LOST:
        return Verdict(channel)
    return Verdict(replace(channel, state=ChannelState.LIVE, note=None), NoticeKind.CHANNEL_BACK)


def looked(channel: Channel, seen: Seen) -> Verdict:
    """The channel shows a username and a title: another username than before makes it renamed until it has it again.

    The id is the channel: a renamed one is read on.
    """
    now = replace(channel, title=seen.title, username=seen.username, access_hash=seen.access_hash)
    if _same(channel.username, seen.username):
        return reached(now) if channel.state in LOST else Verdict(now)
    if channel.state is ChannelState.RENAMED and channel.note == _was(seen.username):
        return Verdict(replace(now, state=ChannelState.LIVE, note=None), NoticeKind.CHANNEL_BACK)
    detail = f"@{seen.username}" if seen.username else "no username"
    note = channel.note if channel.state is ChannelState.RENAMED and channel.note else _was(channel.username)
    return Verdict(
        replace(now, state=ChannelState.RENAMED, note=note),
        NoticeKind.CHANNEL_RENAMED,
        f"{_was(channel.username)}, now {detail}",
    )


def _was(username: str | None) -> str:
    return f"was @{username}" if username else "had no username"


def _same(one: str | None, other: str | None) -> bool:
    return (one or "").lower() == (other or "").lower()
