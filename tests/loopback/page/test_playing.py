"""A hand on the page beside a recording that plays."""

from dataclasses import replace

from loopback import telegram
from loopback.recording import Event, happen
from tests.loopback.page.conftest import NOW, Shown

POST = Event(channel="gusev_36", title="Губернатор", number=12, date=NOW, text="Сбиты 4 БПЛА")


async def test_a_post_that_was_deleted_by_hand_stays_so_when_the_recording_edits_it(shown: Shown) -> None:
    posts = dict[tuple[str, int], telegram.Published]()
    happen(shown.world, POST, posts)
    await shown.client.delete(f"/channels/{shown.channel.id}/posts/12", json={})
    happen(shown.world, replace(POST, text="Сбиты 5 БПЛА", is_edit=True), posts)
    happen(shown.world, replace(POST, text=None), posts)
    assert shown.channel.posts == {}


async def test_a_post_published_by_hand_does_not_take_a_recorded_one_s_place(shown: Shown) -> None:
    posts = dict[tuple[str, int], telegram.Published]()
    shown.channel.top = 11
    async with shown.client.post(f"/channels/{shown.channel.id}/posts", json={"text": "Рукой"}) as response:
        assert (await response.json())["number"] == 12
    happen(shown.world, POST, posts)
    happen(shown.world, replace(POST, text="Сбиты 5 БПЛА", is_edit=True), posts)
    assert [post.text for post in shown.channel.posts.values()] == ["Рукой", "Сбиты 5 БПЛА"]
