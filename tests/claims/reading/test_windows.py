from datetime import UTC, datetime

import pytest

from claims.model import Basis
from tests.claims.reading.sentences import reading_of


def _window(when: str, **known: str) -> tuple[str, str | None, str | None]:
    window = reading_of(f"{when} над Крымом сбиты два БПЛА.", **known).window
    start, until = (f"{end:%m-%d %H:%M}" if end else None for end in (window.start, window.until))
    return window.basis.value, start, until


@pytest.mark.parametrize(
    ("when", "basis", "start", "until"),
    [
        ("С 20.00 до 22.30 мск", "stated", "11-21 17:00", "11-21 19:30"),
        ("С 23.00 21 ноября до 7.00 22 ноября", "stated", "11-21 20:00", "11-22 04:00"),
        ("С 23.00 до 7.00", "stated", "11-21 20:00", "11-22 04:00"),
        ("С 21.00 до полуночи", "stated", "11-21 18:00", "11-21 21:00"),
        ("С 22.00 20 ноября до 24.00 20 ноября", "stated", "11-20 19:00", "11-20 21:00"),
        ("С 22.00 мск 20 ноября до 0.00 мск 21 ноября", "stated", "11-20 19:00", "11-20 21:00"),
        ("15 ноября в период с 23.00 до 23.50 мск", "stated", "11-15 20:00", "11-15 20:50"),
        ("С 7:00 21 ноября до 7:00 22 ноября", "stated", "11-21 04:00", "11-22 04:00"),
        ("Около 8.30 мск", "moment", "11-22 05:30", "11-22 05:30"),
        ("В 3 часа 27 минут", "moment", "11-22 00:27", "11-22 00:27"),
        ("Сегодня в районе 2 часов ночи", "moment", "11-21 23:00", "11-21 23:00"),
        ("С полуночи", "stated", "11-21 21:00", None),
        ("Ночью", "night", None, None),
        ("В ночь на 22 ноября", "night", None, None),
        ("Утром", "morning", None, None),
        ("Днём", "day", None, None),
        ("Вечером", "evening", None, None),
        ("За прошедшие сутки", "past_day", None, None),
        ("Сегодня", "none", None, None),
        ("Этой ночью с 1.10 до 4.40", "stated", "11-21 22:10", "11-22 01:40"),
    ],
)
def test_when_it_was(when: str, basis: str, start: str | None, until: str | None) -> None:
    assert _window(when) == (basis, start, until)


def test_a_voice_far_from_moscow_gives_its_own_time() -> None:
    assert _window("Около 8.20", zone="Asia/Yekaterinburg") == ("moment", "11-22 03:20", "11-22 03:20")
    assert _window("Около 8.20 мск", zone="Asia/Yekaterinburg") == ("moment", "11-22 05:20", "11-22 05:20")


def test_a_report_after_midnight_of_the_day_before() -> None:
    posted = datetime(2026, 11, 21, 21, 30, tzinfo=UTC)
    window = reading_of("С 20.00 до 23.50 над Крымом сбиты два БПЛА.", date=posted).window
    assert (window.start, window.until) == (
        datetime(2026, 11, 21, 17, 0, tzinfo=UTC),
        datetime(2026, 11, 21, 20, 50, tzinfo=UTC),
    )


def test_an_airports_hours_are_no_window() -> None:
    post = "Над областью сбит БПЛА. Ограничения на полёты введены в аэропорту с 05:45."
    assert reading_of(post, region="RU-VGG").window.basis is Basis.NONE
