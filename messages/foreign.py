"""Text that others wrote (a channel's title, what a person typed), made fit to stand on a line of ours."""

import unicodedata

from messages.formatting import cut, units

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
JOINER = "\u200d"


def one_line(text: str, most: int = 64) -> str:
    """Gives the text on one line of at most ``most`` UTF-16 units, without characters that steer how it is drawn.

    Control characters and direction marks go (they could turn our own words around); text in a right-to-left script is
    isolated, so that it keeps its order and leaves ours alone. Empty text gives "…".
    """
    shown = visible(text)
    if units(shown) > most:
        shown = f"{next(cut(shown, most - 1)).rstrip()}…"
    return f"{ISOLATE}{shown}{END_ISOLATE}" if runs_left(shown) else shown or "…"


def visible(text: str) -> str:
    """The text on one line, without characters that steer how it is drawn; ``one_line`` without its bounds."""
    return " ".join("".join(_visible(character) for character in text).split())


def runs_left(text: str) -> bool:
    """Whether any of it is in a right-to-left script, and has to stand between ISOLATE and END_ISOLATE."""
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    if category in {"Cf", "Cs", "Co", "Cn"} and character != JOINER:
        return ""
    return character
