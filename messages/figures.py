"""Figures: how a tally, a count and a row of days are told (counting.md, "How it is told")."""

from collections.abc import Sequence
from enum import Enum

from claims.model import Count, Tally
from messages.texts import texts

CLOSE_SHARE = 0.25
CLOSE_DRONES = 3
BARS = "▁▂▃▄▅▆▇█"
NO_REPORT = "·"


class Sureness(Enum):
    """How far the statements leave one number."""

    EXACT = "exact"
    CLOSE = "close"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    UNSAID = "unsaid"


def sureness(tally: Tally) -> Sureness:
    """EXACT where least and agreed are one number; CLOSE where agreed is at most a quarter or 3 drones above it.

    A least of nothing is told from above ("до 4"): a bare 0, or a range from 0, would say more than anybody did.
    """
    if tally.most == 0 or (tally.least and tally.least in (tally.agreed, tally.most)):
        return Sureness.EXACT
    if (
        tally.least
        and tally.agreed is not None
        and tally.agreed - tally.least <= max(CLOSE_DRONES, tally.least * CLOSE_SHARE)
    ):
        return Sureness.CLOSE
    if tally.least > 0:
        return Sureness.AT_LEAST
    return Sureness.UNSAID if tally.most is None else Sureness.AT_MOST


def figure(tally: Tally, language: str) -> str:
    """ "61", "61–64", "не менее 61"; "до 30" where only an upper bound was said."""
    t = texts(language)
    match sureness(tally):
        case Sureness.EXACT:
            return str(tally.least)
        case Sureness.CLOSE:
            return f"{tally.least}–{tally.agreed}"
        case Sureness.AT_LEAST:
            return t("figure-at-least", least=tally.least)
        case Sureness.AT_MOST:
            return t("figure-at-most", most=tally.most or 0)
        case Sureness.UNSAID:
            return t("figure-unsaid")


def count_figure(count: Count, language: str) -> str:
    """The bare figure of one post: "5", "не менее 2", "до 30"."""
    return figure(Tally(count.low or 0, _agreed(count), count.high), language)


def drones(count: Count, language: str) -> str:
    """The same with its noun in the right number: "21 беспилотник", "не менее 21 беспилотника"."""
    t = texts(language)
    if count.low is not None and count.low == count.high:
        return t("drones", count=count.low)
    if count.low:
        many = count.high is not None
        return t("drones-between", low=count.low, high=count.high or 0) if many else t("drones-from", count=count.low)
    return t("drones-unsaid") if count.high is None else t("drones-to", count=count.high)


def sparkline(days: Sequence[Tally | None]) -> str:
    """One bar a day, the highest for the largest day; a point for a day without a report."""
    values = [None if one is None else _height(one) for one in days]
    largest = max((value for value in values if value is not None), default=0)
    return "".join(NO_REPORT if value is None else _bar(value, largest) for value in values)


def _agreed(count: Count) -> int | None:
    return count.high if count.low else None


def _height(tally: Tally) -> int:
    return tally.agreed if sureness(tally) is Sureness.CLOSE and tally.agreed is not None else tally.least


def _bar(value: int, largest: int) -> str:
    return BARS[round(value / largest * (len(BARS) - 1))] if largest else BARS[0]
