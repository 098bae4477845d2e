"""The menus of commands: per scope and language, and which of them a person sees."""

import re

from loopback.botapi.call import Call
from loopback.botapi.chats import Chat, Chats, Standing, User
from loopback.botapi.errors import Json, bad_request

Scope = tuple[str, int, int]
"""Kind, chat and user; 0 where the kind has none."""

COMMAND_LIMIT = 100


class Commands:
    """Every menu that the bot has set."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats
        self._menus: dict[tuple[Scope, str], list[Json]] = {}

    async def set_my_commands(self, call: Call) -> bool:
        """setMyCommands."""
        commands = call.objects("commands")
        if commands is None:
            raise bad_request("commands must be non-empty")
        if len(commands) > COMMAND_LIMIT:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", str(command.get("command", "")).removeprefix("/")):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(str(command.get("description", ""))) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self._menus[self._scope(call), self._language(call)] = commands
        return True

    async def get_my_commands(self, call: Call) -> list[Json]:
        """getMyCommands: exactly of that scope and language."""
        return self._menus.get((self._scope(call), self._language(call)), [])

    async def delete_my_commands(self, call: Call) -> bool:
        """deleteMyCommands: "higher level commands will be shown"."""
        self._menus.pop((self._scope(call), self._language(call)), None)
        return True

    def seen_by(self, person: User, chat: Chat) -> list[Json]:
        """The menu that a person sees in a chat: the narrowest scope that has one, in his language before any."""
        kinds: list[Scope] = []
        if chat.kind == "private":
            kinds = [("chat", chat.id, 0), ("all_private_chats", 0, 0)]
        else:
            is_administrator = chat.members.get(person.id, Standing.LEFT).is_administrator
            kinds = [("chat_member", chat.id, person.id)]
            kinds += [("chat_administrators", chat.id, 0)] if is_administrator else []
            kinds += [("chat", chat.id, 0)]
            kinds += [("all_chat_administrators", 0, 0)] if is_administrator else []
            kinds += [("all_group_chats", 0, 0)]
        for scope in [*kinds, ("default", 0, 0)]:
            for language in (person.language or "", ""):
                if (scope, language) in self._menus:
                    return self._menus[scope, language]
        return []

    def _scope(self, call: Call) -> Scope:
        given = call.object("scope") or {"type": "default"}
        if not given.get("chat_id"):
            return str(given["type"]), 0, 0
        chat = self._chats.find(Call(call.method, {"chat_id": given["chat_id"]}))
        return str(given["type"]), chat.id, int(given.get("user_id") or 0)

    def _language(self, call: Call) -> str:
        language = call.text("language_code")
        if language and not re.fullmatch(r"[a-z]{2}", language):
            raise bad_request("LANG_CODE_INVALID")
        return language
