"""/review: an admin looks at readings in doubt, and what he says of them stands."""

from datetime import UTC, datetime, timedelta

import pytest

from claims.model import Channel, Office, Post
from messages.texts import LANGUAGES
from storage.audit import latest_audit
from storage.channels import save_channel
from storage.posts import record, withdraw
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import MINISTRY, NEWS, NOW, OWNER
from tests.handlers.script import Script

BRYANSK = Channel(
    id=15, username="bryansk_head", title="Брянск", voice="RU-BRY", office=Office.GOVERNOR, region="RU-BRY"
)


def owner_of(stage: Stage, language: str = "en") -> Person:
    return stage.person("Owner", number=OWNER, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_queue_is_worked_off(doubtful: Stage, language: str) -> None:
    words = {
        "en": ("Right", "No interception", "Undo the correction", "Next →"),
        "ru": ("Верно", "Не перехват", "Отменить исправление", "Дальше →"),
    }
    right, wrong, undo, onward = words[language]
    script = Script(owner_of(doubtful, language))
    await script.says("/review")
    await script.presses(right)
    await script.presses(wrong)
    await script.presses(undo)
    await script.presses(onward)
    await script.presses(wrong)
    await script.presses(onward)
    await script.says("/log")
    script.assert_told(f"review.{language}")


async def test_skipping_goes_on_to_older_ones_and_begins_anew_at_the_end(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    first = await owner.says("/review")
    second = await owner.presses("Skip →")
    assert "without a place" not in second
    assert second != first
    assert await owner.presses("Skip →") == first


async def test_a_post_edited_meanwhile_is_shown_again_before_it_is_judged(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    edited = Post(channel_id=16, number=902, date=NOW - timedelta(minutes=30), text="За ночь сбиты 8 БПЛА.", edited=NOW)
    async with doubtful.database.write() as c:
        await record(c, NEWS, [edited], seen=NOW)
    assert "8" in await owner.presses("Right")
    assert owner.toast == "The post was edited meanwhile, look at it again."
    async with doubtful.database.read() as c:
        assert await latest_audit(c) == ()


async def test_a_corrected_post_that_is_edited_comes_to_review_again(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    await owner.presses("No interception")
    text = "За ночь над Курской областью сбиты 8 БПЛА."
    edited = Post(channel_id=16, number=902, date=NOW - timedelta(minutes=30), text=text, edited=NOW)
    async with doubtful.database.write() as c:
        await record(c, NEWS, [edited], seen=NOW)
    told = await owner.says("/review")
    assert text in told
    assert "the post was edited after the correction" in told


async def test_a_corrected_post_edited_to_something_else_is_asked_about_once(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    await owner.presses("No interception")
    edited = Post(channel_id=16, number=902, date=NOW - timedelta(minutes=30), text="Доброе утро", edited=NOW)
    async with doubtful.database.write() as c:
        await record(c, NEWS, [edited], seen=NOW)
    assert "Доброе утро" in await owner.says("/review")
    await owner.presses("Right")
    assert "Доброе утро" not in await owner.says("/review")


async def test_a_withdrawn_post_is_not_asked_about(doubtful: Stage) -> None:
    async with doubtful.database.write() as c:
        await withdraw(c, MINISTRY, [905], seen=NOW)
        await withdraw(c, NEWS, [902], seen=NOW)
    assert await owner_of(doubtful).says("/review") == "No reading is in doubt."


async def test_posts_that_contradict_one_another_are_asked_about(morning: Stage) -> None:
    start = datetime(2026, 11, 21, 17, 0, tzinfo=UTC)
    text = "С 20:00 до 7:00 над территорией Брянской области сбиты {} БПЛА."
    async with morning.database.write() as c:
        await save_channel(c, BRYANSK)
        for number, count in ((1, 3), (2, 30)):
            date = start + timedelta(hours=11, minutes=20 + number)
            await record(c, BRYANSK, [Post(channel_id=15, number=number, date=date, text=text.format(count))], seen=NOW)
        list_of_all = Post(
            channel_id=12,
            number=903,
            date=start + timedelta(hours=11, minutes=40),
            text="В период с 20.00 до 7.00 уничтожены 5 БПЛА: 3 – над Брянской областью, 2 – над Курской областью.",
        )
        await record(c, MINISTRY, [list_of_all], seen=NOW)
    told = await owner_of(morning).says("/review")
    assert "contradicts others:" in told


async def test_buttons_about_a_post_that_is_not_stored_are_old(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/help")
    for data in ("ar:r:77:1:", "af:s:77:1:", "af:u:77:1:"):
        await owner.sends_data(data)
        assert owner.toast == "This button is out of date. Please ask again."
