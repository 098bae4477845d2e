"""What is typed behind /subscribe: a place and how to tell of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Mode, Subscription
from handlers.subscription_words import LONGEST_WORD, Typed, told_so, typed_subscription


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Белгород", Typed("Белгород")),
        ("", Typed("")),
        ("Ростов-на-Дону тихо", Typed("Ростов-на-Дону", loud=False)),
        ("все каждое сообщение, громко", Typed("все", mode=Mode.EVERY, loud=True)),
        ("Belgorod digest only", Typed("Belgorod", mode=Mode.DIGEST)),
        ("Belgorod CARD without sound from 20", Typed("Belgorod", mode=Mode.CARD, loud=False, least=20)),
        ("от 3 Курск", Typed("Курск", least=3)),
        ("Курск >= 0", Typed("Курск", least=1)),
        ("Курск −учения –РЭБ +Рыльск, +Рыльск", Typed("Курск", include=("Рыльск",), exclude=("учения", "РЭБ"))),
        ("Курск без слов +Рыльск", Typed("Курск", include=("Рыльск",), forgets_words=True)),
        ("Курск + - --", Typed("Курск + - --")),
    ],
)
def test_how_a_subscription_is_typed(text: str, typed: Typed) -> None:
    assert typed_subscription(text) == typed


@given(st.text(max_size=200))
def test_whatever_is_typed_means_something(text: str) -> None:
    typed = typed_subscription(" ".join(text.split()))
    assert typed.least is None or typed.least >= 1
    assert all(0 < len(word) <= LONGEST_WORD for word in (*typed.include, *typed.exclude))


def test_a_subscription_keeps_its_newest_words_each_once() -> None:
    wish = Subscription(chat_id=1, region=None)
    for number in range(15):
        wish = told_so(wish, Typed("", include=(f"слово{number}", f"СЛОВО{number}")))
    assert wish.include == tuple(f"СЛОВО{number}" for number in range(5, 15))
