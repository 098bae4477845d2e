"""The contract of ``python -m bot tally``."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.counting.wire import contract_line

STATEMENT = {
    "id": "1",
    "voice": "v",
    "areas": ["RU-KLU/Тарусский"],
    "low": 4,
    "high": 4,
    "outer": ["2026-11-21T20:00:00+03:00", "2026-11-22T08:00:00+03:00"],
    "inner": None,
    "book": "",
    "kinds": [],
    "apart": "",
}
QUESTION = {
    "statements": [STATEMENT],
    "areas": ["RU-KLU"],
    "from": "2026-11-21T05:00:00Z",
    "until": "2026-11-22T05:00Z",
}


def answer(question: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(contract_line(json.dumps(question), 3))
    return found


def test_a_question_is_answered() -> None:
    assert answer(QUESTION) == {"least": 4, "agreed": 4, "most": 4, "unplaced": 0, "change": 0, "conflict": []}


def test_plain_numbers_are_minutes_and_what_is_empty_may_be_left_out() -> None:
    said = {"id": "1", "voice": "v", "areas": [], "low": 2, "high": None, "outer": [0, 60]}
    found = answer({"statements": [said], "areas": ["A"], "from": 0, "until": 60})
    assert (found["least"], found["unplaced"]) == (0, None)
    everywhere = answer({"statements": [said], "areas": None, "from": 0, "until": 60})
    assert (everywhere["least"], everywhere["most"], everywhere["agreed"]) == (2, None, None)


def test_the_solver_is_not_loaded_before_there_is_something_to_solve() -> None:
    check = (
        "import claims.report, claims.counting.wire, sys; sys.exit({'numpy', 'highspy'} & set(sys.modules) != set())"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_nothing_but_answers_is_printed() -> None:
    said = [{**STATEMENT, "id": name, "voice": name, "inner": STATEMENT["outer"]} for name in ("a", "b")]
    line = json.dumps({**QUESTION, "statements": said})
    script = f"from claims.counting.wire import contract_line; print(contract_line({line!r}, 1))"
    printed = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert json.loads(printed.stdout)["least"] == 4
    assert printed.stderr == ""


def test_contradictions_are_told_by_their_ids() -> None:
    said = [
        {**STATEMENT, "id": name, "low": n, "high": n, "inner": STATEMENT["outer"]} for name, n in (("b", 2), ("a", 5))
    ]
    found = answer({**QUESTION, "statements": said})
    assert found["conflict"] == ["a", "b"]
    assert found["change"] == pytest.approx(3)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"statements": None}, "statements"),
        ({"from": "yesterday"}, "from"),
        ({"until": 0, "from": 1}, "before"),
        ({"areas": "RU-KLU"}, "areas"),
        ({"statements": [{**STATEMENT, "low": -1}]}, "low"),
        ({"statements": [{**STATEMENT, "low": 1.5}]}, "low"),
        ({"statements": [{**STATEMENT, "low": True}]}, "low"),
        ({"statements": [{**STATEMENT, "low": 10**400}]}, "low"),
        ({"statements": [{**STATEMENT, "high": float("inf")}]}, "high"),
        ({"from": float("nan")}, "from"),
        ({"statements": [{**STATEMENT, "outer": [1]}]}, "outer"),
        ({"statements": [{**STATEMENT, "outer": [2, 2]}]}, "outer"),
        ({"statements": [STATEMENT, 7]}, "statement 2"),
        ({"statements": [{**STATEMENT, "voice": None}]}, "voice"),
    ],
)
def test_what_is_no_question_is_told_with_its_line(change: dict[str, Any], word: str) -> None:
    wrong = answer({**QUESTION, **change})
    assert wrong["line"] == 3
    assert word in wrong["error"]


@given(
    st.text()
    | st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)).map(
        json.dumps
    )
)
def test_no_line_breaks_the_contract(line: str) -> None:
    assert json.loads(contract_line(line, 1))["line"] == 1
