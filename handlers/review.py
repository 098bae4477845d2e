"""For admins: /review, the readings that doubt themselves, one at a time."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.correcting import of_kind
from claims.model import Case, Kind, PostRef, Subscriber
from claims.model import Message as Told
from handlers.drafts import begun
from handlers.replies import Pressed, Said, say, show
from messages import review as told
from messages.admin_buttons import Reviewing, Verdict
from messages.fixing import editor
from messages.refusals import old_button
from messages.texts import texts
from storage.audit import audit
from storage.corrections import keep_review, save_draft
from storage.database import Database
from storage.review import case_of, contradictions, queue
from storage.verdicts import correct


def review_router() -> Router:
    router = Router(name="review")
    router.message.register(ask_review, Said("review"))
    router.callback_query.register(press_reviewing, Pressed(Reviewing))
    return router


async def ask_review(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    await say(message, await next_case(database, None, subscriber, now))


async def press_reviewing(
    query: CallbackQuery, pressed: Reviewing, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    if pressed.what is Verdict.NEXT:
        await show(query, await next_case(database, None, subscriber, now))
        return None
    async with database.read() as c:
        case = await case_of(c, pressed.channel_id, pressed.number)
    if case is None:
        return old_button(subscriber.language)
    if pressed.what in {Verdict.RIGHT, Verdict.WRONG} and not case.text_key.startswith(pressed.seen):
        await show(query, told.review(case, left=1, language=subscriber.language, zone=subscriber.zone))
        return texts(subscriber.language)("review-edited-meanwhile")
    if pressed.what is Verdict.FIX:
        await begin_to_fix(query, case, database, subscriber)
    else:
        await judge(query, pressed.what, case, database, subscriber, now)
    return None


async def judge(
    query: CallbackQuery, verdict: Verdict, case: Case, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    """Keeps a verdict, or passes the case over, and shows what comes next."""
    by, ref = query.from_user.id, case.ref
    if verdict is Verdict.WRONG:
        async with database.write() as c:
            await correct(c, ref.channel_id, ref.number, of_kind(case.reading, Kind.OTHER), by=by, now=now)
            await audit(c, by, "correct", ref.url, Kind.OTHER.value, now)
        await show(query, await as_corrected(database, ref, subscriber))
        return
    if verdict is Verdict.RIGHT:
        async with database.write() as c:
            await keep_review(c, ref.channel_id, ref.number, case.text_key, by=by, now=now)
            await audit(c, by, "right", ref.url, "", now)
    await show(query, await next_case(database, case, subscriber, now))


async def begin_to_fix(query: CallbackQuery, case: Case, database: Database, subscriber: Subscriber) -> None:
    """Takes a correction in hand."""
    draft = begun(query.from_user.id, case)
    async with database.write() as c:
        await save_draft(c, draft)
    await show(query, editor(draft, case, language=subscriber.language, zone=subscriber.zone))


async def as_corrected(database: Database, ref: PostRef, subscriber: Subscriber) -> Told:
    """What a corrected post says from now on."""
    async with database.read() as c:
        case = await case_of(c, ref.channel_id, ref.number)
    language, zone = subscriber.language, subscriber.zone
    return told.corrected(case, language=language, zone=zone) if case else told.nothing_to_review(language)


async def next_case(database: Database, after: Case | None, subscriber: Subscriber, now: datetime) -> Told:
    """The newest case, or the newest of those behind another; from the beginning where none is behind it."""
    contradicted = await contradictions(database, now)
    language, zone = subscriber.language, subscriber.zone
    async with database.read() as c:
        places = await queue(c, contradicted, now)
        passed = (now - after.date, after.ref.channel_id, after.ref.number) if after else None
        place = next((one for one in places if passed is None or one > passed), places[0] if places else None)
        if place is None:
            return told.nothing_to_review(language)
        against = next((refs for ref, refs in contradicted.items() if _is(ref, place.channel_id, place.number)), ())
        case = await case_of(c, place.channel_id, place.number, against)
    return (
        told.review(case, left=len(places), language=language, zone=zone) if case else told.nothing_to_review(language)
    )


def _is(ref: PostRef, channel_id: int, number: int) -> bool:
    return (ref.channel_id, ref.number) == (channel_id, number)
