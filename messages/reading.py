"""A reading in words: its kind, its figures and places, its window."""

from claims.model import Claim, Kind, Reading
from messages.areas import area_names
from messages.figures import count_figure
from messages.foreign import one_line
from messages.formatting import Line
from messages.texts import texts
from messages.windows import window_words

MOST_CLAIMS = 10
MOST_AREAS = 6
KIND_TEXTS = {
    Kind.INTERCEPTION: "kind-interception",
    Kind.CUMULATIVE: "kind-cumulative",
    Kind.ATTACK: "kind-attack",
    Kind.DANGER: "kind-danger",
    Kind.ALL_CLEAR: "kind-all-clear",
    Kind.OTHER: "kind-other",
}


def reading_lines(reading: Reading, *, language: str, zone: str, chosen: int | None = None) -> tuple[Line, ...]:
    """ "Перехват: 12 · ночью", then a line a claim; the ``chosen`` one is ticked."""
    t = texts(language)
    head = t(KIND_TEXTS[reading.kind])
    if reading.kind is not Kind.INTERCEPTION:
        return ((head,),)
    figure = t("figure-unsaid") if reading.downed is None else count_figure(reading.downed, language)
    window = window_words(reading.window, language=language, zone=zone)
    lines: list[Line] = [(f"{head}: {figure} · {window}",)]
    for number, claim in enumerate(reading.claims[:MOST_CLAIMS]):
        tick = "✓ " if number == chosen and len(reading.claims) > 1 else ""
        lines.append((f"{number + 1}. {tick}{_claim(claim, language, zone)}",))
    if len(reading.claims) > MOST_CLAIMS:
        lines.append((t("and-more", count=len(reading.claims) - MOST_CLAIMS),))
    return tuple(lines)


def _claim(claim: Claim, language: str, zone: str) -> str:
    t = texts(language)
    places = area_names(claim.areas[:MOST_AREAS], language) or t("reading-no-place")
    if len(claim.areas) > MOST_AREAS:
        places = f"{places} {t('and-more', count=len(claim.areas) - MOST_AREAS)}"
    beside = [
        t("reading-part", number=claim.part_of + 1) if claim.part_of is not None else "",
        t("reading-heading", place=one_line(claim.heading_to)) if claim.heading_to else "",
        window_words(claim.window, language=language, zone=zone) if claim.window else "",
        t("relays", voice=one_line(claim.relayed_from)) if claim.relayed_from else "",
    ]
    told = ", ".join(words for words in beside if words)
    return f"{places} — {count_figure(claim.count, language)}{f' ({told})' if told else ''}"
