"""For admins: a reading corrected by buttons. The draft is kept, so a restart loses nothing; saving applies it."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from claims.model import Case, Draft, Subscriber
from handlers.drafts import begun, brief, changed_draft, is_of, page_of
from handlers.replies import Pressed, show
from handlers.review import as_corrected
from messages import fixing as told
from messages.admin_buttons import Fixing, Step
from messages.channels import left_alone
from messages.refusals import old_button
from messages.review import undone
from messages.texts import texts
from storage.audit import audit
from storage.corrections import draft_of, drop_draft, save_draft
from storage.database import Database
from storage.review import case_of
from storage.verdicts import correct, undo


def fixing_router() -> Router:
    router = Router(name="fixing")
    router.callback_query.register(press_fixing, Pressed(Fixing))
    return router


async def press_fixing(
    query: CallbackQuery, pressed: Fixing, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    person = query.from_user.id
    async with database.read() as c:
        case = await case_of(c, pressed.channel_id, pressed.number)
        in_hand = await draft_of(c, person)
    if case is None:
        return old_button(subscriber.language)
    draft = in_hand if in_hand is not None and is_of(in_hand, case) else begun(person, case)
    match pressed.what:
        case Step.SAVE:
            return await save(query, draft, in_hand, case, database, subscriber, now)
        case Step.UNDO:
            return await take_back(query, case, database, subscriber, now)
    return await step(query, pressed, draft, case, database, subscriber)


async def step(
    query: CallbackQuery, pressed: Fixing, draft: Draft, case: Case, database: Database, subscriber: Subscriber
) -> str | None:
    """Changes the draft, drops it, or shows what it can be changed to."""
    if pressed.what is Step.LEAVE:
        await leave(query, draft.person, database, subscriber)
        return None
    page = page_of(pressed, draft, subscriber.language)
    if page is not None:
        await keep(database, draft)
        await show(query, page)
        return None
    changed = changed_draft(draft, pressed, case.reading)
    if changed is None:
        return old_button(subscriber.language)
    await keep(database, changed)
    await show(query, told.editor(changed, case, language=subscriber.language, zone=subscriber.zone))
    return None


async def keep(database: Database, draft: Draft) -> None:
    async with database.write() as c:
        await save_draft(c, draft)


async def save(
    query: CallbackQuery,
    draft: Draft,
    in_hand: Draft | None,
    case: Case,
    database: Database,
    subscriber: Subscriber,
    now: datetime,
) -> str | None:
    """Applies the draft; one that was saved already, or whose post was edited meanwhile, is shown as it stands."""
    if in_hand is None or draft is not in_hand:
        await show(query, told.editor(draft, case, language=subscriber.language, zone=subscriber.zone))
        return texts(subscriber.language)("review-edited-meanwhile") if in_hand else old_button(subscriber.language)
    async with database.write() as c:
        await correct(c, draft.channel_id, draft.number, draft.reading, by=draft.person, now=now)
        await audit(c, draft.person, "correct", case.ref.url, brief(draft.reading), now)
        await drop_draft(c, draft.person)
    await show(query, await as_corrected(database, case.ref, subscriber))
    return None


async def leave(query: CallbackQuery, person: int, database: Database, subscriber: Subscriber) -> None:
    """Drops the draft."""
    async with database.write() as c:
        await drop_draft(c, person)
    await show(query, left_alone(subscriber.language))


async def take_back(
    query: CallbackQuery, case: Case, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    """Lets the rules read the post again."""
    ref, by = case.ref, query.from_user.id
    async with database.write() as c:
        if not await undo(c, ref.channel_id, ref.number, now):
            return old_button(subscriber.language)
        await audit(c, by, "undo", ref.url, "", now)
    async with database.read() as c:
        read_again = await case_of(c, ref.channel_id, ref.number) or case
    await show(query, undone(read_again, language=subscriber.language, zone=subscriber.zone))
    return None
