"""Inline mode, channels as chats, and a flood of questions."""

from datetime import timedelta

import pytest
from aiogram.types import InlineQueryResultArticle, InlineQueryResultCachedPhoto, InputTextMessageContent

from storage.database import Database
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Stage, staged
from tests.handlers.conftest import NOW


async def test_a_report_is_offered_to_share(morning: Stage) -> None:
    (card,) = await morning.person().looks_up("Kaluga 7d")
    assert (card.title, card.description) == ("📍 Kaluga Oblast", "Claimed shot down: 4 drones")
    assert isinstance(card, InlineQueryResultArticle)
    assert isinstance(card.input_message_content, InputTextMessageContent)
    assert "7 days 08:00 15 November" in card.input_message_content.message_text
    assert card.reply_markup is None


async def test_nothing_is_offered_for_what_is_no_place(morning: Stage) -> None:
    assert await morning.person().looks_up("Zzyzxqqq") == []
    assert await morning.person().looks_up("Ж" * 256) == []


async def test_the_bots_name_alone_offers_the_whole_country(morning: Stage) -> None:
    (card,) = await morning.person().looks_up("  ")
    assert (card.title, card.description) == ("🌅 The whole country", "Claimed shot down: 9 drones")


@pytest.mark.parametrize(("asked", "words"), [("/map", ""), ("/chart Kaluga", "Kaluga")])
async def test_a_picture_that_telegram_has_is_offered_beside(morning: Stage, asked: str, words: str) -> None:
    anna = morning.person()
    assert len(await anna.looks_up(words)) == 1
    caption = await anna.says(asked)
    _, picture = await anna.looks_up(words)
    assert isinstance(picture, InlineQueryResultCachedPhoto)
    assert picture.photo_file_id == morning.telegram.photos[-1].file_id
    assert picture.caption == caption


async def test_a_channel_subscribes_by_its_administrators_only(stage: Stage) -> None:
    stage.telegram.administrators.add(2000)
    editor, reader = stage.channel(number=2000), stage.channel(number=3000)
    assert "Что присылать?" in await editor.posts("/subscribe Belgorod")
    await reader.presses("Только сводка")
    assert reader.toast is not None
    async with stage.database.read() as c:
        assert await subscriptions_of(c, editor.chat.id) == ()
    await editor.presses("Только сводка")
    async with stage.database.read() as c:
        assert [one.region for one in await subscriptions_of(c, editor.chat.id)] == ["RU-BEL"]


async def test_a_channels_own_posts_are_left_alone(stage: Stage) -> None:
    assert await stage.channel(number=2000).posts("Белгород") == ""


async def test_a_flood_of_one_person_is_held_up_and_the_others_are_not(database: Database) -> None:
    moments = [NOW]
    async with staged(database, clock=lambda: moments[-1], owners=frozenset()) as stage:
        anna, boris = stage.person(), stage.person("Boris", number=1001)
        told = [await anna.says("/how") for _ in range(30)]
        assert all("How it is counted" in one for one in told[:20])
        assert told[20] == "Too many questions at once. Please wait a little."
        assert set(told[21:]) == {""}
        assert "How it is counted" in await boris.says("/how")
        await anna.sends_data("c:night")
        assert anna.toast == "Too many questions at once. Please wait a little."
        moments.append(NOW + timedelta(seconds=20))
        assert "How it is counted" in await anna.says("/how")
