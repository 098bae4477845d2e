"""A place that is not known, or that could be several: the nearest names as buttons."""

from collections.abc import Sequence

from claims.model import Area, Message
from messages.areas import area_names, region_short
from messages.buttons import EVERYWHERE, Choice, Subscribing, button, region_button, rows
from messages.foreign import one_line
from messages.formatting import compose_one
from messages.texts import texts


def unknown_place(query: str, near: Sequence[Area], *, language: str, period: str = "") -> Message:
    """Says so with what was typed (shortened), and offers what is near; a button asks for the same ``period``."""
    t = texts(language)
    typed = one_line(query, 60)
    if not near:
        return compose_one([((t("place-unknown", query=typed),), (t("place-example"),))])
    buttons = rows(
        (region_button(area_names([area], language), area.region, period, district=finer(area)) for area in near), 2
    )
    return compose_one([((t("place-several" if is_one_name(near) else "place-near", query=typed),),)], buttons=buttons)


def is_one_name(areas: Sequence[Area]) -> bool:
    """Whether they are several places that are called alike."""
    return len(areas) > 1 and len({finer(area) for area in areas}) == 1 and finer(areas[0]) is not None


def which_place(language: str) -> Message:
    """Asks for a place where a command came without one."""
    t = texts(language)
    return compose_one([((t("place-which"),), (t("place-example"),))])


def which_subscription(language: str, query: str | None = None, near: Sequence[Area] = ()) -> Message:
    """Asks what to subscribe to, with near names or the whole country as buttons."""
    t = texts(language)
    question = (
        t("subscribe-which")
        if query is None
        else t("place-near" if near else "place-unknown", query=one_line(query, 60))
    )
    codes = dict.fromkeys(area.region for area in near)
    places = [button(region_short(code, language), Subscribing(choice=Choice.OFFER, region=code)) for code in codes]
    whole = button(t("country"), Subscribing(choice=Choice.OFFER, region=EVERYWHERE))
    return compose_one([((question,),)], buttons=(*rows(places, 2), (whole,)))


def finer(area: Area) -> str | None:
    """What narrows a report about the area: its district, else its town."""
    return area.district or area.settlement
