"""Who says it: a voice's name, its posts and its windows on one line."""

from collections.abc import Sequence

from claims.model import Office, PostRef, VoiceLine
from claims.places.regions import regions
from messages.areas import region_short
from messages.figures import figure
from messages.foreign import one_line
from messages.formatting import Line, joined, link
from messages.texts import texts
from messages.windows import windows_words

OFFICE_TEXTS = {
    Office.MINISTRY: "office-ministry",
    Office.GOVERNOR: "office-governor",
    Office.HEADQUARTERS: "office-headquarters",
    Office.MAYOR: "office-mayor",
}
MINISTRY = "mod_russia"
MOST_LINKS = 3


def voice_name(*, voice: str, office: Office, title: str, language: str, region: str | None = None) -> str:
    """ "Минобороны", "Оперштаб", "Губернатор"; another region's office with its region; others by their own title.

    ``region`` is the region that the text is about, where it is about one.
    """
    t = texts(language)
    if voice == MINISTRY:
        return t("office-ministry")
    if office not in OFFICE_TEXTS or voice not in regions():
        return one_line(title or voice, 48)
    name = t(OFFICE_TEXTS[office])
    return name if voice == region else f"{name} ({region_short(voice, language)})"


def voice_line(line: VoiceLine, *, region: str | None, language: str, zone: str, dated: bool, links: int) -> Line:
    """ "Оперштаб — 61 · за сутки 09:00–09:00 · пост ↗", with at most ``links`` links."""
    name = voice_name(voice=line.voice, office=line.office, title=line.title, language=language, region=region)
    windows = windows_words(line.windows, language=language, zone=zone, dated=dated)
    return joined(
        " · ",
        (
            (f"{name} — {figure(line.tally, language)}",),
            (windows,) if windows else (),
            post_links(line.posts, language=language, most=links),
        ),
    )


def post_links(posts: Sequence[PostRef], *, language: str, most: int = MOST_LINKS) -> Line:
    """ "пост ↗"; "посты 1 ↗ 2 ↗ 3 ↗ и ещё 4", the newest ones where there are too many."""
    t = texts(language)
    if not posts:
        return ()
    if len(posts) == 1:
        return (link(t("post-link"), posts[0].url),)
    first = max(0, len(posts) - most)
    links: list[Line] = [(link(f"{number} ↗", post.url),) for number, post in enumerate(posts[first:], first + 1)]
    more: list[Line] = [(t("and-more", count=first),)] if first else []
    return joined(" ", [(t("posts-links"),), *links, *more])
