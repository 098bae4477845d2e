"""The shapes of the map as they are shipped: projected, in pixels."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from messages.pictures.svg import Box


class View(StrEnum):
    """Which part of the country a map shows."""

    EUROPEAN = "european"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """Path data by region and sea, and where their figures stand. ``borders`` are lines between regions, drawn once."""

    width: int
    height: int
    neighbours: str
    borders: str
    seas: Mapping[str, str]
    regions: Mapping[str, str]
    middles: Mapping[str, tuple[float, float]]

    @property
    def frame(self) -> Box:
        return Box(0, 0, self.width, self.height)


@cache
def shapes(view: View) -> Shapes:
    """The shapes of a view."""
    read = json.loads(files("messages.pictures").joinpath("data", f"{view}.json").read_text(encoding="utf-8"))
    read["middles"] = {code: (x, y) for code, (x, y) in read["middles"].items()}
    return Shapes(**read)
