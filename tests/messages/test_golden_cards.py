"""Cards as people see them, in both languages: tests/messages/golden."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from claims.model import Subscriber
from messages.card import card
from messages.digest import digest
from messages.settings import quiet, settings
from messages.texts import LANGUAGES
from tests.messages import values
from tests.messages.readable import assert_told

MOSCOW = "Europe/Moscow"
IN_THE_NIGHT = values.NIGHT.until - timedelta(hours=3)
BARE: dict[str, Any] = {"week": (), "week_total": None, "since": None, "period": values.NIGHT}

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def test_a_card_of_a_region(language: str) -> None:
    open_card = card(replace(values.REPORT, **BARE), language=language, zone=MOSCOW, now=IN_THE_NIGHT, final=False)
    final = card(replace(values.CONFLICT, **BARE), language=language, zone="Asia/Omsk", now=values.NOW, final=True)
    assert_told(f"card.{language}", [open_card, final])


def test_a_card_whose_only_report_was_withdrawn(language: str) -> None:
    silent = replace(values.CONFLICT, **BARE, tally=None, voices=(), districts=(), conflicts=())
    told = card(silent, language=language, zone=MOSCOW, now=IN_THE_NIGHT, final=False)
    assert_told(f"card-withdrawn.{language}", [told])


def test_a_card_of_the_country(language: str) -> None:
    country = replace(values.DIGEST, period=values.NIGHT)
    told = card(country, language=language, zone=MOSCOW, now=IN_THE_NIGHT, final=False)
    assert_told(f"card-country.{language}", [told])


def test_what_was_missed_in_a_pause(language: str) -> None:
    ended = values.NIGHT.until - timedelta(hours=1)
    missed = digest(
        replace(values.DIGEST, period=values.NIGHT),
        regions={"RU-BEL"},
        language=language,
        zone=MOSCOW,
        after_pause=ended,
    )
    assert_told(f"missed.{language}", missed)


def test_quiet_hours_and_pictures(language: str) -> None:
    anna = Subscriber(chat_id=1, language=language, quiet=(22 * 60, 7 * 60), pictures=True)
    assert_told(f"quiet.{language}", [settings(anna), quiet(anna)])
