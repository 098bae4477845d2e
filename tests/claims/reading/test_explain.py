from claims.reading.explain import explain
from tests.claims.reading.sentences import POSTED


def test_spans_are_drawn_under_their_words() -> None:
    drawn = explain("Ночью над **Кур**ской областью сбиты 5 БПЛА.\nПострадавших нет.", POSTED)
    assert drawn == (
        "interception, downed 5 (ru)\n"
        "\n"
        "Ночью над **Кур**ской областью сбиты 5 БПЛА.\n"
        "^^^^^ window: night [часть суток: night]\n"
        "            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 0: 5 over RU-KRS [число]\n"
        "Пострадавших нет.\n"
        "\n"
        "killed: 0\n"
        "injured: 0"
    )


def test_debugging_tells_what_each_rule_saw() -> None:
    drawn = explain("Атакованы 9 БПЛА, 5 из которых сбиты.", POSTED, region="RU-BEL", debug=True)
    assert "«9 бпла» 9 [число]: attacked by «атакованы»" in drawn
    assert "«5» 5 [число]: down by «сбиты»" in drawn


def test_a_post_of_another_subject_is_said_to_be_one() -> None:
    assert "not read further" in explain("Завтра без осадков.", POSTED)


def test_doubts_are_told() -> None:
    assert "doubt: no_place" in explain("За ночь сбиты 5 БПЛА.", POSTED)
