"""The notation of the labelled posts: what it says, and that a slip in a label is refused."""

from datetime import UTC, datetime

import pytest

from claims.model import Area, Basis, Count, Kind, Window
from tests.claims.posts.labelled import ExpectedClaim
from tests.claims.posts.notation import LabelError, parse_claim, parse_post, parse_window

POST = """\
from: @Shapsha_VV
date: 2026-11-02 08:08 MSK
region: RU-KLU
=== text
Ночью сбиты 4 БПЛА.
=== reading
kind: interception
claim: 4 over RU-KLU/Куйбышевский
window: night
"""


def test_a_post_file_says_who_when_what_and_how_it_is_read() -> None:
    post = parse_post("governors/example", POST)

    assert (post.channel, post.region, post.text) == ("Shapsha_VV", "RU-KLU", "Ночью сбиты 4 БПЛА.")
    assert post.date == datetime(2026, 11, 2, 5, 8, tzinfo=UTC)
    assert post.kind is Kind.INTERCEPTION
    assert post.claims == (ExpectedClaim(Count(4, 4), (Area("RU-KLU", "Куйбышевский"),)),)
    assert post.window == Window(basis=Basis.NIGHT)


def test_what_was_downed_in_all_is_the_sum_of_the_claims_unless_written() -> None:
    two = POST.replace("window: night", "claim: 2+ over RU-TUL\nclaim: 1 over RU-KLU | part of 0")

    assert parse_post("x", two).downed == Count(6, None)
    assert parse_post("x", two + "downed: 7\n").downed == Count(7, 7)


def test_a_claim_tells_its_places_its_heading_and_its_own_limits() -> None:
    claim = parse_claim(
        "18 over RU-BEL/Шебекинский/Муром, RU-BEL//Новая Нелидовка | to Москва | units Орлан | means ew"
    )

    assert claim.areas == (Area("RU-BEL", "Шебекинский", "Муром"), Area("RU-BEL", None, "Новая Нелидовка"))
    assert (claim.heading_to, claim.units, claim.means, claim.uav) == ("Москва", ("Орлан",), ("ew",), None)


def test_a_window_may_have_one_open_end() -> None:
    assert parse_window("2026-11-01 23:00 – MSK") == Window(datetime(2026, 11, 1, 20, tzinfo=UTC), None, Basis.STATED)
    assert parse_window("at 2026-11-01 10:00 UTC+4").start == datetime(2026, 11, 1, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("kind: interception", "kind: interseption"),
        ("claim: 4 over", "claim: four over"),
        ("claim: 4 over", "claims: 4 over"),
        ("RU-KLU/Куйбышевский", "RU_KLU/Куйбышевский"),
        ("RU-KLU/Куйбышевский", "RU-KLU/Куйбышевский | part of 3"),
        ("RU-KLU/Куйбышевский", "RU-KLU/Куйбышевский | heading Москва"),
        ("window: night", "window: nigth"),
        ("window: night", "window: 2026-11-02 07:00 – 2026-11-01 20:00 MSK"),
        ("window: night", "window: 2026-13-02 07:00 – MSK"),
        ("window: night", "window: night\nwindow: day"),
        ("window: night", "means: flak"),
        ("window: night", "unsure: mood"),
        ("window: night", "damage: maybe"),
        ("window: night", "killed: two"),
        ("kind: interception", "kind: danger"),
        ("08:08 MSK", "08:08"),
        ("=== reading", "== reading"),
    ],
)
def test_a_slip_in_a_label_is_refused(right: str, slip: str) -> None:
    with pytest.raises(LabelError):
        parse_post("x", POST.replace(right, slip))
