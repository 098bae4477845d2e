"""What can be done on the page: publish, edit and delete posts, speak, press, share a place, move the clock.

Each act is one request with JSON; what cannot be done answers 400 or 404 with ``error``.
"""

import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from aiohttp import web

from loopback.botapi import Json
from loopback.conversation import Group, Person
from loopback.mtproto import Channel
from loopback.page.clock import Clock
from loopback.telegram import Published, World

PATIENCE = 5.0
"""Seconds that a pressed button waits for the bot's answer, as Telegram's clients show their clock."""
SPEEDS = (1.0, 1440.0)
LONGEST = 4096
"""Characters of a post or of what a person says."""

Handler = Callable[[web.Request], Awaitable[Json]]


class ActError(Exception):
    """An act that cannot be done; ``status`` is HTTP's."""

    def __init__(self, words: str, status: int = 400) -> None:
        super().__init__(words)
        self.status = status


class Acts:
    """The acts on one world."""

    def __init__(
        self,
        world: World,
        clock: Clock,
        persons: Sequence[Person],
        groups: Sequence[Group],
        digest_hour: Callable[[datetime], datetime],
        on_act: Callable[[], None],
    ) -> None:
        self._world = world
        self._clock = clock
        self._persons = {person.user.id: person for person in persons}
        self._groups = {group.chat_id: group for group in groups}
        self._digest_hour = digest_hour
        self._on_act = on_act

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Make the acts reachable."""
        post = r"/channels/{channel:\d+}/posts/{number:\d+}"
        chat = r"/chats/{chat:-?\d+}"
        router.add_post(r"/channels/{channel:\d+}/posts", _answering(self.publish))
        router.add_put(post, _answering(self.edit))
        router.add_delete(post, _answering(self.delete))
        router.add_post(f"{chat}/messages", _answering(self.say))
        router.add_post(f"{chat}/presses", _answering(self.press))
        router.add_post(f"{chat}/locations", _answering(self.share_location))
        router.add_post("/clock", _answering(self.move_clock))

    async def publish(self, request: web.Request) -> Json:
        """``{"text"}``: a new post, dated by the clock; answers its ``number``."""
        channel = self._channel(request)
        return {"number": self._world.publish(channel, _words(await _body(request), "text")).number}

    async def edit(self, request: web.Request) -> Json:
        """``{"text"}``: the whole new text of a post."""
        post = self._post(request)
        self._world.edit(post, _words(await _body(request), "text"))
        return {}

    async def delete(self, request: web.Request) -> Json:
        """Delete a post."""
        self._world.delete(self._post(request))
        return {}

    async def say(self, request: web.Request) -> Json:
        """``{"person", "text"}``, with ``reply_to`` a message's number: somebody writes into a chat."""
        body = await _body(request)
        person, group = self._speaker(request, body)
        text = _words(body, "text")
        where = group or person
        replied = None
        if body.get("reply_to") is not None:
            replied = self._world.botapi.messages.find(where.chat_id, _number(body, "reply_to"))
            if replied is None:
                raise ActError("no message to reply to", 404)
        where.mark_seen()
        try:
            said = self._world.botapi.people.say(person.user, text, group.room if group else None, reply_to=replied)
        except ValueError as error:
            raise ActError(str(error)) from None
        self._on_act()
        return {"number": said["message_id"]}

    async def press(self, request: web.Request) -> Json:
        """``{"person", "number", "data"}``: press a message's button; answers the bot's ``toast`` once it came."""
        body = await _body(request)
        person, group = self._speaker(request, body)
        number, data = _number(body, "number"), _words(body, "data")
        message = next((one for one in (group or person).chat if one.number == number), None)
        if message is None or not any(button.data == data for button in message.all_buttons):
            raise ActError("no such button", 404)
        query = await person.forges(data, message, group=group)
        self._on_act()
        try:
            toast = await person.toast(query, PATIENCE)
        except TimeoutError:
            return {"toast": None}
        return {"toast": toast.text, "is_alert": toast.is_alert}

    async def share_location(self, request: web.Request) -> Json:
        """``{"person", "latitude", "longitude"}``: send a place to the bot."""
        body = await _body(request)
        person, group = self._speaker(request, body)
        latitude, longitude = _coordinate(body, "latitude", 90), _coordinate(body, "longitude", 180)
        if group is not None:
            raise ActError("a place is shared in the private chat")
        await person.shares_location(latitude, longitude)
        self._on_act()
        return {}

    async def move_clock(self, request: web.Request) -> Json:
        """``{"speed"}`` (0 stops it) or ``{"to": "digest"}``, after which it runs."""
        body = await _body(request)
        if body.get("to") == "digest":
            self._clock.jump(self._digest_hour(self._clock()))
            self._clock.run()
            return {}
        speed = body.get("speed")
        if not isinstance(speed, int | float) or not (speed == 0 or SPEEDS[0] <= speed <= SPEEDS[1]):
            raise ActError(f"a speed is 0 or from {SPEEDS[0]:g} to {SPEEDS[1]:g}")
        if speed:
            self._clock.run(float(speed))
        else:
            self._clock.stop()
        return {}

    def _channel(self, request: web.Request) -> Channel:
        channel = self._world.mtproto.state.channels.get(int(request.match_info["channel"]))
        if channel is None or channel.gone:
            raise ActError("no such channel", 404)
        return channel

    def _post(self, request: web.Request) -> Published:
        channel, number = self._channel(request), int(request.match_info["number"])
        if number not in channel.posts:
            raise ActError("no such post", 404)
        return Published(channel, number)

    def _speaker(self, request: web.Request, body: Json) -> tuple[Person, Group | None]:
        chat_id = int(request.match_info["chat"])
        person = self._persons.get(_number(body, "person"))
        group = self._groups.get(chat_id)
        if person is None or (group is None and chat_id != person.chat_id):
            raise ActError("no such person in that chat", 404)
        return person, group


def _answering(handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        try:
            return web.json_response(await handler(request))
        except ActError as error:
            return web.json_response({"error": str(error)}, status=error.status)

    return answer


async def _body(request: web.Request) -> Json:
    try:
        body = await request.json()
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise ActError("that is no JSON") from None
    if not isinstance(body, dict):
        raise ActError("an act is an object")
    return body


def _words(body: Json, name: str) -> str:
    text = body.get(name)
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
        raise ActError(f"{name} has 1 to {LONGEST} characters")
    return text


def _number(body: Json, name: str) -> int:
    number = body.get(name)
    if not isinstance(number, int):
        raise ActError(f"{name} is a number")
    return number


def _coordinate(body: Json, name: str, most: float) -> float:
    value = body.get(name)
    if not isinstance(value, int | float) or not -most <= value <= most:
        raise ActError(f"{name} lies between -{most:g} and {most:g}")
    return float(value)
