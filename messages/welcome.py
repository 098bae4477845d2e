"""/start: language, regions, what to get; and the short hello to a group."""

from collections.abc import Collection

from claims.model import Button, Message, Mode, Subscriber
from claims.places.regions import regions
from messages.areas import region_short
from messages.buttons import EVERYWHERE, Starting, Step, button, rows, ticked
from messages.dates import hours_words
from messages.formatting import Block, Buttons, bold, compose_one, italic
from messages.subscriptions import MODE_BUTTONS, PROMISES
from messages.texts import texts

MACRO_TEXTS = {
    "border": "macro-border",
    "center": "macro-center",
    "northwest": "macro-northwest",
    "south": "macro-south",
    "caucasus": "macro-caucasus",
    "volga": "macro-volga",
    "ural": "macro-ural",
    "siberia": "macro-siberia",
    "fareast": "macro-fareast",
    "seas": "macro-seas",
}
FIRST_MACRO = "border"


def welcome(language: str) -> Message:
    """The first step: what this is, and the language."""
    t = texts(language)
    blocks: list[Block] = [((bold(t("welcome-title")),), (t("welcome-what"),)), ((italic(t("help-no-warning")),),)]
    languages = (
        button("Русский", Starting(step=Step.LANGUAGE, value="ru")),
        button("English", Starting(step=Step.LANGUAGE, value="en")),
    )
    return compose_one([*blocks, ((t("welcome-language"),),)], buttons=(languages,))


def choose_regions(macro: str, chosen: Collection[str], *, language: str) -> Message:
    """The second step: the regions of one macro-region as a grid, ticked where chosen; the other groups below."""
    t = texts(language)
    macro = macro if macro in MACRO_TEXTS else FIRST_MACRO
    lines: Block = ((bold(t("welcome-regions")),), (t("welcome-regions-how"),))
    names = ", ".join(_name(code, language) for code in sorted(chosen))
    blocks = [lines, ((t("welcome-chosen", names=names),),)] if chosen else [lines]
    return compose_one(blocks, buttons=_grid(macro, chosen, language))


def choose_what(chosen: Collection[str], *, language: str) -> Message:
    """The third step: the digest alone, with a card, or with every report."""
    t = texts(language)
    names = ", ".join(_name(code, language) for code in sorted(chosen))
    chosen_lines: Block = ((bold(t("welcome-what-to-get")),), (t("welcome-chosen", names=names),))
    blocks: list[Block] = [chosen_lines, ((t("card-is"),),)]
    buttons = (
        *((button(t(text), Starting(step=Step.WHAT, value=choice)),) for text, choice in MODE_BUTTONS.values()),
        (button(t("button-back"), Starting(step=Step.MACRO, value=FIRST_MACRO)),),
    )
    return compose_one(blocks, buttons=buttons)


def welcomed(chosen: Collection[str], mode: Mode, subscriber: Subscriber) -> Message:
    """What was arranged, and what to try next."""
    t = texts(subscriber.language)
    names = ", ".join(_name(code, subscriber.language) for code in sorted(chosen))
    hours = hours_words(subscriber.digest_hours, language=subscriber.language, zone=subscriber.zone)
    return compose_one(
        [((bold(t("welcomed", names=names)),), (t(PROMISES[mode], hours=hours),)), ((t("welcomed-next"),),)]
    )


def hello_group(language: str) -> Message:
    """Said once when the bot is added to a group."""
    t = texts(language)
    return compose_one([((t("hello-group"),), (t("help-no-warning"),))])


def _name(code: str, language: str) -> str:
    return texts(language)("country") if code == EVERYWHERE else region_short(code, language)


def _grid(macro: str, chosen: Collection[str], language: str) -> Buttons:
    t = texts(language)

    def toggle(code: str) -> Button:
        is_chosen = code in chosen
        step = Step.UNTICK if is_chosen else Step.TICK
        return button(ticked(_name(code, language), is_chosen), Starting(step=step, value=code, page=macro))

    here = rows((toggle(region.code) for region in regions().values() if region.macro == macro), 2)
    others = rows(
        (button(t(text), Starting(step=Step.MACRO, value=key)) for key, text in MACRO_TEXTS.items() if key != macro), 3
    )
    onward = ((button(t("button-next"), Starting(step=Step.NEXT)),),) if chosen else ()
    return (*here, (toggle(EVERYWHERE),), *others, *onward)
