"""Updates on their way to the bot: by long polling with offsets, or to a webhook with its secret."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from itertools import count

from aiohttp import ClientError, ClientSession, ClientTimeout

from loopback.botapi.call import Call
from loopback.botapi.errors import ApiError, Json, bad_request
from loopback.change import Change

ALWAYS_ASKED_FOR = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that a bot only gets if it names them."""
MOST_AT_ONCE = 100
RETRY = 0.2
"""Seconds until a webhook that failed is called again; Telegram takes longer."""
HELD_BY_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
HELD_BY_OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Updates:
    """The queue of a bot's updates. ``answer`` carries out a method that a webhook answered with."""

    def __init__(self, answer: Callable[[Call], Awaitable[object]]) -> None:
        self._answer = answer
        self._queue: list[Json] = []
        self._numbers = count(1000)
        self._allowed: frozenset[str] | None = None
        self._poll: object | None = None
        self._changed = Change()
        self._pushing: asyncio.Task[None] | None = None
        self._webhook: Json | None = None
        self._last_error: str | None = None

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self._queue)

    def add(self, kind: str, content: Json) -> None:
        """Something happened; it is queued if the bot listens to its kind."""
        is_wanted = kind not in ALWAYS_ASKED_FOR if self._allowed is None else kind in self._allowed
        if is_wanted:
            self._queue.append({"update_id": next(self._numbers), kind: content})
            self._changed.tell()

    async def get_updates(self, call: Call) -> list[Json]:
        """getUpdates. An offset confirms what came before it; a second poller ends the first with 409."""
        if self._webhook:
            raise ApiError(409, HELD_BY_WEBHOOK)
        self._poll = mine = object()
        self._listen_to(call)
        self._confirm(call.integer("offset"))
        self._changed.tell()
        with suppress(TimeoutError):
            async with asyncio.timeout(max(call.integer("timeout"), 0)):
                await self._changed.until(lambda: bool(self._queue) or self._poll is not mine)
        if self._poll is not mine:
            raise ApiError(409, HELD_BY_OTHER)
        self._poll = None
        limit = call.integer("limit", MOST_AT_ONCE)
        return self._queue[: min(max(limit, 1), MOST_AT_ONCE)]

    async def set_webhook(self, call: Call) -> bool:
        """setWebhook; http is taken too, since nothing leaves the machine."""
        url, secret = call.text("url"), call.text("secret_token")
        if not url:
            return await self.delete_webhook(call)
        if not re.match(r"https?://", url):
            raise bad_request("bad webhook: invalid webhook URL specified")
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise bad_request("secret token contains illegal characters")
        self._listen_to(call)
        self._drop_pending(call)
        await self._stop_pushing()
        self._webhook = {"url": url, "secret": secret}
        self._pushing = asyncio.create_task(self._push(url, secret))
        return True

    async def delete_webhook(self, call: Call) -> bool:
        """deleteWebhook."""
        self._webhook = None
        self._drop_pending(call)
        await self._stop_pushing()
        return True

    async def get_webhook_info(self, call: Call) -> Json:
        """getWebhookInfo."""
        info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": self.pending}
        if self._webhook:
            info["url"] = self._webhook["url"]
        if self._last_error:
            info["last_error_message"] = self._last_error
        return info

    async def close(self) -> None:
        """Stop calling the webhook, end a poll."""
        await self._stop_pushing()
        self._poll = None
        self._changed.tell()

    def _listen_to(self, call: Call) -> None:
        if (named := call.value("allowed_updates")) is not None:
            self._allowed = frozenset(named) or None

    def _drop_pending(self, call: Call) -> None:
        if call.flag("drop_pending_updates"):
            self._queue.clear()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            del self._queue[: max(len(self._queue) + offset, 0)]
        else:
            self._queue = [update for update in self._queue if update["update_id"] >= offset]

    async def _push(self, url: str, secret: str) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        async with ClientSession(timeout=ClientTimeout(total=30)) as session:
            while True:
                await self._changed.until(lambda: bool(self._queue))
                try:
                    async with session.post(url, json=self._queue[0], headers=headers) as response:
                        response.raise_for_status()
                        reply = await response.json(content_type=None) if response.content_length else None
                except (ClientError, TimeoutError, ValueError) as error:
                    self._last_error = f"Wrong response from the webhook: {error}"
                    await asyncio.sleep(RETRY)
                    continue
                del self._queue[0]
                if isinstance(reply, dict) and "method" in reply:
                    with suppress(ApiError):  # "it's not possible to know that such a request was successful"
                        await self._answer(Call(str(reply.pop("method")), reply))

    async def _stop_pushing(self) -> None:
        task, self._pushing = self._pushing, None
        if task is not None and task is not asyncio.current_task():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
