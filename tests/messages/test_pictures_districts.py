"""A region by district as a drawing: the longest first, ranges as ranges, nothing over anything else."""

import itertools
import re
from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Tally
from messages.pictures.districts import MOST_ROWS, districts_of
from messages.pictures.scale import BARS, CONFLICT
from messages.pictures.svg import Box, Drawing
from messages.texts import LANGUAGES
from tests.messages.values import NOW, REPORT, exactly

names = st.text("абвгдежзиклмнопрстуфхцчшыьэюя -", min_size=1, max_size=60).map(str.strip).filter(bool)
tallies = st.builds(
    lambda least, more, kind: Tally(least, {0: least, 1: least + more}.get(kind), None if kind else least),
    st.integers(0, 400),
    st.integers(0, 100),
    st.integers(0, 2),
)


def drawn(districts: dict[str, Tally], language: str = "ru") -> Drawing:
    report = replace(REPORT, districts=tuple(districts.items()))
    return districts_of(report, language=language, zone="Europe/Moscow", now=NOW)


def names_in(drawing: Drawing) -> list[str]:
    figures = {label.about for label in drawing.labels if label.about.startswith("figure ")}
    return [label.text for label in drawing.labels if f"figure {label.about}" in figures]


def widths(drawing: Drawing, colour: str) -> list[float]:
    return [float(width) for width in re.findall(rf'width="([\d.]+)" height="34" fill="{colour}"', drawing.svg)]


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40)
@given(districts=st.dictionaries(names, tallies, max_size=40))
def test_no_label_overlaps_another_and_all_lie_in_the_picture(language: str, districts: dict[str, Tally]) -> None:
    drawing = drawn(districts, language)
    Xml.fromstring(drawing.svg)
    assert [pair for pair in itertools.combinations(drawing.labels, 2) if pair[0].box.meets(pair[1].box)] == []
    frame = Box(0, 0, drawing.width, drawing.height)
    assert all(frame.holds(label.box) for label in drawing.labels)


def test_the_most_drones_stand_first() -> None:
    drawing = drawn({"Валуйский": exactly(19), "Ракитянский": exactly(31), "Шебекинский": exactly(3)})
    assert names_in(drawing) == ["Ракитянский", "Валуйский", "Шебекинский"]
    first, second, third = widths(drawing, BARS[0][0])
    assert first > second > third
    assert round(third / first, 2) == round(3 / 31, 2)


def test_a_range_is_drawn_as_a_range_and_an_open_end_as_an_arrow() -> None:
    drawing = drawn({"Валуйский": Tally(4, 6, None), "Шебекинский": Tally(5, None, None)})
    (pale,) = widths(drawing, BARS[0][1])
    assert pale > max(widths(drawing, BARS[0][0]))
    assert [label.text for label in drawing.labels if label.about.startswith("figure")] == ["≥ 5", "4–6"]
    assert drawing.svg.count("<path") == 1


def test_a_contradiction_is_underlined() -> None:
    assert CONFLICT not in drawn({"Валуйский": exactly(4)}).svg
    assert CONFLICT in drawn({"Валуйский": Tally(4, 4, 4, conflict=frozenset({"a", "b"}))}).svg


def test_a_district_that_only_a_touching_window_reaches_is_left_out() -> None:
    assert names_in(drawn({"Валуйский": exactly(0), "Шебекинский": exactly(2)})) == ["Шебекинский"]


def test_more_districts_than_there_is_room_for_are_counted_below() -> None:
    drawing = drawn({f"Район {n}": exactly(n) for n in range(1, MOST_ROWS + 4)}, "en")
    assert len(names_in(drawing)) == MOST_ROWS
    assert any("further districts: 3" in label.text for label in drawing.labels)


def test_nothing_named_is_said_in_words() -> None:
    assert any("нет сообщений" in label.text.lower() for label in drawn({}).labels)
