"""README's figures come from ``python -m tests.bench --keep`` and are not stale."""

import json
from pathlib import Path

import pytest

from tests.bench import accuracy
from tests.bench.__main__ import PARTS
from tests.bench.measure import Figure
from tests.bench.table import KEPT, readme_with_figures

README = Path(__file__).parents[2] / "README.md"


def kept(part: str) -> list[Figure]:
    return [Figure(**row) for row in json.loads(KEPT.read_text(encoding="utf-8"))[part]]


def test_the_readmes_tables_are_those_that_were_measured() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme == readme_with_figures(readme)


def test_everything_was_measured() -> None:
    assert set(json.loads(KEPT.read_text(encoding="utf-8"))) == set(PARTS)


@pytest.mark.skipif(not accuracy.SHARED.is_dir(), reason="the posts labelled by hand lie in ../shared")
def test_the_accuracy_is_the_one_that_the_present_rules_have() -> None:
    told = {figure.what: round(figure.value, 4) for figure in kept("accuracy")}
    assert told == {figure.what: round(figure.value, 4) for figure in accuracy.measure()}
