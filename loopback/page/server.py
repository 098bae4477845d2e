"""The chat page on 127.0.0.1: plain files, a stream of what changes, and a few acts.

Only a page from this very address is listened to: another site that is open in the same browser can neither read nor
act here (Host and Origin are checked, acts are JSON, and the page may load nothing from elsewhere).
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from aiohttp import web

from loopback.botapi import Json
from loopback.conversation import Group, Person
from loopback.page.acts import Acts
from loopback.page.chat_acts import ChatActs
from loopback.page.clock import Clock
from loopback.page.facts import Facts, channel_facts, chat_facts, difference
from loopback.telegram import World

STATIC = Path(__file__).parent / "static"
GLANCE = 0.15
"""Seconds between two looks at what has changed, which also move the page's clock."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


class Page:
    """What is shown of a world, to whom, and by which clock.

    ``digest_hour`` gives the instant that a leap leads to; ``on_act`` hears of every act of a person.
    """

    def __init__(
        self,
        world: World,
        clock: Clock,
        *,
        persons: Sequence[Person],
        groups: Sequence[Group] = (),
        owners: frozenset[int] = frozenset(),
        language: str = "ru",
        digest_hour: Callable[[datetime], datetime],
        on_act: Callable[[], None] = lambda: None,
    ) -> None:
        self.url = ""
        self._world = world
        self._clock = clock
        self._persons = persons
        self._groups = groups
        self._owners = owners
        self._language = language
        self._acts = Acts(world, clock, digest_hour)
        self._chat_acts = ChatActs(world, persons, groups, on_act)
        self._closing = asyncio.Event()

    @property
    def facts(self) -> Facts:
        """Everything that the page shows now."""
        clock = {"now": self._clock().isoformat(timespec="seconds"), "speed": self._clock.speed}
        return {
            "page": {"language": self._language, "bot": self._world.botapi.bot.username},
            "clock": clock,
            **channel_facts(self._world.mtproto.state.channels.values()),
            **self._typing(),  # before the messages: one that comes with it ends it
            **chat_facts(self._world.botapi, self._persons, self._groups, self._owners),
        }

    def application(self) -> web.Application:
        """The routes."""
        application = web.Application(middlewares=[_from_this_page_only])
        application.router.add_get("/", self._index)
        application.router.add_get("/events", self._stream)
        application.router.add_get("/files/{id}", self._file)
        application.router.add_static("/static", STATIC)
        self._acts.add_to(application.router)
        self._chat_acts.add_to(application.router)
        application.on_shutdown.append(self._close)
        return application

    async def _index(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: the whole table first, then what changes."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        sent: Facts = {}
        try:
            while not self._closing.is_set():
                now = self.facts
                if (news := difference(sent, now)) is not None:
                    await response.write(f"data: {json.dumps(news, ensure_ascii=False)}\n\n".encode())
                sent = now
                await self._wait()
        except ConnectionResetError:
            pass  # the page was closed
        return response

    async def _file(self, request: web.Request) -> web.Response:
        """A photo to be shown, or a document to be kept; a document is never opened as a page."""
        try:
            content = self._world.botapi.files.content(request.match_info["id"])
        except KeyError:
            raise web.HTTPNotFound from None
        kind = next((kind for sign, kind in PICTURES.items() if content.startswith(sign)), None)
        if kind is None:
            headers = {"Content-Disposition": "attachment"}
            return web.Response(body=content, content_type="application/octet-stream", headers=headers)
        return web.Response(body=content, content_type=kind)

    def _typing(self) -> dict[str, Json]:
        """How often the bot has said that it is at work, by chat; the page shows the newest for five seconds."""
        counts: dict[str, Json] = {}
        for call in self._world.botapi.calls:
            if call.method.lower() == "sendchataction":
                key = f"typing/{call.text('chat_id')}"
                counts[key] = {"times": counts.get(key, {"times": 0})["times"] + 1}
        return counts

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(GLANCE):
                await self._closing.wait()
        except TimeoutError:
            return

    async def _close(self, application: web.Application) -> None:
        self._closing.set()


@asynccontextmanager
async def serve(page: Page, port: int = 0) -> AsyncIterator[Page]:
    """Serve a page on 127.0.0.1 while the block runs; port 0 takes a free one (``page.url``). Raises OSError."""
    runner = web.AppRunner(page.application(), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        host, bound = runner.addresses[0][:2]
        page.url = f"http://{host}:{bound}/"
        yield page
    finally:
        await runner.cleanup()


@web.middleware
async def _from_this_page_only(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    own = f"http://{request.host}"
    is_acting = request.method not in {"GET", "HEAD"}
    if request.url.host not in {"127.0.0.1", "localhost"} or request.headers.get("Origin", own) != own:
        raise web.HTTPForbidden(text="only the page itself is listened to")
    if is_acting and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="an act is JSON")
    response = await handler(request)
    if not response.prepared:
        headers = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
        response.headers.update(headers)
    return response
