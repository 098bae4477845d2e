"""The demonstration as a newcomer starts it: a process with a terminal, and a page beside it."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def demonstration(*arguments: str) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", *arguments, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def told(process: Process, pattern: str) -> str:
    """The first line that the process prints with this pattern."""
    assert process.stdout is not None
    async with asyncio.timeout(30):
        while line := (await process.stdout.readline()).decode():
            if re.search(pattern, line):
                return line
    raise AssertionError(f"never printed: {pattern}")


async def test_the_first_question_is_answered_from_the_channels_history() -> None:
    async with demonstration() as process:
        assert process.stdin is not None
        process.stdin.write("/region Белгород\n/quit\n".encode())
        assert re.search(r"\d БПЛА", await told(process, "Заявлено сбитыми"))
        async with asyncio.timeout(30):
            await process.communicate()
        assert process.returncode == 0


async def test_the_page_is_served_beside_the_terminal_and_outlives_its_end() -> None:
    async with demonstration("--page", "--day", "quiet-day", "--language", "en") as process:
        address = re.search(r"http://127\.0\.0\.1:\d+/", await told(process, r"The page, .*: http"))
        assert address is not None
        assert process.stdin is not None
        process.stdin.close()
        async with ClientSession() as session, session.get(address[0]) as response:
            assert response.status == 200
            assert "Dronewatch" in await response.text()
        async with ClientSession() as session, session.get(f"{address[0]}events") as response:
            facts = (await response.content.readline()).decode()
        assert '"language": "en"' in facts
        assert "Neighbours" in facts
        assert "glebnikitin_nn" in facts, "a channel to try /watch with"
        assert process.returncode is None
        process.terminate()
        async with asyncio.timeout(30):
            assert await process.wait() == 0
