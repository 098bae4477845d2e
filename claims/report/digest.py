"""The digest of a period: the whole country, and every region that was named."""

from collections.abc import Mapping, Sequence

from claims.counting.areas import MADE_OF, regions_of
from claims.counting.atoms import Question
from claims.counting.silence import is_silence
from claims.counting.spans import overlap
from claims.counting.statements import statements
from claims.counting.tally import tallies
from claims.model import Change, Digest, Period, RegionLine, Statement, Told
from claims.periods import fit, is_dates
from claims.report.changes import changes, named_regions
from claims.report.consequences import casualties, damage
from claims.report.region import conflicts, has_any
from claims.report.voices import by_key, posts_about

NOTHING_USUAL: Mapping[str, float] = {}


def digest(
    told: Sequence[Told],
    *,
    period: Period,
    earlier: Sequence[Told] = (),
    usual: Mapping[str, float] = NOTHING_USUAL,
) -> Digest:
    """The digest of a period from all posts that reach it by ``counting.reach.MARGIN``.

    ``earlier`` are the readings that edits and withdrawals replaced (see ``changes``), ``usual`` the medians of
    regions' last 28 reporting days. The country's tally is of everywhere and so counts drones without a place too:
    ``unplaced`` of its least are over no region that was named.

    Each region is asked about the period moved to fit its own windows, as in its report, and the country about all of
    these together; the digest's own period is moved where it is one of calendar dates.
    """
    said = statements(told)
    asked = period
    if is_dates(period):
        period = fit(period, said, None)
    reaching = [s for s in said if overlap(s.outer, period.span) and not is_silence(s)]
    regions = sorted(_told_of(reaching))
    own = _own_periods(asked, said, regions)
    moved = tuple((part, own[region].span) for region in regions for part in sorted(regions_of([region])))
    places = [None, frozenset(regions), *(frozenset({region}) for region in regions)]
    country, named, *each = tallies(said, [Question(areas, period.span, moved) for areas in places])
    posts, spoken = by_key(told), _by_region(reaching, regions)
    lines = [
        RegionLine(
            region=region,
            tally=tally,
            usual=usual.get(region),
            casualties=casualties(about, region),
            damage=damage(about, region),
            posts=tuple(post.ref for post in about),
            period=None if own[region] == period else own[region],
        )
        for region, tally in zip(regions, each, strict=True)
        if has_any(tally)
        for about in [posts_about(posts, spoken[region], region, own[region])]
    ]
    return Digest(
        period=period,
        tally=country if reaching and has_any(country) else None,
        regions=tuple(sorted(lines, key=_most_first)),
        conflicts=conflicts(told, country),
        changes=_changes(told, earlier, period),
        unplaced=max(0, country.least - named.least),
    )


def _told_of(said: Sequence[Statement]) -> set[str]:
    """Regions as they were named, and those that a named area is made of where they are named on their own."""
    return {key.partition("/")[0] for s in said for key in s.areas}


def _by_region(said: Sequence[Statement], regions: Sequence[str]) -> dict[str, list[Statement]]:
    """What was said of each region."""
    made_of = {region: regions_of([region]) for region in regions}
    spoken: dict[str, list[Statement]] = {region: [] for region in regions}
    for statement in said:
        places = regions_of(statement.areas)
        for region in regions:
            if not places.isdisjoint(made_of[region]):
                spoken[region].append(statement)
    return spoken


def _own_periods(asked: Period, said: Sequence[Statement], regions: Sequence[str]) -> dict[str, Period]:
    """Each region's period, moved to fit the stated windows about it; regions that make up one area keep one."""
    whole = {part: area for area, parts in MADE_OF.items() for part in parts}
    home = {region: whole.get(region, region) for region in regions}
    spoken = _by_region([s for s in said if s.areas and not is_silence(s)], sorted(set(home.values())))
    fitted = {area: fit(asked, windows, None) for area, windows in spoken.items()}
    return {region: fitted[home[region]] for region in regions}


def _most_first(line: RegionLine) -> tuple[float, float, str]:
    agreed = float("inf") if line.tally.agreed is None else line.tally.agreed
    return -line.tally.least, -agreed, line.region


def _changes(told: Sequence[Told], earlier: Sequence[Told], period: Period) -> tuple[Change, ...]:
    """A change is told under each region that it concerns; of a post without a place, under none."""
    replaced = {post.ref for post in earlier}
    regions = sorted(named_regions([*earlier, *(post for post in told if post.ref in replaced)]))
    found = [change for region in regions for change in changes(told, earlier, region, period)]
    placed = {change.post for change in found}
    return tuple(found) + tuple(c for c in changes(told, earlier, None, period) if c.post not in placed)
