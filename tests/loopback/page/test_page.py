"""The page's interface over HTTP: what it is told, what it may do, and who may not."""

import asyncio
import json
from typing import Any

from aiohttp import ClientResponse, FormData

from loopback.mtproto import Origin
from tests.loopback.page.conftest import HOUR, NOW, Shown


class Stream:
    """The page's stream of facts, read as a browser reads it."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response
        self.facts: dict[str, Any] = {}

    async def has(self, key: str, **fields: object) -> dict[str, Any]:
        """The fact, once it is there with these fields."""
        async with asyncio.timeout(10):
            while not (key in self.facts and all(self.facts[key].get(name) == fields[name] for name in fields)):
                await self._next()
        fact: dict[str, Any] = self.facts[key]
        return fact

    async def lacks(self, key: str) -> None:
        """Return once the fact is gone."""
        async with asyncio.timeout(10):
            while key in self.facts:
                await self._next()

    async def _next(self) -> None:
        line = (await self._response.content.readline()).decode()
        if line.startswith("data: "):
            news = json.loads(line.removeprefix("data: "))
            self.facts |= news["set"]
            for key in news["gone"]:
                del self.facts[key]


async def does(shown: Shown, method: str, path: str, **body: object) -> dict[str, Any]:
    async with shown.client.request(method, path, json=body) as response:
        answer: dict[str, Any] = await response.json()
        return {"status": response.status, **answer}


async def test_a_post_is_published_edited_and_deleted_by_hand(shown: Shown) -> None:
    async with shown.client.get("/events") as response:
        stream = Stream(response)
        posts = f"/channels/{shown.channel.id}/posts"
        number = (await does(shown, "POST", posts, text="Сбиты 4 <i>БПЛА</i>"))["number"]
        key = f"post/{shown.channel.id}/{number}"
        assert (await stream.has(key))["text"] == "Сбиты 4 <i>БПЛА</i>"
        assert shown.channel.posts[number].date == NOW
        await does(shown, "PUT", f"{posts}/{number}", text="Сбиты 5 БПЛА")
        assert (await stream.has(key, text="Сбиты 5 БПЛА"))["edited"] is not None
        await does(shown, "DELETE", f"{posts}/{number}")
        await stream.lacks(key)


async def test_a_person_speaks_presses_and_sees_the_edit_in_place(shown: Shown) -> None:
    async with shown.client.get("/events") as response:
        stream = Stream(response)
        await does(shown, "POST", "/chats/7/messages", person=7, text="/start")
        greeting = await stream.has("message/7/2", text="Здравствуйте")
        assert greeting["is_from_bot"]
        assert greeting["buttons"] == [[{"text": "Ночь", "callback_data": "night"}]]
        pressed = await does(shown, "POST", "/chats/7/presses", person=7, number=2, data="night")
        assert pressed == {"status": 200, "toast": "Ночь тихая", "is_alert": False}
        edited = await stream.has("message/7/2", text="Ночью тихо")
        assert edited["edited"] is not None
        assert edited["buttons"] == []
        assert shown.acts == ["act", "act"]


async def test_a_reply_shows_what_it_replies_to(shown: Shown) -> None:
    first = await does(shown, "POST", "/chats/7/messages", person=7, text="Белгород")
    await does(shown, "POST", "/chats/7/messages", person=7, text="и Курск", reply_to=first["number"])
    replies = [fact["reply"] for key, fact in shown.page.facts.items() if key.startswith("message/7/")]
    assert {"number": first["number"], "sender": "Анна", "text": "Белгород"} in replies


async def test_in_a_group_each_member_speaks_under_the_own_name(shown: Shown) -> None:
    chat = shown.group.chat_id
    await does(shown, "POST", f"/chats/{chat}/messages", person=8, text="/start")
    await shown.group.waits_for("Здравствуйте")
    people = {one["id"]: one["runs_it"] for one in shown.page.facts[f"chat/{chat}"]["people"]}
    assert people == {7: True, 8: False}
    assert next(iter(shown.group.chat)).sender == "Boris"


async def test_what_the_bot_offers_inline_is_shared_into_a_chat(shown: Shown) -> None:
    chat = f"/chats/{shown.group.chat_id}"
    asked = await does(shown, "POST", f"{chat}/inline", person=8, text="Тула")
    assert [(one["title"], one["description"]) for one in asked["results"]] == [("Тула", "ответ")]
    await does(shown, "POST", f"{chat}/shares", person=8, query=asked["query"], result="1", text="Тула")
    [message] = [fact for key, fact in shown.page.facts.items() if key.startswith(f"message/{shown.group.chat_id}/")]
    assert (message["sender"], message["via"], message["text"]) == ("Boris", "dronewatch_bot", "О месте: Тула")
    missing = await does(shown, "POST", f"{chat}/shares", person=8, query=asked["query"], result="2")
    assert missing == {"status": 404, "error": "nothing like that was offered"}


async def test_a_forum_s_administrator_makes_and_closes_topics(shown: Shown) -> None:
    chat = f"/chats/{shown.forum.chat_id}"
    assert (await does(shown, "POST", f"{chat}/topics", person=8, name="Дроны"))[
        "error"
    ] == "Boris does not run this chat"
    thread = (await does(shown, "POST", f"{chat}/topics", person=7, name="Дроны"))["thread"]
    said = await does(shown, "POST", f"{chat}/messages", person=8, text="/start", thread=thread)
    facts = shown.page.facts
    assert facts[f"chat/{shown.forum.chat_id}"]["topics"] == [{"id": thread, "title": "Дроны", "is_closed": False}]
    assert facts[f"message/{shown.forum.chat_id}/{thread}"]["service"] == {
        "kind": "forum_topic_created",
        "name": "Дроны",
    }
    message = facts[f"message/{shown.forum.chat_id}/{said['number']}"]
    assert (message["thread"], message["reply"]) == (thread, None)
    await does(shown, "PUT", f"{chat}/topics/{thread}", person=7, is_closed=True)
    refused = await does(shown, "POST", f"{chat}/messages", person=8, text="x", thread=thread)
    assert refused == {"status": 400, "error": "the topic Дроны is closed"}
    await does(shown, "PUT", f"{chat}/topics/{thread}", person=7, is_closed=False)
    assert (await does(shown, "POST", f"{chat}/messages", person=8, text="x", thread=thread))["status"] == 200


async def test_forwards_and_albums_are_shown_as_such(shown: Shown) -> None:
    source = shown.world.channel("mod_russia", "Минобороны")
    origin = Origin(channel=source, number=7)
    first = shown.world.publish(shown.channel, "Сбиты 4", album=["", "сверху"], origin=origin)
    posts = [fact for key, fact in shown.page.facts.items() if key.startswith(f"post/{shown.channel.id}/")]
    [post] = posts
    assert (post["text"], post["media"], post["pieces"]) == ("Сбиты 4\nсверху", "photo", 3)
    assert post["from"] == {"title": "Минобороны", "address": "https://t.me/mod_russia/7"}
    await does(shown, "DELETE", f"/channels/{shown.channel.id}/posts/{first.number}")
    assert not shown.channel.posts
    shown.world.publish(shown.channel, "Тихо", origin=Origin(name="Кто-то"))
    assert [fact["from"] for key, fact in shown.page.facts.items() if key.startswith("post/")] == [
        {"title": "Кто-то", "address": None}
    ]


async def test_the_owner_is_marked_and_each_has_a_language(shown: Shown) -> None:
    anna, boris = (shown.page.facts[f"chat/{person}"]["people"][0] for person in (7, 8))
    assert (anna["is_owner"], anna["language"]) == (True, "ru")
    assert (boris["is_owner"], boris["language"]) == (False, "en")


async def test_the_clock_is_stopped_sped_up_and_moved_to_the_digest(shown: Shown) -> None:
    await does(shown, "POST", "/clock", speed=1440)
    assert shown.page.facts["clock"]["speed"] == 1440
    await does(shown, "POST", "/clock", speed=0)
    assert shown.page.facts["clock"]["speed"] == 0
    await does(shown, "POST", "/clock", to="digest")
    assert shown.clock() == NOW + HOUR
    assert shown.clock.speed > 0


async def test_the_typing_sign_is_told(shown: Shown) -> None:
    await does(shown, "POST", "/chats/7/messages", person=7, text="/start")
    await shown.anna.waits_for("Здравствуйте")
    url = f"{shown.world.bot_api_url}/bot{shown.world.bot_token}/sendChatAction"
    async with shown.client.session.post(url, json={"chat_id": 7, "action": "typing"}) as response:
        assert response.status == 200
    facts = shown.page.facts
    assert facts["typing/7"] == {"times": 1}
    told = list(facts)
    assert told.index("typing/7") < told.index("message/7/2"), "a message that comes with the sign ends it"


async def test_a_picture_is_shown_and_a_document_is_only_kept(shown: Shown) -> None:
    await does(shown, "POST", "/chats/7/messages", person=7, text="/start")
    await shown.anna.waits_for("Здравствуйте")
    for kind, name, content in (("photo", "map.png", b"\x89PNG..."), ("document", "page.html", b"<script>1</script>")):
        form = FormData({"chat_id": "7"})
        form.add_field(kind, content, filename=name)
        url = f"{shown.world.bot_api_url}/bot{shown.world.bot_token}/send{kind.title()}"
        async with shown.client.session.post(url, data=form) as response:
            assert response.status == 200
    media = [fact["media"] for key, fact in shown.page.facts.items() if key.startswith("message/7/") and fact["media"]]
    photo, document = [await shown.client.get(f"/files/{one['file']}") for one in media]
    assert photo.content_type == "image/png"
    assert document.content_type == "application/octet-stream"
    assert document.headers["Content-Disposition"] == "attachment"
    assert document.headers["X-Content-Type-Options"] == "nosniff"


async def test_an_album_s_pictures_belong_together(shown: Shown) -> None:
    await does(shown, "POST", "/chats/7/messages", person=7, text="/start")
    await shown.anna.waits_for("Здравствуйте")
    media = [{"type": "photo", "media": f"attach://{name}"} for name in ("one", "two")]
    form = FormData({"chat_id": "7", "media": json.dumps(media)})
    for name in ("one", "two"):
        form.add_field(name, b"\x89PNG...", filename=f"{name}.png")
    url = f"{shown.world.bot_api_url}/bot{shown.world.bot_token}/sendMediaGroup"
    async with shown.client.session.post(url, data=form) as response:
        assert response.status == 200
    albums = [fact["album"] for key, fact in shown.page.facts.items() if key.startswith("message/7/") and fact["media"]]
    assert len(albums) == 2
    assert albums[0] == albums[1] is not None
