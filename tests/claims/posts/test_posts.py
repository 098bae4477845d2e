"""Every post of ``tests/posts`` is read as a person reads it."""

from pathlib import Path

import pytest

from claims.reading.reader import read
from tests.claims.posts.comparison import differences, drawn
from tests.claims.posts.notation import load_post

POSTS = Path(__file__).parents[2] / "posts"
FILES = sorted(POSTS.glob("*/*.post"))


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.stem}" for path in FILES])
def test_a_post_is_read_as_a_person_reads_it(path: Path) -> None:
    post = load_post(path)
    if post.zone is None:
        reading = read(post.text, post.date, channel=post.channel, region=post.region)
    else:
        reading = read(post.text, post.date, channel=post.channel, region=post.region, zone=post.zone)

    wrong = differences(post, reading)

    assert not wrong, drawn(post, wrong)


def test_there_are_as_many_posts_as_the_project_promises() -> None:
    assert len(FILES) >= 250
