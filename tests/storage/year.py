"""A year of a hundred channels, for measuring: officials' reports as the product takes them in, and a bulk of talk."""

import random
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from claims.model import Channel, Office, Post
from claims.places.regions import regions
from storage.channels import save_channel
from storage.database import Database, open_database
from storage.posts import record

BEGUN = datetime(2025, 11, 2, 5, tzinfo=UTC)
DAYS = 365
UNTIL = BEGUN + timedelta(days=DAYS)
SEEN = UNTIL + timedelta(days=1)

MINISTRY = Channel(id=1, username="ministry", title="Министерство", voice="mod_russia", office=Office.MINISTRY)
TOLD_OF = {
    "RU-BEL": ("Белгородской", ("Шебекинским", "Валуйским", "Грайворонским", "Ракитянским")),
    "RU-BRY": ("Брянской", ("Севским", "Климовским", "Погарским")),
    "RU-KRS": ("Курской", ("Рыльским", "Суджанским", "Льговским")),
    "RU-VOR": ("Воронежской", ("Россошанским", "Лискинским")),
    "RU-ROS": ("Ростовской", ("Чертковским", "Миллеровским", "Тарасовским")),
    "RU-KLU": ("Калужской", ("Тарусским", "Кировским")),
    "RU-TUL": ("Тульской", ("Алексинским", "Щекинским")),
    "RU-ORL": ("Орловской", ("Мценским",)),
    "RU-SMO": ("Смоленской", ("Рославльским",)),
    "RU-LIP": ("Липецкой", ("Елецким",)),
}
TALKATIVE = 95
"""Channels that write of other things."""


async def fill(path: Path, *, posts: int = 1_000_000, days: int = DAYS, seed: int = 1) -> None:
    """Make a database of so many posts; the officials', about 60 a day, are of the last so many days of the year."""
    async with open_database(f"sqlite+aiosqlite:///{path}") as database:
        governors = [_governor(number, region) for number, region in enumerate(TOLD_OF, start=2)]
        async with database.write() as c:
            for channel in (MINISTRY, *governors, *(_talkative(number) for number in range(TALKATIVE))):
                await save_channel(c, channel)
        chance = random.Random(seed)
        told = await _take_in(database, MINISTRY, _ministry(chance, days))
        for governor in governors:
            told += await _take_in(database, governor, _reports(chance, governor, days))
    _add_talk(path, max(0, posts - told))


async def _take_in(database: Database, channel: Channel, posts: Iterator[Post]) -> int:
    batch = list(posts)
    for first in range(0, len(batch), 500):
        async with database.write() as c:
            await record(c, channel, batch[first : first + 500], seen=SEEN, quiet=True)
    return len(batch)


def _ministry(chance: random.Random, days: int) -> Iterator[Post]:
    """A list for the night, and eight windows a day of one to five regions."""
    number = 0
    for day in range(DAYS - days, DAYS):
        for window in range(-1, 8):
            number += 1
            hour = 9 + 2 * window
            said = "В течение прошедшей ночи" if window < 0 else f"С {hour}.00 до {hour + 2}.00 мск"
            named = chance.sample(list(TOLD_OF), 8 if window < 0 else chance.randint(1, 5))
            counts = [chance.randint(1, 20) for _ in named]
            items = [
                f"{count} – над территорией {TOLD_OF[region][0]} области"
                for count, region in zip(counts, named, strict=True)
            ]
            text = f"{said} дежурными средствами ПВО уничтожены и перехвачены {sum(counts)} украинских БПЛА:\n"
            date = BEGUN + timedelta(days=day, hours=0 if window < 0 else hour - 8 + 2.5)
            yield Post(channel_id=1, number=number, date=date, text=text + ",\n".join(items) + ".")


def _reports(chance: random.Random, governor: Channel, days: int) -> Iterator[Post]:
    """Five posts a day: the night's by districts, and single ones."""
    _, districts = TOLD_OF[governor.voice]
    number = 0
    for day in range(DAYS - days, DAYS):
        for part in range(5):
            number += 1
            place, count = chance.choice(districts), chance.randint(2, 9)
            text = (
                f"Ночью над {place} районом сбиты {count} беспилотников. Пострадавших нет."
                if part == 0
                else f"Силами ПВО над {place} районом сбит ещё один беспилотник."
            )
            date = BEGUN + timedelta(days=day, hours=4 * part, minutes=chance.randint(0, 59))
            yield Post(channel_id=governor.id, number=number, date=date, text=text)


def _governor(number: int, region: str) -> Channel:
    name = regions()[region].name_ru
    return Channel(
        id=number, username=f"governor_{number}", title=name, voice=region, office=Office.GOVERNOR, region=region
    )


def _talkative(number: int) -> Channel:
    return Channel(
        id=1000 + number, username=f"news_{number}", title="Новости", voice=f"news_{number}", office=Office.NEWS
    )


def _add_talk(path: Path, posts: int) -> None:
    """Ordinary posts with their readings, as the product would store them, in two statements."""
    talk = "Сегодня в районе открыли новую школу, в ней будут учиться шестьсот детей. " * 5
    reading = (
        '{"language":"ru","kind":"other","downed":null,"claims":[],"increment":false,"window":{"from":null,"until":null,'
        '"basis":"none"},"uav":[],"means":[],"units":[],"casualties":{"killed":null,"injured":null},"damage":null,'
        '"relayed_from":null,"doubts":[]}'
    )
    start, step = int(BEGUN.timestamp()) * 1_000_000, DAYS * 86_400_000_000 // max(1, posts // TALKATIVE)
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {posts - 1}) "
    key = f"SELECT 1000 + i % {TALKATIVE}, 1 + i / {TALKATIVE}, {start} + i / {TALKATIVE} * {step}, "
    with sqlite3.connect(path) as c:
        c.execute(
            "INSERT INTO posts (channel_id, number, date, seen_at, has_media, text) "
            f"{numbers}{key} {start}, 0, i || ? FROM n",
            (talk,),
        )
        c.execute(
            "INSERT INTO readings (channel_id, number, date, kind, rules, text_key, reading) "
            f"{numbers}{key} 'other', 1, hex(i), ? FROM n",
            (reading,),
        )
    c.close()
