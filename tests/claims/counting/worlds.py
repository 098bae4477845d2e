"""Days with a known truth, and voices who tell of them truthfully in every form that counting knows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from claims.counting.areas import lies_in
from claims.counting.atoms import Question
from claims.model import Span, Statement

DISTRICTS = {"RU-A": ("x", "y"), "RU-B": ("z",), "RU-MOW": (), "RU-MOS": ()}
KINDS = ("", "fpv", "jet")
UNITS = ("", "Орлан", "БАРС")
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Drone:
    """One drone shot down; ``unit`` downed it, ``minute`` is never the end of any window."""

    region: str
    district: str
    kind: str
    unit: str
    minute: float

    def lies_in(self, areas: Iterable[str]) -> bool:
        """Whether it fell in one of the areas; no area is everywhere."""
        keys = list(areas)
        return not keys or any(lies_in(self.region, self.district, key) for key in keys)


@dataclass(slots=True)
class World:
    """The drones of a day, what was said of them, and which of them each statement counted."""

    drones: list[Drone]
    statements: list[Statement] = field(default_factory=list)
    counted: dict[Statement, set[int]] = field(default_factory=dict)

    def truth(self, question: Question, *, placed: bool = False) -> int:
        """How many drones of the question were counted by some statement, by one with a place if ``placed``."""
        told = {n for s, drones in self.counted.items() if s.areas or not placed for n in drones}
        return sum(
            question.period[0] < self.drones[n].minute < question.period[1]
            and self.drones[n].lies_in(question.areas or ())
            for n in told
        )


def world(seed: int, *, drones: int = 12, voices: int = 3, complete: bool = False) -> World:
    """A day and a half with up to so many drones and voices. Complete voices know every drone and leave no gaps."""
    rng = Random(seed)
    made = World([_drone(rng) for _ in range(rng.randint(0, drones))])
    for number in range(rng.randint(1, voices)):
        share = 1.0 if complete else rng.choice((0.5, 0.9, 1.0))
        known = [n for n in range(len(made.drones)) if rng.random() < share]
        teller = Teller(rng, made, f"voice {number}", known)
        if complete:
            _tell_all(teller)
        for _ in range(rng.randint(1, 4)):
            rng.choice(_LOOSE if complete else _FORMS)(teller)
    return made


def questions(seed: int) -> Sequence[Question]:
    """Questions about such a world: everywhere and somewhere, all of the time and some of it."""
    rng = Random(seed)
    areas: list[frozenset[str] | None] = [None]
    areas += [frozenset({key}) for key in ("RU-A", "RU-B", "RU-MOW", "MOSCOW-REGION", "RU-A/x")]
    start = 60.0 * rng.randint(-6, 20)
    periods = [(-DAY, 3.0 * DAY), (start, start + 60.0 * rng.randint(1, 24))]
    return [Question(place, period) for place in areas for period in periods]


@dataclass(slots=True)
class Teller:
    """A voice: which drones of the world it knows, and how it speaks of them."""

    rng: Random
    world: World
    voice: str
    known: list[int]
    vague: float = 0.3
    marks: int = 0

    def mark(self) -> str:
        """A mark that no other list or chain bears."""
        self.marks += 1
        return f"{self.voice}, mark {self.marks}"

    def say(
        self,
        areas: Iterable[str],
        outer: Span,
        inner: Span | None,
        *,
        kinds: frozenset[str] = frozenset(),
        book: str = "",
        apart: str = "",
        without: Iterable[int] = (),
    ) -> set[int]:
        """Count all the voice knows in the inner bound and some of the rest; a joint count names no place in vain."""
        said = frozenset(areas)
        drones = self.world.drones
        may = [n for n in self.known if self._counts(drones[n], said, outer, kinds, book) and n not in set(without)]
        counted = {n for n in may if _within(drones[n], inner) or self.rng.random() < 0.6}
        if len(said) > 1 and counted:
            said = frozenset(key for key in said if any(drones[n].lies_in({key}) for n in counted))
            counted = {n for n in counted if drones[n].lies_in(said)}
        low, high = self._vaguely(len(counted))
        name = f"{self.voice}, {len(self.world.statements)}"
        statement = Statement(name, self.voice, said, low, high, outer, inner, book, kinds, apart)
        self.world.statements.append(statement)
        self.world.counted[statement] = counted
        return counted

    def _counts(self, drone: Drone, areas: frozenset[str], outer: Span, kinds: frozenset[str], book: str) -> bool:
        return (
            drone.lies_in(areas)
            and _within(drone, outer)
            and (not kinds or drone.kind in kinds)
            and (not book or drone.unit == book)
        )

    def _vaguely(self, count: int) -> tuple[int, int | None]:
        if self.rng.random() >= self.vague:
            return count, count
        match self.rng.randint(0, 2):
            case 0:
                return max(0, count - self.rng.randint(0, 2)), None
            case 1:
                return 0, count + self.rng.randint(0, 2)
            case _:
                return max(0, count - self.rng.randint(0, 3)), count + self.rng.randint(0, 3)

    def hours(self, shortest: int = 1, longest: int = 12) -> Span:
        """A window of whole hours."""
        start = 60.0 * self.rng.randint(0, 30)
        return start, start + 60.0 * self.rng.randint(shortest, longest)

    def region(self) -> str:
        """A region, or two as one."""
        return self.rng.choice([*DISTRICTS, "MOSCOW-REGION"])


def _total(teller: Teller) -> None:
    window = teller.hours()
    teller.say([teller.region()], window, window)


def _list(teller: Teller) -> None:
    """Every region with a drone by its figure, apart; none of the others, as rule 5 reads it."""
    window, mark = teller.hours(), teller.mark()
    for region in DISTRICTS:
        teller.say([region], window, window, apart=mark)


def _joint(teller: Teller) -> None:
    window = teller.hours()
    teller.say(teller.rng.sample(["RU-A/x", "RU-A/y", "RU-B", "RU-MOW"], teller.rng.randint(2, 3)), window, window)


def _part(teller: Teller) -> None:
    window = teller.hours()
    region = teller.rng.choice(("RU-A", "RU-B"))
    teller.say([region], window, window)
    teller.say([f"{region}/{DISTRICTS[region][0]}"], window, window)


def _moment(teller: Teller) -> None:
    minute = 60.0 * teller.rng.randint(1, 30)
    teller.say([teller.region()], (minute - 30, minute + 30), None)


def _no_time(teller: Teller) -> None:
    post = 60.0 * teller.rng.randint(6, 36)
    teller.say([teller.region()], (post - 720, post), None)


def _vague_window(teller: Teller) -> None:
    outer = teller.hours(4, 14)
    teller.say([teller.region()], outer, (outer[0] + 60, outer[1] - 120))


def _past_day(teller: Teller) -> None:
    post = 60.0 * teller.rng.randint(26, 36)
    teller.say([teller.region()], (0.0, post), (post - DAY, float(DAY)))


def _chain(teller: Teller) -> None:
    """ "Сбит", "ещё два", "ещё один": each counts others than those before it."""
    region, post, mark = teller.region(), 60.0 * teller.rng.randint(6, 30), teller.mark()
    told: set[int] = set()
    for _ in range(teller.rng.randint(2, 4)):
        told |= teller.say([region], (post - 720, post), None, apart=mark, without=told)
        post += 60


def _types(teller: Teller) -> None:
    window = teller.hours()
    kinds = frozenset(teller.rng.sample(KINDS[1:], teller.rng.randint(1, 2)))
    teller.say([teller.region()], window, teller.rng.choice((window, None)), kinds=kinds)


def _book(teller: Teller) -> None:
    window = teller.hours()
    teller.say([teller.region()], window, teller.rng.choice((window, None)), book=teller.rng.choice(UNITS[1:]))


def _nowhere(teller: Teller) -> None:
    window = teller.hours()
    teller.say([], window, teller.rng.choice((window, None)))


_LOOSE = (_moment, _no_time, _chain)
_FORMS = (*_LOOSE, _total, _list, _joint, _part, _vague_window, _past_day, _types, _book, _nowhere)


def _tell_all(teller: Teller) -> None:
    """Windows that meet without a gap from before the first drone until after the last, everywhere."""
    cuts = sorted(60.0 * hour for hour in {-12, *teller.rng.sample(range(1, 35), teller.rng.randint(0, 3)), 48})
    for window in pairwise(cuts):
        for region in DISTRICTS:
            teller.say([region], window, window)


def _drone(rng: Random) -> Drone:
    region = rng.choice(list(DISTRICTS))
    district = rng.choice(("", *DISTRICTS[region]))
    return Drone(region, district, rng.choice(KINDS), rng.choice(UNITS), rng.randint(0, 36 * 60) + 0.5)


def _within(drone: Drone, span: Span | None) -> bool:
    return span is not None and span[0] < drone.minute < span[1]
