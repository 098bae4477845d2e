"""What holds of every message, whatever channels and people write."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from claims.model import Area, Channel, Happening, Message, News, Office, PostRef, RegionReport, VoiceLine, Window
from messages.alert import alert
from messages.areas import area_names
from messages.buttons import packed, pressable, region_button, restored, shortened, unpacked
from messages.channels import Standing, channels
from messages.foreign import one_line
from messages.formatting import MOST_ENTITIES, MOST_UNITS, Block, Piece, bold, compose, compose_one, cut, link, units
from messages.places import unknown_place
from messages.region_report import region_report
from tests.messages import values
from tests.messages.readable import covered

ALPHABET = st.sampled_from("абв <b>&*_[](){}$\n\t\u200f\u202e\u2066ש🛸👩‍🚀é")
FOREIGN = st.text(alphabet=ALPHABET | st.characters(exclude_categories=["Cs"]), max_size=300)
PIECES = st.one_of(FOREIGN, FOREIGN.map(bold), FOREIGN.map(lambda text: link(text, "https://t.me/x/1")))
LINES = st.lists(PIECES, max_size=6).map(tuple)
BLOCKS = st.lists(st.lists(LINES, min_size=1, max_size=8).map(tuple), max_size=8)
LONG = st.integers(1, 400).flatmap(lambda times: FOREIGN.map(lambda text: text * times))


def within_bounds(message: Message) -> bool:
    length = units(message.text)
    assert length <= MOST_UNITS
    assert len(message.entities) <= MOST_ENTITIES
    for entity in message.entities:
        assert 0 <= entity.offset < entity.offset + entity.length <= length
        covered(message.text, entity.offset, entity.length)  # raises where a surrogate pair is cut
    return True


def words(text: str) -> str:
    return "".join(text.split())


def whole(blocks: Sequence[Block]) -> str:
    return words("".join(part if isinstance(part, str) else part.text for b in blocks for line in b for part in line))


@given(BLOCKS)
def test_composing_keeps_every_word_within_telegrams_bounds(blocks: Sequence[Block]) -> None:
    messages = compose(blocks)
    assert all(within_bounds(message) for message in messages)
    assert words("".join(message.text for message in messages)) == whole(blocks)


@given(LONG, st.sampled_from([None, "bold"]))
def test_a_line_too_long_for_a_message_is_cut_and_nothing_is_lost(text: str, entity: str | None) -> None:
    messages = compose([((Piece(text, entity),),)])
    assert all(within_bounds(message) for message in messages)
    assert words("".join(message.text for message in messages)) == words(text)


@given(st.integers(1, 400))
def test_more_than_a_hundred_links_are_split(number: int) -> None:
    messages = compose([tuple((link(f"{n}", f"https://t.me/x/{n}"), " ") for n in range(number))])
    assert all(within_bounds(message) for message in messages)
    assert sum(len(message.entities) for message in messages) == number


@given(LONG)
def test_one_message_is_within_bounds_however_long_the_text(text: str) -> None:
    assert within_bounds(compose_one([(("заголовок",),), ((bold(text),),), ((text,),)]))


@given(LONG, st.integers(2, 100))
def test_cutting_loses_nothing(text: str, most: int) -> None:
    parts = list(cut(text, most))
    assert "".join(parts) == text
    assert all(units(part) <= most for part in parts)


@given(FOREIGN)
def test_foreign_text_is_one_harmless_line(text: str) -> None:
    line = one_line(text)
    assert units(line) <= 64 + len("\u2068\u2069")
    assert "\n" not in line
    assert not set(line) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
    assert line.startswith("\u2068") == line.endswith("\u2069")


@given(FOREIGN, st.sampled_from(Office), st.sampled_from(["ru", "en"]))
def test_a_channels_title_is_shown_and_never_becomes_markup(title: str, office: Office, language: str) -> None:
    channel = Channel(id=1, username=None, title=title, voice="some_channel", office=office)
    news = values.news(Happening.NEW, values.FOUR)
    told = alert(_from(news, channel), language=language, zone="Europe/Moscow")
    assert within_bounds(told)
    assert [entity.type for entity in told.entities] == ["bold", "text_link", "italic"]
    if title:
        assert one_line(title, 48) in told.text
    listed = channels([Standing(channel)], page=0, language=language, zone="Europe/Moscow", now=values.NOW)
    assert within_bounds(listed)
    assert [entity.type for entity in listed.entities] == ["bold"]


@given(FOREIGN)
def test_what_a_person_types_comes_back_as_plain_text(query: str) -> None:
    told = unknown_place(query, (), language="ru")
    assert within_bounds(told)
    assert told.entities == ()


@given(st.lists(st.tuples(FOREIGN, st.integers(1, 40)), max_size=40), st.lists(FOREIGN, max_size=60))
def test_a_report_of_many_voices_and_districts_is_one_message(
    voices: list[tuple[str, int]], districts: list[str]
) -> None:
    report = RegionReport(
        region="RU-BEL",
        district=None,
        period=values.WEEK,
        tally=values.exactly(5),
        voices=tuple(
            VoiceLine(
                voice=f"v{number}",
                office=Office.NEWS,
                title=title,
                tally=values.exactly(5),
                posts=tuple(PostRef(number, post) for post in range(count)),
                windows=tuple(Window(values.moscow(day, 9), values.moscow(day, 18)) for day in range(1, 10)),
            )
            for number, (title, count) in enumerate(voices)
        ),
        districts=tuple((name, values.exactly(1)) for name in districts),
    )
    told = region_report(report, language="ru", zone="Europe/Moscow", now=values.NOW)
    assert within_bounds(told)
    assert told.text.endswith("не подтверждены.")
    assert all(pressable(one) for row in told.buttons for one in row)


@given(st.text(max_size=60))
def test_a_shortened_name_is_restored_or_left_out(name: str) -> None:
    assert restored(shortened(name)) in (name, "")


def test_russian_names_take_one_byte_a_letter() -> None:
    name = "Александрово-Гайский"
    assert restored(shortened(name)) == name
    assert len(shortened(name).encode()) == len(name)


@given(FOREIGN)
def test_a_district_of_any_name_leaves_a_button_that_telegram_takes(district: str) -> None:
    assert pressable(region_button("текст", "MOSCOW-REGION", "htawc-140", district=district))


@given(st.integers(0, 30_000_000), st.integers(1, 500_000))
def test_a_packed_period_is_unpacked(start: int, minutes: int) -> None:
    period = unpacked(f"{_base36(start)}-{_base36(minutes)}")
    assert period is not None
    assert unpacked(packed(period)) == period
    assert len(packed(period)) <= len("zzzzz-zzzzz")


@given(st.text(max_size=20))
def test_forged_periods_are_none_or_a_period(data: str) -> None:
    period = unpacked(data)
    assert period is None or period.start < period.until


def test_an_area_with_everything_has_a_name_in_both_languages() -> None:
    told = unknown_place("x", [Area("RU-BEL", "Ракитянский", "Пролетарский")], language="en")
    assert told.buttons[0][0].text == "Belgorod: Rakityansky (Proletarsky)"


def test_places_are_told_region_by_region() -> None:
    areas = [Area("RU-BEL", "Белгородский"), Area("RU-KRS"), Area("RU-BEL", "Валуйский", "Уразово")]
    assert area_names(areas, "ru") == "Белгородская: Белгородский, Валуйский (Уразово); Курская"


def _from(news: News, channel: Channel) -> News:
    return values.news(news.what, news.reading, news.before, channel)


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    written = ""
    while number:
        number, digit = divmod(number, 36)
        written = digits[digit] + written
    return written or "0"
