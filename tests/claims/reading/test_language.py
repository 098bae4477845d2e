import subprocess
import sys

import pytest

from claims.reading.language import language_of
from tests.claims.reading.sentences import reading_of, told


def _language(text: str, declared: str | None = None) -> str:
    return language_of(text.lower(), text, declared)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Сбиты два дрона", "ru"),
        ("Збито два безпілотники, повідомив губернатор Криму", "uk"),
        ("Two drones were shot down", "en"),
        ("Збіты беспілотнік, паведаміў губернатар, ўчора", "other"),
        ("ВНИМАНИЕ! ОПАСНОСТЬ АТАКИ БПЛА", "ru"),
        ("Сбито 5 БПЛА https://example.org/news/very-long-address-of-a-page", "ru"),
        ("🛡🛡🛡", "other"),
        ("Über Kursk wurden fünf Drohnen abgeschossen", "other"),
    ],
)
def test_letters_tell_the_language(text: str, language: str) -> None:
    assert _language(text) == language


def test_the_channels_word_comes_before_a_guess() -> None:
    assert _language("Над Донбасом працювала ППО", "uk") == "uk"


def test_cyrillic_letters_are_no_english_whatever_the_channel_says() -> None:
    assert _language("Сбито 5 БПЛА", "en") == "ru"


def test_a_guess_is_always_the_same() -> None:
    assert {_language("Над городом работает система противовоздушной обороны") for _ in range(5)} == {"ru"}


def test_no_post_is_dropped_for_its_language() -> None:
    assert told("Над Курською областю збито шість безпілотників.") == ["6 over RU-KRS"]
    assert told("Six drones were shot down over the Kursk region.") == ["6 over RU-KRS"]
    assert reading_of("Six drones were shot down over the Kursk region.").language == "en"


def test_langdetect_is_not_imported_to_read_plain_russian() -> None:
    code = (
        "import sys; from datetime import datetime, UTC; from claims.reading.reader import read;"
        "read('Над Крымом сбиты два БПЛА.', datetime(2026, 1, 1, tzinfo=UTC)); sys.exit('langdetect' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
