"""The middle of each region, where its figure stands."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def centre(region: str) -> tuple[float, float] | None:
    """Longitude and latitude in degrees; None for a code that is not on the map."""
    return _centres().get(region)


@cache
def _centres() -> Mapping[str, tuple[float, float]]:
    lines = files("messages.pictures").joinpath("data", "centres.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {
        code: (float(longitude), float(latitude)) for code, longitude, latitude in (row.split("\t") for row in lines)
    }
