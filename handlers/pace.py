"""A flood of questions by one person is held up; the others are not."""

from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, InlineQuery, Message, TelegramObject

from handlers.replies import say
from messages.refusals import said, too_often
from messages.texts import language_of

AT_ONCE = 20
WITHIN = timedelta(seconds=20)
MOST_REMEMBERED = 10_000


class Pace(BaseMiddleware):
    """Lets a person ask AT_ONCE times WITHIN a time; the next question is told so, once, the others are passed over."""

    def __init__(self) -> None:
        self._asked: OrderedDict[int, deque[datetime]] = OrderedDict()

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        person = event.from_user if isinstance(event, Message | CallbackQuery | InlineQuery) else None
        if person is None:
            return await handler(event, data)
        surplus = self._surplus(person.id, data["clock"]())
        if surplus <= 0:
            return await handler(event, data)
        words = too_often(language_of(person.language_code))
        if isinstance(event, CallbackQuery):
            return words
        if isinstance(event, Message) and surplus == 1:
            await say(event, said(words))
        return None

    def _surplus(self, person: int, now: datetime) -> int:
        """By how many this question exceeds what a person may ask."""
        asked = self._asked.setdefault(person, deque())
        self._asked.move_to_end(person)
        if len(self._asked) > MOST_REMEMBERED:
            self._asked.popitem(last=False)
        while asked and now - asked[0] >= WITHIN:
            asked.popleft()
        asked.append(now)
        if len(asked) > AT_ONCE + 2:
            asked.popleft()
        return len(asked) - AT_ONCE
