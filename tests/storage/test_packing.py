"""Values of the model survive being kept as JSON."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import (
    Basis,
    Button,
    Casualties,
    Change,
    Count,
    Digest,
    Entity,
    Message,
    Office,
    Period,
    PostRef,
    RegionLine,
    RegionReport,
    Tally,
    VoiceLine,
    Window,
)
from storage.letter import message_from_row, message_row
from storage.packing import pack, unpack

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
numbers = st.none() | st.integers(0, 99)
tallies = st.builds(
    Tally,
    st.integers(0, 99),
    numbers,
    numbers,
    numbers,
    st.floats(0, 9),
    st.frozensets(st.sampled_from(["1/2:0", "1/3:1"])),
)
posts = st.builds(PostRef, st.integers(1, 9), st.integers(1, 9), st.none() | st.just("mod_russia"))
counts = st.builds(Count, numbers, numbers)
windows = st.builds(Window, st.none() | st.just(NOON), st.none() | st.just(NOON), st.sampled_from(Basis))
voices = st.builds(
    VoiceLine,
    voice=st.text(max_size=5),
    office=st.sampled_from(Office),
    title=st.text(max_size=5),
    tally=tallies,
    posts=st.tuples(posts),
    windows=st.lists(windows, max_size=2).map(tuple),
)
changes = st.builds(Change, post=posts, region=st.none() | st.just("RU-BEL"), before=counts, after=st.none() | counts)
reports = st.builds(
    RegionReport,
    region=st.just("RU-BEL"),
    district=st.none() | st.just("Шебекинский"),
    period=st.just(Period(NOON, NOON + timedelta(days=1))),
    tally=st.none() | tallies,
    voices=st.lists(voices, max_size=2).map(tuple),
    districts=st.lists(st.tuples(st.text(max_size=5), tallies), max_size=2).map(tuple),
    casualties=st.builds(Casualties, numbers, numbers),
    damage=st.none() | st.booleans(),
    conflicts=st.lists(posts, max_size=2).map(tuple),
    changes=st.lists(changes, max_size=2).map(tuple),
    since=st.none() | tallies,
    week=st.lists(st.none() | tallies, max_size=7).map(tuple),
)


@given(reports)
def test_a_report_comes_back_from_json(report: RegionReport) -> None:
    assert unpack(RegionReport, json.loads(json.dumps(pack(report)))) == report


@given(tallies, st.none() | tallies)
def test_a_digest_comes_back_from_json(tally: Tally, country: Tally | None) -> None:
    line = RegionLine(region="RU-BEL", tally=tally, usual=4.5)
    digest = Digest(period=Period(NOON, NOON + timedelta(days=1)), tally=country, regions=(line,))
    assert unpack(Digest, json.loads(json.dumps(pack(digest)))) == digest


@pytest.mark.parametrize("packed", [[], [1, 2], None, {"least": 1}, "[]"])
def test_what_has_another_shape_is_refused(packed: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        unpack(Tally, packed)


@given(
    st.builds(
        Message,
        text=st.text(),
        entities=st.lists(st.builds(Entity, st.just("bold"), numbers.filter(bool), st.just(1)), max_size=2).map(tuple),
        buttons=st.lists(st.lists(st.builds(Button, st.text(), st.just("x")), max_size=2).map(tuple), max_size=2).map(
            tuple
        ),
        silent=st.booleans(),
    )
)
def test_a_message_comes_back_from_json(message: Message) -> None:
    assert message_from_row(json.loads(json.dumps(message_row(message)))) == message
