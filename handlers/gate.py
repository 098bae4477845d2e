"""The gate: what a person may not do ends here, before any other router sees it."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.replies import say
from handlers.roles import Refused
from messages.refusals import said


def gate_router() -> Router:
    router = Router(name="gate")
    router.message.register(refuse_command, Refused())
    router.callback_query.register(refuse_press, Refused())
    return router


async def refuse_command(message: Message, refusal: str) -> None:
    await say(message, said(refusal))


async def refuse_press(_query: CallbackQuery, refusal: str) -> str:
    return refusal
