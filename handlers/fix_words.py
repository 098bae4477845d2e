"""For admins: /fix, a correction typed in words, in reply to an alert, with a link, or about the draft in hand."""

import re
from collections.abc import Iterable, Iterator

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message, MessageEntity

from claims.correcting import fixed
from claims.fix_words import parse_fix
from claims.model import Case, Draft, Subscriber
from handlers.commands import Spoken
from handlers.drafts import begun, is_bare, is_of, with_typed_count
from handlers.replies import Said, say
from handlers.roles import is_admin
from messages.fixing import editor, fix_not_understood, fix_usage, which_post
from storage.channels import channel_by_username
from storage.corrections import draft_of, save_draft
from storage.database import Connection, Database
from storage.review import case_of

MOST_POSTS = 10
_POST = re.compile(r"https?://t\.me/(?:c/(\d{1,15})|([A-Za-z][A-Za-z0-9_]{3,31}))/(\d{1,15})", re.ASCII)


class AnswersBot(Filter):
    """Matches an admin's words in reply to the bot while he has a correction in hand."""

    async def __call__(
        self, message: Message, database: Database, owners: frozenset[int], spoken: Spoken | None = None
    ) -> bool:
        answered, writer = message.reply_to_message, message.from_user
        if spoken is not None or not message.text or writer is None or answered is None:
            return False
        if answered.from_user is None or not answered.from_user.is_bot:
            return False
        if not await is_admin(writer.id, owners, database):
            return False
        async with database.read() as c:
            return await draft_of(c, writer.id) is not None


def fix_words_router() -> Router:
    router = Router(name="fix words")
    router.message.register(ask_to_fix, Said("fix"))
    router.message.register(type_fix, AnswersBot())
    return router


async def ask_to_fix(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    person = message.from_user.id if message.from_user else 0
    words = " ".join(_POST.sub(" ", spoken.words).split())
    async with database.read() as c:
        cases = await cases_meant(c, message, spoken.words)
        in_hand = await draft_of(c, person)
        if not cases and in_hand is not None:
            cases = await known_cases(c, [(in_hand.channel_id, in_hand.number)])
    if not cases:
        await say(message, fix_usage(subscriber.language))
    elif len(cases) > 1:
        await say(message, which_post(cases, words, subscriber.language))
    else:
        kept = in_hand if in_hand is not None and is_of(in_hand, cases[0]) else None
        await apply_words(message, words, kept or begun(person, cases[0]), cases[0], database, subscriber)


async def type_fix(message: Message, database: Database, subscriber: Subscriber) -> None:
    person = message.from_user.id if message.from_user else 0
    async with database.read() as c:
        draft = await draft_of(c, person)
        case = await case_of(c, draft.channel_id, draft.number) if draft else None
    if draft is not None and case is not None:
        await apply_words(message, message.text or "", draft, case, database, subscriber, of_claim=True)


async def apply_words(
    message: Message,
    words: str,
    draft: Draft,
    case: Case,
    database: Database,
    subscriber: Subscriber,
    *,
    of_claim: bool = False,
) -> None:
    """Changes the draft as the words say, and shows it; without words shows it as it is.

    ``of_claim``: a bare figure is that of the claim that buttons change, else the post's.
    """
    language, channel = subscriber.language, case.channel
    if words:
        fix = parse_fix(words, date=case.date, region=channel.region, zone=channel.zone)
        if fix is None:
            await say(message, fix_not_understood(language))
            return
        bare = of_claim and is_bare(fix)
        draft = with_typed_count(draft, fix) if bare else begun(draft.person, case, fixed(draft.reading, fix))
    async with database.write() as c:
        await save_draft(c, draft)
    await say(message, editor(draft, case, language=language, zone=subscriber.zone))


async def cases_meant(c: Connection, message: Message, words: str) -> tuple[Case, ...]:
    """The posts whose links stand in the words, else in the answered message."""
    links = list(_POST.findall(words)) or list(_links_of(message.reply_to_message))
    keys: list[tuple[int, int]] = []
    for of_id, username, number in links:
        known = None if of_id else await channel_by_username(c, username)
        channel_id = int(of_id) if of_id else known.id if known else None
        if channel_id is not None:
            keys.append((channel_id, int(number)))
    return await known_cases(c, dict.fromkeys(keys))


async def known_cases(c: Connection, keys: Iterable[tuple[int, int]]) -> tuple[Case, ...]:
    """Those of the posts that are stored."""
    found = [await case_of(c, channel_id, number) for channel_id, number in list(keys)[:MOST_POSTS]]
    return tuple(case for case in found if case is not None)


def _links_of(message: Message | None) -> Iterator[tuple[str, str, str]]:
    if message is not None:
        entities: list[MessageEntity] = [*(message.entities or ()), *(message.caption_entities or ())]
        for entity in entities:
            yield from _POST.findall(entity.url or "")
