"""Words in their forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.places.fold import fold
from claims.word_forms import Word, stretches, typed_words


@pytest.mark.parametrize(
    ("typed", "finds", "not_these"),
    [
        ("Шебекино", "шебекино шебекине шебекинский шебекинского", "шебеко"),
        ("беспилотники", "беспилотник беспилотника беспилотниками", "беспилотный"),
        ("дрон", "дрон дроны дронами", "дро"),
        ("Тула", "тула туле тульской", "ту"),
        ("ранены", "ранен ранены раненых", "ранее"),
        ("ПВО", "пво", "пвоз"),
        ("12", "12", "120"),
        ("drones", "drone drones", "dro"),
        ("Орёл", "орел", "орла"),
    ],
)
def test_a_word_stands_for_its_forms(typed: str, finds: str, not_these: str) -> None:
    (word,) = typed_words(typed)
    assert all(word.fits(form) for form in finds.split())
    assert not any(word.fits(form) for form in not_these.split())


def test_small_words_are_left_out_unless_they_are_all() -> None:
    assert typed_words("взрыв в Шебекино") == typed_words("взрыв Шебекино")
    assert typed_words("на") == (Word("на", whole=True),)


def test_each_word_once_and_nothing_but_words() -> None:
    assert typed_words('"Дроны" дроны -дрон* ') == (Word("дрон"),)
    assert typed_words(" !? ") == ()


def test_where_they_stand() -> None:
    text = "Ёлка: обломки на ёлке, в елочке."
    assert [text[start:end] for start, end in stretches(typed_words("ёлка"), text)] == ["Ёлка", "ёлке"]


@given(st.text(), st.text())
def test_what_stands_there_fits(typed: str, text: str) -> None:
    words = typed_words(typed)
    for start, end in stretches(words, text):
        assert any(one.fits(fold(text)[start:end]) for one in words)


@given(st.text(alphabet="абвгдежзиклмнопрстуфхцчшщыьэюя", min_size=1, max_size=20))
def test_a_word_fits_itself(typed: str) -> None:
    assert all(one.fits(typed) for one in typed_words(typed))
