"""Buttons about subscriptions that need more than a region: pages of the list, words, pauses (see ``buttons``)."""

from enum import StrEnum
from hashlib import blake2b

from aiogram.filters.callback_data import CallbackData


class Listing(CallbackData, prefix="l"):
    """A page of the list of subscriptions, the first is 1."""

    page: int


class Wording(CallbackData, prefix="x"):
    """A word that is taken away from a subscription; ``mark`` is ``word_mark``'s, as words can be long."""

    region: str
    mark: str


class Pause(StrEnum):
    """What a button of /pause does."""

    HOURS = "h"
    MORNING = "m"
    OFF = "x"


class Pausing(CallbackData, prefix="z"):
    """A pause of so many hours, until the morning, or its end."""

    what: Pause
    hours: int = 0


def word_mark(word: str, *, excluded: bool) -> str:
    """Stands for a word to include or exclude, in as few bytes as fit beside everything else."""
    return blake2b(f"{'-' if excluded else '+'}{word}".encode(), digest_size=4).hexdigest()
