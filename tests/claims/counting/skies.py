"""A second author's days: drones fall, officers with logs write posts; all as ``python -m bot tally`` takes it.

Nothing here is taken from the product: places, windows and counts are worked out anew from docs/how-we-count.md. An
officer knows part of what fell, writes about a true stretch of time, and may say its ends exactly, loosely or not at
all; what he counts is all in his log for that stretch. So every statement is truthful, and the truth is known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

DAWN = datetime(2025, 6, 3, 5, 0, tzinfo=UTC)
"""08:00 in Moscow: minute 0 of the simulated day."""

LAND = {
    "RU-BEL": ("Шебекинский", "Валуйский", "Грайворонский"),
    "RU-KRS": ("Рыльский", "Суджанский"),
    "RU-BRY": ("Севский",),
    "RU-MOW": (),
    "RU-MOS": ("Истра",),
}
CAPITAL = ("RU-MOW", "RU-MOS")
UNITS = ("", "", "", "БАРС", "Орлан")
TYPES = ("", "", "fpv", "jet")

Row = dict[str, Any]


@dataclass(frozen=True)
class Fallen:
    """A drone that was downed. Those that only attacked are in nobody's log of downed ones, and so nowhere here."""

    minute: float
    region: str
    district: str
    unit: str
    type: str

    def is_in(self, areas: Iterable[str]) -> bool:
        """Whether it fell in one of the areas as they are written in posts."""
        here = {self.region, f"{self.region}/{self.district}"} | ({"MOSCOW-REGION"} & _capital(self.region))
        return not here.isdisjoint(areas)


@dataclass
class Sky:
    """A day and the night before and after: what fell, what was said, and which drones each statement counted."""

    chance: Random
    fallen: list[Fallen]
    rows: list[Row] = field(default_factory=list)
    counted: dict[str, frozenset[int]] = field(default_factory=dict)

    def truth(self, areas: list[str] | None, start: float, until: float) -> int:
        """The drones of a question that somebody counted; asked of areas, somebody who named a place."""
        told: set[int] = set()
        for row in self.rows:
            if row["areas"] or areas is None:
                told |= self.counted[row["id"]]
        drones = [self.fallen[n] for n in told]
        return sum(start < one.minute < until and (areas is None or one.is_in(areas)) for one in drones)


@dataclass
class Officer:
    """One voice: a log of the drones he knows, and the posts he writes from it."""

    sky: Sky
    voice: str
    log: frozenset[int]
    posts: int = 0

    def known(self, start: float, until: float, areas: Iterable[str] = (), unit: str = "", type_: str = "") -> set[int]:
        """What his log holds of a stretch of time, of areas (none: everywhere), a unit, a type."""
        places = list(areas)
        return {
            n
            for n in self.log
            if start < (one := self.sky.fallen[n]).minute < until
            and (not places or one.is_in(places))
            and unit in ("", one.unit)
            and type_ in ("", one.type)
        }

    def say(
        self,
        drones: Iterable[int],
        areas: Iterable[str],
        outer: tuple[float, float],
        inner: tuple[float, float] | None,
        **more: Any,
    ) -> Row:
        """A statement that counts these drones, its figure exact or in words ("около", "более", "до")."""
        self.posts += 1
        counted = frozenset(drones)
        low, high = self._in_words(len(counted), exact=more.pop("exact", True))
        row: Row = {
            "id": f"{self.voice}#{self.posts}",
            "voice": self.voice,
            "areas": sorted(areas),
            "low": low,
            "high": high,
            "outer": _when(outer),
            "inner": None if inner is None or inner[0] >= inner[1] else _when(inner),
        }
        row |= {name: value for name, value in more.items() if value}
        self.sky.rows.append(row)
        self.sky.counted[row["id"]] = counted
        return row

    def _in_words(self, count: int, *, exact: bool) -> tuple[int, int | None]:
        chance = self.sky.chance
        if exact or chance.random() < 0.7:
            return count, count
        about = -(-count // 10)
        return chance.choice([(max(0, count - about), count + about), (max(0, count - 1), None), (0, count + 1)])


def questions(seed: int) -> list[tuple[list[str] | None, float, float]]:
    """What is asked of such a day: places and periods, minutes from 08:00."""
    chance = Random(f"question {seed}")
    periods = [(0.0, 1440.0), (0.0, 720.0), (720.0, 1440.0), (-2880.0, 4320.0)]
    start = float(chance.randint(-300, 1200))
    periods.append((start, start + chance.randint(30, 900)))
    places: list[list[str] | None] = [None, ["MOSCOW-REGION"], ["RU-BEL", "RU-KRS"]]
    places += [[region] for region in LAND] + [["RU-BEL/Шебекинский"], ["RU-MOS/Истра"]]
    return [(place, *chance.choice(periods)) for place in chance.sample(places, 5)]


def ask(rows: Iterable[Mapping[str, Any]], areas: list[str] | None, start: float, until: float) -> dict[str, Any]:
    """A question as the contract of ``python -m bot tally`` has it."""
    first, last = _when((start, until))
    return {"statements": list(rows), "areas": areas, "from": first, "until": last}


def waves(chance: Random) -> list[float]:
    """Minutes of downings: waves at night, stragglers by day; never on a whole minute, where windows end."""
    waves = [chance.gauss(chance.choice((900, 1080, 1200)), 70) for _ in range(chance.randint(0, 3))]
    found = [wave + chance.gauss(0, 25) for wave in waves for _ in range(chance.randint(1, 9))]
    found += [chance.uniform(-400, 1400) for _ in range(chance.randint(0, 8))]
    return [round(minute) + 0.5 for minute in found]


def fall(chance: Random, minute: float) -> Fallen:
    region = chance.choice(["RU-BEL", "RU-BEL", *LAND])
    district = chance.choice(("", *LAND[region]))
    return Fallen(minute, region, district, chance.choice(UNITS), chance.choice(TYPES))


def _capital(region: str) -> set[str]:
    return {"MOSCOW-REGION"} if region in CAPITAL else set()


def _when(span: tuple[float, float]) -> list[str]:
    return [(DAWN + timedelta(minutes=minute)).isoformat() for minute in span]
