"""For admins: a reading under correction, field by field."""

from claims.model import Basis, Button, Case, Draft, Kind, Message
from claims.places.gazetteer import districts
from claims.places.regions import regions
from messages.admin_buttons import Fixing, Step
from messages.areas import district_name, region_short
from messages.buttons import button, rows, shortened, ticked
from messages.formatting import Buttons, bold, compose_one, link
from messages.reading import MOST_CLAIMS, reading_lines
from messages.review import excerpt
from messages.texts import texts
from messages.voices import post_links
from messages.welcome import FIRST_MACRO, MACRO_TEXTS

PAGE = 24
WINDOW_TEXTS = {
    Basis.NIGHT: "fix-night",
    Basis.DAY: "fix-day",
    Basis.MORNING: "fix-morning",
    Basis.EVENING: "fix-evening",
    Basis.PAST_DAY: "fix-past-day",
    Basis.NONE: "fix-no-window",
}


def editor(draft: Draft, case: Case, *, language: str, zone: str) -> Message:
    """What the admin would have the post say, and a button for every field."""
    t, does = texts(language), _Presses(draft)
    is_downed = draft.reading.kind is Kind.INTERCEPTION
    title = (bold(t("fix-title")), " ", link(t("post-link"), case.ref.url))
    lines = reading_lines(draft.reading, language=language, zone=zone, chosen=draft.claim)
    buttons: list[tuple[Button, ...]] = []
    if is_downed:
        numbers = range(min(len(draft.reading.claims), MOST_CLAIMS))
        claims = (does(ticked(str(n + 1), n == draft.claim), Step.CLAIM, str(n)) for n in numbers)
        buttons += rows(claims, 5) if len(numbers) > 1 else ()
        buttons.append(
            (does("−1", Step.LESS), does("+1", Step.MORE), does(t("button-fix-type"), Step.TYPE)),
        )
        buttons.append(
            (
                does(t("button-fix-region"), Step.MACRO, FIRST_MACRO),
                does(t("button-fix-district"), Step.DISTRICTS, "0"),
                does(t("button-fix-window"), Step.WINDOWS),
            )
        )
    buttons.append(
        (
            does(ticked(t("kind-interception"), is_downed), Step.KIND, Kind.INTERCEPTION),
            does(ticked(t("kind-attack"), draft.reading.kind is Kind.ATTACK), Step.KIND, Kind.ATTACK),
        )
    )
    buttons.append((does(t("button-fix-save"), Step.SAVE), does(t("button-fix-leave"), Step.LEAVE)))
    return compose_one([(title,), excerpt(case.text), lines], buttons=tuple(buttons))


def which_region(draft: Draft, macro: str, language: str) -> Message:
    """A grid of one macro-region's regions and seas, the other ones below."""
    t, does = texts(language), _Presses(draft)
    macro = macro if macro in MACRO_TEXTS else FIRST_MACRO
    here = (
        does(region_short(one.code, language), Step.REGION, one.code)
        for one in regions().values()
        if one.macro == macro
    )
    others = (does(t(key), Step.MACRO, other) for other, key in MACRO_TEXTS.items() if other != macro)
    grid = (*rows(here, 2), *rows(others, 3), (does(t("button-back"), Step.EDIT),))
    return compose_one([((bold(t("fix-which-region")),),)], buttons=grid)


def which_district(draft: Draft, region: str, page: int, language: str) -> Message:
    """A page of a region's districts; one that is not among them can be typed."""
    t, does = texts(language), _Presses(draft)
    every = [name for name in districts().get(region, ()) if shortened(name)]
    pages = max(1, -(-len(every) // PAGE))
    page = min(max(page, 0), pages - 1)
    shown = every[page * PAGE : (page + 1) * PAGE]
    grid: Buttons = rows((does(district_name(name, language), Step.DISTRICT, shortened(name)) for name in shown), 3)
    turn = tuple(
        does(arrow, Step.DISTRICTS, str(other))
        for arrow, other in (("←", page - 1), ("→", page + 1))
        if 0 <= other < pages
    )
    whole = (does(t("fix-whole-region"), Step.DISTRICT), does(t("button-back"), Step.EDIT))
    question = t("fix-which-district", region=region_short(region, language))
    return compose_one([((bold(question),), (t("fix-type-how"),))], buttons=(*grid, *((turn,) if turn else ()), whole))


def which_window(draft: Draft, language: str) -> Message:
    """The words in which posts say when; times can be typed."""
    t, does = texts(language), _Presses(draft)
    grid = rows((does(t(key), Step.WINDOW, basis) for basis, key in WINDOW_TEXTS.items()), 2)
    lines = ((bold(t("fix-which-window")),), (t("fix-type-how"),))
    return compose_one([lines], buttons=(*grid, (does(t("button-back"), Step.EDIT),)))


def type_it(draft: Draft, language: str) -> Message:
    """How a figure, or all of it, is typed."""
    t, does = texts(language), _Presses(draft)
    lines = ((bold(t("fix-type")),), (t("fix-type-how"),))
    return compose_one([lines], buttons=((does(t("button-back"), Step.EDIT),),))


def fix_not_understood(language: str) -> Message:
    t = texts(language)
    return compose_one([((t("fix-not-understood"),), (t("fix-type-how"),))])


def fix_usage(language: str) -> Message:
    t = texts(language)
    return compose_one([((t("fix-usage"),), (t("fix-type-how"),))])


def which_post(cases: tuple[Case, ...], words: str, language: str) -> Message:
    """Where the answered message stands on several posts."""
    t = texts(language)
    links = post_links([case.ref for case in cases], language=language, most=len(cases))
    buttons = rows(
        (
            button(
                str(number),
                Fixing(what=Step.EDIT, channel_id=case.ref.channel_id, number=case.ref.number),
            )
            for number, case in enumerate(cases, 1)
        ),
        5,
    )
    asked = t("fix-which-post-typed", words=words) if words else t("fix-which-post")
    return compose_one([((asked, " ", *links),)], buttons=buttons)


class _Presses:
    """Makes the buttons of one draft."""

    def __init__(self, draft: Draft) -> None:
        self._channel_id, self._number = draft.channel_id, draft.number

    def __call__(self, text: str, what: Step, value: str = "") -> Button:
        return button(text, Fixing(what=what, channel_id=self._channel_id, number=self._number, value=value))
