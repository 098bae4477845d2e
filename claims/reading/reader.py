"""The way in: a post's text to its reading."""

from datetime import datetime
from functools import lru_cache

from claims.model import Kind, Office, Reading
from claims.reading.gate import may_matter
from claims.reading.language import language_of
from claims.reading.text import fold


@lru_cache(maxsize=64)
def nothing(language: str) -> Reading:
    """The reading of a post of another subject: the same object for the same language."""
    return Reading(language=language, kind=Kind.OTHER)


def read(
    text: str,
    date: datetime,
    *,
    channel: str | None = None,
    voice: str | None = None,
    office: Office | None = None,
    region: str | None = None,
    zone: str = "Europe/Moscow",
    language: str | None = None,
) -> Reading:
    """What a post says.

    ``date`` is when it was published (aware). ``region`` is the voice's own, ``zone`` the zone in which it gives times
    without saying which, ``language`` the channel's own. Never raises, whatever the text.
    """
    if not may_matter(text):
        folded = fold(text[:600])
        return nothing(language_of(folded, text, language))
    from claims.reading.analysis import analyse

    return analyse(
        text, date, channel=channel, voice=voice, office=office, region=region, zone=zone, language=language
    ).reading
