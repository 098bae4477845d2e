"""The tables of README, made from the figures that were kept."""

import json
from collections.abc import Sequence
from pathlib import Path

from tests.bench.measure import Figure

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "docs" / "measured.json"
SECTIONS = {"accuracy": ("accuracy",), "speed": ("reading", "importing", "region", "pictures", "service")}


def table(figures: Sequence[Figure]) -> str:
    """Figures as a Markdown table, and shares of a reading's time in a sentence below it."""
    rows = ["| what | measured | asked for |", "| --- | --- | --- |"]
    rows += [
        f"| {figure.what} | {_value(figure.value, figure.unit)} | {_bound(figure)} |"
        for figure in figures
        if figure.unit != "%"
    ]
    stages = [f"{figure.what} {figure.value:.0f} %" for figure in figures if figure.unit == "%"]
    if stages:
        rows += ["", f"Of the time that an interception's reading takes: {', '.join(stages)}."]
    return "\n".join(rows)


def readme_with_figures(readme: str) -> str:
    """README with its tables made anew from the figures that were kept."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    for section, parts in SECTIONS.items():
        figures = [Figure(**row) for part in parts for row in kept.get(part, [])]
        before, begin, rest = readme.partition(f"<!-- {section}: begin -->\n")
        _, end, after = rest.partition(f"<!-- {section}: end -->")
        readme = f"{before}{begin}{table(figures)}\n{end}{after}"
    return readme


def render_into_readme(path: Path) -> None:
    """Write the tables into README."""
    path.write_text(readme_with_figures(path.read_text(encoding="utf-8")), encoding="utf-8")


def _value(value: float, unit: str) -> str:
    if unit == "share":
        return f"{value:.4f}"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


def _bound(figure: Figure) -> str:
    if figure.bound is None:
        return ""
    return (
        f"{'≥' if figure.more else '≤'} {_value(figure.bound, figure.unit) if figure.unit != 'share' else figure.bound}"
    )
