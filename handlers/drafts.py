"""A correction in hand: how it begins, and what each button makes of it. Pure."""

from dataclasses import replace

from claims.correcting import Fix, as_one, fixed, of_kind, stepped, with_area, with_count, with_window
from claims.model import Area, Case, Draft, Kind, Reading, Window
from claims.model import Message as Told
from claims.places.gazetteer import districts
from claims.places.regions import regions
from messages import fixing as told
from messages.admin_buttons import Fixing, Step
from messages.buttons import restored

KINDS = {Kind.INTERCEPTION.value: Kind.INTERCEPTION, Kind.ATTACK.value: Kind.ATTACK}
BASES = {basis.value: basis for basis in told.WINDOW_TEXTS}
"""What buttons may set; data can be forged."""


def begun(person: int, case: Case, reading: Reading | None = None) -> Draft:
    """A correction of a post, of its stored reading if no other is given; its first claim is the one to change."""
    reading = reading or case.reading
    if reading.kind is Kind.INTERCEPTION and not reading.claims:
        reading = as_one(reading)
    ref = case.ref
    return Draft(
        person=person,
        channel_id=ref.channel_id,
        number=ref.number,
        text_key=case.text_key,
        claim=0,
        reading=reading,
    )


def is_of(draft: Draft, case: Case) -> bool:
    """Whether a draft is about a post in its present wording."""
    return (draft.channel_id, draft.number, draft.text_key) == (case.ref.channel_id, case.ref.number, case.text_key)


def page_of(pressed: Fixing, draft: Draft, language: str) -> Told | None:
    """What a button shows; None for one that changes something."""
    claims = draft.reading.claims
    region = next((area.region for area in claims[draft.claim].areas), None) if claims else None
    match pressed.what:
        case Step.DISTRICTS if region is not None:
            page = int(pressed.value) if pressed.value.isdecimal() else 0
            return told.which_district(draft, region, min(page, 99), language)
        case Step.MACRO | Step.DISTRICTS:
            return told.which_region(draft, pressed.value, language)
        case Step.WINDOWS:
            return told.which_window(draft, language)
        case Step.TYPE:
            return told.type_it(draft, language)
        case _:
            return None


def changed_draft(draft: Draft, pressed: Fixing, read: Reading) -> Draft | None:
    """The draft after a button; ``read`` is the stored reading. None for a button that changes nothing of it."""
    reading, claims, value = draft.reading, draft.reading.claims, pressed.value
    if pressed.what is Step.EDIT:
        return draft
    if pressed.what is Step.KIND and value in KINDS:
        return replace(draft, claim=0, reading=_of_kind(reading, KINDS[value], read))
    if not claims:
        return None
    match pressed.what:
        case Step.LESS | Step.MORE:
            count = stepped(claims[draft.claim].count, 1 if pressed.what is Step.MORE else -1)
            return replace(draft, reading=with_count(reading, draft.claim, count))
        case Step.CLAIM if value.isdecimal() and int(value[:3]) < len(claims):
            return replace(draft, claim=int(value[:3]))
        case Step.REGION if value in regions():
            return replace(draft, reading=with_area(reading, draft.claim, Area(value)))
        case Step.DISTRICT if claims[draft.claim].areas:
            region, name = claims[draft.claim].areas[0].region, restored(value)
            if name and name not in districts().get(region, ()):
                return None
            return replace(draft, reading=with_area(reading, draft.claim, Area(region, name or None)))
        case Step.WINDOW if value in BASES:
            return replace(draft, reading=with_window(reading, Window(basis=BASES[value])))
        case _:
            return None


def _of_kind(reading: Reading, kind: Kind, read: Reading) -> Reading:
    """A change of mind brings back what was read."""
    was_read = kind is Kind.INTERCEPTION and reading.kind is not kind and read.kind is kind
    return read if was_read and read.claims else of_kind(reading, kind)


def is_bare(fix: Fix) -> bool:
    """Whether typed words are a figure and nothing else."""
    return fix.kind is None and fix.window is None and len(fix.items) == 1 and fix.items[0].area is None


def with_typed_count(draft: Draft, fix: Fix) -> Draft:
    """The draft with the typed figure in the claim that buttons change."""
    count = fix.items[0].count
    if count is None or not draft.reading.claims:
        return replace(draft, claim=0, reading=fixed(draft.reading, fix))
    return replace(draft, reading=with_count(draft.reading, draft.claim, count))


def brief(reading: Reading) -> str:
    """What the log says of a correction: "interception 12"."""
    figure = reading.downed
    if figure is None:
        return reading.kind.value
    if figure.low == figure.high:
        return f"{reading.kind.value} {figure.low}"
    return f"{reading.kind.value} {figure.low or ''}–{figure.high or ''}"
