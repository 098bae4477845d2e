"""A region's administrative centre without its name: "над областным центром", "в столице республики"."""

from claims.places.capitals import centres
from claims.places.named import PlaceKind
from claims.reading.place import Place
from claims.reading.tokens import Tokens

_OF_A_REGION = ("областн", "краев", "республиканск", "региональн", "административн")
_WHOSE = ("республик", "регион", "област", "кра")


def with_centres(tokens: Tokens, places: list[Place], home: str | None) -> list[Place]:
    """The places with the centre of the voice's own region, or of the only region that the text names."""
    added: list[Place] = []
    for index in range(1, len(tokens.forms)):
        form = tokens.forms[index]
        if form.startswith("центр") and tokens.forms[index - 1].startswith(_OF_A_REGION):
            start, end = index - 1, index + 1
        elif form.startswith("столиц") and index + 1 < len(tokens.forms) and tokens.forms[index + 1].startswith(_WHOSE):
            start, end = index, index + 2
        else:
            continue
        if any(place.start < end and place.end > start for place in places):
            continue
        centre = centres().get(home or _only_region(places))
        if centre is not None:
            added.append(Place(start, end, (centre,), PlaceKind.TOWN))
    return sorted([*places, *added], key=lambda place: place.start) if added else places


def _only_region(places: list[Place]) -> str:
    named = {place.areas[0].region for place in places if place.areas}
    return named.pop() if len(named) == 1 else ""
