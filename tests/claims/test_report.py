"""The report of a region."""

from claims.model import Basis, Casualties, Claim, Count, Period, PostRef, RegionReport, Tally, Told, Window
from claims.periods import week_days
from claims.report import region_report
from tests.claims.counting.posts import at, claim, post, stated

DAY = Period(at(21, "08:00"), at(22, "08:00"))
NOW = at(22, "12:00")
NIGHT = stated(21, "23:00", 22, "07:00")
WHOLE_DAY = stated(21, "09:00", 22, "08:00")


def ministry(*claims: Claim, number: int = 1) -> Told:
    return post("mod_russia", at(22, "07:30"), *claims, window=NIGHT, number=number)


def headquarters(count: int) -> Told:
    parts = [claim(n, f"RU-BEL/{name}") for n, name in ((31, "Ракитянский"), (19, "Валуйский"))]
    last = claim(count - 50, "RU-BEL/Грайворонский")
    return post("RU-BEL", at(22, "09:10"), *parts, last, window=WHOLE_DAY, number=2)


def report(*told: Told, region: str = "RU-BEL", district: str | None = None, period: Period = DAY) -> RegionReport:
    return region_report(told, region=region, district=district, period=period, now=NOW)


def test_no_report_is_not_zero() -> None:
    quiet = report(ministry(claim(4, "RU-KRS"), claim(3, "RU-BRY")))
    assert quiet.tally is None
    assert quiet.voices == ()
    assert quiet.week == (None,) * 7


def test_voices_stand_side_by_side_with_their_own_figures_windows_and_posts() -> None:
    found = report(ministry(claim(7, "RU-BEL"), claim(4, "RU-KRS")), headquarters(61))
    assert found.tally == Tally(61, 61, 68)
    assert [(v.voice, v.tally.least, v.posts, v.windows) for v in found.voices] == [
        ("RU-BEL", 61, (PostRef(2, 2, "RU-BEL"),), (WHOLE_DAY,)),
        ("mod_russia", 7, (PostRef(1, 1, "mod_russia"),), (NIGHT,)),
    ]


def test_districts_are_told_most_drones_first() -> None:
    found = report(headquarters(61))
    assert [(name, tally.least) for name, tally in found.districts] == [
        ("Ракитянский", 31),
        ("Валуйский", 19),
        ("Грайворонский", 11),
    ]


def test_a_district_has_a_report_of_its_own() -> None:
    found = report(ministry(claim(7, "RU-BEL")), headquarters(61), district="Валуйский")
    assert found.tally is not None
    assert found.tally.least == 19
    assert found.districts == ()
    assert report(ministry(claim(7, "RU-BEL")), district="Валуйский").tally is None


def test_the_naive_answers_stand_beside_the_tally() -> None:
    found = report(ministry(claim(7, "RU-BEL")), post("RU-BEL", at(22, "07:50"), claim(9), window=NIGHT, number=4))
    assert (found.summed, found.largest) == (16, 9)
    assert found.tally == Tally(9, 9, 16)


def test_contradictions_show_both_posts() -> None:
    one = post("RU-BEL", at(22, "07:10"), claim(7), window=NIGHT, number=1)
    other = post("RU-BEL", at(22, "07:40"), claim(9), window=NIGHT, number=2)
    assert report(other, one).conflicts == (one.ref, other.ref)


def test_the_hurt_are_the_largest_figure_and_never_added() -> None:
    posts = [
        post("RU-BEL", at(22, "02:00"), claim(1), casualties=Casualties(killed=0, injured=1), number=1),
        post("RU-BEL", at(22, "07:00"), claim(1), casualties=Casualties(injured=3), damage=True, number=2),
        post("RU-BEL", at(22, "07:20"), claim(1), casualties=Casualties(injured=-1), damage=False, number=3),
    ]
    assert report(*posts).casualties == Casualties(killed=0, injured=3)
    assert report(*posts).damage is True


def test_some_hurt_outweighs_nobody() -> None:
    posts = [
        post("RU-BEL", at(22, clock), claim(1), casualties=Casualties(injured=n), number=n + 2)
        for clock, n in (("02:00", 0), ("03:00", -1))
    ]
    assert report(*posts).casualties.injured == -1


def test_what_a_nationwide_list_adds_is_not_said_of_one_region() -> None:
    national = post(
        "mod_russia",
        at(22, "07:30"),
        claim(4, "RU-BEL"),
        claim(1, "RU-KRS"),
        window=NIGHT,
        casualties=Casualties(killed=2),
    )
    assert report(national).casualties == Casualties()


def test_what_came_since_is_told_apart() -> None:
    later = post("RU-BEL", at(22, "11:00"), claim(4), window=stated(22, "08:30", 22, "10:30"), number=9)
    assert report(headquarters(61), later).since == Tally(4, 4, 4)
    long_ago = region_report([later], region="RU-BEL", period=DAY, now=at(24, "12:00"))
    assert long_ago.since is None


def test_the_week_has_a_tally_a_day_and_one_of_its_own() -> None:
    crossing = post("RU-BEL", at(20, "09:00"), claim(5), window=stated(20, "06:00", 20, "09:00"), number=7)
    found = report(headquarters(61), crossing)
    assert found.week == (None, None, None, None, Tally(0, 5, 5), Tally(0, 5, 5), Tally(61, 61, 61))
    assert found.week_total == Tally(66, 66, 66)


def test_days_that_were_kept_are_not_solved_again() -> None:
    kept = {week_days(DAY)[0]: Tally(1, 2, 3)}
    found = region_report([headquarters(61)], region="RU-BEL", period=DAY, now=NOW, solved=kept)
    assert found.week[0] == Tally(1, 2, 3)
    assert found.week[-1] == found.tally


def test_an_edit_and_a_withdrawal_are_told_with_both_figures() -> None:
    was = post("RU-BEL", at(22, "02:00"), claim(12), number=1)
    now = post("RU-BEL", at(22, "02:00"), claim(9), number=1)
    gone = post("RU-BEL", at(22, "03:00"), claim(5), number=2)
    found = region_report([now], region="RU-BEL", period=DAY, now=NOW, earlier=[was, gone])
    assert [(c.before, c.after) for c in found.changes] == [(Count(12, 12), Count(9, 9)), (Count(5, 5), None)]


def test_a_figure_that_came_back_has_not_changed() -> None:
    first = post("RU-BEL", at(22, "02:00"), claim(12), number=1)
    second = post("RU-BEL", at(22, "02:00"), claim(9), number=1)
    found = region_report([first], region="RU-BEL", period=DAY, now=NOW, earlier=[first, second])
    assert found.changes == ()


def test_a_date_is_told_with_the_ends_that_no_window_crosses() -> None:
    evening = post("mod_russia", at(22, "22:10"), claim(2, "RU-BEL"), window=stated(22, "16:00", 22, "22:00"))
    found = region_report(
        [evening], region="RU-BEL", period=Period(at(21, "20:00"), at(22, "20:00")), now=at(23, "10:00")
    )
    assert found.period == Period(at(21, "20:00"), at(22, "22:00"))
    assert found.tally == Tally(2, 2, 2)


def test_a_relays_posts_stand_under_the_voice_relayed() -> None:
    relay = post("RU-BEL", at(22, "08:00"), claim(7, "RU-BEL"), window=NIGHT, relayed_from="mod_russia", number=3)
    [line] = report(relay).voices
    assert (line.voice, line.posts) == ("mod_russia", (relay.ref,))


def test_a_window_in_words_is_told_as_words() -> None:
    told = post("RU-BEL", at(22, "07:00"), claim(2), window=Window(basis=Basis.NIGHT))
    assert report(told).voices[0].windows == (Window(basis=Basis.NIGHT),)


def test_a_headquarters_that_reports_from_seven_to_seven_is_told_of_in_its_own_day() -> None:
    said = post("RU-BEL", at(22, "09:10"), claim(43), window=stated(21, "07:00", 22, "07:00"))
    following = post("RU-BEL", at(23, "09:10"), claim(5), window=stated(22, "07:00", 23, "07:00"), number=2)
    found = report(said, following)
    assert found.period == Period(at(21, "07:00"), at(22, "07:00"))
    assert found.tally == Tally(43, 43, 43)


def test_exact_times_are_kept_when_they_are_asked_for() -> None:
    said = post("RU-BEL", at(22, "09:10"), claim(43), window=stated(21, "07:00", 22, "07:00"))
    found = region_report([said], region="RU-BEL", period=DAY, now=NOW, exact=True)
    assert found.period == DAY
    assert found.tally == Tally(0, 43, 43)


def test_an_end_that_any_instant_near_would_cut_a_window_stays_where_it_is() -> None:
    starts = range(3, 13, 2)
    posts = [
        post(
            "RU-BEL", at(21, f"{hour + 3:02}:30"), claim(1), window=stated(21, f"{hour:02}:00", 21, f"{hour + 3:02}:00")
        )
        for hour in starts
    ]
    assert report(*posts).period.start == DAY.start


def test_a_nationwide_headline_that_was_told_place_by_place_leaves_nothing_unplaced() -> None:
    listed = ministry(claim(7, "RU-BEL"), claim(4, "RU-KRS"))
    relayed = post("mod_russia", at(22, "07:45"), claim(11), window=NIGHT, number=9)
    found = report(listed, relayed).tally
    assert found is not None
    assert found.unplaced == 0


def test_what_no_list_has_placed_is_told_beside() -> None:
    elsewhere = post("mod_russia", at(22, "07:45"), claim(9), window=NIGHT, number=9)
    found = report(ministry(claim(7, "RU-BEL")), elsewhere).tally
    assert found is not None
    assert found.unplaced == 2
