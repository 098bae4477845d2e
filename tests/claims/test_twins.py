"""Which posts say the same for the same voice."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.intake import text_key
from claims.model import Office, PostRef, Told
from claims.reading.reader import read
from claims.twins import repeats, speaks_for_an_office

POSTED = datetime(2026, 11, 22, 5, tzinfo=UTC)
LIST = (
    "В течение прошедшей ночи в период с 23.00 мск 21 ноября до 7.00 мск 22 ноября дежурными средствами ПВО уничтожены "
    "22 украинских беспилотника: 13 – над территорией Калужской области, 9 – над территорией Брянской области."
)
KALUGA = "Минобороны: ночью над Калужской областью уничтожены 13 беспилотников"
ONE = "В Шебекинском округе сбит беспилотник."
ALSO_ONE = "Над Шебекинским округом сбили ещё один вражеский беспилотник"
OFFICES = {
    "mod_russia": Office.MINISTRY,
    "RU-BEL": Office.GOVERNOR,
    "RU-KLU": Office.GOVERNOR,
    "news": Office.NEWS,
    "somebody": Office.OTHER,
}


def told(text: str, *, voice: str = "RU-BEL", channel: int = 1, minutes: float = 0, number: int = 1) -> Told:
    posted = POSTED + timedelta(minutes=minutes)
    region = voice if voice.startswith("RU-") else None
    reading = read(text, posted, voice=voice, office=OFFICES[voice], region=region)
    return Told(
        ref=PostRef(channel, number, f"channel{channel}"),
        date=posted,
        voice=voice,
        office=OFFICES[voice],
        title=voice,
        reading=reading,
        region=region,
        text_key=text_key(text),
    )


@pytest.mark.parametrize("voice", ["news", "RU-KLU"])
def test_a_relay_of_a_part_repeats_the_list_and_not_the_other_way_round(voice: str) -> None:
    ministry, relay = told(LIST, voice="mod_russia"), told(KALUGA, voice=voice, channel=2, minutes=30)
    assert repeats(relay, ministry)
    assert not repeats(ministry, relay)


def test_a_relay_of_another_figure_repeats_nothing() -> None:
    relay = told(KALUGA.replace("13", "14"), voice="news", channel=2, minutes=30)
    assert not repeats(relay, told(LIST, voice="mod_russia"))


def test_the_same_words_in_another_channel_are_the_same_and_in_the_same_channel_are_more() -> None:
    first = told(ONE)
    assert repeats(told(ONE, channel=2, minutes=170), first)
    assert not repeats(told(ONE, number=2, minutes=5), first)


def test_the_same_figure_in_other_words_is_the_same_for_an_hour() -> None:
    first = told(ONE)
    assert repeats(told(ALSO_ONE, channel=2, minutes=59), first)
    assert not repeats(told(ALSO_ONE, channel=2, minutes=61), first)


def test_a_place_may_be_named_more_or_less_finely() -> None:
    governor = told("Над Людиновским и Жиздринским округами уничтожено 6 БПЛА.", voice="RU-KLU")
    passed_on = told("Шапша: над Калужской областью сбиты шесть беспилотников", voice="news", channel=2, minutes=3)
    assert repeats(passed_on, governor)
    assert repeats(governor, passed_on)
    other = told("Над Людиновским округом уничтожено 6 БПЛА.", voice="RU-KLU", channel=3, minutes=3)
    elsewhere = told("Над Думиничским округом уничтожено 6 БПЛА.", voice="RU-KLU", channel=4, minutes=3)
    assert not repeats(elsewhere, other)


def test_an_unofficial_channel_that_names_nobody_repeats_whoever_said_it() -> None:
    governor = told("Над Калужской областью уничтожено 6 БПЛА.", voice="RU-KLU")
    somebody = told("Над Калужской областью сбиты шесть беспилотников", voice="somebody", channel=2, minutes=3)
    assert repeats(somebody, governor)
    assert not repeats(governor, somebody)


def test_another_voice_states_its_own() -> None:
    governor = told("Ночью над Калужской областью уничтожены 13 беспилотников.", voice="RU-KLU", channel=2, minutes=9)
    assert not repeats(governor, told(LIST, voice="mod_russia"))


def test_a_day_later_it_is_another_statement() -> None:
    assert not repeats(told(ONE, channel=2, minutes=24 * 60 + 1), told(ONE))


@given(st.sampled_from([LIST, KALUGA, ONE, ALSO_ONE, "Доброе утро!"]), st.integers(-90, 90))
def test_no_post_repeats_one_of_its_own_channel(text: str, minutes: int) -> None:
    assert not repeats(told(text, minutes=minutes, number=2), told(text))


def test_who_speaks_for_an_office() -> None:
    assert speaks_for_an_office(told(ONE))
    assert speaks_for_an_office(told(KALUGA, voice="news"))
    assert not speaks_for_an_office(told("Ночью над Калужской областью сбиты 13 беспилотников", voice="news"))
