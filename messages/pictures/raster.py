"""SVG into PNG. The libraries are imported when the first picture is asked for: docs/decisions tells why these."""

import io

from messages.pictures.lettering import FILES
from messages.pictures.svg import Drawing

COLOURS = 64
LONGEST = 1440
"""Pixels of the longer side at most: Telegram makes larger photos smaller."""


def png(drawing: Drawing) -> bytes:
    """The picture in so few colours that it is small; takes some 200 ms, so not on the event loop."""
    import resvg_py
    from PIL import Image

    drawn = resvg_py.svg_to_bytes(
        svg_string=drawing.svg,
        zoom=min(1.0, LONGEST / max(drawing.width, drawing.height)),
        skip_system_fonts=True,
        font_files=list(FILES),
    )
    with Image.open(io.BytesIO(bytes(drawn))) as image:
        few = image.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    file = io.BytesIO()
    few.save(file, "PNG", compress_level=7)
    return file.getvalue()
