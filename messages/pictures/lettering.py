"""The font of the pictures, and how wide a text is in it. PT Sans ships with the project (fonts/OFL.txt)."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FOLDER = Path(__file__).parent / "fonts"
REGULAR, BOLD = FOLDER / "PTSans-Regular.ttf", FOLDER / "PTSans-Bold.ttf"
FILES = (str(REGULAR), str(BOLD))
DRAWN_AT = 100


def width(text: str, size: float, *, bold: bool = False) -> float:
    """In pixels, at a font size in pixels."""
    return _font(bold).getlength(text) * size / DRAWN_AT


def shortened(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis where it is wider than the room."""
    if width(text, size, bold=bold) <= room:
        return text
    while text and width(f"{text}…", size, bold=bold) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


@cache
def _font(bold: bool) -> "FreeTypeFont":
    from PIL import ImageFont  # only who asks for a picture pays for the library

    return ImageFont.truetype(BOLD if bold else REGULAR, DRAWN_AT)
