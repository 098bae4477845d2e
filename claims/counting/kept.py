"""Clusters that were solved before: what a new post costs is only the clusters that it changes.

A month of a region is some thirty clusters, and an evening's post changes one of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claims.counting.areas import covers, meet, regions_of
from claims.counting.atoms import Question
from claims.counting.clusters import Cluster
from claims.model import Span, Tally

KEPT = 1024
"""Clusters, some 10 KiB each."""

Asked = tuple[Cluster, Sequence[Question]]
Solve = Callable[[Sequence[Asked]], Sequence[Sequence[Tally]]]


def solve_kept(asked: Sequence[Asked], solve: Solve) -> list[list[Tally]]:
    """The tallies of each cluster's questions, those not yet known found together by ``solve``."""
    known = [_known(cluster) for cluster, _ in asked]
    about = [[its.about(one) for one in questions] for its, (_, questions) in zip(known, asked, strict=True)]
    unknown = {
        at: fresh
        for at, (its, questions) in enumerate(zip(known, about, strict=True))
        if (fresh := [question for question in dict.fromkeys(questions) if question not in its.answers])
    }
    found = solve([(asked[at][0], questions) for at, questions in unknown.items()]) if unknown else ()
    for (at, questions), answers in zip(unknown.items(), found, strict=True):
        known[at].answers.update(zip(questions, answers, strict=True))
    return [[its.answers[question] for question in questions] for its, questions in zip(known, about, strict=True)]


@dataclass(slots=True)
class _Known:
    """What is known of a cluster, and what it is about."""

    span: Span
    areas: frozenset[str]
    regions: frozenset[str]
    placed: bool
    answers: dict[Question, Tally] = field(default_factory=dict)
    asked_of: dict[frozenset[str], frozenset[str] | None] = field(default_factory=dict)

    def about(self, question: Question) -> Question:
        """The question as far as it is about the cluster: every one that asks for all of it asks the same."""
        moved = tuple((region, self._within(own)) for region, own in question.moved if region in self.regions)
        period = self._within(question.period)
        if self.placed and {region for region, _ in moved} == self.regions and len({own for _, own in moved}) == 1:
            period, moved = moved[0][1], ()
        return Question(None if question.areas is None else self._near(question.areas), period, moved)

    def _near(self, areas: frozenset[str]) -> frozenset[str] | None:
        if areas not in self.asked_of:
            near = frozenset(key for key in areas if meet((key,), self.areas))
            self.asked_of[areas] = None if covers(near, self.areas) else near
        return self.asked_of[areas]

    def _within(self, period: Span) -> Span:
        return max(period[0], self.span[0]), min(period[1], self.span[1])


@lru_cache(maxsize=KEPT)
def _known(cluster: Cluster) -> _Known:
    """A statement changed in any way makes another cluster."""
    areas = frozenset[str]().union(*(statement.areas for statement in cluster))
    first, last = min(s.outer[0] for s in cluster), max(s.outer[1] for s in cluster)
    return _Known((first, last), areas, regions_of(areas), all(s.areas for s in cluster))
