"""The map: the country by region in a period."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from claims.counting.areas import MADE_OF
from claims.model import Digest, Tally
from messages.areas import region_short
from messages.pictures.legend import legend, listing
from messages.pictures.lettering import width
from messages.pictures.placing import Placed, Wanted, place
from messages.pictures.scale import COLOURS, ON_DARK, counts, short_figure, step, steps
from messages.pictures.shapes import Shapes, View, shapes
from messages.pictures.svg import (
    CRISP,
    HATCH,
    HATCHED,
    INK,
    PAPER,
    Box,
    Drawing,
    Label,
    document,
    line,
    lowered,
    path,
    rectangle,
    shifted,
    text,
)
from messages.pictures.titles import FOOT, HEAD, footer, header
from messages.texts import texts

WATER = "#dce7ee"
NEIGHBOURS = "#c9ced2"
PLAIN = "#ffffff"
BORDER = "#8b969e"
SIZES = (27, 31, 35, 40, 44)
"""Of the figures, by step: the biggest counts are read first."""

SEA_NAME = 21
SEA_INK = "#4f7286"
PANELS = {
    View.EUROPEAN: (Box(22, 712, 318, 470), Box(985, 985, 285, 250)),
    View.WHOLE: (Box(300, 450, 318, 440), Box(1306, 626, 280, 250)),
}
"""Where nobody's figure may stand: the list of the biggest counts, and the legend."""


def map_of(digest: Digest, *, view: View, language: str, zone: str, now: datetime) -> Drawing:
    """The map of a digest's regions. A region that nobody spoke of is plain: no report is not zero."""
    drawn = shapes(view)
    told = tallies_on_map(digest)
    firsts = steps((digest.period.until - digest.period.start).total_seconds() / 86400)
    lister, key = PANELS[view]
    names = _sea_names(drawn, told, PANELS[view], language)
    wanted = [
        _wanted(code, drawn.middles[code], tally, firsts) for code, tally in told.items() if code in drawn.middles
    ]
    places = place(wanted, drawn.frame, [lister, key, *(name.box for name in names)])
    figures = tuple(Label(one.about, short_figure(told[one.about]), one.box) for one in places)
    foot = Box(0, HEAD + drawn.height, drawn.width, FOOT)
    panels = (*listing(digest, lister, drawn, language), *legend(key, firsts, language))
    titles = list(header(digest, drawn.width, language=language, zone=zone, now=now))
    edges = (Box(0, 0, drawn.width, HEAD), foot)
    parts = (
        HATCH,
        shifted(
            0,
            HEAD,
            rectangle(drawn.frame, WATER),
            *_ground(drawn, told, firsts),
            *(
                text((n.box.left, n.box.top + SEA_NAME), n.text, SEA_NAME, colour=SEA_INK, halo=_halo(n, told))
                for n in names
            ),
            *_figures(places, told, firsts, drawn.middles),
            *(part for part, _ in panels),
        ),
        *(rectangle(edge, PAPER) for edge in edges),
        *(part for part, _ in titles),
        footer(foot, texts(language)("map-credit")),
    )
    on_map = (*names, *figures, *(label for _, label in panels if label is not None))
    labels = (*(label for _, label in titles), *(lowered(label, HEAD) for label in on_map))
    height = HEAD + drawn.height + FOOT
    return Drawing(document(drawn.width, height, *parts), drawn.width, height, labels)


def tallies_on_map(digest: Digest) -> dict[str, Tally]:
    """The tallies by shape, most drones first. Where Moscow with its region was named as one, it is one shape."""
    told = {one.region: one.tally for one in digest.regions if counts(one.tally)}
    for whole, parts in MADE_OF.items():
        if whole in told:
            tally = told.pop(whole)
            told = {code: one for code, one in told.items() if code not in parts} | {parts[-1]: tally}
    return dict(sorted(told.items(), key=lambda one: (-one[1].least, -(one[1].agreed or 0), one[0])))


def _ground(drawn: Shapes, told: Mapping[str, Tally], firsts: tuple[int, ...]) -> Iterator[str]:
    """Seas under the land, then the neighbours, then the regions; hatching over what contradicts itself."""
    filled = {code: COLOURS[step(tally, firsts)] for code, tally in told.items()}
    for parts in MADE_OF.values():
        if parts[-1] in filled and parts[0] not in filled:
            filled[parts[0]] = filled[parts[-1]]
    yield from (path(drawn.seas[code], fill=filled[code]) for code in sorted(filled.keys() & drawn.seas.keys()))
    hatched = [code for code, tally in told.items() if tally.conflict]
    yield from (path(drawn.seas[code], fill=HATCHED) for code in hatched if code in drawn.seas)
    yield path(drawn.neighbours, fill=NEIGHBOURS)
    plain = "".join(data for code, data in drawn.regions.items() if code not in filled)
    yield path(plain, fill=PLAIN, more=CRISP)
    for colour in sorted(set(filled.values())):
        alike = "".join(data for code, data in drawn.regions.items() if filled.get(code) == colour)
        if alike:
            yield path(alike, fill=colour, more=CRISP)
    yield from (path(drawn.regions[code], fill=HATCHED) for code in hatched if code in drawn.regions)
    yield path(drawn.borders, stroke=BORDER, width=1)


def _wanted(code: str, at: tuple[float, float], tally: Tally, firsts: tuple[int, ...]) -> Wanted:
    size = SIZES[step(tally, firsts)]
    lower = (SEA_NAME + size) / 2 + 6 if code.startswith("SEA-") else 0  # the name of the sea stands above
    return Wanted(code, (at[0], at[1] + lower), width(short_figure(tally), size, bold=True) + 6, size)


def _figures(
    places: tuple[Placed, ...],
    told: Mapping[str, Tally],
    firsts: tuple[int, ...],
    middles: Mapping[str, tuple[float, float]],
) -> Iterator[str]:
    for one in places:
        if one.leader and not one.about.startswith("SEA-"):
            at = middles[one.about]
            yield line(at, _edge(one.box, at), INK, 2) + f'<circle cx="{at[0]:g}" cy="{at[1]:g}" r="4" fill="{INK}"/>'
    for one in places:
        number = step(told[one.about], firsts)
        dark = number >= ON_DARK and not one.leader
        at = (one.box.left + one.box.width / 2, one.box.top + 0.82 * one.box.height)
        colour, halo = (PAPER, COLOURS[number]) if dark else (INK, PAPER)
        yield text(
            at, short_figure(told[one.about]), SIZES[number], colour=colour, anchor="middle", bold=True, halo=halo
        )


def _edge(box: Box, at: tuple[float, float]) -> tuple[float, float]:
    """The point of a box nearest to another point."""
    return (
        min(max(at[0], box.left), box.left + box.width),
        min(max(at[1], box.top), box.top + box.height),
    )


def _halo(name: Label, told: Mapping[str, Tally]) -> str:
    """Light around a sea's name where the sea is coloured."""
    return WATER if name.about.removeprefix("name of ") in told else ""


def _sea_names(drawn: Shapes, told: Mapping[str, Tally], panels: tuple[Box, ...], language: str) -> tuple[Label, ...]:
    """The names of the seas, those with a figure first; one for which there is no room is left out."""
    wanted = [
        Wanted(code, drawn.middles[code], width(region_short(code, language), SEA_NAME), SEA_NAME + 4)
        for code in sorted(drawn.seas, key=lambda code: (code not in told, code))
    ]
    return tuple(
        Label(f"name of {one.about}", region_short(one.about, language), one.box)
        for one in place(wanted, drawn.frame, panels)
    )
