"""A tally in words: the statements, the atoms, and the two extreme worlds in which all of them are true."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone

from claims.counting.areas import ANYWHERE
from claims.counting.atoms import Question, overlaps
from claims.counting.clusters import Cluster, clusters
from claims.counting.contradictions import make_true
from claims.counting.grid import lay_out
from claims.counting.program import Program
from claims.counting.solver import InfeasibleError, Solver
from claims.counting.tally import TOLERANCE, tally
from claims.model import Span, Statement, Tally

MOSCOW = timezone(timedelta(hours=3), "MSK")


def explain(statements: Iterable[Statement], areas: frozenset[str] | None, period: Span) -> str:
    """How the tally of the areas (None: everywhere) and the period came about; times are Moscow's."""
    question = Question(areas, period)
    said = set(statements)
    placed = [s for s in said if s.areas or areas is None]
    lines = [f"{'everywhere' if areas is None else ', '.join(sorted(areas))}, {_when(period)}"]
    lines += ["", _told(tally(said, areas, period))]
    for cluster in clusters(placed):
        if any(overlaps(question, s) for s in cluster):
            lines += ["", *_explain_cluster(cluster, question)]
    beside = [s for s in said if not s.areas and areas is not None and overlaps(question, s)]
    if beside:
        lines += ["", "Left out, because they name no place:", *(f"  {_statement(s)}" for s in _ordered(beside))]
    return "\n".join(lines)


def _explain_cluster(cluster: Cluster, question: Question) -> Iterator[str]:
    program = Program(lay_out(cluster, [question], every=True))
    solver = Solver(program.matrix)
    wanted = program.wanted(0)
    change, conflict = 0.0, frozenset[str]()
    try:
        solver.minimum(wanted)
    except InfeasibleError:
        change, conflict = make_true(program, solver)
    yield "A statement that meets no other:" if len(cluster) == 1 else f"{len(cluster)} statements that meet:"
    yield from (f"  {_statement(s)}{'  <- contradicts' if s.id in conflict else ''}" for s in cluster)
    if conflict:
        yield f"  They cannot all be true; figures were changed by {_number(change)} in all, the least that helps."
    yield f"Atoms: {len(program.atoms)}, asked for: {len(wanted)}"
    yield from (f"  {_atom(program, atom)}" for atom, column in program.all_claimed.items() if column in wanted)
    yield f"The fewest: {_number(solver.minimum(wanted))}"
    yield from _world(program, solver.values(), wanted)
    most = solver.maximum(wanted)
    if most is None:
        yield "The most: without an upper bound"
        return
    yield f"The most: {_number(most)}"
    yield from _world(program, solver.values(), wanted)


def _world(program: Program, values: Sequence[float], wanted: dict[int, float]) -> Iterator[str]:
    """Where the drones asked for are, in one world in which every statement is true, and which voices count them."""
    for atom, column in program.all_claimed.items():
        if column in wanted and values[column] > TOLERANCE:
            voices = [
                f"{voice} {_number(values[there[atom]])}"
                for voice, there in sorted(program.claimed.items())
                if atom in there and values[there[atom]] > TOLERANCE
            ]
            yield f"  {_number(values[column])} at {_atom(program, atom)} (counted by {', '.join(voices)})"


def _told(found: Tally) -> str:
    most = "no upper bound" if found.most is None else f"at most {found.most}"
    agreed = "" if found.agreed is None else f", {found.agreed} if voices who cover the same speak of the same drones"
    beside = (
        ""
        if found.unplaced == 0
        else f"; besides {'some' if found.unplaced is None else found.unplaced} without a place"
    )
    if found.least == found.most:
        return f"Exactly {found.least}{beside}."
    return f"At least {found.least}, {most}{agreed}{beside}."


def _statement(s: Statement) -> str:
    count = str(s.low) if s.low == s.high else f"{s.low} or more" if s.high is None else f"{s.low} to {s.high}"
    limits = [", ".join(sorted(s.kinds)), s.book and f"book {s.book}", s.apart and f"apart {s.apart}"]
    told = "; ".join(limit for limit in limits if limit)
    sure = "all of it" if s.inner == s.outer else "no part surely" if s.inner is None else f"surely {_when(s.inner)}"
    where = " + ".join(sorted(s.areas)) or "no place said"
    return f"[{s.id}] {s.voice}: {count} over {where}, {_when(s.outer)} ({sure}){' ' + told if told else ''}"


def _atom(program: Program, number: int) -> str:
    atom = program.atoms[number]
    region = "an unknown place" if atom.region == ANYWHERE else atom.region
    place = f"{region}/{atom.district}" if atom.district else region
    return f"{place}{' ' + atom.kind if atom.kind else ''}, {_when(atom.span)}"


def _when(span: Span) -> str:
    start, until = (datetime.fromtimestamp(minute * 60, UTC).astimezone(MOSCOW) for minute in span)
    same_day = start.date() == until.date()
    return f"{start:%d.%m %H:%M}–{until:{'%H:%M' if same_day else '%d.%m %H:%M'}}"


def _number(value: float) -> str:
    """A number of drones; a world of the linear program may hold a part of one."""
    return str(round(value)) if abs(value - round(value)) < TOLERANCE else f"{value:.2f}"


def _ordered(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (s.outer, s.id))
