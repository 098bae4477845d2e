"""What the page shows, as a flat table of facts: a key names a thing, its value is all that is seen of it.

The page is sent what changed between two tables, so an edit arrives as one fact and a deletion as a key that is gone.
Texts stay texts: the page sets them as text content and never as markup.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from loopback.botapi import Json, Server, Standing
from loopback.chat import ChatMessage
from loopback.conversation import Conversation, Group, Person
from loopback.mtproto import Channel, Origin
from loopback.telegram import Published

NEWEST = 200
"""Posts of a channel, and messages of a chat, that are shown."""

Facts = Mapping[str, Json]


def channel_facts(channels: Iterable[Channel]) -> dict[str, Json]:
    """The channels that exist, with their newest posts."""
    facts: dict[str, Json] = {}
    for channel in channels:
        if channel.gone:
            continue
        facts[f"channel/{channel.id}"] = _channel(channel)
        for number in sorted(channel.posts)[-NEWEST:]:
            published = Published(channel, number)
            if published.parts[0].number == number:
                facts[f"post/{channel.id}/{number}"] = _post(published)
    return facts


def chat_facts(
    server: Server, persons: Sequence[Person], groups: Sequence[Group], owners: frozenset[int]
) -> dict[str, Json]:
    """The chats with those who write in them, and their newest messages."""
    facts: dict[str, Json] = {}
    for person in persons:
        facts[f"chat/{person.chat_id}"] = _chat(server, person, person.user.first_name, [person], owners)
        facts |= _messages(person)
    for group in groups:
        inside = [one for one in persons if group.room.members.get(one.user.id, Standing.LEFT).is_inside]
        facts[f"chat/{group.chat_id}"] = _chat(server, group, group.room.title, inside, owners)
        facts |= _messages(group)
    return facts


def difference(before: Facts, now: Facts) -> Json | None:
    """What leads from one table to the next: facts to ``set``, keys that are ``gone``; None where nothing changed."""
    changed = {key: fact for key, fact in now.items() if before.get(key) != fact}
    gone = [key for key in before if key not in now]
    return {"set": changed, "gone": gone} if changed or gone else None


def _channel(channel: Channel) -> Json:
    """A channel; followed where some account has joined it."""
    about: Json = {"id": channel.id, "username": channel.username, "title": channel.title}
    return {**about, "is_followed": bool(channel.members)}


def _post(published: Published) -> Json:
    """A post; an album is one, with all its captions."""
    post = published.parts[0]
    return {
        "channel": published.channel.id,
        "number": post.number,
        "date": post.date.isoformat(),
        "text": published.text,
        "edited": _iso(post.edited),
        "media": post.media.value if post.media else None,
        "pieces": len(published.parts),
        "from": _origin(post.origin) if post.origin else None,
    }


def _origin(origin: Origin) -> Json:
    source = origin.channel
    title = source.title if source else origin.name
    address = (
        f"https://t.me/{source.username}/{origin.number}" if source and source.username and origin.number else None
    )
    return {"title": title, "address": address}


def _chat(
    server: Server, conversation: Conversation, title: str, inside: Sequence[Person], owners: frozenset[int]
) -> Json:
    room = server.chats.chats[conversation.chat_id]
    return {
        "id": room.id,
        "kind": room.kind,
        "title": title,
        "is_forum": room.is_forum,
        "topics": [
            {"id": thread, "title": name, "is_closed": thread in room.closed_topics}
            for thread, name in room.topics.items()
        ],
        "people": [
            {
                "id": person.user.id,
                "name": person.user.first_name,
                "language": person.user.language,
                "is_owner": person.user.id in owners,
                "runs_it": room.members.get(person.user.id, Standing.LEFT).is_administrator,
                "menu": server.commands.seen_by(person.user, room),
            }
            for person in inside
        ],
        "keyboard": server.messages.reply_keyboards.get(room.id, {}).get("keyboard", []),
    }


def _messages(conversation: Conversation) -> dict[str, Json]:
    chat_id = conversation.chat_id
    return {f"message/{chat_id}/{one.number}": _message(chat_id, one) for one in conversation.chat[-NEWEST:]}


def _message(chat_id: int, message: ChatMessage) -> Json:
    return {
        "chat": chat_id,
        "number": message.number,
        "sender": message.sender,
        "sender_id": message.raw.get("from", {}).get("id"),
        "is_from_bot": message.is_from_bot,
        "date": message.date.isoformat(),
        "text": message.text,
        "entities": message.raw.get("entities") or message.raw.get("caption_entities") or [],
        "buttons": message.raw.get("reply_markup", {}).get("inline_keyboard", []),
        "edited": _iso(message.edited),
        "silent": message.silent,
        "media": _media(message.raw),
        "album": message.raw.get("media_group_id"),
        "reply": _reply(message.raw.get("reply_to_message")),
        "thread": message.thread_id,
        "via": message.raw.get("via_bot", {}).get("username"),
        "service": _service(message.raw),
    }


def _media(message: Json) -> Json | None:
    if photo := message.get("photo"):
        return {"kind": "photo", "file": photo[-1]["file_id"]}
    if document := message.get("document"):
        fields = ("file_name", "file_size")
        return {"kind": "document", "file": document["file_id"], **{name: document[name] for name in fields}}
    if place := message.get("location"):
        return {"kind": "location", **place}
    return None


def _service(message: Json) -> Json | None:
    """What a service message tells of: the page words it."""
    for kind in ("forum_topic_created", "forum_topic_closed", "forum_topic_reopened", "migrate_to_chat_id"):
        if kind in message:
            about = message[kind]
            return {"kind": kind, "name": about.get("name", "") if isinstance(about, dict) else ""}
    return None


def _reply(message: Json | None) -> Json | None:
    if not message or "forum_topic_created" in message:
        return None
    return {
        "number": message["message_id"],
        "sender": message.get("from", {}).get("first_name", ""),
        "text": str(message.get("text") or message.get("caption") or "")[:120],
    }


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None
