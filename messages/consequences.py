"""What stands beside a figure: people hurt, damage, what was changed, what contradicts."""

from collections.abc import Sequence

from claims.model import Casualties, Cause, Change, PostRef
from messages.areas import region_short
from messages.figures import count_figure
from messages.formatting import Line, joined, link
from messages.texts import texts
from messages.voices import post_links

MOST_CHANGES = 5
CAUSE_TEXTS = {
    Cause.EDITED: "change-edited",
    Cause.WITHDRAWN: "change-withdrawn",
    Cause.CORRECTED: "change-corrected",
}


def consequences(casualties: Casualties, damage: bool | None, language: str) -> str:
    """ "погибли 2, пострадали 3, есть повреждения"; empty where nothing is said."""
    t = texts(language)
    said: list[str] = []
    for number, none, some, many in (
        (casualties.killed, "killed-none", "killed-some", "killed"),
        (casualties.injured, "injured-none", "injured-some", "injured"),
    ):
        if number is None:
            continue
        said.append(t(many, count=number) if number > 0 else t(none if number == 0 else some))
    if damage is not None:
        said.append(t("damage" if damage else "damage-none"))
    return ", ".join(said)


def happened(casualties: Casualties, damage: bool | None) -> bool:
    """Whether anybody was hurt or anything damaged."""
    return bool(casualties.killed or casualties.injured or damage)


def change_line(change: Change, language: str, *, region: str | None = None) -> Line:
    """ "Воронежская 12 → 9 (пост отредактирован ↗)"; the region's name only where it is not the text's ``region``."""
    t = texts(language)
    before = t("nothing") if change.before is None else count_figure(change.before, language)
    after = t("nothing") if change.after is None else count_figure(change.after, language)
    figures, what = f"{before} → {after}", t(CAUSE_TEXTS[change.why])
    named = change.region is not None and change.region != region
    place = f"{region_short(change.region, language)} " if named and change.region else ""
    return (f"{place}{figures} (", link(what, change.post.url), ")")


def changes_lines(changes: Sequence[Change], language: str, *, region: str | None = None) -> tuple[Line, ...]:
    """ "Изменено: …; …" and how many more there are."""
    if not changes:
        return ()
    t = texts(language)
    lines = [change_line(one, language, region=region) for one in changes[:MOST_CHANGES]]
    left = len(changes) - len(lines)
    more: list[Line] = [(t("and-more", count=left),)] if left > 0 else []
    return ((f"{t('changed')} ", *joined("; ", [*lines, *more])),)


def conflict_lines(conflicts: Sequence[PostRef], language: str) -> tuple[Line, ...]:
    """That posts contradict each other, with links to all of them."""
    if not conflicts:
        return ()
    return ((f"{texts(language)('conflict')} ", *post_links(conflicts, language=language, most=6)),)
