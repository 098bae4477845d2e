"""What follows from a post: its reading, its mentions, the news and the changes; and the answers to forget."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from claims.intake import happening, text_key
from claims.model import Channel, Doubt, DoubtReason, Happening, Kind, Post, PostRef, Reading, Told
from claims.reading.reader import read
from storage.changes import Altered, add_changes
from storage.claims import Mention, add_mentions, drop_mentions, mentions_of
from storage.corrections import Corrections, corrections_of
from storage.database import Connection
from storage.news import Event, queue_news
from storage.readings import dates_of, save_readings, stored_readings
from storage.solved import forget_touched

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Revision:
    """A text that is to be read: of a new post or of a changed one."""

    post: Post
    new: bool
    withdrawn: bool


async def derive(
    c: Connection, channel: Channel, revisions: Sequence[Revision], *, seen: datetime, quiet: bool
) -> dict[int, Reading]:
    """Read the texts and store all that follows; the readings by post number."""
    if not revisions:
        return {}
    changed = [revision.post.number for revision in revisions if not revision.new]
    before = await stored_readings(c, channel.id, changed)
    dropped = await drop_mentions(c, channel.id, changed)
    corrected = await corrections_of(c, channel.id, changed)
    understood = [
        (revision, understand(channel, revision.post, corrected.get(revision.post.number))) for revision in revisions
    ]
    told = {revision.post.number: found[0] for revision, found in understood if found is not None}
    standing = [revision.post.number for revision, found in understood if found is not None and not revision.withdrawn]
    mentions = [
        mention
        for revision, found in understood
        if found is not None and not revision.withdrawn
        for mention in found[1]
    ]
    await save_readings(c, told.values(), new=[revision.post.number for revision in revisions if revision.new])
    await add_mentions(c, mentions)
    after = {number: told[number].reading for number in standing}
    dates = {number: told[number].date for number in standing}
    await _tell(c, channel, dates, before, after, dropped + mentions, seen=seen, quiet=quiet)
    await forget_touched(c, dropped + mentions)
    return {number: post.reading for number, post in told.items()}


async def retract(c: Connection, channel: Channel, numbers: Sequence[int], *, seen: datetime, quiet: bool) -> None:
    """Take back what followed from posts that were deleted."""
    if not numbers:
        return
    before = await stored_readings(c, channel.id, numbers)
    dropped = await drop_mentions(c, channel.id, numbers)
    dates = await dates_of(c, channel.id, list(before))
    await _tell(c, channel, dates, before, {}, dropped, seen=seen, quiet=quiet)
    await forget_touched(c, dropped)


def understand(
    channel: Channel, post: Post, corrections: Corrections | None = None
) -> tuple[Told, tuple[Mention, ...]] | None:
    """A post read, and what it mentions. None, and a traceback in the log, where the rules fail on it.

    Such a post is stored all the same, without a reading: ``reread`` reads it once the rules are mended. What an admin
    says of its text, among the post's ``corrections``, stands instead of what the rules say.
    """
    try:
        told = read_post(channel, post)
        if corrections:
            told = as_corrected(told, post, corrections)
        return told, mentions_of(told)
    except Exception:  # a bug in the rules must not keep the posts after it from being stored
        log.exception("Post %s/%s cannot be read; it is stored unread", post.channel_id, post.number)
        return None


def as_corrected(told: Told, post: Post, corrections: Corrections) -> Told:
    """A post as an admin says it is to be read; one that was edited since he said so is doubted."""
    key = text_key(post.text)
    reading = corrections.get(key)
    if reading is None:
        doubts = (*told.reading.doubts, Doubt(DoubtReason.EDITED_SINCE, ""))
        return replace(told, reading=replace(told.reading, doubts=doubts), text_key=key)
    return replace(told, reading=reading, text_key=key if reading.kind is Kind.INTERCEPTION else "")


def read_post(channel: Channel, post: Post) -> Told:
    """A post read as its channel's voice speaks."""
    reading = read(
        post.text,
        post.date,
        channel=channel.username,
        voice=channel.voice,
        office=channel.office,
        region=channel.region,
        zone=channel.zone,
        language=channel.language,
    )
    return Told(
        ref=PostRef(channel.id, post.number, channel.username),
        date=post.date,
        voice=channel.voice,
        office=channel.office,
        title=channel.title,
        reading=reading,
        region=channel.region,
        text_key=text_key(post.text) if reading.kind is Kind.INTERCEPTION else "",
        edited=post.edited,
    )


async def _tell(
    c: Connection,
    channel: Channel,
    dates: dict[int, datetime],
    before: dict[int, Reading],
    after: dict[int, Reading],
    mentions: Sequence[Mention],
    *,
    seen: datetime,
    quiet: bool,
) -> None:
    events = [
        Event(what, channel.id, number, date, seen, after.get(number), before.get(number))
        for number, date in dates.items()
        if (what := happening(before.get(number), after.get(number))) is not Happening.SAME
    ]
    if not quiet:
        await queue_news(c, events)
    spans: dict[int, list[tuple[float, float]]] = {}
    for mention in mentions:
        spans.setdefault(mention.number, []).append(mention.outer)
    altered = [
        Altered(event, (min(span[0] for span in spans[event.number]), max(span[1] for span in spans[event.number])))
        for event in events
        if event.before is not None and event.number in spans
    ]
    await add_changes(c, altered)
