"""The digest of the country."""

from claims.model import Count, Digest, Period, Tally, Told
from claims.report import digest, region_report
from tests.claims.counting.posts import at, claim, post, stated

DAY = Period(at(21, "08:00"), at(22, "08:00"))
NIGHT = stated(21, "23:00", 22, "07:00")


def told(*posts: Told, **usual: float) -> Digest:
    return digest(posts, period=DAY, usual={name.replace("_", "-"): median for name, median in usual.items()})


def ministry(downed: int | None = None) -> Told:
    items = [claim(4, "RU-BEL"), claim(13, "RU-KLU"), claim(2, "MOSCOW-REGION")]
    return post("mod_russia", at(22, "07:30"), *items, window=NIGHT, downed=downed, number=1)


def test_nothing_reported_has_no_tally() -> None:
    assert told() == Digest(period=DAY, tally=None)


def test_regions_come_most_drones_first_with_what_is_usual() -> None:
    found = told(ministry(), RU_BEL=1.5)
    assert [(line.region, line.tally.least, line.usual) for line in found.regions] == [
        ("RU-KLU", 13, None),
        ("RU-BEL", 4, 1.5),
        ("MOSCOW-REGION", 2, None),
    ]
    assert found.tally == Tally(19, 19, 19)
    assert found.unplaced == 0


def test_the_country_counts_what_has_no_place_and_says_how_much() -> None:
    found = told(ministry(downed=31))
    assert found.tally == Tally(31, 31, 31)
    assert found.unplaced == 12


def test_a_joint_count_is_in_the_countrys_tally_once() -> None:
    found = told(post("mod_russia", at(22, "07:30"), claim(6, "RU-BEL", "RU-KRS"), window=NIGHT))
    assert found.tally == Tally(6, 6, 6)
    assert [(line.region, line.tally.least, line.tally.most) for line in found.regions] == [
        ("RU-BEL", 1, 5),
        ("RU-KRS", 1, 5),
    ]


def test_a_line_has_its_posts() -> None:
    post_ = ministry()
    assert {line.posts for line in told(post_).regions} == {(post_.ref,)}


def test_changes_are_told_under_their_regions() -> None:
    was = post("mod_russia", at(22, "07:30"), claim(9, "RU-BEL"), claim(13, "RU-KLU"), window=NIGHT, number=1)
    found = digest([ministry()], period=DAY, earlier=[was])
    assert ("RU-BEL", Count(9, 9), Count(4, 4)) in {(c.region, c.before, c.after) for c in found.changes}
    assert "RU-KLU" not in {c.region for c in found.changes}


def test_contradictions_are_told_of_the_country() -> None:
    one = post("RU-BEL", at(22, "07:10"), claim(7), window=NIGHT, number=1)
    other = post("RU-BEL", at(22, "07:40"), claim(9), window=NIGHT, number=2)
    assert told(other, one).conflicts == (one.ref, other.ref)


def test_every_region_is_counted_in_its_own_day_and_the_country_in_all_of_these() -> None:
    belgorod = post("RU-BEL", at(22, "09:10"), claim(43), window=stated(21, "07:00", 22, "07:00"), number=2)
    found = told(ministry(), belgorod)
    lines = {line.region: line for line in found.regions}
    assert (lines["RU-BEL"].tally.least, lines["RU-BEL"].tally.agreed) == (43, 43)
    assert lines["RU-BEL"].period == Period(at(21, "07:00"), at(22, "08:00"))
    assert lines["RU-KLU"].period is None
    assert found.tally is not None
    assert (found.tally.least, found.tally.agreed) == (58, 58)
    assert found.period == DAY


def test_a_line_of_the_digest_says_what_the_regions_report_says() -> None:
    posts = [ministry(), post("RU-BEL", at(22, "09:10"), claim(43), window=stated(21, "07:00", 22, "07:00"), number=2)]
    for line in told(*posts).regions:
        report = region_report(posts, region=line.region, period=DAY, now=at(22, "12:00"))
        assert (report.tally, report.period) == (line.tally, line.period or DAY)


def test_a_region_whose_windows_only_touch_the_day_has_no_report() -> None:
    evening = post("RU-BEL", at(22, "09:10"), claim(3), window=stated(22, "07:30", 22, "09:00"))
    found = told(ministry(), evening)
    assert [line.region for line in found.regions] == ["RU-KLU", "RU-BEL", "MOSCOW-REGION"]
    alone = told(evening)
    assert (alone.tally, alone.regions) == (None, ())
    assert region_report([evening], region="RU-BEL", period=DAY, now=at(22, "12:00")).tally is None
