"""What the page refuses: acts that cannot be, other sites, addresses elsewhere."""

import pytest

from tests.loopback.page.conftest import Shown
from tests.loopback.page.test_page import does


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/channels/1/posts", {"text": "x"}, 404),
        ("POST", "/channels/5001/posts", {"text": " "}, 400),
        ("POST", "/channels/5001/posts", {"text": 4}, 400),
        ("PUT", "/channels/5001/posts/9", {"text": "x"}, 404),
        ("DELETE", "/channels/5001/posts/9", {}, 404),
        ("POST", "/chats/7/messages", {"person": 8, "text": "x"}, 404),
        ("POST", "/chats/7/messages", {"person": 7, "text": "x" * 4097}, 400),
        ("POST", "/chats/7/messages", {"person": 7, "text": "x", "reply_to": 99}, 404),
        ("POST", "/chats/7/presses", {"person": 7, "number": 1, "data": "x"}, 404),
        ("POST", "/chats/7/locations", {"person": 7, "latitude": 91, "longitude": 0}, 400),
        ("POST", "/chats/7/topics", {"person": 7, "name": "Дроны"}, 400),
        ("POST", "/chats/7/messages", {"person": 7, "text": "x", "thread": 9}, 404),
        ("POST", "/clock", {"speed": -1}, 400),
        ("POST", "/clock", {"speed": 100000}, 400),
    ],
)
async def test_what_cannot_be_done_says_why(
    shown: Shown, method: str, path: str, body: dict[str, object], status: int
) -> None:
    answer = await does(shown, method, path, **body)
    assert answer["status"] == status
    assert answer["error"]


@pytest.mark.parametrize("headers", [{"Origin": "https://example.org"}, {"Host": "example.org"}])
async def test_another_site_in_the_same_browser_is_not_listened_to(shown: Shown, headers: dict[str, str]) -> None:
    async with shown.client.get("/events", headers=headers) as response:
        assert response.status == 403
    async with shown.client.post("/clock", json={"speed": 60}, headers=headers) as response:
        assert response.status == 403
    assert shown.clock.speed == 0


async def test_a_form_of_another_site_cannot_act(shown: Shown) -> None:
    async with shown.client.post("/clock", data='{"speed": 60}', headers={"Content-Type": "text/plain"}) as response:
        assert response.status == 415
    assert shown.clock.speed == 0


async def test_the_page_may_load_nothing_from_elsewhere(shown: Shown) -> None:
    async with shown.client.get("/") as response:
        policy = response.headers["Content-Security-Policy"]
        page = await response.text()
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in page.replace("http-equiv", "")
    scripts = [f"/static/{name}.js" for name in ("page", "chat", "bubble", "channels", "stream", "text", "words")]
    for path in [*scripts, "/static/page.css"]:
        async with shown.client.get(path) as response:
            assert response.status == 200
            source = await response.text()
        assert "innerHTML" not in source
        assert "import(" not in source
