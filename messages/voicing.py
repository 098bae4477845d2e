"""Watching a channel that is in no list: who speaks there, and for which region."""

from claims.model import Message, Office
from claims.places.regions import regions
from messages.admin_buttons import Act, Voicing, Watching
from messages.areas import region_short
from messages.buttons import button, rows
from messages.formatting import Buttons, bold, compose_one
from messages.texts import texts
from messages.voices import OFFICE_TEXTS
from messages.welcome import FIRST_MACRO, MACRO_TEXTS

OFFERED = {**OFFICE_TEXTS, Office.NEWS: "office-news", Office.OTHER: "office-other"}


def office_buttons(username: str, language: str) -> Buttons:
    """The offices that may speak in a channel."""
    t = texts(language)
    offices = rows((button(t(key), Voicing(username=username, office=office)) for office, key in OFFERED.items()), 2)
    return (*offices, (button(t("button-no"), Watching(act=Act.NO)),))


def which_region(username: str, office: Office, macro: str, language: str) -> Message:
    """Asks for the office's region: a grid of one macro-region, the other ones below."""
    t = texts(language)
    macro = macro if macro in MACRO_TEXTS else FIRST_MACRO
    here = (
        button(region_short(one.code, language), Voicing(username=username, office=office, place=one.code))
        for one in regions().values()
        if one.macro == macro and not one.sea
    )
    others = (
        button(t(key), Voicing(username=username, office=office, place=other))
        for other, key in MACRO_TEXTS.items()
        if other != macro
    )
    question = t("watch-which-region", name=f"@{username}", office=t(OFFERED[office]))
    return compose_one([((bold(question),),)], buttons=(*rows(here, 2), *rows(others, 3)))
