"""The recorded days with what a person types on them, and the chats that come of it (tests/bot/golden)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True, slots=True)
class Script:
    """What a person types before the first post and after the last one."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    language: str = "ru"


SCRIPTS: Mapping[str, Script] = {
    "2026-11-21": Script(("/subscribe Воронеж", "[каждое сообщение]"), ("/region Белгород", "/night")),
    "2026-11-22": Script(("/subscribe Белгород", "[карточка]"), ("/region Ростов", "[Как посчитано]")),
    "all-silent": Script(("/subscribe Belgorod", "[Digest only]"), ("/region Kaluga", "/today"), "en"),
    "contradictions": Script(("/subscribe Ростов", "[каждое сообщение]")),
    "edits-and-withdrawals": Script(
        ("/subscribe Воронеж", "[каждое сообщение]", "/subscribe Тула", "[каждое сообщение]"), ("/region Краснодар",)
    ),
    "massive-night": Script(("/subscribe Брянск", "[карточка]", "/subscribe Тула", "[карточка]"), ("/region Москва",)),
    "quiet-day": Script(("/subscribe Bryansk", "[Digest only]"), ("/region Bryansk", "/digest"), "en"),
    "reposts": Script(("/subscribe Брянск", "[карточка]"), ("/region Брянск", "/sources")),
}
