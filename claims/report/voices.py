"""Each voice's own part of a report."""

from collections.abc import Mapping, Sequence

from claims.counting.areas import meet
from claims.counting.items import window_of
from claims.counting.silence import is_silence
from claims.counting.spans import overlap
from claims.counting.statements import post_of
from claims.counting.tally import tally
from claims.counting.voices import MINISTRY
from claims.model import Claim, Office, Period, Statement, Told, VoiceLine, Window

Key = tuple[int, int]


def voice_lines(told: Sequence[Told], said: Sequence[Statement], area: str, period: Period) -> tuple[VoiceLine, ...]:
    """A line a voice that said something of the area in the period, the largest figure first.

    A voice's tally comes from its own statements alone, its silence included.
    """
    posts = by_key(told)
    lines = []
    for voice in sorted({s.voice for s in said}):
        own = [s for s in said if s.voice == voice]
        counting = [s for s in own if _counts(s, area, period)]
        if counting:
            behind = _posts_of(counting, posts)
            speaker = next((p for p in behind if p.voice == voice), None)
            lines.append(
                VoiceLine(
                    voice=voice,
                    office=speaker.office if speaker else _office_of(voice),
                    title=speaker.title if speaker else voice,
                    tally=tally(own, frozenset({area}), period.span),
                    posts=tuple(post.ref for post in behind),
                    windows=_windows(counting, behind),
                )
            )
    return tuple(sorted(lines, key=lambda line: (-line.tally.least, line.voice)))


def by_key(told: Sequence[Told]) -> dict[Key, Told]:
    """Posts by what the ids of their statements begin with."""
    return {(post.ref.channel_id, post.ref.number): post for post in told}


def posts_about(posts: Mapping[Key, Told], said: Sequence[Statement], area: str, period: Period) -> list[Told]:
    """The posts with a figure about the area in the period, oldest first."""
    return _posts_of([s for s in said if _counts(s, area, period)], posts)


def _counts(statement: Statement, area: str, period: Period) -> bool:
    return (
        not is_silence(statement) and overlap(statement.outer, period.span) and meet(statement.areas, frozenset({area}))
    )


def _posts_of(said: Sequence[Statement], posts: Mapping[Key, Told]) -> list[Told]:
    keys = {post_of(s.id) for s in said}
    return sorted((posts[key] for key in keys), key=lambda post: (post.date, post.ref.channel_id, post.ref.number))


def _windows(said: Sequence[Statement], posts: Sequence[Told]) -> tuple[Window, ...]:
    counting: dict[Key, set[str]] = {}
    for s in said:
        counting.setdefault(post_of(s.id), set()).add(s.id.rpartition(":")[2])
    windows = [
        window_of(post.reading, claim) if claim is not None else post.reading.window
        for post in posts
        for claim in _claims(post, counting[post.ref.channel_id, post.ref.number])
    ]
    return tuple(dict.fromkeys(windows))


def _claims(post: Told, items: set[str]) -> list[Claim | None]:
    """The claims behind the items of a post; None for what the post says as a whole."""
    return [post.reading.claims[int(item)] if item.isdigit() else None for item in sorted(items)]


def _office_of(voice: str) -> Office:
    return Office.MINISTRY if voice == MINISTRY else Office.OTHER
