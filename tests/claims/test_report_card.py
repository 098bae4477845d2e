"""Which night or day a post's figures belong to, and what a card counts."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Office, Period, PostRef, Told
from claims.reading.reader import read
from claims.report.card import belongs, card_period, country_card, half_at, region_card
from claims.report.digest import digest
from claims.report.region import region_report

MOSCOW = timezone(timedelta(hours=3))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW)


NIGHT = Period(at(21, 20), at(22, 8))
DAY = Period(at(22, 8), at(22, 20))
WHOLE = Period(at(21, 8), at(22, 8))


def told(text: str, posted: datetime, *, number: int = 1, voice: str = "RU-BEL") -> Told:
    """A post of the governor, or of the ministry."""
    office, region = (Office.GOVERNOR, voice) if voice != "mod_russia" else (Office.MINISTRY, None)
    reading = read(text, posted, voice=voice, office=office, region=region)
    ref = PostRef(1 if region else 2, number, voice)
    return Told(ref=ref, date=posted, voice=voice, office=office, title=voice, reading=reading, region=region)


THREE = "Над Белгородской областью сбиты 3 беспилотника."


@pytest.mark.parametrize(
    ("text", "posted", "period"),
    [
        (THREE, at(21, 21, 10), NIGHT),
        (THREE, at(22, 7, 59), NIGHT),
        (THREE, at(22, 8, 20), NIGHT),
        (THREE, at(22, 8, 40), DAY),
        ("Ночью над Белгородской областью сбиты 3 беспилотника.", at(22, 9), NIGHT),
        ("Ночью над Белгородской областью сбиты 3 беспилотника.", at(21, 22), NIGHT),
        (
            "С 17.00 до 21.00 над Белгородской областью сбиты 3 беспилотника.",
            at(21, 21, 30),
            Period(at(21, 8), at(21, 20)),
        ),
        ("С 19.00 до 23.00 над Белгородской областью сбиты 3 беспилотника.", at(21, 23, 30), NIGHT),
        ("С 7 утра 21 ноября до 7 утра 22 ноября над Белгородской областью сбито 27 беспилотников.", at(22, 9), WHOLE),
        ("За прошедшие сутки над Белгородской областью сбито 27 беспилотников.", at(22, 10), WHOLE),
    ],
)
def test_figures_belong_to_the_half_day_or_the_day_in_which_they_mostly_lie(
    text: str, posted: datetime, period: Period
) -> None:
    assert card_period(told(text, posted)) == period


def test_what_counts_nothing_belongs_to_no_card() -> None:
    assert card_period(told("Доброе утро! Отбой опасности.", at(22, 7))) is None


@given(st.integers(0, 60 * 24 * 400))
def test_every_moment_lies_in_one_half_of_one_reporting_day(minutes: int) -> None:
    moment = at(1, 0) + timedelta(minutes=minutes)
    half = half_at(moment)
    assert half.start <= moment < half.until
    assert half.until - half.start == timedelta(hours=12)
    assert half.start.astimezone(MOSCOW).hour in (8, 20)


def test_a_post_without_a_time_counts_in_full() -> None:
    report = region_card([told(THREE, at(21, 22))], [], region="RU-BEL", period=NIGHT)
    assert report.tally is not None
    assert (report.tally.least, report.tally.agreed) == (3, 3)
    assert report.period == NIGHT
    assert report.week == ()
    assert report.since is None


def test_the_days_posts_are_not_the_nights() -> None:
    posts = [told(THREE, at(21, 15)), told("Над Белгородской областью сбиты 2 беспилотника.", at(21, 23), number=2)]
    report = region_card(posts, [], region="RU-BEL", period=NIGHT)
    assert report.tally is not None
    assert report.tally.least == 2
    assert len(report.voices[0].posts) == 1


def test_a_reporting_day_holds_its_night_and_its_day() -> None:
    post = told(THREE, at(21, 22))
    assert belongs(post, NIGHT)
    assert belongs(post, WHOLE)
    assert not belongs(post, DAY)


def test_the_card_of_a_whole_day_says_what_the_days_report_says() -> None:
    posts = [
        told("С 7 утра 21 ноября до 7 утра 22 ноября над Белгородской областью сбито 27 беспилотников.", at(22, 9)),
        told("Над Белгородской областью сбит беспилотник.", at(21, 9, 40), number=2),
        told("Над Белгородской областью уничтожены 6 беспилотников.", at(21, 23), number=3, voice="mod_russia"),
    ]
    card = region_card(posts, [], region="RU-BEL", period=WHOLE)
    report = region_report(posts, region="RU-BEL", period=WHOLE, now=at(22, 9, 1))
    assert card.tally is not None
    assert (card.tally, card.period, card.voices) == (report.tally, report.period, report.voices)
    assert country_card(posts, [], period=WHOLE) == digest(posts, period=WHOLE)


def test_an_edit_to_another_night_is_no_withdrawal() -> None:
    before, after = told(THREE, at(21, 22)), told("Днём над Белгородской областью сбиты 3 беспилотника.", at(21, 22))
    report = region_card([after], [before], region="RU-BEL", period=NIGHT)
    assert report.tally is None
    assert report.changes == ()


def test_a_withdrawn_post_is_told_as_a_change() -> None:
    report = region_card([], [told(THREE, at(21, 22))], region="RU-BEL", period=NIGHT)
    assert report.tally is None
    (change,) = report.changes
    assert change.after is None


def test_the_country_counts_what_belongs_to_the_period() -> None:
    posts = [
        told(THREE, at(21, 22)),
        told("Над Курской областью уничтожены 2 беспилотника.", at(21, 23), number=2, voice="mod_russia"),
        told("Над Курской областью уничтожены 9 беспилотников.", at(21, 14), number=3, voice="mod_russia"),
    ]
    digest = country_card(posts, [], period=NIGHT)
    assert digest.tally is not None
    assert digest.tally.least == 5
    assert [line.region for line in digest.regions] == ["RU-BEL", "RU-KRS"]
