"""What can be done with channels and the clock on the page: publish, edit and delete posts, let time pass.

Each act is one request with JSON.
"""

from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from loopback.botapi import Json
from loopback.mtproto import Channel
from loopback.page.clock import Clock
from loopback.page.requests import ActError, answering, body_of, words
from loopback.telegram import Published, World

SPEEDS = (1.0, 1440.0)


class Acts:
    """The acts on the channels of a world, and on its clock."""

    def __init__(self, world: World, clock: Clock, digest_hour: Callable[[datetime], datetime]) -> None:
        self._world = world
        self._clock = clock
        self._digest_hour = digest_hour

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Make the acts reachable."""
        post = r"/channels/{channel:\d+}/posts/{number:\d+}"
        router.add_post(r"/channels/{channel:\d+}/posts", answering(self.publish))
        router.add_put(post, answering(self.edit))
        router.add_delete(post, answering(self.delete))
        router.add_post("/clock", answering(self.move_clock))

    async def publish(self, request: web.Request) -> Json:
        """``{"text"}``: a new post, dated by the clock; answers its ``number``."""
        channel = self._channel(request)
        return {"number": self._world.publish(channel, words(await body_of(request), "text")).number}

    async def edit(self, request: web.Request) -> Json:
        """``{"text"}``: the whole new text of a post."""
        post = self._post(request)
        self._world.edit(post, words(await body_of(request), "text"))
        return {}

    async def delete(self, request: web.Request) -> Json:
        """Delete a post."""
        self._world.delete(self._post(request))
        return {}

    async def move_clock(self, request: web.Request) -> Json:
        """``{"speed"}`` (0 stops it) or ``{"to": "digest"}``, after which it runs."""
        body = await body_of(request)
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
