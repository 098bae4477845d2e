"""How often the watcher does what. Everything in seconds, so that it can be run faster than life."""

from dataclasses import dataclass

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Intervals in seconds and depths in posts.

    ``poll``: each channel's history by its cursor. ``rereads``: how long after the start, and after each new or
    changed post of a channel, its ``newest`` posts are read again for edits and withdrawals. ``retry``: an unreachable
    channel. ``names``: usernames and titles. ``orders``: what admins asked for. ``catch_up``: Telethon's own search for
    pushes it missed. ``between``: pause between two channels, ``joins``: between two joinings. ``album``: wait for an
    album's other parts. ``reconnect``: wait after a lost connection. ``told_wait``: a flood wait worth a notice.
    ``first`` posts are read of a new channel; of a gap at most ``depth``, what is older is told as a gap. Posts of a
    new channel that are older than ``fresh`` are history and make no news.
    """

    poll: float = 2 * MINUTE
    rereads: tuple[float, ...] = (2 * MINUTE, 10 * MINUTE, HOUR, DAY)
    retry: float = 6 * HOUR
    names: float = HOUR
    orders: float = 5.0
    catch_up: float = 45.0
    heartbeat: float = MINUTE
    between: float = 0.3
    joins: float = 30.0
    album: float = 0.7
    reconnect: float = 5.0
    told_wait: float = 5 * MINUTE
    fresh: float = HOUR
    first: int = 300
    depth: int = 3000
    newest: int = 100
