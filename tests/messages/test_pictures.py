"""Maps and charts as drawings: what stands where, that nothing overlaps, that both languages fit."""

import itertools
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Digest, Period, RegionLine, Tally
from claims.places.regions import regions
from messages.pictures.centres import centre
from messages.pictures.chart import Series, chart_of
from messages.pictures.lettering import FILES, width
from messages.pictures.map import map_of, tallies_on_map
from messages.pictures.placing import Wanted, place
from messages.pictures.scale import COLOURS, short_figure, step, steps
from messages.pictures.shapes import View, shapes
from messages.pictures.svg import HATCHED, Box, Drawing
from messages.pictures.titles import HEAD
from messages.texts import LANGUAGES

NOW = datetime(2026, 11, 22, 7, tzinfo=UTC)
DAY = Period(datetime(2026, 11, 21, 5, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC))
NOT_SHAPES = {"MOSCOW-REGION"}
SVG = "{http://www.w3.org/2000/svg}"

tallies = st.builds(
    lambda least, more, kind: Tally(least, {0: least, 1: least + more}.get(kind), None),
    st.integers(0, 400),
    st.integers(0, 100),
    st.integers(0, 2),
)
digests = st.dictionaries(st.sampled_from(sorted(regions())), tallies, max_size=60)


def told(figures: dict[str, Tally]) -> Digest:
    lines = sorted(figures.items(), key=lambda one: -one[1].least)
    return Digest(
        period=DAY,
        tally=Tally(sum(tally.least for _, tally in lines), None, None) if lines else None,
        regions=tuple(RegionLine(region=code, tally=tally) for code, tally in lines),
        unplaced=12,
    )


def drawn(figures: dict[str, Tally], view: View = View.EUROPEAN, language: str = "en") -> Drawing:
    return map_of(told(figures), view=view, language=language, zone="Europe/Moscow", now=NOW)


def exactly(number: int) -> Tally:
    return Tally(number, number, number)


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    pairs = itertools.combinations(drawing.labels, 2)
    return [(f"{a.about}: {a.text}", f"{b.about}: {b.text}") for a, b in pairs if a.box.meets(b.box)]


def written(drawing: Drawing) -> list[str]:
    return [element.text or "" for element in Xml.fromstring(drawing.svg).iter(f"{SVG}text")]


def fills(drawing: Drawing) -> set[str]:
    return {element.get("fill", "") for element in Xml.fromstring(drawing.svg).iter(f"{SVG}path")}


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25)
@given(figures=digests)
def test_no_label_of_a_map_overlaps_another_and_all_lie_in_the_picture(
    view: View, language: str, figures: dict[str, Tally]
) -> None:
    drawing = drawn(figures, view, language)
    assert overlaps(drawing) == []
    whole = Box(0, 0, drawing.width, drawing.height)
    assert [label for label in drawing.labels if not whole.holds(label.box)] == []


def test_every_region_and_sea_has_a_shape_and_a_middle() -> None:
    codes = set(regions()) - NOT_SHAPES
    whole = shapes(View.WHOLE)
    assert codes - set(whole.regions) - set(whole.seas) <= {"SEA-BALTIC"}
    assert all(centre(code) is not None for code in codes)
    for view in View:
        one = shapes(view)
        assert set(one.middles) == set(one.regions) | set(one.seas)
        assert all(one.frame.holds(Box(x, y, 0, 0)) for x, y in one.middles.values())


def test_crimea_sevastopol_and_the_four_oblasts_are_units_of_their_own() -> None:
    own = {code: shapes(View.EUROPEAN).regions[code] for code in ("UA-43", "UA-40", "UA-14", "UA-09", "UA-23", "UA-65")}
    assert len(set(own.values())) == 6


def test_neighbours_lie_where_they_lie() -> None:
    at = shapes(View.EUROPEAN).middles
    assert at["RU-BEL"][1] > at["RU-KRS"][1] > at["RU-ORL"][1]
    assert at["RU-BRY"][0] < at["RU-ORL"][0] < at["RU-LIP"][0]
    assert at["RU-MOW"][1] < at["RU-TUL"][1]
    assert at["UA-40"][0] < at["UA-43"][0]
    assert at["RU-VLG"][0] < at["RU-ARK"][0] + 400


def test_figures_stand_on_their_regions() -> None:
    figures = {"RU-BEL": Tally(61, 64, 90), "RU-BRY": exactly(41), "RU-VOR": Tally(9, None, None)}
    drawing = drawn(figures)
    assert {label.about: label.text for label in drawing.labels if label.about in figures} == {
        "RU-BEL": "61–64",
        "RU-BRY": "41",
        "RU-VOR": "≥ 9",
    }
    for label in drawing.labels:
        if label.about in figures:
            x, y = shapes(View.EUROPEAN).middles[label.about]
            assert label.box.meets(Box(x - 15, HEAD + y - 15, 30, 30))


def test_no_report_is_plain_and_never_zero() -> None:
    nothing = drawn({})
    assert not fills(nothing) & set(COLOURS)
    assert "0" not in written(nothing)
    assert "No reports" in written(nothing)


def test_a_window_that_only_touches_the_period_is_no_zero() -> None:
    touched = drawn({"RU-BEL": exactly(0)})
    assert not fills(touched) & set(COLOURS)
    assert "0" not in written(touched)
    assert "No reports" in written(charted(7, [[exactly(0)] * 7]))


def test_a_contradiction_is_hatched() -> None:
    conflict = Tally(5, 5, 5, change=2.0, conflict=frozenset({"1/2:0"}))
    assert HATCHED in fills(drawn({"RU-BEL": conflict}))
    assert HATCHED not in fills(drawn({"RU-BEL": exactly(5)}))


def test_moscow_and_its_region_named_as_one_are_one_shape() -> None:
    both = {"MOSCOW-REGION": exactly(9), "RU-MOW": exactly(4), "RU-BEL": exactly(2)}
    assert tallies_on_map(told(both)) == {"RU-MOS": exactly(9), "RU-BEL": exactly(2)}


def test_a_region_off_the_map_is_told_in_the_list() -> None:
    assert any("Yakutia 2" in words for words in written(drawn({"RU-SA": exactly(2)})))
    assert "Claims by Russian officials, not independently confirmed" in written(drawn({}))
    assert any("Natural Earth" in words for words in written(drawn({}, language="ru")))


def test_the_biggest_counts_are_readable_on_a_phone() -> None:
    drawing = drawn({"RU-BEL": exactly(120), "RU-BRY": exactly(3)})
    sizes = {e.text: float(e.get("font-size", 0)) for e in Xml.fromstring(drawing.svg).iter(f"{SVG}text")}
    assert min(sizes.values()) * 360 / drawing.width >= 5.8
    bold = re.findall(r'font-size="(\d+)" font-weight="700"[^>]*paint-order[^>]*>120<', drawing.svg)
    assert [int(size) * 360 / drawing.width >= 12 for size in bold] == [True]


def test_colours_darken_step_by_step() -> None:
    lights = [sum(int(colour[i : i + 2], 16) * w for i, w in ((1, 0.3), (3, 0.59), (5, 0.11))) for colour in COLOURS]
    assert all(one - other > 20 for one, other in itertools.pairwise(lights))
    assert [step(exactly(n), steps(1)) for n in (0, 1, 4, 5, 15, 40, 100, 999)] == [0, 0, 0, 1, 2, 3, 4, 4]


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300), st.floats(5, 90)), max_size=25))
def test_places_never_overlap_each_other_nor_what_is_taken(wanted: list[tuple[float, float, float]]) -> None:
    taken = [Box(0, 0, 120, 80)]
    found = place([Wanted(str(n), (x, y), w, 20) for n, (x, y, w) in enumerate(wanted)], Box(0, 0, 300, 300), taken)
    boxes = [*taken, *(one.box for one in found)]
    assert not any(a.meets(b) for a, b in itertools.combinations(boxes, 2))
    assert len({one.about for one in found}) == len(found)


def charted(
    days: int, series: list[list[Tally | None]], language: str = "en", name: str = "Belgorod Oblast"
) -> Drawing:
    every = [Period(DAY.start + timedelta(days=n), DAY.until + timedelta(days=n)) for n in range(days)]
    named = [Series(f"voice {n}", tuple(one)) for n, one in enumerate(series)]
    return chart_of(every, named, about=name, total=exactly(7), language=language, now=every[-1].until)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=30)
@given(st.sampled_from([7, 14, 30, 90, 365]), st.integers(1, 2), st.data())
def test_no_label_of_a_chart_overlaps_another(language: str, days: int, among: int, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.one_of(st.none(), tallies), min_size=5, max_size=11))
    series = [[some[(n * (one + 3)) % len(some)] for n in range(days)] for one in range(among)]
    drawing = charted(days, series, language)
    assert overlaps(drawing) == []
    whole = Box(0, 0, drawing.width, drawing.height)
    assert [label for label in drawing.labels if not whole.holds(label.box)] == []


def test_ranges_are_drawn_as_ranges_and_gaps_as_gaps() -> None:
    gap = charted(7, [[exactly(3), None, Tally(4, 6, 9), *[exactly(1)] * 4]])
    assert {"3", "4–6", "range", "No reports"} <= set(written(gap))
    assert "0" in written(gap)  # of the axis alone
    assert [label.text for label in gap.labels if label.about == "figure"].count("0") == 0
    whole = charted(7, [[exactly(3)] * 7])
    assert not {"range", "No reports"} & set(written(whole))


def test_voices_are_named_where_there_are_two() -> None:
    assert {"voice 0", "voice 1"} <= set(written(charted(7, [[exactly(3)] * 7, [None] * 7])))
    assert "voice 0" not in written(charted(7, [[exactly(3)] * 7]))


def test_a_channel_s_words_stay_words() -> None:
    assert "<b>&" in written(charted(7, [[exactly(1)] * 7], name="<b>&"))


def test_the_font_has_the_letters_of_both_languages_and_the_signs() -> None:
    missing = width("\U000f0000", 20)
    for sign in "АЯаяЁёЇї≥≤–…·":
        assert width(sign, 20) > 0
        assert (sign in "≥≤" and width(sign, 20) != missing) or sign not in "≥≤"
    assert all(name.endswith(".ttf") for name in FILES)


def test_who_asks_for_no_picture_pays_for_no_library() -> None:
    asked = "import sys, handlers.routes; print({'PIL', 'resvg_py'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_short_figures() -> None:
    said = [exactly(61), Tally(61, 64, None), Tally(61, 200, None), Tally(0, None, 30), Tally(0, None, None)]
    assert [short_figure(tally) for tally in said] == ["61", "61–64", "≥ 61", "≤ 30", "?"]
