"""From Telethon's messages to posts."""

from collections.abc import Iterable
from itertools import groupby

from telethon.tl.custom import Message
from telethon.tl.types import Message as PlainMessage
from telethon.tl.types import MessageMediaWebPage, PeerChannel

from claims.model import Origin, Post


def posts_of(messages: Iterable[Message]) -> tuple[Post, ...]:
    """The posts in a run of messages of one channel, oldest first; an album whose parts stand together is one post.

    Service messages (a pin, a new photo) and empty ones are no posts.
    """
    ordered = sorted((m for m in messages if is_post(m)), key=lambda m: int(m.id))
    return tuple(_post(list(parts)) for _, parts in groupby(ordered, key=lambda m: m.grouped_id or -m.id))


def is_post(message: object) -> bool:
    """Whether a message is published content."""
    return isinstance(message, PlainMessage)


def _post(parts: list[Message]) -> Post:
    """One post of one message, or of an album's parts under the lowest number."""
    first = parts[0]
    return Post(
        channel_id=first.peer_id.channel_id,
        number=first.id,
        date=first.date,
        text="\n".join(part.message for part in parts if part.message),
        edited=max((part.edit_date for part in parts if part.edit_date and not part.edit_hide), default=None),
        album=first.grouped_id,
        origin=_origin(first),
        has_media=any(part.media is not None and not isinstance(part.media, MessageMediaWebPage) for part in parts),
    )


def _origin(message: Message) -> Origin | None:
    header = message.fwd_from
    if header is None:
        return None
    source = header.from_id.channel_id if isinstance(header.from_id, PeerChannel) else None
    chat = message.forward.chat if message.forward else None
    title = getattr(chat, "title", None) or header.from_name or header.post_author
    return Origin(channel_id=source, number=header.channel_post if source else None, title=title)
