import pytest

from claims.model import DoubtReason
from tests.claims.reading.sentences import reading_of


@pytest.mark.parametrize(
    ("words", "killed", "injured", "damage"),
    [
        ("Пострадавших и разрушений нет.", 0, 0, False),
        ("Пострадавших нет.", 0, 0, None),
        ("Погибших нет.", 0, None, None),
        ("Жертв и разрушений нет.", 0, None, False),
        ("Никто не пострадал, повреждены три машины.", 0, 0, True),
        ("Погиб мужчина, ранены двое детей.", 1, 2, None),
        ("Пострадали пять человек.", None, 5, None),
        ("Есть пострадавшие.", None, -1, None),
        ("Загорелась сухая трава.", None, None, None),
        ("Обломки повредили кровлю дома.", None, None, True),
        ("Объекты инфраструктуры не пострадали.", None, None, False),
        ("Пострадавших нет, повреждено остекление школы.", 0, 0, True),
        ("Обломки упали в поле.", None, None, None),
    ],
)
def test_what_came_of_it(words: str, killed: int | None, injured: int | None, damage: bool | None) -> None:
    reading = reading_of(f"Над Курском сбит БПЛА. {words}")
    assert (reading.casualties.killed, reading.casualties.injured, reading.damage) == (killed, injured, damage)


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("Средствами ПВО сбит БПЛА.", ("air_defence",)),
        ("БПЛА подавлен средствами ПВО.", ("air_defence", "ew")),
        ("Из стрелкового оружия сбит дрон.", ("small_arms",)),
        ("Мобильными огневыми группами сбит дрон.", ("mobile_fire_group",)),
        ("Дроном-перехватчиком сбит БПЛА противника.", ("ram",)),
        ("Самолётом морской авиации сбит БПЛА.", ("aviation",)),
        ("Сбит БПЛА.", ()),
        ("Сбит БПЛА. ПВО наготове.", ()),
    ],
)
def test_with_what(words: str, means: tuple[str, ...]) -> None:
    assert reading_of(words, region="RU-BEL").means == means


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("два БПЛА самолётного типа", ("fixed_wing",)),
        ("два FPV-дрона", ("fpv",)),
        ("два гексакоптера", ("copter",)),
        ("два реактивных БПЛА самолётного типа", ("fixed_wing", "jet")),
        ("два дрона", ()),
    ],
)
def test_of_which_type(words: str, types: tuple[str, ...]) -> None:
    assert reading_of(f"Сбиты {words}.", region="RU-BEL").uav == types


def test_units_with_their_own_figures_and_means() -> None:
    reading = reading_of(
        "Отряд «Орлан» уничтожил 18 дронов из стрелкового оружия. Бойцы «БАРС-Белгород» средствами РЭБ подавили 16.",
        region="RU-BEL",
    )
    assert reading.units == ("Орлан", "БАРС-Белгород")
    assert [(claim.units, claim.means) for claim in reading.claims] == [
        (("Орлан",), ("small_arms",)),
        (("БАРС-Белгород",), ("ew",)),
    ]


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("сообщили в Минобороны", "mod_russia"),
        ("отчиталось оборонное ведомство", "mod_russia"),
        ("заявил Собянин", "Собянин"),
        ("сообщил губернатор Василий Анохин", "Анохин"),
        ("сообщил губернатор", "губернатор"),
        ("сообщают СМИ", None),
    ],
)
def test_whose_words_are_repeated(words: str, voice: str | None) -> None:
    assert reading_of(f"Над Смоленской областью сбиты 11 БПЛА, {words}.").relayed_from == voice


def test_nobody_relays_himself() -> None:
    assert reading_of("Силами ПВО Минобороны сбиты 2 БПЛА.", region="RU-TUL").relayed_from is None
    assert reading_of("Минобороны: сбиты 2 БПЛА над Крымом.", channel="mod_russia").relayed_from is None


@pytest.mark.parametrize(
    ("post", "reason"),
    [
        ("Сбиты 12 БПЛА: 5 над Курской областью, 4 над Тульской, 2 над Крымом.", DoubtReason.PARTS_DIFFER),
        ("За ночь сбиты 9 БПЛА.", DoubtReason.NO_PLACE),
        ("Над Крымом сбиты 99999 БПЛА.", DoubtReason.IMPLAUSIBLE),
        ("В Заозёрно-Лесковском районе сбит БПЛА.", DoubtReason.UNKNOWN_PLACE),
        ("Над Крымом сбиты 9 БПЛА самолётного типа " + "и так далее " * 29 + "и так дале", DoubtReason.CUT_OFF),
    ],
)
def test_a_reading_that_doubts_itself_says_why(post: str, reason: DoubtReason) -> None:
    assert reason in {doubt.reason for doubt in reading_of(post).doubts}


def test_a_plain_reading_has_no_doubts() -> None:
    assert reading_of("Ночью над Крымом сбиты 9 БПЛА.").doubts == ()


def test_the_ministrys_nationwide_total_needs_no_place() -> None:
    assert reading_of("За ночь сбиты 96 БПЛА.", channel="mod_russia").doubts == ()
    assert reading_of("Минобороны: за ночь сбиты 96 БПЛА.", region="RU-TUL").doubts == ()


def test_a_figure_without_a_place_in_the_ministrys_list_is_doubted() -> None:
    doubts = reading_of("Сбиты 9 БПЛА: 5 над Крымом, 4 над.", channel="mod_russia").doubts

    assert [doubt.reason for doubt in doubts] == [DoubtReason.NO_PLACE]


def test_a_long_post_with_a_footer_is_not_taken_for_cut_off() -> None:
    post = "Над Крымом сбиты 9 БПЛА. " + "Работают службы. " * 20 + "\n🔹 Минобороны России"

    assert 380 < len(post) < 398
    assert reading_of(post).doubts == ()
