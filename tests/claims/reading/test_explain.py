from claims.reading.explain import explain
from tests.claims.reading.sentences import POSTED


def test_spans_are_drawn_under_their_words() -> None:
    drawn = explain("Ночью над **Кур**ской областью сбиты 5 БПЛА.\nПострадавших нет.", POSTED)
    assert drawn == (
        "interception, downed 5 (ru)\n"
        "\n"
        "Ночью над **Кур**ской областью сбиты 5 БПЛА.\n"
        "^^^^^ window: night [часть суток: night]\n"
        "            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 0: 5 over RU-KRS [число: сбиты]\n"
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


def test_a_claim_tells_its_verb_and_whence_its_place() -> None:
    drawn = explain("За ночь подавлены 7 БПЛА.", POSTED, region="RU-BEL")
    assert "7 over RU-BEL [число: подавлены; место: регион автора]" in drawn


def test_a_claim_of_a_list_is_drawn_under_its_own_words() -> None:
    drawn = explain("Сбиты 9 БПЛА: 5 над Крымом, 4 над Азовским морем.", POSTED)
    assert (
        "Сбиты 9 БПЛА: 5 над Крымом, 4 над Азовским морем.\n"
        "              ^^^^^^^^^^^^ 0: 5 over UA-43 [число: сбиты]\n"
        "                            ^^^^^^^^^^^^^^^^^^^^ 1: 4 over SEA-AZOV [число: сбиты]"
    ) in drawn


def test_a_place_that_an_attack_tells_is_told_to_be_so() -> None:
    drawn = explain("Белгород и Белгородский округ атакованы 9 БПЛА: 5 сбито.", POSTED, region="RU-BEL")
    assert "место: где атаковали" in drawn
