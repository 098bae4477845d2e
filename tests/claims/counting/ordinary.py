"""Ordinary days: the ministry's lists, a governor by the hour, his headquarters in the morning. All of it truthful."""

from random import Random

from claims.counting.atoms import Question
from tests.claims.counting.worlds import DAY, DISTRICTS, Drone, Teller, World

REGIONS = ("RU-A", "RU-B", "RU-MOW")
VAGUE = 0.01
"""So seldom does an official give a figure that is not exact."""


def ordinary_day(seed: int) -> World:
    """A day from 08:00 (minute 0) to 08:00 with up to forty drones, half of them at night, and their announcements."""
    rng = Random(seed)
    made = World([_drone(rng) for _ in range(rng.randint(1, 40))])
    everything = range(len(made.drones))
    _ministry(Teller(rng, made, "ministry", [n for n in everything if rng.random() < 0.7], VAGUE))
    for region in REGIONS:
        if rng.random() < 0.7:
            known = [n for n in everything if made.drones[n].region == region and rng.random() < 0.9]
            _region(Teller(rng, made, region, known, VAGUE), region)
    return made


def whole_day(region: str | None) -> Question:
    """The tally of a region, or of everywhere, for the whole of such a day."""
    return Question(None if region is None else frozenset({region}), (0.0, float(DAY)))


def _ministry(teller: Teller) -> None:
    """Windows by day with gaps between them, one for the night; sometimes a second list inside another's window."""
    rng, cut = teller.rng, 0.0
    while cut < 720:
        until = min(720.0, cut + 60 * rng.randint(1, 5))
        _list(teller, (cut, until))
        cut = until + rng.choice((0, 0, 30, 90))
    night = (720.0 + 30 * rng.randint(0, 5), DAY - 60.0)
    _list(teller, night)
    if rng.random() < 0.3:
        _list(teller, (night[0], night[0] + 120))


def _list(teller: Teller, window: tuple[float, float]) -> None:
    mark = teller.mark()
    for region in REGIONS:
        teller.say([region], window, window, apart=mark)


def _region(teller: Teller, region: str) -> None:
    """Posts without a time and their "ещё" in the night, and half of the time the whole day's figure."""
    rng, told, mark = teller.rng, set[int](), teller.mark()
    post = 60.0 * rng.randint(8, 20)
    for _ in range(rng.randint(0, 3)):
        told |= teller.say([region], (post - 720, post), None, apart=mark, without=told)
        post += 60 * rng.randint(1, 3)
    if rng.random() < 0.5:
        teller.say([region], (0.0, float(DAY)), (0.0, float(DAY)))


def _drone(rng: Random) -> Drone:
    region = rng.choice(("RU-A", "RU-A", "RU-B", "RU-MOW"))
    minute = rng.choice((rng.randint(0, DAY - 1), rng.randint(720, DAY - 1))) + 0.5
    return Drone(region, rng.choice(("", *DISTRICTS[region])), "", "", minute)
