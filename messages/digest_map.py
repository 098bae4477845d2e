"""The digest with its map, for those who want pictures."""

from dataclasses import replace

from claims.model import Digest, Message, Picture
from messages.formatting import MOST_CAPTION, units
from messages.picture import map_message
from messages.pictures.shapes import View

MAP = "map"


def with_map(told: tuple[Message, ...], digest: Digest, *, language: str, zone: str) -> tuple[Message, ...]:
    """A short digest as the map's caption; before a longer one the map, silently. No map where nobody said anything."""
    if digest.tally is None:
        return told
    picture = Picture(name=MAP, period=digest.period, language=language, zone=zone)
    if len(told) == 1 and units(told[0].text) <= MOST_CAPTION:
        return (replace(told[0], picture=picture),)
    until = digest.period.until
    caption = map_message(digest, view=View.EUROPEAN, language=language, zone=zone, now=until)
    return (replace(caption, buttons=(), picture=picture, silent=True), *told)
