"""Atoms (1): places, types of drone and stretches of time so small that a statement speaks of all of one or of none."""

from dataclasses import dataclass
from typing import NamedTuple

from claims.counting.areas import ANYWHERE, lies_in, regions_of
from claims.counting.spans import inside, overlap
from claims.model import Span, Statement


class Atom(NamedTuple):
    """A region's district (empty: elsewhere in the region), a type of drone (empty: other) and a cell of time."""

    region: str
    district: str
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Question:
    """The tally of which areas (None: everywhere) and what period is asked for.

    ``moved`` holds the regions that are asked about a period of their own.
    """

    areas: frozenset[str] | None
    period: Span
    moved: tuple[tuple[str, Span], ...] = ()

    def period_of(self, region: str) -> Span:
        """What period is asked for over a region."""
        for name, own in self.moved:
            if name == region:
                return own
        return self.period


def speaks_of(statement: Statement, atom: Atom) -> bool:
    """Whether an atom is of a place and type that the statement counts, whatever the time."""
    if statement.kinds and atom.kind not in statement.kinds:
        return False
    return not statement.areas or any(lies_in(atom.region, atom.district, key) for key in statement.areas)


def asks_for(question: Question, atom: Atom) -> bool:
    """Whether an atom belongs to what a question asks for."""
    return inside(atom.span, question.period_of(atom.region)) and asks_about(question, atom.region, atom.district)


def asks_about(question: Question, region: str, district: str) -> bool:
    """Whether a district (empty: elsewhere in the region) belongs to what a question asks for, whatever the time."""
    return question.areas is None or any(lies_in(region, district, key) for key in question.areas)


def overlaps(question: Question, statement: Statement) -> bool:
    """Whether a statement can bear on a question directly: it reaches the period and one of the areas' regions."""
    regions = regions_of(statement.areas)
    if regions and question.areas is not None:
        regions &= regions_of(question.areas)
        if not regions:
            return False
    return any(overlap(statement.outer, question.period_of(region)) for region in regions or {ANYWHERE})
