"""SVG as text: the few elements that the pictures are made of. Whatever is text is escaped here."""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

INK = "#22303c"
SOFT_INK = "#5c6b77"
PAPER = "#ffffff"
FAMILY = "PT Sans"
CRISP = ' shape-rendering="crispEdges"'
"""Of upright bars, and of land whose edge the border covers: drawn in half the time, smaller to keep."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.left + other.width <= self.left + self.width
            and other.top + other.height <= self.top + self.height
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a picture and the room that it takes; ``about`` is the region's code or another name for it."""

    about: str
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG, with its labels for those who look for overlaps."""

    svg: str
    width: int
    height: int
    labels: tuple[Label, ...]


def lowered(label: Label, down: float) -> Label:
    """The label where it stands after ``shifted`` by so much."""
    box = label.box
    return Label(label.about, label.text, Box(box.left, box.top + down, box.width, box.height))


def document(width: int, height: int, *parts: str) -> str:
    """A whole picture on paper."""
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    paper = rectangle(Box(0, 0, width, height), PAPER)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paper}{"".join(parts)}</svg>'


def text(
    at: tuple[float, float],
    said: str,
    size: float,
    *,
    colour: str = INK,
    anchor: str = "start",
    bold: bool = False,
    halo: str = "",
) -> str:
    """A line of text whose baseline begins, ends or has its middle at a point; ``halo`` is a colour around it."""
    edge = f' stroke="{halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"' if halo else ""
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{at[0]:g}" y="{at[1]:g}" font-family="{FAMILY}" font-size="{size:g}"{weight} fill="{colour}"'
        f' text-anchor="{anchor}"{edge}>{escape(said)}</text>'
    )


def rectangle(box: Box, fill: str, *, stroke: str = "", opacity: float = 1, radius: float = 0) -> str:
    """A filled rectangle."""
    more = (f' stroke="{stroke}"' if stroke else "") + (f' rx="{radius:g}"' if radius else "")
    more += f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
    size = f'x="{box.left:g}" y="{box.top:g}" width="{box.width:g}" height="{box.height:g}"'
    return f"<rect {size} fill={quoteattr(fill)}{more}/>"


def outline(box: Box) -> str:
    """A rectangle as the data of a path: many in one path are drawn in a tenth of the time that they take apart."""
    return f"M{box.left:.7g} {box.top:.7g}h{box.width:.7g}v{box.height:.7g}h{-box.width:.7g}z"


def path(data: str, *, fill: str = "none", stroke: str = "", width: float = 1, more: str = "") -> str:
    """A path; ``more`` is further attributes of ours."""
    edge = f' stroke="{stroke}" stroke-width="{width:g}"' if stroke else ""
    return f'<path d="{data}" fill="{fill}"{edge}{more}/>'


def line(one: tuple[float, float], other: tuple[float, float], stroke: str, width: float = 1) -> str:
    """A straight line."""
    ends = f'x1="{one[0]:g}" y1="{one[1]:g}" x2="{other[0]:g}" y2="{other[1]:g}"'
    return f'<line {ends} stroke="{stroke}" stroke-width="{width:g}"/>'


def shifted(dx: float, dy: float, *parts: str) -> str:
    """Parts moved right and down."""
    return f'<g transform="translate({dx:g} {dy:g})">{"".join(parts)}</g>'


HATCH = (
    '<defs><pattern id="hatch" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<rect width="4" height="12" fill="{INK}" fill-opacity="0.55"/></pattern></defs>'
)
HATCHED = "url(#hatch)"
