"""The words of a subscription: which posts it wants to hear of."""

from claims.model import Subscription
from claims.word_forms import stretches, typed_words


def lets_pass(text: str, wish: Subscription) -> bool:
    """Whether a post's text has one of the words to include (where there are any) and none to exclude.

    A word stands for its forms, whatever their case: see ``claims.word_forms``.
    """
    if wish.include and not stretches([word for one in wish.include for word in typed_words(one)], text):
        return False
    return not (wish.exclude and stretches([word for one in wish.exclude for word in typed_words(one)], text))
