"""Buttons under what the bot told by itself: their answer comes beside it, so that no press writes over a card.

The data of such a button are those of any other behind a "+".
"""

from dataclasses import replace

from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH

from claims.model import Button
from messages.formatting import Buttons

SIGN = "+"


def beside(buttons: Buttons) -> Buttons:
    """The buttons with their answers beside the message; one whose data have no room for it stays as it is."""
    return tuple(tuple(_beside(one) for one in row) for row in buttons)


def is_beside(data: str) -> bool:
    """Whether a button's answer comes beside its message."""
    return data.startswith(SIGN)


def plain(data: str) -> str:
    """What the data say, wherever the answer comes."""
    return data.removeprefix(SIGN)


def _beside(one: Button) -> Button:
    data = f"{SIGN}{one.data}"
    return replace(one, data=data) if one.data is not None and len(data.encode()) <= MAX_CALLBACK_LENGTH else one
