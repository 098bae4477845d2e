"""What the second author's officers write: each function one form of post (``skies.py``)."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

from tests.claims.counting.skies import LAND, Officer, Sky, fall, waves


def a_sky(seed: int, *, all_known: bool = False) -> Sky:
    """A day of the second author's; with ``all_known`` two officers who know all and leave no hour out."""
    chance = Random(f"sky {seed}")
    sky = Sky(chance, [fall(chance, minute) for minute in waves(chance)])
    everything = frozenset(range(len(sky.fallen)))
    if all_known:
        for voice in ("minister", "watch"):
            _tile(Officer(sky, voice, everything), chance)
        return sky
    ministry = Officer(sky, "minister", frozenset(n for n in everything if chance.random() < 0.85))
    for report in chance.sample(_OF_THE_MINISTRY, chance.randint(1, 4)):
        report(ministry, chance)
    for region in chance.sample(sorted(LAND), chance.randint(0, 3)):
        own = frozenset(n for n in everything if sky.fallen[n].region == region and chance.random() < 0.8)
        governor = Officer(sky, region, own)
        for post in chance.sample(_OF_A_GOVERNOR, chance.randint(1, 4)):
            post(governor, chance)
    if sky.rows and chance.random() < 0.3:
        _reprint(sky, chance)
    return sky


def _list_of(officer: Officer, chance: Random, start: float, until: float) -> None:
    """A list by region: whole (then it says "none" of the regions it leaves out), or cut off with its headline."""
    window, mark = (start, until), f"list {officer.posts}"
    by_region = {region: officer.known(start, until, [region]) for region in LAND}
    if chance.random() < 0.4:  # the ministry writes "Московский регион"
        by_region["MOSCOW-REGION"] = by_region.pop("RU-MOW") | by_region.pop("RU-MOS")
    named = [region for region, drones in by_region.items() if drones]
    kept = named[: chance.randint(1, len(named))] if named and chance.random() < 0.3 else named
    for region in kept:
        officer.say(by_region[region], [region], window, window, apart=mark)
    if len(kept) < len(named):
        rest = {n for region in named if region not in kept for n in by_region[region]}
        officer.say(rest, [], window, None, apart=mark)
        return
    for region in by_region:
        if region not in named:
            officer.say((), [region], window, window)


def _shifts(officer: Officer, chance: Random) -> None:
    """List after list through the day, with pauses, as the shifts hand over."""
    at = float(chance.randint(-60, 120))
    while at < 1300:
        until = at + chance.choice((60, 120, 180, 420))
        _list_of(officer, chance, at, until)
        at = until + chance.choice((0, 0, 0, 60, 240))


def _night_and_correction(officer: Officer, chance: Random) -> None:
    """ "За ночь": said in the word alone; then, sometimes, a longer list "с 20.00 до 8.00" of the same night."""
    true_start, true_until = 720.0 + chance.randint(0, 240), 1440.0 - chance.randint(0, 180)
    areas = chance.choice(([], ["RU-BEL"], ["RU-KRS"], ["MOSCOW-REGION"]))
    officer.say(officer.known(true_start, true_until, areas), areas, (720, 1440), (960, 1260), exact=False)
    if chance.random() < 0.5:
        _list_of(officer, chance, 720, 1440)


def _half_and_whole(officer: Officer, chance: Random) -> None:
    """Half a day's figure and the whole day's."""
    areas = chance.choice(([], ["RU-BEL"], [officer.voice] if officer.voice in LAND else ["RU-BRY"]))
    half = chance.choice(((0.0, 720.0), (720.0, 1440.0)))
    officer.say(officer.known(*half, areas), areas, half, half)
    officer.say(officer.known(0, 1440, areas), areas, (0, 1440), (0, 1440), exact=False)


def _minute_by_minute(officer: Officer, chance: Random) -> None:
    """A post for each of some downings ("около 18.45"): different moments are different drones."""
    for n in sorted(officer.log)[: chance.randint(1, 3)]:
        one = officer.sky.fallen[n]
        about = one.minute + chance.randint(-20, 20)
        officer.say({n}, [one.region], (about - 30, about + 30), None, apart="moments")


def _two_regions(officer: Officer, chance: Random) -> None:
    """ "Над Белгородской и Курской областями": one count of both, only where each has one."""
    start = float(chance.randint(-200, 1000))
    window = (start, start + chance.randint(60, 600))
    pair = chance.sample(("RU-BEL", "RU-KRS", "RU-BRY", "RU-BEL/Валуйский"), 2)
    each = [officer.known(*window, [area]) for area in pair]
    if all(each):
        officer.say(each[0] | each[1], pair, window, window)


def _more_and_more(officer: Officer, chance: Random) -> None:
    """ "Сбито 3", "ещё 7", "ещё один": posts without a time, each of drones that those before did not count."""
    told: set[int] = set()
    mark, post = f"more {officer.posts}", float(chance.randint(200, 900))
    for _ in range(chance.randint(2, 5)):
        fresh = officer.known(post - 720, post, [officer.voice]) - told
        some = {n for n in fresh if chance.random() < 0.5}
        if some:
            officer.say(some, [officer.voice], (post - 720, post), None, apart=mark)
        told |= some
        post += chance.randint(10, 200)


def _districts(officer: Officer, chance: Random) -> None:
    """His region by districts, and sometimes the whole of it."""
    start = float(chance.randint(0, 900))
    window, mark = (start, start + chance.randint(120, 720)), f"districts {officer.posts}"
    for district in LAND[officer.voice]:
        area = [f"{officer.voice}/{district}"]
        officer.say(officer.known(*window, area), area, window, window, apart=mark)
    if chance.random() < 0.6:
        officer.say(officer.known(*window, [officer.voice]), [officer.voice], window, window)


def _by_units(officer: Officer, chance: Random) -> None:
    """The same hours by unit, a book each, beside the figure of all."""
    start = float(chance.randint(0, 900))
    window = (start, start + chance.randint(120, 720))
    for unit in ("БАРС", "Орлан"):
        sure = chance.choice((window, None))
        officer.say(officer.known(*window, [officer.voice], unit=unit), [officer.voice], window, sure, book=unit)
    if chance.random() < 0.7:
        officer.say(officer.known(*window, [officer.voice]), [officer.voice], window, window)


def _by_type(officer: Officer, chance: Random) -> None:
    """Only the FPV drones, or the jets, of some hours."""
    start, kind = float(chance.randint(0, 900)), chance.choice(("fpv", "jet"))
    window = (start, start + chance.randint(120, 720))
    officer.say(officer.known(*window, [officer.voice], type_=kind), [officer.voice], window, window, kinds=[kind])


def _relay(officer: Officer, chance: Random) -> None:
    """What the ministry said of his region, repeated under the ministry's voice: as his own it would count twice."""
    theirs = [r for r in officer.sky.rows if r["voice"] == "minister" and r["areas"] == [officer.voice]]
    if theirs:
        again = chance.choice(theirs)
        name = f"{again['id']} by {officer.voice}"
        officer.sky.rows.append(again | {"id": name, "apart": ""})
        officer.sky.counted[name] = officer.sky.counted[again["id"]]


def _tile(officer: Officer, chance: Random) -> None:
    """Every region, from before the first drone until after the last, without a gap; and something vague besides."""
    cuts = [-3000.0, *sorted(float(chance.randint(-300, 1400)) for _ in range(chance.randint(0, 4))), 4000.0]
    for start, until in pairwise(cuts):
        if start < until:
            for region in LAND:
                officer.say(officer.known(start, until, [region]), [region], (start, until), (start, until))
    _minute_by_minute(officer, chance)


def _reprint(sky: Sky, chance: Random) -> None:
    """A post read twice, and an edited one: the record keeps how it stands, so its first figure is nowhere here."""
    sky.rows.append(chance.choice(sky.rows))


_OF_THE_MINISTRY: list[Callable[[Officer, Random], None]] = [
    _shifts,
    _night_and_correction,
    _half_and_whole,
    _minute_by_minute,
    _two_regions,
]
_OF_A_GOVERNOR: list[Callable[[Officer, Random], None]] = [
    _half_and_whole,
    _more_and_more,
    _districts,
    _by_units,
    _by_type,
    _relay,
]
