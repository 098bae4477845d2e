"""``python -m tests.bench [--only WORD] [--keep]``: measure, print the table, and with --keep put it into README."""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from tests.bench import accuracy, importing, pictures, reading, region, service
from tests.bench.measure import Figure
from tests.bench.table import KEPT, render_into_readme, table

PARTS: dict[str, Callable[[], list[Figure]]] = {
    "accuracy": accuracy.measure,
    "reading": reading.measure,
    "importing": importing.measure,
    "pictures": pictures.measure,
    "region": region.measure,
    "service": service.measure,
}


def main() -> int:
    """Measure what was asked for."""
    ask = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    ask.add_argument("--only", choices=PARTS, action="append", help="one part (default: all)")
    ask.add_argument("--keep", action="store_true", help="keep the figures in docs/measured.json and README")
    options = ask.parse_args()
    kept: dict[str, list[dict[str, object]]] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    for name in options.only or PARTS:
        print(f"measuring {name} …", file=sys.stderr)
        figures = PARTS[name]()
        print(table(figures))
        if figures:
            kept[name] = [asdict(figure) for figure in figures]
    if options.keep:
        KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        render_into_readme(Path("README.md"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
