"""How a message looks in the terminal."""

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from loopback.chat import ChatButton, ChatEntity, ChatMessage
from loopback.rendering import pressable, rendered, with_links

GOLDEN = Path(__file__).parent / "golden"


def a_message(text: str, *entities: ChatEntity, buttons: tuple[tuple[ChatButton, ...], ...] = ()) -> ChatMessage:
    return ChatMessage(
        number=1,
        sender="Dronewatch",
        is_from_bot=True,
        date=datetime(2026, 11, 22, 6, 0, tzinfo=UTC),
        text=text,
        entities=entities,
        buttons=buttons,
    )


def link(text: str, words: str, url: str) -> ChatEntity:
    before = text[: text.index(words)].encode("utf-16-le")
    return ChatEntity("text_link", len(before) // 2, len(words.encode("utf-16-le")) // 2, url)


REPORT = "📍 Тульская область\nЗаявлено сбитыми: 7 БПЛА\n\nГубернатор — 7 · пост ↗"
BUTTONS = (
    (ChatButton("Сегодня", "p:today"), ChatButton("Ночь", "p:night")),
    (ChatButton("Как считаем", url="https://t.me/x/1"), ChatButton("🔔 Подписаться", "sub")),
)


def test_a_report_with_a_link_and_buttons() -> None:
    message = a_message(REPORT, link(REPORT, "пост ↗", "https://t.me/tula/5"), buttons=BUTTONS)
    assert rendered(message) + "\n" == (GOLDEN / "report.txt").read_text("utf-8")


def test_an_edited_silent_picture_in_another_zone() -> None:
    message = ChatMessage(
        number=2,
        sender="Dronewatch",
        is_from_bot=True,
        date=datetime(2026, 11, 22, 6, 0, tzinfo=UTC),
        text="Карта",
        edited=datetime(2026, 11, 22, 6, 30, tzinfo=UTC),
        silent=True,
        media="photo",
    )
    assert rendered(message, zone="Asia/Yekaterinburg") + "\n" == (GOLDEN / "picture.txt").read_text("utf-8")


def test_only_what_can_be_pressed_has_a_number() -> None:
    message = a_message("x", buttons=BUTTONS)
    assert [button.data for button in pressable(message)] == ["p:today", "p:night", "sub"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1), st.data())
def test_a_link_stands_right_behind_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    offset, until = (len(text[:place].encode("utf-16-le")) // 2 for place in (start, end))
    message = a_message(text, ChatEntity("text_link", offset, until - offset, "https://t.me/x"))
    assert with_links(message) == f"{text[:end]} (https://t.me/x){text[end:]}"
