"""Every post of ``tests/posts`` is read as a person reads it."""

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from claims.reading.reader import read
from tests.claims.posts.comparison import differences, drawn
from tests.claims.posts.notation import load_post

POSTS = Path(__file__).parents[2] / "posts"
FILES = [*sorted(POSTS.glob("*/*.post")), *sorted(POSTS.glob("unseen/*/*.post"))]
NOT_YET = frozenset((POSTS / "unseen" / "not-yet.txt").read_text(encoding="utf-8").split())
"""Unseen posts that are still misread; one that is read right must be taken off the list."""


def _case(path: Path) -> ParameterSet:
    name = f"{path.parent.name}/{path.stem}"
    marks = pytest.mark.xfail(strict=True, reason="still misread") if name in NOT_YET else ()
    return pytest.param(path, id=name, marks=marks)


@pytest.mark.parametrize("path", [_case(path) for path in FILES])
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
