import pytest

from claims.reading.slips import mended
from claims.reading.text import fold, prepare


def test_markup_soft_hyphens_and_links_are_taken_out_of_words() -> None:
    text = prepare("уничто\u00adжены **2** БП**ЛА** над [Брянской](https://t.me/mash/1) областью")
    assert text.folded == "уничтожены 2 бпла над брянской областью"


def test_every_letter_leads_back_to_where_it_was_published() -> None:
    original = "**⚡️ Сбит** бес\u00adпилотник [над **Курском**](https://t.me/x/1)."
    text = prepare(original)
    start = text.folded.index("курск")
    first, last = text.span(start, start + len("курском"))
    assert original[first:last] == "Курском"
    start = text.folded.index("беспилотник")
    first, last = text.span(start, start + len("беспилотник"))
    assert original[first:last] == "бес\u00adпилотник"


def test_latin_letters_inside_a_cyrillic_word_are_its_cyrillic_twins() -> None:
    assert prepare("три aппaрaтa").folded == "три аппарата"
    assert prepare("БПЛA").folded == "бпла"


def test_latin_words_stay_latin() -> None:
    assert prepare("FPV-дрон Storm Shadow").folded == "fpv-дрон storm shadow"


@pytest.mark.parametrize("word", ["Ёлка", "ПВО", "İstanbul", "ẞ"])
def test_folding_keeps_the_length(word: str) -> None:
    assert len(fold(word)) == len(word)


def test_a_plain_text_is_its_own_origin() -> None:
    text = prepare("сбит дрон")
    assert text.span(5, 9) == (5, 9)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("уничтоженны", "уничтожены"), ("уничожены", "уничтожены"), ("беспелотника", "беспилотника")],
)
def test_a_slip_in_a_long_word_of_the_subject_is_mended(slip: str, meant: str) -> None:
    assert mended(slip) == meant


@pytest.mark.parametrize("word", ["сбитты", "выражены", "унитожить", "перехватчик", "беспилотность"])
def test_other_words_are_left_as_they_are(word: str) -> None:
    assert mended(word) is None
