"""Which figures are only parts of another: "из них", "в том числе", items behind a colon that split a count."""

from claims.reading.claimed import Draft, covers


def mark_parts(items: list[Draft], headline: Draft | None) -> None:
    """Marks the parts among a post's items; ``headline`` is the whole that they make, where there is one."""
    for index, item in enumerate(items):
        if not index:
            continue
        before = items[index - 1]
        if (
            before.part_of is not None
            and ("of" in before.cues or (headline is None and _opens_parts(items, before.part_of, item)))
            and item.mention.noun is None
            and item.mention.sentence == before.mention.sentence
            and not item.cues & {"more", "total", "apart"}
            and (before.low or 0) + (item.low or 0) <= (before.part_of.low or 0)
        ):
            item.part_of, item.cues = before.part_of, item.cues | {"part"}
            continue
        if headline is None and "listed" in item.cues and _only_splits(before, item):
            item.part_of = before
            continue
        if not item.cues & {"part", "of"}:
            continue
        whole = next(
            (other for other in reversed(items[:index]) if other.part_of is None and not other.cues & {"part", "of"}),
            None,
        )
        if (
            whole is not None
            and (whole.low or 0) >= (item.low or 0)
            and (whole.mention.sentence == item.mention.sentence or "part" in item.cues or len(items) < 4)
        ):
            item.part_of = whole


def _opens_parts(items: list[Draft], whole: Draft, item: Draft) -> bool:
    """ "сбиты 14, в том числе 6 – над A и 3 – над B": what goes on after a part of the first figure is a part too."""
    return whole is items[0] and (not whole.areas or whole.inferred or covers(whole.areas, item.areas))


def _only_splits(whole: Draft, item: Draft) -> bool:
    """ "4 дрона: три FPV и один «Дартс»": behind a colon, smaller, and without a place of its own."""
    placeless = not item.areas or item.inferred or item.areas == whole.areas
    return placeless and whole.mention.sentence == item.mention.sentence and (item.low or 0) < (whole.low or 0)
