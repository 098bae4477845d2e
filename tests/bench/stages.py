"""Which part of a reading takes the time: the stack is looked at some hundred times a second, the product untouched."""

import signal
from collections import Counter
from collections.abc import Callable
from pathlib import PurePath
from types import FrameType

STAGES = {
    "gate": "the gate",
    "text": "folding",
    "language": "language",
    "tokens": "words",
    "mentions": "counts and nouns",
    "lookup": "places looked up",
    "areas": "which place is meant",
    "verdicts": "what became of them",
    "afterwards": "what became of them",
    "late_verbs": "what became of them",
    "bars": "whose drones",
    "unreal": "whose drones",
    "pairing": "counts with places",
    "claimed": "claims",
    "bare": "claims",
    "brackets": "claims",
    "headline": "claims",
    "ground": "claims",
    "kinds": "claims",
    "doubts": "doubts",
    "relays": "voices",
    "voices": "voices",
    "occasion": "windows",
    "claim_windows": "windows",
    "attributes": "means and units",
    "consequences": "harm",
}
"""What the modules do that a reading calls one after another; the others are the rest."""
REST = "the rest"
EVERY = 0.001
"""Seconds of the processor's time between two looks; a kernel with slower ticks looks less often."""
_WAY_IN = ("reader", "analysis")


def shares(work: Callable[[], object], looks: int = 2_000) -> dict[str, float]:
    """The percentage of time in each stage of the readings that ``work`` makes, the largest first."""
    seen: Counter[str] = Counter()

    def look(_signal: int, frame: FrameType | None) -> None:
        seen[stage_of(_modules(frame))] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        while seen.total() < looks:
            work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    rest = seen.pop(REST, 0)
    ordered = [*seen.most_common(), (REST, rest)]
    return {stage: 100 * count / (seen.total() + rest) for stage, count in ordered}


def stage_of(modules: list[str]) -> str:
    """The stage that a stack of modules, the innermost first, is in."""
    if "lookup" in modules:
        return STAGES["lookup"]
    called = next((index for index, module in enumerate(modules) if module in _WAY_IN), 0)
    return STAGES.get(modules[called - 1], REST) if called else REST


def _modules(frame: FrameType | None) -> list[str]:
    modules = []
    while frame is not None:
        modules.append(PurePath(frame.f_code.co_filename).stem)
        frame = frame.f_back
    return modules
