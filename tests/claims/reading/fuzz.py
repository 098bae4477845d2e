"""Mutated posts by the thousand: ``python -m tests.claims.reading.fuzz N [SEED]`` reads N and tells the slowest.

Every post of ``tests/posts`` is cut, doubled, mixed with others and sprinkled with signs; an error stops the run.
"""

import random
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from claims.reading.reader import read

POSTS = Path(__file__).parents[2] / "posts"
SIGNS = "*_[](){}<>\u00ad\u200b\u202e\ufe0f\x00\ud83d🛡️▪️–—-:;,.!?«»\"'0123456789 \n\t|/\\№%@#&+=ёЁaceopxABT"


def texts() -> list[str]:
    """The texts of all our own posts."""
    found = []
    for path in sorted(POSTS.rglob("*.post")):
        head, _, rest = path.read_text(encoding="utf-8").partition("=== text\n")
        found.append(rest.partition("=== reading")[0].strip() if rest else head)
    return found


def mutated(chance: random.Random, posts: list[str]) -> str:
    """A post with up to eight changes."""
    text = chance.choice(posts)
    for _ in range(chance.randint(1, 8)):
        place, other = chance.randint(0, len(text)), chance.randint(0, len(text))
        first, last = min(place, other), max(place, other)
        match chance.randint(0, 7):
            case 0:
                text = text[:first] + text[last:]
            case 1:
                text = text[:place] + "".join(chance.choices(SIGNS, k=chance.randint(1, 6))) + text[place:]
            case 2:
                text = text[:place] + chance.choice(posts)[: chance.randint(0, 300)] + text[place:]
            case 3:
                text = text[:last] + text[first:last] + text[last:]
            case 4:
                text = text.upper() if chance.random() < 0.5 else text.lower()
            case 5:
                words = text.split(" ")
                chance.shuffle(words)
                text = " ".join(words)
            case 6:
                text = text.replace(chance.choice(text or " "), chance.choice(SIGNS), chance.randint(1, 9))
            case _:
                text = text[:place] + str(chance.randint(0, 10 ** chance.randint(1, 12))) + text[place:]
        text = text[:4096]
    return text


def main(count: int, seed: int) -> int:
    """Reads ``count`` mutated posts; returns 1 at the first that raises, having printed it."""
    chance, posts = random.Random(seed), texts()
    read(posts[0], datetime(2026, 1, 1, tzinfo=UTC))  # the tables are built at the first post
    slowest, found = (0.0, ""), 0
    for number in range(count):
        text = mutated(chance, posts)
        region = chance.choice((None, "RU-BEL", "RU-MOW", "UA-40"))
        date = datetime(2026, chance.randint(1, 12), chance.randint(1, 28), chance.randint(0, 23), tzinfo=UTC)
        start = time.thread_time()
        try:
            found += bool(read(text, date, region=region).claims)
        except Exception as error:  # noqa: BLE001 - any error is what is looked for
            sys.stdout.write(f"post {number} of seed {seed} raised {error!r}\n{text!r}\n")
            return 1
        slowest = max(slowest, (time.thread_time() - start, text))
    sys.stdout.write(
        f"{count} posts of seed {seed}: no error, {found} with claims, slowest {slowest[0] * 1000:.1f} ms\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
