"""What is made of several posts: reposts, "ещё", moments, and what lists say of the places they leave out."""

from claims.counting.statements import statements
from claims.model import Basis, Doubt, DoubtReason, Statement, Told, Window
from tests.claims.counting.posts import at, claim, post, stated

NIGHT = stated(21, "23:00", 22, "07:00")
MORNING = at(22, "07:30")


def said(*posts: Told) -> list[Statement]:
    """The statements without those that follow from silence."""
    return [s for s in statements(posts) if not s.id.endswith(":none")]


def test_the_same_words_in_another_channel_are_one_statement() -> None:
    first = post("RU-BEL", MORNING, claim(2), text_key="t")
    again = post("RU-BEL", at(22, "08:00"), claim(2), text_key="t", channel=9)
    assert len(said(first, again)) == 1


def test_the_same_words_in_the_same_channel_are_two() -> None:
    posts = [post("RU-BEL", at(22, clock), claim(1), text_key="t") for clock in ("02:00", "05:00")]
    assert len(said(*posts)) == 2


def test_the_same_words_of_two_governors_are_two() -> None:
    posts = [post(voice, MORNING, claim(1), text_key="t") for voice in ("RU-BEL", "RU-KLU")]
    assert {s.areas for s in said(*posts)} == {frozenset({"RU-BEL"}), frozenset({"RU-KLU"})}


def test_a_post_read_twice_is_one() -> None:
    once = post("RU-BEL", MORNING, claim(2))
    assert statements([once, once]) == statements([once])


def test_more_continues_the_report_before_it_and_the_one_before_that() -> None:
    night = [
        post("RU-BEL", at(22, "02:00"), claim(1)),
        post("RU-BEL", at(22, "02:40"), claim(3), increment=True),
        post("RU-BEL", at(22, "04:00"), claim(2), increment=True),
    ]
    assert len({s.apart for s in said(*night)}) == 1
    assert said(*night)[0].apart


def test_more_after_half_a_day_continues_nothing() -> None:
    posts = [post("RU-BEL", at(21, "02:00"), claim(1)), post("RU-BEL", at(21, "15:00"), claim(3), increment=True)]
    assert {s.apart for s in said(*posts)} == {""}


def test_more_in_the_very_window_says_that_the_report_was_not_all() -> None:
    first = post("RU-BEL", at(22, "07:10"), claim(5), window=NIGHT)
    more = post("RU-BEL", at(22, "07:50"), claim(2), window=NIGHT, increment=True)
    assert next(s for s in said(first, more) if s.low == 5).inner is None


def test_the_ministrys_moments_are_different_drones() -> None:
    moments = [Window(at(22, clock), at(22, clock), Basis.MOMENT) for clock in ("08:00", "08:20")]
    one, other = said(*(post("mod_russia", m.until or MORNING, claim(1, "RU-BRY"), window=m) for m in moments))
    assert one.apart == other.apart != ""


def test_two_posts_about_one_moment_may_be_one_drone() -> None:
    moment = Window(at(22, "08:00"), at(22, "08:00"), Basis.MOMENT)
    posts = [post("mod_russia", at(22, "09:00"), claim(1, "RU-BRY"), window=moment, number=n) for n in (1, 2)]
    assert {s.apart for s in said(*posts)} == {""}


def test_a_list_that_adds_up_says_none_of_regions_that_its_voice_names_at_that_time() -> None:
    night = post("mod_russia", MORNING, claim(4, "RU-BRY"), claim(3, "RU-KRS"), window=NIGHT)
    hour = post("mod_russia", at(22, "01:10"), claim(1, "RU-KLU"), window=stated(22, "00:00", 22, "01:00"))
    silent = [s for s in statements([night, hour]) if s.id.endswith(":none")]
    assert [(s.areas, s.low, s.high, s.inner) for s in silent] == [(frozenset({"RU-KLU"}), 0, 0, silent[0].outer)]


def test_a_list_cut_off_says_nothing_of_the_others() -> None:
    cut = (Doubt(DoubtReason.CUT_OFF, ""),)
    night = post("mod_russia", MORNING, claim(4, "RU-BRY"), claim(3, "RU-KRS"), window=NIGHT, doubts=cut)
    hour = post("mod_russia", at(22, "01:10"), claim(1, "RU-KLU"), window=stated(22, "00:00", 22, "01:00"))
    assert not [s for s in statements([night, hour]) if s.id.endswith(":none")]


def test_a_headquarters_list_of_three_districts_is_the_whole_regions() -> None:
    districts = [
        claim(n, f"RU-BEL/{name}") for n, name in ((31, "Ракитянский"), (19, "Валуйский"), (8, "Грайворонский"))
    ]
    whole = [s for s in said(post("RU-BEL", MORNING, *districts, window=NIGHT)) if s.areas == {"RU-BEL"}]
    assert [(s.low, s.high) for s in whole] == [(58, 58)]


def test_a_headquarters_day_in_two_posts_is_one_whole() -> None:
    parts = [
        post("RU-BEL", at(22, clock), *(claim(2, f"RU-BEL/{name}") for name in names), window=NIGHT)
        for clock, names in (("07:30", ("Ракитянский", "Валуйский")), ("07:32", ("Борисовский", "Белгородский")))
    ]
    assert [s.low for s in said(*parts) if s.areas == {"RU-BEL"}] == [8]
