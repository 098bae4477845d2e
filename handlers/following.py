"""A message that shows how work goes on: noted, so that the bot edits it from now on."""

from aiogram.types import Message

from claims.model import Followed, Subscriber, WorkKind
from storage.database import Connection
from storage.progress import follow


async def let_follow(
    c: Connection, message: Message, kind: WorkKind, subject: str, subscriber: Subscriber, person: int
) -> None:
    """Lets a message of the bot show some work until it has ended."""
    followed = Followed(
        chat_id=message.chat.id,
        message_id=message.message_id,
        kind=kind,
        subject=subject,
        person=person,
        language=subscriber.language,
        zone=subscriber.zone,
    )
    await follow(c, followed)
