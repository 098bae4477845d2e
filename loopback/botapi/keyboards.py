"""Reply markup, checked: core.telegram.org/bots/api#inlinekeyboardbutton."""

import re

from loopback.botapi.call import Call
from loopback.botapi.errors import Json, bad_request

ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
DATA_LIMIT = 64
"""Bytes of callback data ("1-64 bytes")."""
BUTTON_LIMIT = 100
OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")


def inline_keyboard(call: Call) -> Json | None:
    """The inline keyboard of a call, None where it has none. Raises ApiError for one that Telegram refuses."""
    markup = call.object("reply_markup")
    if not markup or any(kind in markup for kind in OTHER_KINDS):
        return None
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("object expected as reply markup")
    buttons = [button for row in rows for button in row]
    if len(buttons) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    for button in buttons:
        _check(button)
    return {"inline_keyboard": [row for row in rows if row]} if buttons else None


def reply_keyboard(call: Call) -> Json | None:
    """A keyboard that replaces the person's own, or its removal; it is no part of the message."""
    markup = call.object("reply_markup") or {}
    return markup if any(kind in markup for kind in OTHER_KINDS) else None


def _check(button: Json) -> None:
    if not str(button.get("text") or "").strip():
        raise bad_request("can't parse inline keyboard button: text of the button must be non-empty")
    actions = [name for name in ACTIONS if button.get(name) is not None]
    if len(actions) != 1:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if actions == ["callback_data"] and not 1 <= len(str(button["callback_data"]).encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if actions == ["url"] and not re.match(r"(https?|tg)://[^\s/]+", str(button["url"])):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
