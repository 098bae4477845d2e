"""Which statements of different posts count different drones (7): "ещё N", and the ministry's posts about moments."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from claims.counting.areas import meet
from claims.counting.bounds import LOOKING_BACK
from claims.counting.items import post_key
from claims.counting.spans import inside
from claims.counting.voices import MINISTRY
from claims.model import Basis, Statement, Told

Posts = list[tuple[Told, list[Statement]]]


def continue_chains(posts: Posts) -> Posts:
    """ "Ещё N" bears the mark of the report that it continues: its voice's last about the place, at most 12 hours old.

    "Ещё" says other drones, not later ones: its bounds stay those of its words. Where it lies wholly inside the inner
    bound of the report it continues, that report was not all, and loses its inner bound. ``posts`` are ordered by time.
    """
    chained = [(told, list(items)) for told, items in posts]
    latest: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, (told, items) in enumerate(chained):
        for number, item in enumerate(items):
            base = _base(chained, latest[item.voice], told, item) if told.reading.increment else None
            if base is None:
                continue
            first_told, first = chained[base[0]][0], chained[base[0]][1][base[1]]
            mark = first.apart or f"{post_key(first_told)}:ещё"
            again = None if inside(item.outer, first.inner) else first.inner
            chained[base[0]][1][base[1]] = replace(first, apart=mark, inner=again)
            items[number] = replace(item, apart=mark)
        for number, item in enumerate(items):
            latest[item.voice].append((at, number))
    return chained


def set_moments_apart(posts: Posts) -> Posts:
    """The ministry announces single downings by the minute, a post each: different moments, different drones.

    Posts about the same moment may be one told twice, so they bear different marks.
    """
    times: Counter[object] = Counter()
    result: Posts = []
    for told, items in posts:
        moment = told.reading.window
        if moment.basis is Basis.MOMENT and any(item.voice == MINISTRY for item in items):
            mark = f"{MINISTRY}:moments:{times[moment.start]}"
            times[moment.start] += 1
            items = [replace(item, apart=item.apart or mark) if item.voice == MINISTRY else item for item in items]
        result.append((told, items))
    return result


def without_idle_marks(statements: Iterable[Statement]) -> list[Statement]:
    """A mark that one statement bears alone says nothing."""
    said = list(statements)
    bearers = Counter((s.voice, s.apart) for s in said)
    return [replace(s, apart="") if s.apart and bearers[s.voice, s.apart] == 1 else s for s in said]


def _base(chained: Posts, earlier: Sequence[tuple[int, int]], told: Told, item: Statement) -> tuple[int, int] | None:
    for at, number in reversed(earlier):
        before, first = chained[at][0], chained[at][1][number]
        if (told.date - before.date).total_seconds() / 60 > LOOKING_BACK:
            return None
        same_place = not item.areas or not first.areas or meet(item.areas, first.areas)
        if same_place and first.low > 0:
            return at, number
    return None
