"""One question to the bot and its answer, on paper: through the real Dispatcher, without Telegram."""

from aiogram import Bot
from aiogram.methods import EditMessageText, SendDocument, SendMessage, SendPhoto
from aiogram.types import Chat, InlineKeyboardMarkup, InputFile, Message, MessageEntity, Update, User

from bot.app import make_dispatcher
from bot.clock import Clock
from bot.paper import TOKEN, PaperSession
from bot.plain_text import write_out
from storage.database import Database
from storage.subscribers import forget

Answer = SendMessage | EditMessageText | SendPhoto | SendDocument

SOMEBODY = 9_999_999_999
"""A person whom Telegram does not know."""


async def converse(database: Database, words: str, *, clock: Clock, language: str, is_owner: bool = False) -> str:
    """What the bot would answer a person who says these words in a private chat; links and buttons written out."""
    session = PaperSession()
    bot = Bot(TOKEN, session=session)
    owners = frozenset({SOMEBODY}) if is_owner else frozenset[int]()
    dispatcher = make_dispatcher(database, clock=clock, owners=owners)
    try:
        await dispatcher.feed_update(bot, _said(words, clock, language))
    finally:
        async with database.write() as connection:
            await forget(connection, SOMEBODY)
    answers = [call for call in session.calls if isinstance(call, Answer)]
    return "\n\n".join(_write_out(answer) for answer in answers)


def _write_out(answer: Answer) -> str:
    """A picture or a file as its name over what stands under it."""
    if isinstance(answer, SendPhoto | SendDocument):
        sent = answer.photo if isinstance(answer, SendPhoto) else answer.document
        name, text, entities = sent.filename if isinstance(sent, InputFile) else sent, answer.caption, []
        text = f"[{name}]\n{text or ''}"
    else:
        text, entities = answer.text, answer.entities or []
    links = [(entity.offset + entity.length, entity.url) for entity in entities if entity.url]
    rows = answer.reply_markup.inline_keyboard if isinstance(answer.reply_markup, InlineKeyboardMarkup) else []
    return write_out(text, links, [[button.text for button in row] for row in rows])


def _said(words: str, clock: Clock, language: str) -> Update:
    command = words.split(maxsplit=1)[0] if words.startswith("/") else ""
    entities = [MessageEntity(type="bot_command", offset=0, length=len(command))] if command else None
    person = User(id=SOMEBODY, is_bot=False, first_name="Reader", language_code=language)
    chat = Chat(id=SOMEBODY, type="private", first_name="Reader")
    message = Message(message_id=1, date=clock(), chat=chat, from_user=person, text=words, entities=entities)
    return Update(update_id=1, message=message)
