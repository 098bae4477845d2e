"""The page in a real browser, with the whole service behind it."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo_clock import PlayedClock, before_digest
from loopback.page import Page, serve
from tests.loopback.page.browser import CHROMIUM, Tab, browser
from tests.loopback.page.conftest import Shown
from tests.running import running_service

MORNING = datetime(2026, 11, 22, 5, 30, tzinfo=UTC)  # 08:30 in Moscow
CHANNEL = "operativno31"
BAD = '<img src=x onerror="document.title=\\"taken\\"">'

WORKED = {"button", "textbox", "combobox", "spinbutton", "link"}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")


async def says(tab: Tab, text: str) -> None:
    await tab.evaluates(f"document.getElementById('words').value = {json.dumps(text)}")
    await tab.evaluates("document.getElementById('say').requestSubmit()")


async def publishes(tab: Tab, text: str) -> None:
    await tab.evaluates(f"document.getElementById('post').value = {json.dumps(text)}")
    await tab.evaluates("document.getElementById('publish').requestSubmit()")


async def answer(tab: Tab, question: str) -> str:
    """The bot's next message after a question."""
    count = "document.querySelectorAll('#messages .theirs').length"
    before = await tab.evaluates(count)
    await says(tab, question)
    await tab.waits_until(f"{count} > {before}")
    return str(await tab.evaluates("[...document.querySelectorAll('#messages .theirs')].at(-1).innerText"))


async def sees(tab: Tab, place: str, words: str) -> None:
    await tab.waits_until(f"document.getElementById({json.dumps(place)}).innerText.includes({json.dumps(words)})")


async def test_a_post_published_on_the_page_changes_the_bots_answer(tmp_path: Path) -> None:
    title = f"Оперштаб {BAD}"
    async with running_service(tmp_path, MORNING, {CHANNEL: title}) as running:
        person = running.world.person(7, "Анна")
        clock = PlayedClock(MORNING, 60, lambda: 0.0)
        page = Page(running.world, clock, persons=(person,), digest_hour=before_digest)
        async with serve(page), browser(tmp_path) as tab:
            await tab.opens(page.url)
            await tab.waits_until("document.querySelectorAll('#chats button').length === 1")
            assert "Нет сообщений" in await answer(tab, "/region Белгород сегодня")
            await publishes(tab, f"С 8.00 до 8.30 над Шебекинским округом сбиты 4 БПЛА. {BAD}")
            await sees(tab, "posts", "сбиты 4 БПЛА")
            async with asyncio.timeout(20):
                while "сбитыми: 4" not in await answer(tab, "/region Белгород сегодня"):
                    pass
            assert await tab.evaluates("document.title") != "taken"
            assert await tab.evaluates("document.querySelectorAll('#posts img').length") == 0
            await tab.evaluates("document.getElementById('to-digest').click()")
            await sees(tab, "now", "08:59")


async def test_buttons_edits_chats_and_languages_work_by_hand(shown: Shown, tmp_path: Path) -> None:
    async with serve(shown.page), browser(tmp_path) as tab:
        await tab.opens(shown.page.url)
        await tab.waits_until("document.querySelectorAll('#chats button').length === 4")
        await answer(tab, "/start")
        await tab.evaluates("document.querySelector('#messages .buttons button').click()")
        await sees(tab, "toast", "Ночь тихая")
        await sees(tab, "messages", "Ночью тихо")
        assert await tab.evaluates("document.querySelectorAll('#messages .theirs').length") == 1
        await publishes(tab, "Сбиты 4 БПЛА")
        await sees(tab, "posts", "Сбиты 4 БПЛА")
        await tab.evaluates("document.querySelector('#posts .acts button').click()")
        await tab.evaluates("document.querySelector('#posts textarea').value = 'Сбиты 5 БПЛА'")
        await tab.evaluates("document.querySelector('#posts form').requestSubmit()")
        await sees(tab, "posts", "Сбиты 5 БПЛА")
        assert "изменено" in await tab.evaluates("document.getElementById('posts').innerText")
        await tab.evaluates("document.querySelector('#posts .acts button:last-child').click()")
        await tab.waits_until("document.querySelectorAll('#posts article').length === 0")
        await tab.evaluates("document.getElementById('tab/8').click()")
        assert "Как" in await answer(tab, "Как дела?")
        await tab.evaluates(f"document.getElementById('tab/{shown.group.chat_id}').click()")
        await tab.evaluates("document.getElementById('speaker').value = '8'")
        await answer(tab, "/start")
        assert shown.group.chat[0].sender == "Boris"
        await answer(tab, "/see https://t.me/dronewatch_bot?start=here")
        await tab.evaluates("document.querySelector('#messages .theirs a').click()")
        await sees(tab, "messages", "/start here")
        assert await tab.evaluates("document.getElementById('tab/8').getAttribute('aria-pressed')") == "true"
        assert "бот его не читает" in await tab.evaluates("document.getElementById('channel').innerText")
        await tab.evaluates("document.getElementById('language').value = 'en'")
        await tab.evaluates("document.getElementById('language').dispatchEvent(new Event('change'))")
        await sees(tab, "channels", "Publish")


async def test_inline_mode_topics_and_places_work_by_hand(shown: Shown, tmp_path: Path) -> None:
    async with serve(shown.page), browser(tmp_path) as tab:
        await tab.opens(shown.page.url)
        await tab.waits_until("document.querySelectorAll('#chats button').length === 4")
        await tab.evaluates("document.getElementById('open-place').click()")
        await tab.evaluates("document.querySelector('#place button[value=send]').click()")
        await sees(tab, "messages", "latitude=50.5957")
        await tab.evaluates("document.getElementById('open-place').click()")
        await tab.evaluates("document.getElementById('place').close()")
        await answer(tab, "Дальше")
        assert (await tab.evaluates("document.getElementById('messages').innerText")).count("📍") == 1
        await tab.evaluates(f"document.getElementById('tab/{shown.forum.chat_id}').click()")
        await tab.evaluates("[...document.querySelectorAll('#topics button')].at(-1).click()")
        await tab.evaluates("document.getElementById('topic-name').value = 'Дроны'")
        await tab.evaluates("document.querySelector('#topic button[value=make]').click()")
        await sees(tab, "topics", "Дроны")
        await tab.evaluates("document.querySelectorAll('#topics button')[1].click()")
        await sees(tab, "messages", "Новая тема: Дроны")
        await tab.evaluates("document.getElementById('open-inline').click()")
        await tab.evaluates("document.getElementById('words').value += 'Тула'")
        await tab.evaluates("document.getElementById('words').dispatchEvent(new Event('input'))")
        await sees(tab, "offers", "Тула ответ")
        await tab.evaluates("[...document.querySelectorAll('#offers button')].at(-1).click()")
        await sees(tab, "messages", "через @dronewatch_bot")
        await tab.evaluates("document.querySelectorAll('#topics button')[0].click()")
        assert "О месте: Тула" not in await tab.evaluates("document.getElementById('messages').innerText")
        await tab.evaluates("document.getElementById('open-inline').click()")
        await sees(tab, "offers", "К боту")
        await tab.evaluates("document.querySelector('#offers button').click()")
        await sees(tab, "messages", "/start inline")


async def test_the_steps_that_are_offered_first_do_what_they_say(shown: Shown, tmp_path: Path) -> None:
    async with serve(shown.page), browser(tmp_path) as tab:
        await tab.opens(shown.page.url)
        await tab.waits_until("document.querySelectorAll('#guide button').length === 9")
        await tab.evaluates("document.querySelectorAll('#guide button')[2].click()")
        await sees(tab, "posts", "сбиты 4 беспилотника")
        await tab.evaluates("document.querySelectorAll('#guide button')[3].click()")
        await sees(tab, "posts", "сбиты 6 беспилотников")
        await tab.evaluates("document.querySelectorAll('#guide button')[4].click()")
        await sees(tab, "now", "08:45")
        await tab.evaluates("document.querySelectorAll('#guide button')[6].click()")
        await sees(tab, "offers", "Белгород ответ")
        await tab.evaluates("document.querySelectorAll('#guide button')[0].click()")
        await sees(tab, "messages", "/region Белгород")
        assert await tab.evaluates("document.getElementById('guide').hidden")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_everything_that_can_be_worked_has_a_name(shown: Shown, tmp_path: Path, language: str) -> None:
    async with serve(shown.page), browser(tmp_path) as tab:
        await tab.opens(shown.page.url)
        await tab.waits_until("document.querySelectorAll('#chats button').length === 4")
        await answer(tab, "/start")
        await publishes(tab, "Сбиты 4 БПЛА")
        await tab.evaluates(f"document.getElementById('language').value = '{language}'")
        await tab.evaluates("document.getElementById('language').dispatchEvent(new Event('change'))")
        for dialog in ("place", "topic"):
            await tab.evaluates(f"document.getElementById('{dialog}').show()")
        tree = await tab.calls("Accessibility.getFullAXTree")
        worked = [node for node in tree["nodes"] if node.get("role", {}).get("value") in WORKED]
        assert len(worked) > 30
        assert [node for node in worked if not node.get("name", {}).get("value", "").strip()] == []
