"""What an admin changes in a reading, by buttons and in words."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.correcting import Fix, Item, as_one, fixed, of_kind, stepped, with_area, with_count, with_window
from claims.fix_words import parse_fix
from claims.model import Area, Basis, Claim, Count, Kind, Reading, Window

POSTED = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)  # 08:00 in Moscow
BELGOROD, KURSK = Area("RU-BEL"), Area("RU-KRS")
RAKITNOE = Area("RU-BEL", "Ракитянский")


def claim(count: int, area: Area, part_of: int | None = None) -> Claim:
    return Claim(count=Count(count, count), areas=(area,), span=(count, count + 2), rule="list", part_of=part_of)


TWO = Reading(
    language="ru",
    kind=Kind.INTERCEPTION,
    downed=Count(9, 9),
    claims=(claim(5, BELGOROD), claim(4, KURSK)),
    window=Window(basis=Basis.DAY),
)
ATTACK = Reading(language="ru", kind=Kind.ATTACK)


def parsed(words: str, *, region: str | None = None) -> Fix | None:
    return parse_fix(words, date=POSTED, region=region, zone="Europe/Moscow")


@pytest.mark.parametrize(
    ("words", "fix"),
    [
        ("12 Белгородская ночью", Fix(items=(Item(Count(12, 12), BELGOROD),), window=Window(basis=Basis.NIGHT))),
        ("12", Fix(items=(Item(Count(12, 12)),))),
        ("12+", Fix(items=(Item(Count(12, None)),))),
        ("не менее 12", Fix(items=(Item(Count(12, None)),))),
        ("до 30", Fix(items=(Item(Count(None, 30)),))),
        ("10-12 Kursk", Fix(items=(Item(Count(10, 12), KURSK),))),
        ("Курская", Fix(items=(Item(None, KURSK),))),
        ("Ракитянский", Fix(items=(Item(None, RAKITNOE),))),
        ("Белгородская Ракитянский 3", Fix(items=(Item(Count(3, 3), RAKITNOE),))),
        (
            "сбито 5 над Белгородской, 4 Курск",
            Fix(items=(Item(Count(5, 5), BELGOROD), Item(Count(4, 4), KURSK))),
        ),
        ("днём", Fix(window=Window(basis=Basis.DAY))),
        ("Нет", Fix(kind=Kind.OTHER)),
        ("attack", Fix(kind=Kind.ATTACK)),
        (
            "20:00-07:00",
            Fix(
                window=Window(
                    datetime(2026, 11, 21, 17, tzinfo=UTC), datetime(2026, 11, 22, 4, tzinfo=UTC), Basis.STATED
                )
            ),
        ),
        (
            "3 Курск 23:30 – 00:00 ночью",
            Fix(
                items=(Item(Count(3, 3), KURSK),),
                window=Window(
                    datetime(2026, 11, 21, 20, 30, tzinfo=UTC), datetime(2026, 11, 21, 21, tzinfo=UTC), Basis.STATED
                ),
            ),
        ),
    ],
)
def test_words_are_understood(words: str, fix: Fix) -> None:
    assert parsed(words) == fix


@pytest.mark.parametrize(
    "words", ["", "0", "Ззыхкв", "12 Ззыхкв", "5 Курск, Ззыхкв", "5, 4 Курск", "25:00-26:70", "9-3"]
)
def test_words_that_say_nothing_are_refused(words: str) -> None:
    assert parsed(words) is None


def test_a_district_of_several_regions_is_the_voice_s_own() -> None:
    assert parsed("3 Октябрьский") is None
    fix = parsed("3 Октябрьский", region="RU-KRS")
    assert fix is not None
    assert fix.items[0].area == Area("RU-KRS", "Октябрьский")


@given(st.lists(st.sampled_from(["12", "+", "-", ",", "20:00", "ночью", "Курск", "до", "и", "Ззы", "💥"])))
@settings(max_examples=40)
def test_any_words_are_a_fix_or_none(words: list[str]) -> None:
    fix = parsed(" ".join(words), region="RU-BEL")
    assert fix is None or fix.items or fix.window or fix.kind


def test_a_figure_with_its_place_is_all_that_the_post_says() -> None:
    reading = fixed(TWO, Fix(items=(Item(Count(12, 12), KURSK),)))
    assert (reading.downed, [one.areas for one in reading.claims]) == (Count(12, 12), [(KURSK,)])
    assert reading.window == TWO.window
    assert reading.corrected


def test_a_figure_alone_is_over_all_the_places_together() -> None:
    [only] = fixed(TWO, Fix(items=(Item(Count(12, 12)),))).claims
    assert (only.count, only.areas, only.span) == (Count(12, 12), (BELGOROD, KURSK), (4, 7))


def test_a_place_alone_keeps_the_post_s_figure() -> None:
    [only] = fixed(TWO, Fix(items=(Item(None, RAKITNOE),))).claims
    assert (only.count, only.areas) == (Count(9, 9), (RAKITNOE,))


def test_no_interception_claims_nothing() -> None:
    reading = fixed(TWO, Fix(kind=Kind.OTHER))
    assert (reading.kind, reading.downed, reading.claims) == (Kind.OTHER, None, ())


def test_an_attack_that_was_an_interception_begins_with_one_drone() -> None:
    reading = of_kind(ATTACK, Kind.INTERCEPTION)
    assert (reading.downed, reading.claims[0].areas) == (Count(1, 1), ())
    assert of_kind(TWO, Kind.INTERCEPTION) is TWO


def test_the_whole_follows_a_claim() -> None:
    assert with_count(TWO, 0, Count(7, 7)).downed == Count(11, 11)
    assert with_count(TWO, 0, Count(7, None)).downed == Count(11, None)
    assert with_area(TWO, 1, RAKITNOE).claims[1].areas == (RAKITNOE,)


def test_a_part_is_not_added() -> None:
    parts = Reading(
        language="ru",
        kind=Kind.INTERCEPTION,
        downed=Count(5, 5),
        claims=(claim(5, BELGOROD), claim(2, RAKITNOE, part_of=0)),
    )
    assert with_count(parts, 1, Count(3, 3)).downed == Count(5, 5)
    assert [one.count for one in as_one(parts).claims] == [Count(5, 5)]


def test_a_window_is_of_every_claim() -> None:
    night = Window(basis=Basis.NIGHT)
    own = Claim(count=Count(1, 1), areas=(KURSK,), span=(0, 1), rule="x", window=Window(basis=Basis.DAY))
    reading = with_window(fixed(TWO, Fix()), night)
    assert reading.window == night
    mixed = with_window(Reading(language="ru", kind=Kind.INTERCEPTION, claims=(own,)), night)
    assert mixed.claims[0].window is None


@given(st.integers(1, 5000), st.integers(-3, 3))
def test_a_step_never_leads_to_none(count: int, step: int) -> None:
    found = stepped(Count(count, count), step)
    assert found.low == found.high == max(1, count + step)


def test_open_figures_step_at_their_own_end() -> None:
    assert (stepped(Count(2, None), 1), stepped(Count(None, 3), -1)) == (Count(3, None), Count(None, 2))
