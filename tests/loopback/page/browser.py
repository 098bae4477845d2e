"""Chromium without a window, driven by its DevTools protocol over a websocket."""

import asyncio
import base64
import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE = 20.0


class Tab:
    """The one tab of a browser."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)

    async def calls(self, method: str, **arguments: object) -> dict[str, Any]:
        """Call a method of the protocol; its result."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": arguments})
        async with asyncio.timeout(PATIENCE):
            while True:
                answer = json.loads(await self._socket.receive_str())
                if answer.get("id") == number:
                    assert "error" not in answer, answer
                    result: dict[str, Any] = answer["result"]
                    return result

    async def opens(self, address: str) -> None:
        await self.calls("Page.navigate", url=address)

    async def evaluates(self, script: str) -> Any:
        """What a script gives, promises awaited. Raises AssertionError where it throws."""
        answer = await self.calls("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    async def waits_until(self, script: str) -> None:
        """Return once a script gives something true."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not await self.evaluates(script):  # noqa: ASYNC110  the page tells nobody
                    await asyncio.sleep(0.05)
        except TimeoutError:
            shown = await self.evaluates("document.body.innerText.slice(-2000)")
            raise TimeoutError(f"never true: {script}\n{shown}") from None

    async def screenshot(self, file: Path) -> None:
        """The page as it looks now, a PNG."""
        shot = await self.calls("Page.captureScreenshot", format="png")
        file.write_bytes(base64.b64decode(shot["data"]))  # noqa: ASYNC240


@asynccontextmanager
async def browser(folder: Path, *, width: int = 1280, height: int = 860) -> AsyncIterator[Tab]:
    """Chromium with a profile in the folder, ended with the block."""
    assert CHROMIUM is not None
    process = await asyncio.create_subprocess_exec(
        CHROMIUM,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--remote-debugging-port=0",
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},{height}",
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        port = await _port(folder / "profile" / "DevToolsActivePort")
        async with ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as response:
                pages = [one for one in await response.json() if one["type"] == "page"]
            async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=1 << 26) as socket:
                tab = Tab(socket)
                metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
                await tab.calls("Emulation.setDeviceMetricsOverride", **metrics)
                yield tab
    finally:
        process.terminate()
        await process.wait()


async def _port(file: Path) -> int:
    async with asyncio.timeout(PATIENCE):
        while not file.exists() or "\n" not in file.read_text():  # noqa: ASYNC110, ASYNC240
            await asyncio.sleep(0.05)
    return int(file.read_text().splitlines()[0])  # noqa: ASYNC240
