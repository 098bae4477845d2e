"""The answer to "what was claimed over this region in this period"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from claims.counting.areas import lies_in, meet, region_of
from claims.counting.atoms import Question
from claims.counting.naive import naive
from claims.counting.silence import is_silence
from claims.counting.spans import overlap
from claims.counting.statements import post_of, statements
from claims.counting.tally import tallies
from claims.model import Period, PostRef, RegionReport, Span, Statement, Tally, Told
from claims.periods import fit, is_recent, week_days
from claims.report.changes import changes
from claims.report.consequences import casualties, damage
from claims.report.unplaced import unplaced
from claims.report.voices import by_key, posts_about, voice_lines

NOTHING_SOLVED: Mapping[Period, Tally | None] = {}


def region_report(
    told: Sequence[Told],
    *,
    region: str,
    district: str | None = None,
    period: Period,
    now: datetime,
    earlier: Sequence[Told] = (),
    solved: Mapping[Period, Tally | None] = NOTHING_SOLVED,
    exact: bool = False,
) -> RegionReport:
    """The report about a region, or a district of it.

    ``told`` are the posts as they stand that reach ``periods.neighbourhood(period, now)`` under the region's keys
    (``counting.reach.places``); more of them change nothing. ``earlier`` are readings that an edit or a withdrawal
    replaced, under their posts' refs: oldest first, a withdrawn post has no other. ``solved`` are tallies of this very
    place that were kept: of the week's days, and of the week under the period from its first to its last day; what is
    missing is solved here and stands in the report's ``week`` and ``week_total``.

    The period is moved to fit the stated windows about the place (``periods.fit``) and the report tells the moved one:
    a headquarters that reports from seven to seven would else leave no figure of any day. ``exact`` keeps the period.
    """
    area = region if district is None else f"{region}/{district}"
    said = statements(told, frozenset({region}))
    if not exact:
        period = fit(period, [s for s in said if not is_silence(s)], frozenset({area}))
    week = week_days(period)
    whole_week = Period(week[0].start, week[-1].until)
    since = Period(period.until, now) if is_recent(period, now) else None
    asked = {period, whole_week, *week} | ({since} if since else set())
    asked -= {kept for kept in solved if kept in (*week, whole_week)} - {period}
    spoken = sorted(one for one in asked if is_said(said, area, one.span))
    named = _districts(said, region, period) if district is None and period in spoken else []
    questions = [Question(frozenset({area}), one.span) for one in spoken]
    questions += [Question(frozenset({f"{region}/{name}"}), period.span) for name in named]
    answers = tallies(said, questions)  # at once: questions about the same statements share their programs
    found = {**solved, **dict.fromkeys(asked)}
    found |= {one: tally if has_any(tally) else None for one, tally in zip(spoken, answers, strict=False)}
    about = posts_about(by_key(told), said, area, period)
    tally = found[period]
    if tally is not None and tally.unplaced != 0:
        tally = replace(tally, unplaced=unplaced(told, period.span))
    summed, largest = naive(said, frozenset({area}), period.span)
    return RegionReport(
        region=region,
        district=district,
        period=period,
        tally=tally,
        voices=voice_lines(told, said, area, period),
        districts=_most_first(zip(named, answers[len(spoken) :], strict=True)),
        casualties=casualties(about, region),
        damage=damage(about, region),
        conflicts=conflicts(told, tally),
        changes=changes(told, earlier, region, period),
        summed=summed,
        largest=largest,
        since=found[since] if since else None,
        week=tuple(found[day] for day in week),
        week_total=found[whole_week],
    )


def is_said(statements_: Sequence[Statement], area: str, span: Span) -> bool:
    """Whether any official said anything of an area in a time: no report is not zero.

    What only follows from a list's silence is not said; of a district, only what names the district.
    """
    return any(
        overlap(s.outer, span) and not is_silence(s) and any(_names(key, area) for key in s.areas) for s in statements_
    )


def has_any(tally: Tally) -> bool:
    """Whether any statement can have a drone there: one whose window only touches a time is no report of nothing."""
    return tally.most != 0


def conflicts(told: Sequence[Told], tally: Tally | None) -> tuple[PostRef, ...]:
    """The posts whose figures cannot all be true, oldest first."""
    if tally is None or not tally.conflict:
        return ()
    guilty = {post_of(statement) for statement in tally.conflict}
    posts = sorted((post for post in told if (post.ref.channel_id, post.ref.number) in guilty), key=lambda p: p.date)
    return tuple(dict.fromkeys(post.ref for post in posts))


def _names(key: str, area: str) -> bool:
    """A region is named with its districts and by what it is part of; a district only by itself."""
    return key == area if "/" in area else meet({key}, {area})


def _districts(said: Sequence[Statement], region: str, period: Period) -> list[str]:
    """The districts of which something was said in the period."""
    named = {
        key.partition("/")[2]
        for s in said
        if overlap(s.outer, period.span)
        for key in s.areas
        if region_of(key) == region and "/" in key and lies_in(region, key.partition("/")[2], key)
    }
    return sorted(named)


def _most_first(districts: Iterable[tuple[str, Tally]]) -> tuple[tuple[str, Tally], ...]:
    """Those in which there was surely one."""
    told = [line for line in districts if line[1].least > 0]
    return tuple(sorted(told, key=lambda line: (-line[1].least, -(line[1].agreed or 0), line[0])))
