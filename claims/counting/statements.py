"""From what was told to statements that can be counted. The rules stand in the files beside this one.

| rule of docs/how-we-count.md | where |
| --- | --- |
| one voice, relays | ``voices`` |
| windows | ``bounds`` |
| counts, types, books | ``limits`` |
| claims, parts, lists | ``items`` |
| reposts | ``reposts`` |
| "ещё", moments | ``chains`` |
| what lists say of the places they leave out | ``silence`` |
"""

from collections.abc import Iterable

from claims.counting.areas import regions_of
from claims.counting.chains import continue_chains, set_moments_apart, without_idle_marks
from claims.counting.items import items_of
from claims.counting.reposts import without_reposts
from claims.counting.silence import region_wholes, silences
from claims.model import Statement, Told


def statements(told: Iterable[Told], areas: frozenset[str] | None = None) -> tuple[Statement, ...]:
    """The statements of posts, in any order of posts, each once; with ``areas`` only those that bear on these regions.

    An edited post is handed over as it stands now, a deleted one not at all. A statement's id is "CHANNEL/NUMBER:ITEM".
    Statements without a place are always among the result.
    """
    posts = [(post, list(items_of(post))) for post in without_reposts(told)]
    posts = set_moments_apart(continue_chains([(post, items) for post, items in posts if items]))
    said = [item for _, items in posts for item in items] + silences(posts) + region_wholes(posts)
    wanted = None if areas is None else regions_of(areas)
    return tuple(s for s in without_idle_marks(said) if wanted is None or not s.areas or wanted & regions_of(s.areas))


def post_of(statement_id: str) -> tuple[int, int]:
    """The channel and the number of the post that a statement's id names."""
    channel, _, number = statement_id.rpartition(":")[0].partition("/")
    return int(channel), int(number)
