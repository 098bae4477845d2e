"""People, groups, supergroups with topics, channels; who is in them, and whether the bot may write there."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from loopback.botapi.call import Call
from loopback.botapi.errors import ApiError, Json, bad_request, forbidden


class Standing(StrEnum):
    """What someone is in a chat, in the Bot API's words."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"

    @property
    def is_inside(self) -> bool:
        """Whether one is in the chat with this standing."""
        return self not in {Standing.LEFT, Standing.KICKED}

    @property
    def is_administrator(self) -> bool:
        """Whether one runs the chat."""
        return self in {Standing.CREATOR, Standing.ADMINISTRATOR}


@dataclass(slots=True)
class User:
    """A person, or the bot. ``has_started`` and ``has_blocked`` are about the bot."""

    id: int
    first_name: str
    username: str | None = None
    language: str | None = None
    is_bot: bool = False
    has_started: bool = False
    has_blocked: bool = False
    is_deactivated: bool = False

    def shown(self) -> Json:
        """The Bot API's User."""
        fields: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            fields["username"] = self.username
        return {**fields, "language_code": self.language} if self.language else fields


@dataclass(slots=True)
class Chat:
    """A chat. ``members`` has a standing for everyone who ever was in it, the bot included."""

    id: int
    kind: str
    title: str
    username: str | None = None
    is_forum: bool = False
    members: dict[int, Standing] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    moved_to: int | None = None
    last_message: int = 0

    def shown(self) -> Json:
        """The Bot API's Chat."""
        fields: Json = {"id": self.id, "type": self.kind}
        fields["first_name" if self.kind == "private" else "title"] = self.title
        if self.username:
            fields["username"] = self.username
        return {**fields, "is_forum": True} if self.is_forum else fields

    def next_message(self) -> int:
        """The number of a new message."""
        self.last_message += 1
        return self.last_message


class Chats:
    """All people and chats."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}

    def add_person(self, user: User) -> Chat:
        """Someone with a private chat; the bot can write there once the person has started it."""
        self.users[user.id] = user
        chat = Chat(user.id, "private", user.first_name, user.username)
        chat.members = {user.id: Standing.MEMBER, self.bot.id: Standing.MEMBER}
        return self.chats.setdefault(user.id, chat)

    def add_chat(self, chat: Chat, members: Iterable[tuple[User, Standing]]) -> Chat:
        """A group, supergroup or channel without the bot."""
        self.chats[chat.id] = chat
        chat.members.update({user.id: standing for user, standing in members})
        return chat

    def move(self, chat: Chat, new_id: int) -> Chat:
        """A group becomes a supergroup; the old one only points there."""
        moved = Chat(new_id, "supergroup", chat.title, members=dict(chat.members))
        self.chats[new_id] = moved
        chat.moved_to = new_id
        return moved

    def find(self, call: Call) -> Chat:
        """The chat of a call, by id or @username. Raises ApiError where there is none."""
        reference = call.arguments.get("chat_id")
        if reference in (None, ""):
            raise bad_request("chat_id is empty")
        name = str(reference)
        if name.startswith("@"):
            chat = next((one for one in self.chats.values() if one.username == name[1:]), None)
        else:
            chat = self.chats.get(int(name)) if name.lstrip("-").isdigit() else None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def writable(self, call: Call) -> Chat:
        """The chat of a call if the bot may write to it. Raises ApiError with Telegram's reason where it may not."""
        chat = self.find(call)
        if chat.moved_to is not None:
            description = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, description, migrate_to_chat_id=chat.moved_to)
        if chat.kind == "private":
            self._check_private(self.users[chat.id])
        else:
            self._check_membership(chat)
        thread = call.integer("message_thread_id")
        if thread and thread not in chat.topics:
            raise bad_request("message thread not found")
        if thread in chat.closed_topics and not self.standing(chat, self.bot.id).is_administrator:
            raise bad_request("TOPIC_CLOSED")
        return chat

    def standing(self, chat: Chat, user_id: int) -> Standing:
        """What someone is in a chat."""
        return chat.members.get(user_id, Standing.LEFT)

    def member(self, chat: Chat, user_id: int, standing: Standing | None = None) -> Json:
        """The Bot API's ChatMember."""
        status = standing or self.standing(chat, user_id)
        fields: Json = {"user": self.users[user_id].shown(), "status": status.value}
        if status is Standing.KICKED:
            fields["until_date"] = 0
        if status is Standing.CREATOR:
            fields["is_anonymous"] = False
        if status is Standing.ADMINISTRATOR:
            rights = dict.fromkeys(ADMINISTRATOR_RIGHTS, True)
            fields |= {**rights, "can_be_edited": False, "is_anonymous": False}
            fields |= {"can_manage_topics": True} if chat.is_forum else {}
        return fields

    def _check_private(self, person: User) -> None:
        if person.is_deactivated:
            raise forbidden("user is deactivated")
        if person.has_blocked:
            raise forbidden("bot was blocked by the user")
        if not person.has_started:
            raise forbidden("bot can't initiate conversation with a user")

    def _check_membership(self, chat: Chat) -> None:
        standing = self.standing(chat, self.bot.id)
        if standing is Standing.KICKED:
            raise forbidden(f"bot was kicked from the {_called(chat)} chat")
        if not standing.is_inside:
            raise forbidden(f"bot is not a member of the {_called(chat)} chat")
        if chat.kind == "channel" and not standing.is_administrator:
            raise bad_request("need administrator rights in the channel chat")


class Membership:
    """The methods that ask about chats and their members."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats

    async def get_chat(self, call: Call) -> Json:
        """getChat."""
        chat = self._chats.find(call)
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
        full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
        return {**chat.shown(), **full}

    async def get_chat_member(self, call: Call) -> Json:
        """getChatMember."""
        chat, user_id = self._chats.find(call), call.integer("user_id")
        if user_id not in self._chats.users:
            raise bad_request("PARTICIPANT_ID_INVALID")
        return self._chats.member(chat, user_id)

    async def get_chat_administrators(self, call: Call) -> list[Json]:
        """getChatAdministrators: "except other bots"."""
        chat = self._chats.find(call)
        if chat.kind == "private":
            raise bad_request("there are no administrators in the private chat")
        return [
            self._chats.member(chat, user_id)
            for user_id, standing in chat.members.items()
            if standing.is_administrator and (not self._chats.users[user_id].is_bot or user_id == self._chats.bot.id)
        ]

    async def get_chat_member_count(self, call: Call) -> int:
        """getChatMemberCount."""
        return sum(standing.is_inside for standing in self._chats.find(call).members.values())

    async def leave_chat(self, call: Call) -> bool:
        """leaveChat."""
        chat = self._chats.find(call)
        chat.members[self._chats.bot.id] = Standing.LEFT
        return True


ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
)


def _called(chat: Chat) -> str:
    return {"group": "group", "supergroup": "supergroup", "channel": "channel"}[chat.kind]
