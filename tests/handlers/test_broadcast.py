"""/broadcast: the message as it will look, its audience, how far it is, the button to stop it."""

import pytest
from aiogram.types import MessageEntity

from bot.broadcasting import finish_broadcasts, queue_broadcasts
from bot.progress import refresh
from claims.model import Blocked, Entity, Lane, Mode, Subscriber, SubscriberState, Subscription
from handlers.letters import cut_behind, letter_of
from messages.texts import LANGUAGES
from storage.admins import block
from storage.outbox import OutboxState, begin, counts, due, give_up, mark_sent
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import NOW, OWNER
from tests.handlers.script import Script

SUBSCRIBERS = (
    Subscriber(chat_id=101, language="ru"),
    Subscriber(chat_id=102, language="ru"),
    Subscriber(chat_id=103, language="en"),
    Subscriber(chat_id=-200, thread_id=5, language="en"),
    Subscriber(chat_id=-200, thread_id=9, language="en"),
    Subscriber(chat_id=104, language="ru", state=SubscriberState.SUSPENDED),
    Subscriber(chat_id=105, language="ru"),
)


@pytest.fixture
async def crowd(stage: Stage) -> Stage:
    """Two who read Russian, one who reads English, a group with two topics; one suspended, one blocked."""
    async with stage.database.write() as c:
        for one in SUBSCRIBERS:
            await save_subscriber(c, one)
        for chat_id in (101, 103, 104):
            await subscribe(c, Subscription(chat_id=chat_id, region="RU-BEL", mode=Mode.DIGEST))
        await block(c, Blocked(chat_id=105, name="x", blocked_by=OWNER, blocked_at=NOW))
    return stage


def owner_of(stage: Stage, language: str = "en") -> Person:
    return stage.person("Owner", number=OWNER, language=language)


async def go_on(stage: Stage) -> None:
    """The bot's loops do their part once."""
    await queue_broadcasts(stage.database, stage.clock)
    await finish_broadcasts(stage.database)
    await refresh(stage.bot, stage.database, NOW)


async def waiting(stage: Stage) -> dict[int, str]:
    async with stage.database.read() as c:
        return {one.chat_id: one.message.text for one in await due(c, NOW) if one.lane is Lane.BROADCAST}


async def deliver(stage: Stage, *, sent: int = 0, failed: int = 0) -> None:
    async with stage.database.write() as c:
        letters = await due(c, NOW)
        for number, one in enumerate(letters[: sent + failed]):
            await begin(c, one.key)
            await (mark_sent(c, one.key, 1, NOW) if number < sent else give_up(c, one.key, "blocked", NOW))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_broadcast_from_preview_to_its_end(crowd: Stage, language: str) -> None:
    send = {"ru": "Отправить", "en": "Send"}[language]
    everyone = {"ru": "Всем · 4", "en": "Everyone · 4"}[language]
    script = Script(owner_of(crowd, language))
    await script.says("/broadcast Завтра ночью обновление,\nбот помолчит пять минут.")
    await script.presses(everyone)
    await script.presses(send)
    await go_on(crowd)
    await deliver(crowd, sent=2, failed=1)
    await go_on(crowd)
    script.sees("two are sent, one has failed")
    await deliver(crowd, sent=1)
    await go_on(crowd)
    script.sees("all are sent")
    script.assert_told(f"broadcast.{language}")


async def test_each_chat_gets_it_once_and_the_blocked_and_suspended_do_not(crowd: Stage) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    await owner.presses("Everyone · 4")
    await owner.presses("Send")
    await go_on(crowd)
    await go_on(crowd)
    assert await waiting(crowd) == dict.fromkeys((-200, 101, 102, 103), "hello")


@pytest.mark.parametrize(("label", "chats"), [("In Russian · 2", {101, 102}), ("In English · 2", {103, -200})])
async def test_an_audience_of_a_language(crowd: Stage, label: str, chats: set[int]) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    assert "to 2 chats?" in await owner.presses(label)
    await owner.presses("Send")
    await go_on(crowd)
    assert set(await waiting(crowd)) == chats


async def test_an_audience_of_a_region(crowd: Stage) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    await owner.presses("Subscribers of a region…")
    assert "Send it (Subscribers: Belgorod) to 2 chats?" in await owner.presses("Belgorod · 2")
    await owner.presses("← Back")
    await owner.presses("Subscribers of a region…")
    await owner.presses("Belgorod · 2")
    await owner.presses("Send")
    await go_on(crowd)
    assert set(await waiting(crowd)) == {101, 103}


async def test_it_is_stopped_half_way(crowd: Stage) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    await owner.presses("Everyone · 4")
    await owner.presses("Send")
    await go_on(crowd)
    await deliver(crowd, sent=1)
    assert "The broadcast was stopped" in await owner.presses("Stop")
    assert await waiting(crowd) == {}
    await go_on(crowd)
    assert "Sent 1, failed 0, left 0" in owner.messages[-1].text
    assert owner.messages[-1].labels() == []
    assert "broadcast stopped (1 sent)" in await owner.says("/log")


async def test_stopped_before_it_is_in_the_outbox_nothing_is_sent(crowd: Stage) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    await owner.presses("Everyone · 4")
    await owner.presses("Send")
    await owner.presses("Stop")
    await go_on(crowd)
    assert await waiting(crowd) == {}


async def test_a_second_tap_sends_nothing_twice(crowd: Stage) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    await owner.presses("Everyone · 4")
    send = owner.messages[-1].data_of("Send")
    assert send is not None
    await owner.sends_data(send)
    await go_on(crowd)
    await deliver(crowd, sent=4)
    await go_on(crowd)
    assert "The broadcast is over" in owner.messages[-1].text
    await owner.sends_data(send)
    await go_on(crowd)
    async with crowd.database.read() as c:
        assert (await counts(c))[OutboxState.SENT] == 4
    assert (await owner.says("/log")).startswith("1 entry")


async def test_a_change_of_mind_sends_nothing(crowd: Stage) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    send = owner.messages[-1].data_of("Everyone · 4")
    assert "everything stays" in await owner.presses("No")
    assert send is not None
    await owner.sends_data(send)
    assert owner.toast == "This button is out of date. Please ask again."
    await go_on(crowd)
    assert await waiting(crowd) == {}


async def test_forged_audiences_are_refused(crowd: Stage) -> None:
    owner = owner_of(crowd)
    await owner.says("/broadcast hello")
    for value in ("everybody", "lang-xx", "region-XX", "region-"):
        await owner.sends_data(f"ac:a:1:{value}")
        assert owner.toast == "This button is out of date. Please ask again."


async def test_a_finished_message_is_sent_on_with_its_formatting(crowd: Stage) -> None:
    owner = owner_of(crowd)
    bold = MessageEntity(type="bold", offset=0, length=5)
    written = owner.wrote("hello there").model_copy(update={"entities": [bold]})
    await owner.answers(written, "/broadcast")
    [preview] = [one for one in owner.messages if one.text == "hello there"]
    assert [(one.type, one.offset, one.length) for one in preview.entities] == [("bold", 0, 5)]


async def test_without_a_text_it_tells_how(crowd: Stage) -> None:
    assert (await owner_of(crowd).says("/broadcast")).startswith("Write /broadcast and the text")


def test_formatting_behind_the_command_keeps_its_place() -> None:
    text = "/broadcast 💥 важно: ссылка"
    told = cut_behind(
        text,
        [
            MessageEntity(type="bot_command", offset=0, length=10),
            MessageEntity(type="bold", offset=14, length=5),
            MessageEntity(type="text_link", offset=21, length=6, url="https://example.org"),
            MessageEntity(type="text_mention", offset=14, length=5),
        ],
        len("/broadcast "),
    )
    assert told.text == "💥 важно: ссылка"
    assert told.entities == (Entity("bold", 3, 5), Entity("text_link", 10, 6, "https://example.org"))


async def test_only_text_is_a_letter(crowd: Stage) -> None:
    owner = owner_of(crowd)
    assert letter_of(owner.wrote("/broadcast   ")) is None
    picture = owner.wrote("x").model_copy(update={"text": None, "caption": "under the picture"})
    answer = owner.wrote("/broadcast").model_copy(update={"reply_to_message": picture})
    letter = letter_of(answer)
    assert letter is not None
    assert letter.text == "under the picture"
