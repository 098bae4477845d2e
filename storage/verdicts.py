"""An admin's verdict on a reading, and all that follows from it: figures, news, changes, answers to forget."""

from dataclasses import replace
from datetime import datetime

from claims.intake import text_key
from claims.model import Reading
from storage.channels import channel
from storage.corrections import drop_correction, keep_correction
from storage.database import Connection
from storage.derived import Revision, derive
from storage.posts import post, withdrawn_at


async def correct(c: Connection, channel_id: int, number: int, reading: Reading, *, by: int, now: datetime) -> bool:
    """A post, in its present wording, says what an admin says that it says; False if there is no such post."""
    present = await post(c, channel_id, number)
    if present is None:
        return False
    said = replace(reading, doubts=(), corrected=True)
    await keep_correction(c, channel_id, number, text_key(present.text), said, by=by, now=now)
    return await derive_again(c, channel_id, number, now)


async def undo(c: Connection, channel_id: int, number: int, now: datetime) -> bool:
    """A post is read by the rules again; False if nobody had corrected its present wording."""
    present = await post(c, channel_id, number)
    if present is None or not await drop_correction(c, channel_id, number, text_key(present.text)):
        return False
    return await derive_again(c, channel_id, number, now)


async def derive_again(c: Connection, channel_id: int, number: int, now: datetime) -> bool:
    """Let everything follow from a post anew; False if it or its channel is not stored."""
    present, of = await post(c, channel_id, number), await channel(c, channel_id)
    if present is None or of is None:
        return False
    is_withdrawn = await withdrawn_at(c, channel_id, number) is not None
    await derive(c, of, [Revision(present, new=False, withdrawn=is_withdrawn)], seen=now, quiet=False)
    return True
