"""``python -m tests.claims.counting.sky_record DAYS``: the laws of counting on so many of the second author's days."""

import json
import sys
from collections import Counter
from random import Random
from typing import Any

from claims.counting.wire import contract_line
from tests.claims.counting.skies import Sky, ask, questions
from tests.claims.counting.sky_posts import a_sky

Question = tuple[list[str] | None, float, float]


def failures(seed: int, widths: Counter[str] | None = None) -> list[str]:
    """Which laws a day breaks; ``widths`` takes in what was asked and found."""
    sky, asked = a_sky(seed), questions(seed)
    found = [_answer(sky.rows, question) for question in asked]
    broken = [
        f"{seed}: {what}" for question, one in zip(asked, found, strict=True) for what in _wrong(sky, question, one)
    ]
    chance = Random(seed)
    again = [*sky.rows, *chance.sample(sky.rows, len(sky.rows) // 2)]
    chance.shuffle(again)
    question = chance.choice(asked)
    if _answer(again, question) != found[asked.index(question)]:
        broken.append(f"{seed}: order or repetition matters")
    least = 0
    for until in sorted({len(sky.rows) // 3, 2 * len(sky.rows) // 3, len(sky.rows)}):
        now = _answer(sky.rows[:until], question)["least"]
        if now < least:
            broken.append(f"{seed}: a further statement lowers the least")
        least = now
    full = a_sky(seed, all_known=True)
    known = _answer(full.rows, question)
    if known["agreed"] is not None and full.truth(*question) > known["agreed"]:
        broken.append(f"{seed}: all is known, and the truth is above the agreed")
    if widths is not None:
        widths["questions"] += len(asked)
        widths["statements"] += len(sky.rows)
        widths["one number"] += sum(one["least"] == one["most"] for one in found)
        widths["no upper bound"] += sum(one["most"] is None for one in found)
    return broken


def _wrong(sky: Sky, question: Question, found: dict[str, Any]) -> list[str]:
    truth = sky.truth(*question)
    wrong = []
    if found["least"] > truth or (found["most"] is not None and found["most"] < truth):
        wrong.append(f"the truth, {truth}, lies outside {found['least']}-{found['most']} of {question}")
    if found["agreed"] is not None and not found["least"] <= found["agreed"] <= (found["most"] or found["agreed"]):
        wrong.append(f"the agreed lies outside: {found}")
    if found["conflict"] or found["change"]:
        wrong.append(f"truthful officers contradict themselves: {found['conflict']}")
    return wrong


def _answer(rows: list[dict[str, Any]], question: Question) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(contract_line(json.dumps(ask(rows, *question)), 1))
    return found


def main(days: int) -> int:
    """Print what was asked, and every law that a day broke."""
    widths: Counter[str] = Counter()
    broken = [what for seed in range(days) for what in failures(seed, widths)]
    sys.stdout.write("\n".join([*broken, f"{days} days, {dict(widths)}, {len(broken)} broken laws"]) + "\n")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
