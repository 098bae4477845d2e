"""The pictures of the chat page in docs/pictures, made by the demonstration: ``python -m tests.page_pictures``.

A scripted hand works the page in Chromium; time is moved by the page's clock, so the pictures are alike on any machine.
"""

import asyncio
import json
import re
import sys
import tempfile
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PIL import Image

from tests.loopback.page.browser import Tab, browser

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
COLOURS = 192
ASK, SUBSCRIBE, PUBLISH, CORRECT, DIGEST, MAP, SHARE = range(7)
"""The steps that the page offers first."""


@asynccontextmanager
async def page(language: str) -> AsyncIterator[Tab]:
    """A tab on a demonstration of its own, its clock standing."""
    command = [sys.executable, "-m", "bot", "demo", "--page", "--language", language]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
    try:
        assert process.stdout is not None
        while not (found := re.search(r"http://\S+/", (await process.stdout.readline()).decode())):
            pass
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            async with browser(Path(folder)) as tab:
                await tab.opens(found[0])
                await tab.waits_until("document.querySelectorAll('#chats button').length === 5")
                await tab.waits_until("document.querySelectorAll('#posts article').length > 60")
                await asyncio.sleep(3)  # the watcher reads what the channels have
                yield tab
    finally:
        process.terminate()
        await process.communicate()


async def tries(tab: Tab, step: int) -> None:
    await tab.evaluates(f"document.querySelectorAll('#guide button')[{step}].click()")


async def presses(tab: Tab, label: str) -> None:
    """Press the newest button with these words."""
    has_it = f"one => one.innerText.includes({json.dumps(label)})"
    found = f"[...document.querySelectorAll('#messages .buttons button')].filter({has_it})"
    await tab.waits_until(f"{found}.length > 0")
    await tab.evaluates(f"{found}.at(-1).click()")


async def sees(tab: Tab, words: str) -> None:
    """Wait until the newest messages have these words, and for what comes with them."""
    await tab.waits_until(f"document.getElementById('messages').innerText.includes({json.dumps(words)})")
    await asyncio.sleep(1)


async def shoots(tab: Tab, name: str) -> None:
    await tab.evaluates("document.getElementById('guide').hidden = true")
    await tab.evaluates("document.getElementById('messages').scrollTop = 1e6")
    await asyncio.sleep(3)  # until what is fresh is no longer lit up
    await keeps(tab, name)


async def keeps(tab: Tab, name: str) -> None:
    """Keep the page as it looks now, in few colours: it is mostly letters on plain ground."""
    file = PICTURES / f"page-{name}.png"
    await tab.screenshot(file)
    with Image.open(file) as picture:
        few = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


async def russian() -> None:
    async with page("ru") as tab:
        await keeps(tab, "first")
        await tries(tab, SUBSCRIBE)
        await presses(tab, "карточка")
        await sees(tab, "Подписка")
        await tries(tab, PUBLISH)
        await sees(tab, "🔔")
        await tries(tab, CORRECT)
        await sees(tab, "6")
        await shoots(tab, "alert")
        await tries(tab, MAP)
        await tab.waits_until("document.querySelectorAll('#messages img').length > 0")
        await shoots(tab, "map")
        await tab.evaluates("[...document.querySelectorAll('#chats button')].at(-1).click()")
        await tab.evaluates("[...document.querySelectorAll('#topics button')].at(-1).click()")
        await tab.evaluates("document.getElementById('open-inline').click()")
        await tab.evaluates("document.getElementById('words').value += 'Калуга'")
        await tab.evaluates("document.getElementById('words').dispatchEvent(new Event('input'))")
        await tab.waits_until("document.querySelectorAll('#offers button').length > 0")
        await tab.evaluates("[...document.querySelectorAll('#offers button')].at(-1).click()")
        await sees(tab, "Калужская")
        await shoots(tab, "forum")


async def english() -> None:
    async with page("en") as tab:
        await tries(tab, SUBSCRIBE)
        await presses(tab, "card")
        await sees(tab, "Subscribed")
        await tries(tab, DIGEST)
        await sees(tab, "🌅")
        await shoots(tab, "english")


async def main() -> None:
    await russian()
    await english()


if __name__ == "__main__":
    asyncio.run(main())
