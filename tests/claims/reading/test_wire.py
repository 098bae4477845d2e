import json

from hypothesis import given
from hypothesis import strategies as st

from claims.reading.wire import contract_line, contract_row, reading_from_row, reading_row
from tests.claims.reading.sentences import POSTED, reading_of

POST = "Ночью над Курской областью сбиты 5 БПЛА, из них два – над Рыльском. Средствами ПВО. Ранен мужчина."


def _line(**fields: object) -> str:
    return json.dumps({"channel": "c", "id": "7", "date": "2026-11-22T06:00:00Z", "text": POST} | fields)


def _nowhere(channel: str) -> str | None:
    return None


def test_a_post_in_a_reading_out() -> None:
    row = json.loads(contract_line(_line(), 1, _nowhere))
    assert (row["channel"], row["id"], row["kind"]) == ("c", "7", "interception")
    assert row["downed"] == {"low": 5, "high": 5}
    assert set(row) == {
        "channel", "id", "date", "language", "kind", "downed", "claims", "increment", "window",
        "uav", "means", "units", "casualties", "damage", "relayed_from",
    }  # fmt: skip


def test_the_span_is_a_stretch_of_the_text() -> None:
    claim = json.loads(contract_line(_line(), 1, _nowhere))["claims"][0]
    first, last = claim["span"]
    assert "сбиты 5 БПЛА" in POST[first:last]


def test_the_region_is_the_callers_or_the_channels() -> None:
    text = "Над регионом сбит БПЛА."
    own = json.loads(contract_line(_line(text=text, region="RU-TUL"), 1, _nowhere))
    listed = json.loads(contract_line(_line(text=text), 1, lambda channel: "RU-KLU"))
    assert [row["claims"][0]["areas"][0]["region"] for row in (own, listed)] == ["RU-TUL", "RU-KLU"]


def test_a_line_that_is_no_post_says_what_is_wrong() -> None:
    for line in ("{", "[]", "null", _line(text=None), _line(date="yesterday"), _line(date=5), "[" * 100_000):
        row = json.loads(contract_line(line, 12, _nowhere))
        assert set(row) == {"error", "line"}
        assert row["line"] == 12


def test_half_a_pair_of_surrogates_does_not_stop_the_line() -> None:
    line = '{"channel": "c", "id": "1", "date": "2026-11-22T06:00:00Z", "text": "\\ud83d сбит БПЛА"}'
    assert json.loads(contract_line(line, 1, _nowhere))["kind"] == "interception"


def test_a_reading_comes_back_from_its_row() -> None:
    for text in (POST, "Отбой опасности атаки БПЛА.", "Еще 2 FPV сбиты бойцами «Орлан» и «БАРС-Курск» в 7.20."):
        reading = reading_of(text)
        row = json.loads(json.dumps(reading_row(reading)))
        assert reading_from_row(row) == reading


def test_the_contracts_row_has_no_rule_and_no_doubts() -> None:
    row = contract_row(reading_of("Сбиты 5 БПЛА."))
    assert "doubts" not in row
    assert "rule" not in row["claims"][0]


@given(st.text(max_size=300))
def test_any_line_is_answered_with_one_line(line: str) -> None:
    answer = contract_line(line, 3, _nowhere)
    assert "\n" not in answer
    assert isinstance(json.loads(answer), dict)


def test_the_date_may_come_without_a_zone() -> None:
    assert json.loads(contract_line(_line(date="2026-11-22T06:00:00"), 1, _nowhere))["kind"] == "interception"
    assert POSTED.tzinfo is not None
