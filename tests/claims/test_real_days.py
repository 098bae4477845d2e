"""Real days: the ministry's posts of June 2025, Kaluga on 21 July 2025, Belgorod on 21 and 22 November.

The ministry's texts are not part of the project; without the folder that holds them these tests are skipped.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from claims.counting.atoms import Question
from claims.counting.spans import inside, overlap
from claims.counting.statements import statements
from claims.counting.tally import tallies, tally
from claims.model import Kind, Office, Period, PostRef, Statement, Told
from claims.periods import current_day, fit, of_dates
from claims.reading.reader import read
from claims.report import region_report

POSTS = Path(__file__).parents[2] / ".." / "shared" / "data" / "posts"
JUNE = [current_day(datetime(2025, 6, day, 12, tzinfo=UTC)) for day in range(1, 31)]
KALUGA = frozenset({"RU-KLU"})

if not POSTS.exists():
    pytest.skip("the ministry's posts are not here (../shared/data/posts)", allow_module_level=True)


def told(text: str, posted: datetime, *, voice: str = "mod_russia", number: int = 1) -> Told:
    """A post of the ministry or, where the voice is a region's code, of its governor."""
    office, region = (Office.MINISTRY, None) if voice == "mod_russia" else (Office.GOVERNOR, voice)
    reading = read(text, posted, voice=voice, office=office, region=region)
    ref = PostRef(1 if region is None else 2, number, voice)
    return Told(
        ref=ref, date=posted, voice=voice, office=office, title=voice, reading=reading, region=region, text_key=text
    )


def ministry(file: str, month: str) -> list[Told]:
    """The ministry's posts of a file whose dates begin so."""
    rows = [json.loads(line) for line in (POSTS / file).read_text(encoding="utf-8").splitlines()]
    return [
        told(row["text"], datetime.fromisoformat(row["date"]), number=int(row["id"]))
        for row in rows
        if row["date"].startswith(month)
    ]


@cache
def june() -> tuple[list[Told], tuple[Statement, ...]]:
    posts = [*ministry("ministry-2023-2025.jsonl", "2025-06"), *ministry("ministry-2023-2025.jsonl", "2025-05-31")]
    return posts, statements(posts)


def plainly(said: Sequence[Statement], region: str | None, period: Period) -> tuple[int, int] | None:
    """What a person reads off windows that do not overlap: those in the period add up, those that cross its ends may.

    None where windows about the region overlap, so that there is nothing plain about it.
    """
    here = [s for s in said if region is None or s.areas == {region}]
    near = [s for s in here if overlap(s.outer, period.span) and (s.low or region is None)]
    windows = sorted({s.outer for s in near})
    meet = any(one[1] > other[0] for one, other in pairwise(windows))
    tied = region is not None and any(
        len(s.areas) > 1 and region in s.areas and overlap(s.outer, period.span) for s in said
    )
    if meet or tied or not all(s.inner == s.outer or s.apart.endswith(":0") for s in near):
        return None
    sure = sum(s.low for s in near if inside(s.outer, period.span))
    return sure, sure + sum(s.high or 0 for s in near if not inside(s.outer, period.span))


def test_the_ministry_does_not_contradict_itself_in_june() -> None:
    _, said = june()
    assert [found.conflict for found in tallies(said, [Question(None, day.span) for day in JUNE])] == [frozenset()] * 30


@pytest.mark.parametrize("day", JUNE, ids=lambda day: f"{day.start:%d}")
def test_a_june_days_tally_is_what_a_plain_reading_gives(day: Period) -> None:
    _, said = june()
    found = tally(said, None, day.span)
    largest = max((s.low for s in said if inside(s.outer, day.span)), default=0)
    assert largest <= found.least <= (found.most or 0)
    plain = plainly(said, None, day)
    if plain is not None:
        assert (found.least, found.most) == plain


def test_most_june_days_by_region_are_plain_and_equal_to_the_plain_reading() -> None:
    _, said = june()
    regions = sorted({key for s in said for key in s.areas} - {"MOSCOW-REGION", "RU-MOW", "RU-MOS"})
    compared = 0
    for region in regions:
        asked = [(day, plain) for day in JUNE if (plain := plainly(said, region, day)) is not None]
        answers = tallies(said, [Question(frozenset({region}), day.span) for day, _ in asked])
        for (day, plain), found in zip(asked, answers, strict=True):
            assert (found.least, found.most) == plain, (region, day)
            compared += plain != (0, 0)
    assert compared > 100


def test_asked_of_a_region_its_statements_alone_give_the_same_tally() -> None:
    posts, said = june()
    for region in ("RU-BEL", "RU-BRY", "RU-KRS", "RU-KLU", "RU-MOW", "UA-43"):
        asked = [Question(frozenset({region}), day.span) for day in JUNE]
        assert tallies(statements(posts, frozenset({region})), asked) == tallies(said, asked)


def _announced(post: Told) -> int:
    """The largest figure of a post: its headline, or a night's total after it."""
    headline = post.reading.downed
    figures = [claim.count.high or 0 for claim in post.reading.claims if claim.part_of is None]
    return max((headline.high or 0) if headline else 0, sum(figures))


def test_no_day_of_june_has_more_than_its_posts_announce() -> None:
    posts, said = june()
    for day, found in zip(JUNE, tallies(said, [Question(None, day.span) for day in JUNE]), strict=True):
        reaching = {s.id.split(":")[0] for s in said if overlap(s.outer, day.span)}
        announced = [_announced(p) for p in posts if f"{p.ref.channel_id}/{p.ref.number}" in reaching]
        assert found.most is not None
        assert found.most <= sum(announced)


def kaluga() -> list[Told]:
    """The ministry's day, its cut list of 12:20 to 15:00 given whole in our words, and the governor's afternoon."""
    cut = datetime(2025, 7, 21, 13, 19, tzinfo=UTC)
    posts = [post for post in ministry("ministry-2025-07-21.jsonl", "2025-07-21") if post.date != cut]
    assert len(posts) == 6
    whole = (
        "С 12.20 до 15.00 мск уничтожены 19 БПЛА: 6 – над Брянской областью, 5 – над Московским регионом, "
        "4 – над Орловской областью, по 2 – над Калужской и Смоленской областями."
    )
    governor = (
        "Днём над территориями Куйбышевского, Хвастовичского, Тарусского и Кировского округов "
        "сбиты 4 беспилотника. Пострадавших и разрушений нет."
    )
    return [
        *posts,
        told(whole, cut, number=9001),
        told(governor, datetime(2025, 7, 21, 14, 30, tzinfo=UTC), voice="RU-KLU"),
    ]


def test_kaluga_by_day_is_the_ministrys_twelve_and_the_governors_four_fit_among_them() -> None:
    day = current_day(datetime(2025, 7, 21, 12, tzinfo=UTC))
    found = tally(statements(kaluga()), KALUGA, day.span)
    assert (found.least, found.conflict) == (12, frozenset())
    without = tally([s for s in statements(kaluga()) if s.voice == "mod_russia"], KALUGA, day.span)
    assert (without.least, without.agreed, without.most) == (12, 12, 12)


def test_kalugas_date_moves_to_where_the_ministrys_evening_window_ends() -> None:
    date = of_dates(datetime(2025, 7, 21, tzinfo=UTC).date(), datetime(2025, 7, 21, tzinfo=UTC).date())
    moved = fit(date, statements(kaluga()), KALUGA)
    assert moved == Period(date.start, date.until + timedelta(hours=2))
    report = region_report(kaluga(), region="RU-KLU", period=date, now=datetime(2025, 7, 22, 9, tzinfo=UTC))
    assert report.period == moved
    assert report.tally is not None
    assert report.tally.least == 12
    assert [voice.voice for voice in report.voices] == ["mod_russia", "RU-KLU"]


def test_kalugas_cut_off_night_says_nothing_of_kaluga_and_is_told_beside() -> None:
    night = Period(datetime(2025, 7, 20, 17, tzinfo=UTC), datetime(2025, 7, 21, 5, tzinfo=UTC))
    [cut] = [
        post
        for post in kaluga()
        if post.reading.kind is Kind.INTERCEPTION and post.reading.downed and post.reading.downed.low == 74
    ]
    found = tally(statements([cut]), KALUGA, night.span)
    assert found.least == 0
    assert found.unplaced is not None
    assert found.unplaced >= 25


def test_belgorods_two_books_make_six() -> None:
    text = (
        "За сутки с 7:00 21 ноября до 7:00 22 ноября бойцы народной обороны сбили шесть беспилотников. "
        "Бойцы «БАРС-Белгород» подавили средствами РЭБ 2 FPV-дрона в Шебекинском округе. "
        "«Орлан» уничтожил 3 БПЛА в Белгородском и Валуйском округах и 1 из стрелкового оружия в Шебекинском округе."
    )
    posted = datetime(2026, 11, 22, 6, 10, tzinfo=UTC)
    period = Period(datetime(2026, 11, 21, 4, tzinfo=UTC), datetime(2026, 11, 22, 4, tzinfo=UTC))
    said = statements([told(text, posted, voice="RU-BEL")])
    assert {s.book for s in said if s.low} >= {"БАРС-Белгород", "Орлан"}
    found = tally(said, frozenset({"RU-BEL"}), period.span)
    assert (found.least, found.agreed, found.most, found.conflict) == (6, 6, 6, frozenset())
