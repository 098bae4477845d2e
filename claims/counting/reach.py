"""Which statements a question needs, so that storage hands over the neighbourhood and not the year."""

from collections.abc import Mapping

from claims.counting.areas import ANYWHERE, regions_of
from claims.counting.items import items_of
from claims.counting.silence import is_exhaustive
from claims.model import Span, Told

MARGIN = 48 * 60.0
"""Minutes on either side of a period within which windows can bear on its tally.

The widest implied window ("за сутки") is 48 hours, so this takes in whatever meets the period and whatever meets that.
Leaving out what lies farther can only widen the range: the truth stays in it.
"""

EVERYWHERE = "*"
"""The key of an exhaustive list: it says "none" of every region that it does not name."""


def places(told: Told) -> Mapping[str, Span]:
    """Where and when a post can bear on a tally: region → the union of the outer bounds of what it says there.

    Keys are regions (never "MOSCOW-REGION": it is its two regions), ``ANYWHERE`` for drones without a place and
    ``EVERYWHERE`` for an exhaustive list. A question about a region needs the posts under the region's key and these
    two whose spans meet its neighbourhood. Empty for a post that counts nothing.
    """
    reach: dict[str, Span] = {}
    items = items_of(told)
    for item in items:
        for region in regions_of(item.areas) or {ANYWHERE}:
            _widen(reach, region, item.outer)
    if items and is_exhaustive(told):
        _widen(reach, EVERYWHERE, (min(i.outer[0] for i in items), max(i.outer[1] for i in items)))
    return reach


def _widen(reach: dict[str, Span], key: str, span: Span) -> None:
    known = reach.get(key, span)
    reach[key] = min(known[0], span[0]), max(known[1], span[1])
