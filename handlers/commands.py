"""The commands: their names, who may say them, and how a line is read as one. /help and the menus follow this table."""

import re
from dataclasses import dataclass
from enum import Enum

MOST_WORDS = 200
"""Characters of a command's words that are looked at; nothing asked for is longer."""


class Role(Enum):
    """Whose command it is: anyone's; in a group only its administrators'; the service's admins'; its owners' alone."""

    ANYONE = "anyone"
    MANAGER = "manager"
    ADMIN = "admin"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Command:
    """A command with the other words it is known by."""

    name: str
    role: Role = Role.ANYONE
    aliases: tuple[str, ...] = ()


COMMANDS = (
    Command("start"),
    Command("region", aliases=("регион", "r")),
    Command("today", aliases=("сегодня",)),
    Command("night", aliases=("ночь",)),
    Command("digest", aliases=("сводка",)),
    Command("subscribe", Role.MANAGER, ("подписаться", "sub")),
    Command("subscriptions", Role.MANAGER, ("подписки", "subs")),
    Command("unsubscribe", Role.MANAGER, ("отписаться", "unsub", "stop")),
    Command("pause", Role.MANAGER, ("пауза",)),
    Command("search", aliases=("поиск", "найти")),
    Command("compare", aliases=("сравнить",)),
    Command("map", aliases=("карта",)),
    Command("chart", aliases=("график",)),
    Command("export", aliases=("выгрузка", "экспорт")),
    Command("settings", Role.MANAGER, ("настройки",)),
    Command("sources", aliases=("источники",)),
    Command("status"),
    Command("how"),
    Command("privacy"),
    Command("mydata", Role.MANAGER),
    Command("forget", Role.MANAGER),
    Command("help", aliases=("помощь",)),
    Command("watch", Role.ADMIN),
    Command("unwatch", Role.ADMIN),
    Command("channels", Role.ADMIN),
    Command("review", Role.ADMIN),
    Command("fix", Role.ADMIN),
    Command("reread", Role.ADMIN),
    Command("broadcast", Role.ADMIN),
    Command("block", Role.ADMIN),
    Command("unblock", Role.ADMIN),
    Command("stats", Role.ADMIN),
    Command("health", Role.ADMIN),
    Command("log", Role.ADMIN),
    Command("admins", Role.OWNER),
)
_BY_WORD = {word: command for command in COMMANDS for word in (command.name, *command.aliases)}

# What invisible direction marks and the like may stand before the slash of a pasted command.
_SAID = re.compile(
    r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*/(\w{1,64})(?:@(\w{1,64}))?(?:\s+(.*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line that looks like a command. ``command`` is None for one that we do not have.

    ``addressed`` is the bot's username where the line names one; ``words`` is what follows, on one line.
    """

    command: Command | None
    addressed: str | None
    words: str


def parse_command(text: str) -> Spoken | None:
    """The command that a message's text says, in any case; None for a text that is none."""
    found = _SAID.fullmatch(text)
    if found is None:
        return None
    words = " ".join((found[3] or "")[: 4 * MOST_WORDS].split())[:MOST_WORDS]
    return Spoken(_BY_WORD.get(found[1].lower()), found[2], words)


def names(*roles: Role) -> tuple[str, ...]:
    """The names of the commands of these roles, in the order of the table."""
    return tuple(command.name for command in COMMANDS if command.role in roles)
