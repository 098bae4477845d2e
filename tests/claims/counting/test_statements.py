"""What is made of posts: each rule by an example."""

from claims.counting.statements import post_of, statements
from claims.model import Basis, Kind, Statement, Told, Window
from tests.claims.counting.posts import at, claim, minutes, post, stated

NIGHT = stated(21, "23:00", 22, "07:00")
MORNING = at(22, "07:30")


def said(*posts: Told) -> list[Statement]:
    """The statements without those that follow from silence."""
    return [s for s in statements(posts) if not s.id.endswith(":none")]


def test_a_statement_names_its_post() -> None:
    [statement] = statements([post("RU-BEL", MORNING, claim(3, "RU-BEL"), number=77)])
    assert post_of(statement.id) == (2, 77)


def test_only_interceptions_count() -> None:
    assert statements([post("RU-BEL", MORNING, claim(3, "RU-BEL"), kind=Kind.CUMULATIVE)]) == ()


def test_a_governor_who_names_no_place_speaks_of_his_region() -> None:
    assert said(post("RU-BEL", MORNING, claim(1)))[0].areas == {"RU-BEL"}


def test_the_ministry_that_names_no_place_speaks_of_none() -> None:
    assert said(post("mod_russia", MORNING, claim(1)))[0].areas == frozenset()


def test_several_places_with_one_figure_are_one_joint_count() -> None:
    [joint] = said(post("RU-KLU", MORNING, claim(4, "RU-KLU/Тарусский", "RU-KLU/Кировский")))
    assert joint.areas == {"RU-KLU/Тарусский", "RU-KLU/Кировский"}


def test_a_village_is_counted_in_its_district_and_leaves_out_anything_else_there() -> None:
    [village] = said(post("RU-BEL", MORNING, claim(1, "RU-BEL/Шебекинский/Муром"), window=NIGHT))
    assert village.areas == {"RU-BEL/Шебекинский"}
    assert village.inner is None


def test_about_thirty_is_27_to_33() -> None:
    [about] = said(post("RU-BEL", MORNING, claim(30, "RU-BEL", rule="около")))
    assert (about.low, about.high) == (27, 33)


def test_up_to_thirty_and_more_than_thirty_are_open() -> None:
    [most] = said(post("RU-BEL", MORNING, claim(None, "RU-BEL", high=30)))
    [least] = said(post("RU-BEL", MORNING, claim(30, "RU-BEL", high=None)))
    assert (most.low, most.high) == (0, 30)
    assert (least.low, least.high) == (30, None)


def test_items_of_one_list_count_different_drones() -> None:
    one, other = said(post("mod_russia", MORNING, claim(4, "RU-BRY"), claim(3, "RU-KRS"), window=NIGHT))
    assert one.apart == other.apart != ""


def test_a_single_figure_bears_no_mark() -> None:
    assert said(post("mod_russia", MORNING, claim(4, "RU-BRY")))[0].apart == ""


def test_items_of_the_same_place_and_sort_are_one_of_their_sum() -> None:
    [both] = said(post("RU-BEL", MORNING, claim(2, "RU-BEL"), claim(1, "RU-BEL"), window=NIGHT))
    assert (both.low, both.high) == (3, 3)


def test_an_item_beside_another_of_the_same_place_does_not_count_all_there_is() -> None:
    unlimited, booked = said(
        post("RU-BEL", MORNING, claim(5, "RU-BEL"), claim(2, "RU-BEL", units=("Орлан",)), window=NIGHT)
    )
    assert unlimited.inner is None
    assert booked.inner == booked.outer


def test_a_part_is_one_more_statement_about_its_narrower_place() -> None:
    whole, part = said(post("mod_russia", MORNING, claim(69), claim(6, "RU-BEL", part_of=0), window=NIGHT))
    assert (part.areas, part.low, part.outer) == (frozenset({"RU-BEL"}), 6, whole.outer)
    assert part.apart == whole.apart == ""


def test_a_heading_narrows_nothing_and_is_dropped() -> None:
    heading = claim(15, part_of=0, heading_to="Москва")
    assert len(said(post("mod_russia", MORNING, claim(23, "MOSCOW-REGION"), heading, window=NIGHT))) == 1


def test_a_figure_that_an_update_replaced_is_dropped() -> None:
    assert [s.low for s in said(post("RU-BEL", MORNING, claim(17, "RU-BEL"), claim(5, "RU-BEL", part_of=0)))] == [17]


def test_a_part_by_type_of_drone_stays() -> None:
    part = said(post("RU-BEL", MORNING, claim(9, "RU-BEL"), claim(3, part_of=0, uav=("copter",))))[1]
    assert (part.areas, part.kinds) == (frozenset({"RU-BEL"}), frozenset({"copter", "fpv"}))


def test_what_a_cut_off_list_does_not_show_has_no_place() -> None:
    rest = said(post("mod_russia", MORNING, claim(23, "RU-KRS"), claim(14, "RU-BRY"), window=NIGHT, downed=74))[-1]
    assert (rest.areas, rest.low, rest.high, rest.inner) == (frozenset(), 37, 37, None)
    assert rest.apart


def test_what_a_governors_list_does_not_show_is_in_his_region() -> None:
    rest = said(post("RU-BEL", MORNING, claim(3, "RU-BEL/Валуйский"), window=NIGHT, downed=9))[-1]
    assert (rest.areas, rest.low) == (frozenset({"RU-BEL"}), 6)


def test_items_beyond_their_headline_are_no_list_apart() -> None:
    items = said(
        post("mod_russia", MORNING, claim(15, "RU-BRY"), claim(4, "RU-BRY", "RU-KRS"), window=NIGHT, downed=15)
    )
    assert {s.apart for s in items} == {""}


def test_a_figure_above_its_headline_speaks_of_a_longer_time() -> None:
    hours = stated(21, "22:00", 22, "07:00")
    night = said(
        post("mod_russia", at(22, "07:10"), claim(16, "RU-ROS", part_of=1), claim(23), window=hours, downed=16)
    )
    total = next(s for s in night if s.low == 23)
    part = next(s for s in night if s.low == 16)
    assert total.outer == (minutes(21, "19:10"), minutes(22, "07:10"))
    assert total.inner == part.outer == part.inner == (minutes(21, "22:00"), minutes(22, "07:00"))


def test_a_total_that_holds_what_its_post_adds_runs_up_to_the_post() -> None:
    """ "Ещё 12 … Всего с вечера – 47", at four in the morning: not all of the 47 fell before midnight."""
    evening, posted = Window(basis=Basis.EVENING), at(22, "04:10")
    (total,) = said(post("RU-BEL", posted, claim(12, "RU-BEL", part_of=1), claim(47, "RU-BEL"), window=evening))
    assert (total.low, total.outer, total.inner) == (47, (minutes(21, "16:00"), minutes(22, "04:10")), None)
    (alone,) = said(post("RU-BEL", posted, claim(47, "RU-BEL"), window=evening))
    assert alone.outer == (minutes(21, "16:00"), minutes(22, "00:00"))


def test_named_units_keep_a_book_each() -> None:
    bars, eagle = said(
        post(
            "RU-BEL",
            MORNING,
            claim(2, "RU-BEL/Шебекинский", units=("БАРС-Белгород",), means=("ew",)),
            claim(3, "RU-BEL/Белгородский", "RU-BEL/Валуйский", units=("Орлан",)),
            window=NIGHT,
        )
    )
    assert (bars.book, eagle.book) == ("БАРС-Белгород", "Орлан")


def test_air_defence_is_no_book_but_electronic_warfare_is() -> None:
    assert said(post("RU-BEL", MORNING, claim(2), means=("air_defence", "ew")))[0].book == ""
    assert said(post("RU-BEL", MORNING, claim(2), means=("ew",)))[0].book == "ew"


def test_the_ministrys_usual_type_limits_nothing() -> None:
    assert said(post("mod_russia", MORNING, claim(2, "RU-BRY"), uav=("fixed_wing",)))[0].kinds == frozenset()
    assert said(post("RU-BEL", MORNING, claim(2), uav=("fixed_wing",)))[0].kinds == {"fixed_wing", "jet"}


def test_a_relay_is_the_voice_that_it_relays() -> None:
    assert said(post("RU-KLU", MORNING, claim(2, "RU-KLU"), relayed_from="mod_russia"))[0].voice == "mod_russia"
    assert said(post("news", MORNING, claim(2, "RU-KLU"), relayed_from="Шапша"))[0].voice == "RU-KLU"
    assert said(post("RU-BEL", MORNING, claim(2), relayed_from="оперштаб"))[0].voice == "RU-BEL"


def test_news_that_names_no_office_counts_nothing() -> None:
    assert statements([post("news", MORNING, claim(2, "RU-KLU"))]) == ()


def test_one_text_may_retell_two_voices() -> None:
    retold = post(
        "news",
        MORNING,
        claim(4, "RU-KLU", relayed_from="Шапша", window=Window(basis=Basis.DAY)),
        claim(2, "RU-KLU", relayed_from="mod_russia", window=NIGHT),
        downed=4,
    )
    assert {(s.voice, s.low, s.apart) for s in said(retold)} == {("RU-KLU", 4, ""), ("mod_russia", 2, "")}


def test_asked_of_a_region_only_what_bears_on_it_is_made() -> None:
    night = post("mod_russia", MORNING, claim(4, "RU-BRY"), claim(3, "RU-KRS", "RU-BEL"), claim(1), window=NIGHT)
    areas = {s.areas for s in statements([night], frozenset({"RU-BEL"}))}
    assert areas == {frozenset({"RU-KRS", "RU-BEL"}), frozenset()}
