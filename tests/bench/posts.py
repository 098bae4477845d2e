"""The posts that are timed: our own labelled ones, and what channels write about on any other day."""

from pathlib import Path

from claims.model import Kind
from tests.claims.posts.notation import load_post

POSTS = Path(__file__).parents[1] / "posts"


def interceptions() -> list[str]:
    """Labelled posts that announce interceptions."""
    return _labelled(Kind.INTERCEPTION)


def ordinary() -> list[str]:
    """Posts about anything else, which is what most posts are."""
    return (Path(__file__).parent / "ordinary.txt").read_text(encoding="utf-8").splitlines()


def near_misses() -> list[str]:
    """Labelled posts that speak of drones and announce no interception."""
    return _labelled(Kind.OTHER, Kind.ATTACK, Kind.DANGER, Kind.ALL_CLEAR, Kind.CUMULATIVE)


def _labelled(*kinds: Kind) -> list[str]:
    posts = [load_post(path) for path in sorted(POSTS.rglob("*.post"))]
    return [post.text for post in posts if post.kind in kinds]
