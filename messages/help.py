"""/help: what the bot does and what it is not; every command with its sentence."""

from collections.abc import Sequence

from claims.model import Message
from messages.formatting import Block, bold, compose_one
from messages.texts import texts

COMMAND_TEXTS = {
    "start": "command-start",
    "help": "command-help",
    "region": "command-region",
    "today": "command-today",
    "night": "command-night",
    "digest": "command-digest",
    "subscribe": "command-subscribe",
    "subscriptions": "command-subscriptions",
    "unsubscribe": "command-unsubscribe",
    "pause": "command-pause",
    "search": "command-search",
    "compare": "command-compare",
    "map": "command-map",
    "chart": "command-chart",
    "export": "command-export",
    "settings": "command-settings",
    "sources": "command-sources",
    "status": "command-status",
    "how": "command-how",
    "privacy": "command-privacy",
    "mydata": "command-mydata",
    "forget": "command-forget",
    "watch": "command-watch",
    "unwatch": "command-unwatch",
    "channels": "command-channels",
    "review": "command-review",
    "fix": "command-fix",
    "reread": "command-reread",
    "broadcast": "command-broadcast",
    "block": "command-block",
    "unblock": "command-unblock",
    "stats": "command-stats",
    "health": "command-health",
    "log": "command-log",
    "admins": "command-admins",
}


def command_text(name: str, language: str) -> str:
    """One sentence on a command, for /help and the menu."""
    return texts(language)(COMMAND_TEXTS[name])


def help_message(commands: Sequence[str], admin_commands: Sequence[str], *, language: str) -> Message:
    """Help with the given commands; the admins' ones stand apart and only where there are any."""
    t = texts(language)
    blocks: list[Block] = [((bold(t("help-title")),), (t("help-what"),))]
    blocks.append(tuple((f"/{name} — {command_text(name, language)}",) for name in commands))
    blocks.append(((t("help-places"),), (t("help-periods"),), (t("help-elsewhere"),)))
    if admin_commands:
        lines = tuple((f"/{name} — {command_text(name, language)}",) for name in admin_commands)
        blocks.append(((bold(t("help-admin")),), *lines))
    blocks.append(((bold(t("help-no-warning")),), (t("help-claims"),)))
    return compose_one(blocks)
