import pytest

from claims.model import Kind
from tests.claims.reading.sentences import reading_of


@pytest.mark.parametrize(
    ("post", "kind"),
    [
        ("Отбой опасности атаки БПЛА на территории области.", Kind.ALL_CLEAR),
        ("Внимание! Опасность атаки БПЛА. Ждите сигнала «Отбой».", Kind.DANGER),
        ("План «Ковёр» введён в аэропорту.", Kind.DANGER),
        ("Отбой ракетной опасности. Опасность атаки БПЛА сохраняется.", Kind.DANGER),
        ("Дрон атаковал автомобиль в селе, ранен водитель.", Kind.ATTACK),
        ("Обломки БПЛА упали на дом, начался пожар.", Kind.ATTACK),
        ("Силы ПВО отражают атаку БПЛА.", Kind.DANGER),
        ("С начала года над областью уничтожено 9 тысяч БПЛА.", Kind.CUMULATIVE),
        ("За неделю над областью сбито 130 дронов.", Kind.CUMULATIVE),
        ("Отбой. Над районом сбиты 3 БПЛА.", Kind.INTERCEPTION),
        ("Обломки сбитого БПЛА упали на парковку.", Kind.INTERCEPTION),
        ("Воздушные силы Украины: сбито 40 из 60 шахедов.", Kind.OTHER),
        ("Над Харьковом сбиты два дрона.", Kind.OTHER),
        ("Губернатор Дронов сбил повышение тарифа.", Kind.OTHER),
        ("Цены на дроны сбиты, скидка 30 %.", Kind.OTHER),
        ("На гонках дронов перехвачено лидерство.", Kind.OTHER),
        ("Расчёт БПЛА уничтожил три автомобиля противника.", Kind.OTHER),
        ("Фермеры запустили 40 агродронов над посевами.", Kind.OTHER),
        ("В ходе учений уничтожены 12 мишеней и 3 БПЛА.", Kind.OTHER),
        ("Над Брянской областью сбиты четыре ракеты.", Kind.OTHER),
        ("Завтра без осадков.", Kind.OTHER),
        ("", Kind.OTHER),
    ],
)
def test_the_kind_of_a_post(post: str, kind: Kind) -> None:
    assert reading_of(post).kind is kind


def test_a_post_that_is_no_interception_has_no_figures() -> None:
    reading = reading_of("С начала года сбито 9 тысяч БПЛА.")
    assert (reading.downed, reading.claims, reading.increment) == (None, (), False)
