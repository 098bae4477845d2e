"""Faults on demand: what can go wrong between a bot and Telegram, each with a name."""

from dataclasses import dataclass, field
from enum import Enum, auto

from loopback.botapi.errors import ApiError

BAD_GATEWAY_PAGE = """<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center></body></html>
"""


class Cut(Enum):
    """Where a connection ends without an answer."""

    BEFORE = auto()
    AFTER = auto()
    SILENCE_AFTER = auto()
    PAGE = auto()


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a call meets instead of its answer: a refusal, or a cut."""

    refusal: ApiError | None = None
    cut: Cut | None = None


def too_many_requests(retry_after: int) -> Trouble:
    """429: the whole bot has to wait so many seconds."""
    return Trouble(ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after))


def forbidden(what: str = "bot was blocked by the user") -> Trouble:
    """403."""
    return Trouble(ApiError(403, f"Forbidden: {what}"))


def migrated(chat_id: int) -> Trouble:
    """400 with the id of the supergroup that the group became."""
    description = "Bad Request: group chat was upgraded to a supergroup chat"
    return Trouble(ApiError(400, description, migrate_to_chat_id=chat_id))


def refused(what: str) -> Trouble:
    """400."""
    return Trouble(ApiError(400, f"Bad Request: {what}"))


def unauthorized() -> Trouble:
    """401: the token is revoked."""
    return Trouble(ApiError(401, "Unauthorized"))


def conflict() -> Trouble:
    """409: someone else polls with this token."""
    what = "terminated by other getUpdates request; make sure that only one bot instance is running"
    return Trouble(ApiError(409, f"Conflict: {what}"))


def server_error(code: int = 500, what: str = "Internal Server Error") -> Trouble:
    """5xx as the Bot API itself words it."""
    return Trouble(ApiError(code, what))


def bad_gateway() -> Trouble:
    """502 as a proxy in front of the Bot API words it: a page of HTML."""
    return Trouble(cut=Cut.PAGE)


def dropped() -> Trouble:
    """The connection is cut before the call was carried out."""
    return Trouble(cut=Cut.BEFORE)


def dropped_after_delivery() -> Trouble:
    """The call is carried out, the connection cut before the answer."""
    return Trouble(cut=Cut.AFTER)


def silence_after_delivery() -> Trouble:
    """The call is carried out and no answer comes, until the client gives up."""
    return Trouble(cut=Cut.SILENCE_AFTER)


@dataclass(slots=True)
class _Planned:
    method: str
    trouble: Trouble
    times: int
    chat_id: int | None


@dataclass(slots=True)
class Faults:
    """What the next calls will meet."""

    _planned: list[_Planned] = field(default_factory=list)

    def plan(self, method: str, trouble: Trouble, *, times: int = 1, chat_id: int | None = None) -> None:
        """The next ``times`` calls of a method ("*": of any but getUpdates), of one chat only if one is given."""
        self._planned.append(_Planned(method.lower(), trouble, times, chat_id))

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._planned.clear()

    def take(self, method: str, chat_id: int | None) -> Trouble | None:
        """The trouble that a call meets, used up by one."""
        method = method.lower()
        for planned in self._planned:
            is_meant = planned.method == method or (planned.method == "*" and method != "getupdates")
            if is_meant and planned.times > 0 and planned.chat_id in (None, chat_id):
                planned.times -= 1
                return planned.trouble
        return None
