"""The bot is blocked and comes back; it is added to groups; groups move."""

from claims.model import SubscriberState
from storage.subscribers import subscriber
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Stage


async def state_of(stage: Stage, chat_id: int) -> SubscriberState:
    async with stage.database.read() as c:
        stored = await subscriber(c, chat_id)
    assert stored is not None
    return stored.state


async def test_blocked_and_back(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/start")
    assert await anna.blocks_the_bot() == ""
    assert await state_of(stage, anna.chat.id) is SubscriberState.SUSPENDED
    assert await anna.unblocks_the_bot() == ""
    assert await state_of(stage, anna.chat.id) is SubscriberState.ACTIVE


async def test_start_brings_a_person_back(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/start")
    await anna.blocks_the_bot()
    await anna.says("/start")
    assert await state_of(stage, anna.chat.id) is SubscriberState.ACTIVE


async def test_a_group_is_greeted_once(stage: Stage) -> None:
    boris = stage.member("Boris", number=2000)
    assert (await boris.adds_the_bot()).startswith("Hello. Ask here /region Belgorod")
    assert len(boris.messages) == 1
    assert await boris.blocks_the_bot() == ""


async def test_a_group_that_becomes_a_supergroup_keeps_its_subscriptions(stage: Stage) -> None:
    stage.telegram.administrators.add(2000)
    boris = stage.member("Boris", number=2000)
    await boris.says("/subscribe Belgorod")
    await boris.presses("Digest only")
    await boris.becomes_a_supergroup(-100777)
    async with stage.database.read() as c:
        assert [one.region for one in await subscriptions_of(c, -100777)] == ["RU-BEL"]
        assert await subscriptions_of(c, boris.chat.id) == ()
