"""The starter list of official channels: whose voice each one is. The list is ``sources.tsv`` beside this file."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from claims.model import Office

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An official channel.

    ``voice`` is "mod_russia" or the region's code: a governor and the headquarters he heads are one voice.
    ``person`` names who speaks, or the office where nobody in person does. ``zone`` is the zone in which its posts give
    times. ``seen`` is when the channel was seen speaking for the office, or "before …" where another has followed it.
    """

    username: str
    office: Office
    voice: str
    region: str | None
    person: str
    zone: str
    language: str
    seen: str

    @property
    def current(self) -> bool:
        """Whether the channel was still the office's when the list was checked."""
        return not self.seen.startswith("before")


@cache
def starter_channels() -> tuple[Source, ...]:
    """All channels of the list, in its order."""
    return tuple(_by_username().values())


def source_of(username: str | None) -> Source | None:
    """The channel with this username (with or without @, in any case), None if the list does not have it."""
    return _by_username().get(username.lstrip("@").lower()) if username else None


@cache
def _by_username() -> "Mapping[str, Source]":
    lines = files("claims").joinpath("sources.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return MappingProxyType(
        {
            username.lower(): Source(
                username=username,
                office=Office(office),
                voice=voice,
                region=region or None,
                person=person,
                zone=zone,
                language=language,
                seen=seen,
            )
            for username, office, voice, region, person, zone, language, seen in rows
        }
    )
