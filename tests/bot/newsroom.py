"""What the tests of alerts and cards hold: channels that publish, chats that listen, and the way between them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.card_keeping import close_cards
from bot.telling import tell_news
from claims.model import Channel, Mode, Office, Post, Subscriber, Subscription
from storage.channels import save_channel
from storage.database import Database
from storage.posts import record, withdraw
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe
from tests.bot.office import Office as Desk
from tests.bot.office import an_office

EVENING = datetime(2026, 11, 21, 18, tzinfo=UTC)
"""21:00 in Moscow: the night has begun an hour ago."""
MINISTRY = Channel(id=1, username="ministry_example", title="Минобороны", voice="mod_russia", office=Office.MINISTRY)
GOVERNOR = Channel(
    id=2, username="governor_example", title="Губернатор", voice="RU-BEL", office=Office.GOVERNOR, region="RU-BEL"
)
HEADQUARTERS = Channel(
    id=3, username="staff_example", title="Оперштаб", voice="RU-BEL", office=Office.HEADQUARTERS, region="RU-BEL"
)
NEWS = Channel(id=4, username="news_example", title="Новости", voice="news_example", office=Office.NEWS)


@dataclass
class Newsroom:
    """Channels publish into a database; what comes of it stands in the chats of a Bot API. Chat 7 is Anna's."""

    database: Database
    desk: Desk
    numbers: dict[int, int] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        return self.desk.now

    async def listens(
        self, region: str | None = "RU-BEL", *, chat: int = 7, mode: Mode = Mode.CARD, loud: bool = True, **more: object
    ) -> None:
        """A chat subscribes; ``more`` are fields of the subscriber or of the subscription."""
        about_him = {name: value for name, value in more.items() if name in Subscriber.__slots__}
        about_it = {name: value for name, value in more.items() if name not in about_him}
        who = Subscriber(chat_id=chat, **about_him)  # type: ignore[arg-type]  # fields by name
        wish = Subscription(chat_id=chat, region=region, mode=mode, loud=loud, **about_it)  # type: ignore[arg-type]
        async with self.database.write() as c:
            await save_subscriber(c, who)
            await subscribe(c, wish)

    async def publishes(self, channel: Channel, text: str, *, age: float = 1) -> int:
        """A channel published a post so many minutes ago; its number."""
        number = self.numbers[channel.id] = self.numbers.get(channel.id, 0) + 1
        await self._record(channel, number, text, self.now - timedelta(minutes=age), None)
        return number

    async def edits(self, channel: Channel, number: int, text: str, *, published: datetime = EVENING) -> None:
        await self._record(channel, number, text, published, self.now)

    async def deletes(self, channel: Channel, number: int) -> None:
        async with self.database.write() as c:
            await withdraw(c, channel, [number], seen=self.now)

    async def tell(self, *, after: float = 0) -> list[str]:
        """So many minutes pass, the news is told and sent; what the chat shows then."""
        self.desk.now += timedelta(minutes=after)
        await close_cards(self.database, self.now)
        while await tell_news(self.database, self.now):
            pass
        await self.desk.send()
        return self.desk.read_by(7)

    def is_silent(self, which: int = -1) -> bool:
        """Whether one of the messages that stand in Anna's chat came without a sound."""
        number = self.sent()[which]
        return (7, number) in self.desk.server.messages.silent

    def sent(self) -> list[int]:
        """The numbers of the bot's messages in Anna's chat."""
        messages = self.desk.server.messages.in_chat(7)
        return [one["message_id"] for one in messages if one.get("from", {}).get("is_bot")]

    async def _record(self, channel: Channel, number: int, text: str, date: datetime, edited: datetime | None) -> None:
        post = Post(channel_id=channel.id, number=number, date=date, text=text, edited=edited)
        async with self.database.write() as c:
            await record(c, channel, [post], seen=self.now)


@asynccontextmanager
async def a_newsroom(database: Database, now: datetime = EVENING) -> AsyncIterator[Newsroom]:
    async with an_office(database) as desk:
        desk.now = now
        async with database.write() as c:
            for channel in (MINISTRY, GOVERNOR, HEADQUARTERS, NEWS):
                await save_channel(c, channel)
        yield Newsroom(database, desk)
