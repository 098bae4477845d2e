"""Beside the map: what the colours mean, and the biggest counts by name."""

from collections.abc import Iterator

from claims.counting.areas import MADE_OF
from claims.model import Digest
from messages.areas import region_short
from messages.pictures.lettering import shortened, width
from messages.pictures.scale import COLOURS, counts, short_figure, step_words
from messages.pictures.shapes import Shapes
from messages.pictures.svg import HATCHED, INK, PAPER, Box, Label, rectangle, text
from messages.texts import texts

Part = tuple[str, Label | None]
SIZE, ROW, PATCH, EDGE = 25, 34, 26, 14
OPACITY = 0.88


def legend(box: Box, firsts: tuple[int, ...], language: str) -> Iterator[Part]:
    """The steps, hatching and plain."""
    t = texts(language)
    rows = [(COLOURS[n], step_words(firsts, n)) for n in range(len(firsts))]
    rows += [(HATCHED, t("map-contradiction")), (PAPER, t("no-reports"))]
    yield rectangle(box, PAPER, opacity=OPACITY, radius=8), None
    for number, (fill, words) in enumerate(rows):
        top = box.top + EDGE / 2 + number * ROW
        patch = Box(box.left + EDGE, top + 4, PATCH * 1.5, PATCH)
        yield rectangle(patch, fill, stroke=INK), None
        yield _said(box.left + 2 * EDGE + patch.width, top, words, box.left + box.width - EDGE, "legend")


def listing(digest: Digest, box: Box, drawn: Shapes, language: str) -> Iterator[Part]:
    """The biggest counts with their names, then what the map has no place for: other regions, no region."""
    t = texts(language)
    told = [one for one in digest.regions if counts(one.tally)]
    hidden = [one for one in told if one.region not in drawn.middles and one.region not in MADE_OF]
    rest = [
        f"{t('map-off')}: {', '.join(f'{region_short(o.region, language)} {short_figure(o.tally)}' for o in hidden)}"
    ]
    rest = (rest if hidden else []) + ([t("map-unplaced", count=digest.unplaced)] if digest.unplaced else [])
    most = int((box.height - EDGE) // ROW) - len(rest) - 1
    if not told:
        return
    shown = told[:most]
    high = EDGE + ROW * (1 + len(shown) + len(rest))
    yield rectangle(Box(box.left, box.top, box.width, high), PAPER, opacity=OPACITY, radius=8), None
    right = box.left + box.width - EDGE
    yield _said(box.left + EDGE, box.top + EDGE / 2, t("digest-top"), right, "list", bold=True)
    for number, one in enumerate(shown, 1):
        top = box.top + EDGE / 2 + number * ROW
        figure = short_figure(one.tally)
        long = width(figure, SIZE, bold=True)
        yield _said(box.left + EDGE, top, region_short(one.region, language), right - long - EDGE, "list")
        figure_box = Box(right - long, top, long, ROW)
        yield (
            text((right, top + SIZE), figure, SIZE, anchor="end", bold=True),
            Label(f"list {one.region}", figure, figure_box),
        )
    for number, words in enumerate(rest, len(shown) + 1):
        yield _said(box.left + EDGE, box.top + EDGE / 2 + number * ROW, words, right, "list")


def _said(left: float, top: float, words: str, right: float, about: str, *, bold: bool = False) -> Part:
    fitting = shortened(words, SIZE, right - left, bold=bold)
    box = Box(left, top, width(fitting, SIZE, bold=bold), ROW)
    return text((left, top + SIZE), fitting, SIZE, bold=bold), Label(about, fitting, box)
