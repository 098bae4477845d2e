"""A shared location: the region it lies in, and the neighbours where a border is near."""

from claims.model import Button, Message
from claims.places.located import Located
from messages.areas import region_name, region_short
from messages.buttons import Choice, Subscribing, button, region_button
from messages.formatting import Block, Line, compose_one, italic
from messages.texts import texts


def located_at(found: Located, *, language: str) -> Message:
    """The region with buttons to its report and to a subscription; says that the location is not stored."""
    t = texts(language)
    if found.region is None:
        return compose_one([((t("location-nowhere"),), (italic(t("location-not-kept")),))])
    lines: list[Line] = [(t("location-here", name=region_name(found.region, language)),)]
    if found.near:
        names = ", ".join(region_short(code, language) for code in found.near)
        lines.append((t("location-near", names=names),))
    blocks: list[Block] = [tuple(lines), ((italic(t("location-not-kept")),),)]
    return compose_one(blocks, buttons=tuple(_row(code, language) for code in (found.region, *found.near)))


def _row(region: str, language: str) -> tuple[Button, Button]:
    name = region_short(region, language)
    subscribe = button(f"🔔 {name}", Subscribing(choice=Choice.OFFER, region=region))
    return subscribe, region_button(f"📍 {name}", region)
