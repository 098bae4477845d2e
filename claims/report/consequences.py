"""People hurt and things damaged, by the same posts that count drones."""

from collections.abc import Iterable, Sequence

from claims.counting.areas import MADE_OF, regions_of
from claims.model import Casualties, Told


def casualties(posts: Sequence[Told], region: str) -> Casualties:
    """The largest single figure of each sort, not a sum.

    Reports about one night repeat and update one another ("ранен один", later "число раненых выросло до трёх") and
    seldom say what they repeat: a sum would hurt people twice, the largest figure is one that somebody stands behind.
    "Some" (-1) outweighs 0, a number above 0 outweighs "some".
    """
    own = _about_only(posts, region)
    return Casualties(
        killed=_largest(post.reading.casualties.killed for post in own),
        injured=_largest(post.reading.casualties.injured for post in own),
    )


def damage(posts: Sequence[Told], region: str) -> bool | None:
    """Whether any post tells of damage; False where one says there is none and no other tells of any; else None."""
    said = {post.reading.damage for post in _about_only(posts, region)}
    return True if True in said else (False if False in said else None)


def _about_only(posts: Iterable[Told], region: str) -> list[Told]:
    """The posts whose every place lies in the region: what a nationwide list adds is not said of any one region."""
    here = set(MADE_OF.get(region, (region,)))
    found = []
    for post in posts:
        named = regions_of(area.region for claim in post.reading.claims for area in claim.areas)
        if (named or {post.region}) <= here:
            found.append(post)
    return found


def _largest(figures: Iterable[int | None]) -> int | None:
    said = {figure for figure in figures if figure is not None}
    return None if not said else (max(said) if max(said) > 0 else min(said))
