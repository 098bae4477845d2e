"""What people can do on the page: speak, press, ask inline and share, send a place, make and close topics."""

from collections.abc import Callable, Sequence

from aiohttp import web

from loopback.botapi import ApiError, Json
from loopback.conversation import Group, Person
from loopback.page.requests import ActError, answering, body_of, coordinate, number, words
from loopback.telegram import World

PATIENCE = 5.0
"""Seconds that a press or a question waits for the bot, as Telegram's clients show their clock."""


class ChatActs:
    """The acts of people in the chats of a world. ``on_act`` hears of every one that the bot can hear of."""

    def __init__(
        self, world: World, persons: Sequence[Person], groups: Sequence[Group], on_act: Callable[[], None]
    ) -> None:
        self._people = world.botapi.people
        self._messages = world.botapi.messages
        self._persons = {person.user.id: person for person in persons}
        self._groups = {group.chat_id: group for group in groups}
        self._on_act = on_act

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Make the acts reachable."""
        chat = r"/chats/{chat:-?\d+}"
        router.add_post(f"{chat}/messages", answering(self.say))
        router.add_post(f"{chat}/presses", answering(self.press))
        router.add_post(f"{chat}/locations", answering(self.share_location))
        router.add_post(f"{chat}/inline", answering(self.ask_inline))
        router.add_post(f"{chat}/shares", answering(self.share))
        router.add_post(f"{chat}/topics", answering(self.make_topic))
        router.add_put(chat + r"/topics/{thread:\d+}", answering(self.change_topic))

    async def say(self, request: web.Request) -> Json:
        """``{"person", "text"}``, with ``reply_to`` a message's number, ``thread`` a topic: somebody writes."""
        body = await body_of(request)
        person, group = self._speaker(request, body)
        text = words(body, "text")
        where = group or person
        replied = None
        if body.get("reply_to") is not None:
            replied = self._messages.find(where.chat_id, number(body, "reply_to"))
            if replied is None:
                raise ActError("no message to reply to", 404)
        where.mark_seen()
        room, thread = group.room if group else None, self._thread(group, body)
        try:
            said = self._people.say(person.user, text, room, thread_id=thread, reply_to=replied)
        except ValueError as error:
            raise ActError(str(error)) from None
        self._on_act()
        return {"number": said["message_id"]}

    async def press(self, request: web.Request) -> Json:
        """``{"person", "number", "data"}``: press a message's button; answers the bot's ``toast`` once it came."""
        body = await body_of(request)
        person, group = self._speaker(request, body)
        pressed, data = number(body, "number"), words(body, "data")
        message = next((one for one in (group or person).chat if one.number == pressed), None)
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
        body = await body_of(request)
        person, group = self._speaker(request, body)
        latitude, longitude = coordinate(body, "latitude", 90), coordinate(body, "longitude", 180)
        if group is not None:
            raise ActError("a place is shared in the private chat")
        await person.shares_location(latitude, longitude)
        self._on_act()
        return {}

    async def ask_inline(self, request: web.Request) -> Json:
        """``{"person", "text"}``: somebody types "@bot text"; answers the ``query``, the ``results`` on offer and the
        ``button`` above them, which leads to the bot.
        """
        body = await body_of(request)
        person, group = self._speaker(request, body)
        try:
            query = await person.looks_up(str(body.get("text") or ""), group, timeout=PATIENCE)
        except TimeoutError:
            raise ActError("the bot offers nothing") from None
        offer = person.offered(query)
        return {"query": query, "results": [_result(result) for result in offer.results], "button": offer.button}

    async def share(self, request: web.Request) -> Json:
        """``{"person", "query", "result"}``, with ``text`` what was typed: send one of the results."""
        body = await body_of(request)
        person, group = self._speaker(request, body)
        query, result, text = words(body, "query"), words(body, "result"), str(body.get("text") or "")
        try:
            await person.shares(query, result, group, text=text, thread_id=self._thread(group, body))
        except KeyError:
            raise ActError("nothing like that was offered", 404) from None
        except ValueError as error:
            raise ActError(str(error)) from None
        self._on_act()
        return {}

    async def make_topic(self, request: web.Request) -> Json:
        """``{"person", "name"}``: an administrator opens a topic; answers its ``thread``."""
        body = await body_of(request)
        group = self._run_by(request, body)
        try:
            return {"thread": group.topic(words(body, "name"))}
        except ApiError as error:
            raise ActError(error.description) from None

    async def change_topic(self, request: web.Request) -> Json:
        """``{"person", "is_closed"}``: an administrator closes a topic, or opens it again."""
        body = await body_of(request)
        group, thread = self._run_by(request, body), int(request.match_info["thread"])
        if thread not in group.room.topics:
            raise ActError("no such topic", 404)
        if body.get("is_closed"):
            self._people.close_topic(group.room, thread)
        else:
            self._people.reopen_topic(group.room, thread)
        return {}

    def _thread(self, group: Group | None, body: Json) -> int:
        thread = number(body, "thread", 0)
        if thread and (group is None or thread not in group.room.topics):
            raise ActError("no such topic", 404)
        return thread

    def _run_by(self, request: web.Request, body: Json) -> Group:
        person, group = self._speaker(request, body)
        if group is None or not group.room.members[person.user.id].is_administrator:
            raise ActError(f"{person.user.first_name} does not run this chat")
        return group

    def _speaker(self, request: web.Request, body: Json) -> tuple[Person, Group | None]:
        chat_id = int(request.match_info["chat"])
        person = self._persons.get(number(body, "person"))
        group = self._groups.get(chat_id)
        is_there = group is None or (person is not None and person.user.id in group.room.members)
        if person is None or not is_there or (group is None and chat_id != person.chat_id):
            raise ActError("no such person in that chat", 404)
        return person, group


def _result(result: Json) -> Json:
    """A result as it is listed: an article, or a picture that the bot has sent before."""
    shown = {name: result.get(name) for name in ("id", "title", "description")}
    return {**shown, "photo": result.get("photo_file_id"), "caption": result.get("caption")}
