"""Clusters that were solved before: what a new post costs is only the clusters that it changes.

A month of a region is some thirty clusters, and an evening's post changes one of them.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from claims.counting.areas import regions_of
from claims.counting.atoms import Question
from claims.counting.clusters import Cluster
from claims.model import Span, Tally

KEPT = 1024
"""Clusters, some 10 KiB each."""

Solve = Callable[[Cluster, Sequence[Question]], Sequence[Tally]]


def solve_kept(cluster: Cluster, questions: Sequence[Question], solve: Solve) -> list[Tally]:
    """The tallies of questions about one cluster, those not yet known found together by ``solve``."""
    known = _known(cluster)
    asked = [_about(cluster, question) for question in questions]
    unknown = [question for question in dict.fromkeys(asked) if question not in known]
    if unknown:
        known |= dict(zip(unknown, solve(cluster, unknown), strict=True))
    return [known[question] for question in asked]


@lru_cache(maxsize=KEPT)
def _known(cluster: Cluster) -> dict[Question, Tally]:
    """What is known of a cluster: a statement changed in any way makes another cluster."""
    return {}


def _about(cluster: Cluster, question: Question) -> Question:
    """The question as far as it is about the cluster's time: every period that holds all of it asks the same."""
    first = min(statement.outer[0] for statement in cluster)
    last = max(statement.outer[1] for statement in cluster)
    here = regions_of(key for statement in cluster for key in statement.areas) if question.moved else frozenset()
    moved = tuple((region, _within(own, first, last)) for region, own in question.moved if region in here)
    return Question(question.areas, _within(question.period, first, last), moved)


def _within(period: Span, first: float, last: float) -> Span:
    return max(period[0], first), min(period[1], last)
