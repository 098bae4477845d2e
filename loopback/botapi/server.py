"""The Bot API over HTTP: one bot, known by its token; every method answers as Telegram documents it.

What is not emulated answers 404, as an unknown method does at Telegram.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiohttp import web

from loopback.botapi.call import Call, Method, read_call
from loopback.botapi.callbacks import Callbacks
from loopback.botapi.chats import Chats, Membership, User
from loopback.botapi.commands import Commands
from loopback.botapi.editing import Editing
from loopback.botapi.errors import ApiError, Json
from loopback.botapi.faults import BAD_GATEWAY_PAGE, Cut, Faults, Trouble
from loopback.botapi.files import Files
from loopback.botapi.inline import Inline
from loopback.botapi.limits import Limits
from loopback.botapi.messages import Messages
from loopback.botapi.people import People
from loopback.botapi.topics import Topics
from loopback.botapi.updates import Updates
from loopback.change import Change

TOKEN = "123456789:" + "AAloopback" * 4
"""The token of the loopback's bot; it opens nothing anywhere else."""


class Server:
    """A running server. Its parts are the control surface: ``people`` act, ``faults`` strike, ``limits`` switch on."""

    def __init__(self, clock: Callable[[], datetime], token: str = TOKEN) -> None:
        self.token = token
        self.url = ""
        self.changed = Change()
        self.calls: list[Call] = []
        self.bot = User(int(token.partition(":")[0]), "Dronewatch", "dronewatch_bot", is_bot=True)
        self.faults = Faults()
        self.limits = Limits(asyncio.get_running_loop().time)
        self.chats = Chats(self.bot)
        self.files = Files()
        self.messages = Messages(self.chats, self.files, self.limits, clock, self.changed.tell)
        self.editing = Editing(self.chats, self.files, self.messages, clock)
        self.updates = Updates(self.carry_out)
        self.callbacks = Callbacks()
        self.inline = Inline(self.files, clock)
        self.commands = Commands(self.chats)
        self.topics = Topics(self.chats, self.messages, self._hear)
        self.people = People(self.chats, self.messages, self.updates, self.callbacks, self.inline, self.topics, clock)
        self._closing = asyncio.Event()
        self._methods = self._table()

    async def carry_out(self, call: Call) -> object:
        """Do what a call asks. Raises ApiError."""
        method = self._methods.get(call.method.lower())
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        result = await method(call)
        self.changed.tell()
        return result

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One HTTP request to a method."""
        try:
            self._check_token(request)
            call = await read_call(request, request.match_info["method"])
            self.calls.append(call)
            self.changed.tell()
            if trouble := self.faults.take(call.method, _chat_id(call)):
                return await self._trouble(request, call, trouble)
            return web.json_response({"ok": True, "result": await self.carry_out(call)})
        except ApiError as error:
            return web.json_response(error.answer(), status=error.code)

    async def download(self, request: web.Request) -> web.Response:
        """One HTTP request for a file."""
        try:
            self._check_token(request)
            return web.Response(body=self.files.content(request.match_info["id"]))
        except ApiError as error:
            return web.json_response(error.answer(), status=error.code)
        except KeyError:
            return web.json_response(ApiError(404, "Not Found").answer(), status=404)

    async def close(self) -> None:
        """End what hangs."""
        self._closing.set()
        await self.updates.close()

    async def _trouble(self, request: web.Request, call: Call, trouble: Trouble) -> web.StreamResponse:
        if trouble.refusal:
            raise trouble.refusal
        if trouble.cut is Cut.PAGE:
            return web.Response(status=502, text=BAD_GATEWAY_PAGE, content_type="text/html")
        if trouble.cut is not Cut.BEFORE:
            await self.carry_out(call)
        if trouble.cut is Cut.SILENCE_AFTER:
            await self._closing.wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self.token:
            raise ApiError(401, "Unauthorized")

    async def _get_me(self, call: Call) -> Json:
        groups = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}
        more = {"can_connect_to_business": False, "has_main_web_app": False}
        return {**self.bot.shown(), **groups, **more}

    def _hear(self, message: Json) -> None:
        """Tell the bot of a service message, which it hears of in every chat that it is in."""
        if self.chats.standing(self.chats.chats[message["chat"]["id"]], self.bot.id).is_inside:
            self.updates.add("message", message)

    async def _accept(self, call: Call) -> bool:
        return True

    def _table(self) -> dict[str, Method]:
        membership = Membership(self.chats)
        return {
            "getme": self._get_me,
            "getupdates": self.updates.get_updates,
            "setwebhook": self.updates.set_webhook,
            "deletewebhook": self.updates.delete_webhook,
            "getwebhookinfo": self.updates.get_webhook_info,
            "sendmessage": self.messages.send_message,
            "sendphoto": self.messages.send_photo,
            "senddocument": self.messages.send_document,
            "sendmediagroup": self.messages.send_media_group,
            "sendlocation": self.messages.send_location,
            "sendchataction": self.messages.send_chat_action,
            "editmessagetext": self.editing.edit_message_text,
            "editmessagecaption": self.editing.edit_message_caption,
            "editmessagemedia": self.editing.edit_message_media,
            "editmessagereplymarkup": self.editing.edit_message_reply_markup,
            "deletemessage": self.editing.delete_message,
            "deletemessages": self.editing.delete_messages,
            "getfile": self.files.get_file,
            "answercallbackquery": self.callbacks.answer_callback_query,
            "answerinlinequery": self.inline.answer_inline_query,
            "createforumtopic": self.topics.create_forum_topic,
            "closeforumtopic": self.topics.close_forum_topic,
            "reopenforumtopic": self.topics.reopen_forum_topic,
            "deleteforumtopic": self.topics.delete_forum_topic,
            "setmycommands": self.commands.set_my_commands,
            "getmycommands": self.commands.get_my_commands,
            "deletemycommands": self.commands.delete_my_commands,
            "setmyname": self._accept,
            "setmydescription": self._accept,
            "setmyshortdescription": self._accept,
            "setchatmenubutton": self._accept,
            "getchat": membership.get_chat,
            "getchatmember": membership.get_chat_member,
            "getchatadministrators": membership.get_chat_administrators,
            "getchatmembercount": membership.get_chat_member_count,
            "leavechat": membership.leave_chat,
        }


@asynccontextmanager
async def serve(
    port: int = 0, *, token: str = TOKEN, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> AsyncIterator[Server]:
    """A server on 127.0.0.1 while the block runs; port 0 takes a free one (``server.url``). ``clock`` dates all."""
    server = Server(clock, token)
    application = web.Application(client_max_size=64 << 20)
    application.router.add_route("*", "/bot{token}/{method}", server.answer)
    application.router.add_get("/file/bot{token}/files/{id}", server.download)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        host, bound = runner.addresses[0][:2]
        server.url = f"http://{host}:{bound}"
        yield server
    finally:
        await server.close()
        await runner.cleanup()


def _chat_id(call: Call) -> int | None:
    given = str(call.arguments.get("chat_id", ""))
    return int(given) if given.lstrip("-").isdigit() else None
