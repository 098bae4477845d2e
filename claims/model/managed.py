"""A chat that a person manages from the private chat."""

from dataclasses import dataclass

from claims.model.subscriber import ChatKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Managed:
    """A group, channel or topic in the list of a person, who came to it as its administrator.

    Whether he is still one is asked of Telegram each time; the row gives no right.
    """

    person: int
    chat_id: int
    thread_id: int = 0
    kind: ChatKind
    title: str
