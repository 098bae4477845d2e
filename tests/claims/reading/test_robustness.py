from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Kind, Reading
from claims.reading.explain import explain
from claims.reading.reader import read
from claims.reading.text import prepare
from claims.reading.tokens import split
from claims.reading.wire import reading_from_row, reading_row
from tests.claims.reading.sentences import POSTED, reading_of

SUBJECT = (
    "сбит сбиты уничтожено атакован БПЛА беспилотников дрон над в Курской областью Калуге и , . : – ( ) 5 два по "
    "одному еще всего из них которых в том числе летевших на Москву ночью с 20.00 до 7.00 около более ▪️ « » "
    "Шебекинском районе округов средствами ПВО РЭБ пострадавших нет ранен 1 054 тысяча № полуночи 31 "
    "февраля 24.00 99.99 Минобороны Собянин губернатор сообщил Воздушные силы с начала года"
)
WORDS = (*SUBJECT.split(), "\n")


def _sound(reading: Reading, text: str) -> None:
    assert (reading.kind is Kind.INTERCEPTION) == (reading.downed is not None)
    assert reading.claims or reading.kind is not Kind.INTERCEPTION
    for index, claim in enumerate(reading.claims):
        first, last = claim.span
        assert 0 <= first <= last <= len(text)
        assert claim.part_of is None or (0 <= claim.part_of < len(reading.claims) and claim.part_of != index)
        assert claim.rule


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    _sound(reading_of(text), text)


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.sampled_from([None, "RU-BEL", "RU-MOW"]))
def test_any_heap_of_the_subjects_words_is_read(text: str, region: str | None) -> None:
    reading = reading_of(text, region=region)
    _sound(reading, text)
    assert reading_from_row(reading_row(reading)) == reading
    explain(text, POSTED, region=region, debug=True)


@given(st.text(alphabet="*_[]()/:. абвБПЛА\u00ad\u200bhttps", max_size=120))
def test_places_of_the_prepared_text_lead_into_the_original(original: str) -> None:
    text = prepare(original)
    assert len(text.cased) == len(text.folded)
    for place in range(len(text.folded)):
        assert 0 <= text.origin(place) < len(original)


@given(st.text(max_size=300))
def test_sentences_cover_all_tokens_once(original: str) -> None:
    tokens = split(prepare(original))
    covered = [index for first, last in tokens.bounds for index in range(first, last)]
    assert covered == list(range(len(tokens)))
    assert all(
        tokens.sentence[index] == number
        for number, (first, last) in enumerate(tokens.bounds)
        for index in range(first, last)
    )


@pytest.mark.parametrize(
    "text",
    [
        "🛡" * 4096,
        "9" * 100_000,
        "БПЛА " * 20_000,
        "сбит 1 БПЛА, " * 8_000,
        "\u202e" * 10_000 + "сбит БПЛА",
        "[" * 50_000 + "БПЛА",
        "**" * 30_000 + "дрон",
        "с 20.00 до " * 5_000 + "БПЛА",
        "1 000 " * 10_000 + "дронов",
        "а-" * 30_000 + "беспилотник",
        "\x00 сбит \ud83d БПЛА",
    ],
    ids=[
        "emoji",
        "digits",
        "drones",
        "counts",
        "rtl",
        "brackets",
        "stars",
        "hours",
        "thousands",
        "hyphens",
        "surrogate",
    ],
)
def test_texts_made_to_break_a_reader_are_read(text: str) -> None:
    _sound(reading_of(text), text)


@pytest.mark.parametrize("year", [1, 2, 1969, 9990, 9999])
@pytest.mark.parametrize(
    "hours",
    [
        "с 23.00 до 7.00",
        "с полуночи",
        "около 15.30 мск",
        "до полуночи",
        "с 9:00 31 декабря до 9:00 1 января",
        "за сутки",
    ],
)
def test_a_post_of_an_impossible_year_is_read_all_the_same(year: int, hours: str) -> None:
    for date in (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, 23, 59, tzinfo=UTC)):
        reading = read(f"Над Брянской областью {hours} сбиты 5 БПЛА.", date, region="RU-BRY", zone="Asia/Kamchatka")

        assert reading.downed is not None
        assert reading.downed.low == 5
