"""Figures that an edit, a withdrawal or an admin changed."""

from collections.abc import Iterable, Sequence

from claims.counting.areas import meet
from claims.counting.items import items_of
from claims.counting.spans import overlap
from claims.model import Cause, Change, Count, Period, PostRef, Told


def changes(told: Sequence[Told], earlier: Sequence[Told], region: str | None, period: Period) -> tuple[Change, ...]:
    """What posts about the region (None: about anywhere) in the period said at first, and what they say now.

    ``earlier`` are replaced readings, oldest first, the last of which says why the post reads as it does now; a post
    that is in ``earlier`` and not in ``told`` claims nothing any more. One whose figure came back to what it was has
    not changed.
    """
    present = {post.ref: post for post in told}
    first: dict[PostRef, Told] = {}
    for post in earlier:
        first.setdefault(post.ref, post)
    why = {post.ref: post.replaced or Cause.EDITED for post in earlier}
    found = []
    for ref, was in first.items():
        now = present.get(ref)
        if not any(_reaches(post, region, period) for post in (was, now) if post is not None):
            continue
        before, after = figure(was, region), None if now is None else figure(now, region)
        if before != after:
            found.append(Change(post=ref, region=region, before=before, after=after, why=why[ref]))
    return tuple(sorted(found, key=lambda change: (first[change.post].date, change.post.number)))


def figure(post: Told, region: str | None) -> Count | None:
    """What one post counts over a region, or in all, its parts left out; None where it counts nothing there."""
    items = [item for item in items_of(post) if not _is_part(post, item.id)]
    here = [item for item in items if region is None or meet(item.areas, {region})]
    if not here:
        return None
    highs = [item.high for item in here]
    return Count(sum(item.low for item in here), None if None in highs else sum(high or 0 for high in highs))


def named_regions(posts: Iterable[Told]) -> set[str]:
    """Every region that posts name in a figure."""
    return {area.region for post in posts for claim in post.reading.claims for area in claim.areas}


def _is_part(post: Told, statement_id: str) -> bool:
    item = statement_id.rpartition(":")[2]
    return item.isdigit() and post.reading.claims[int(item)].part_of is not None


def _reaches(post: Told, region: str | None, period: Period) -> bool:
    return any(
        overlap(item.outer, period.span) and (region is None or meet(item.areas, {region})) for item in items_of(post)
    )
