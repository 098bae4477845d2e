"""Arguments that several commands take, checked while they are parsed: a wrong one ends in status 2."""

from argparse import ArgumentTypeError
from datetime import UTC, date, datetime


def instant(text: str) -> datetime:
    """A date with a time, ISO 8601; without a zone it is Moscow's, as in the posts. Returned in UTC."""
    from claims.periods import MOSCOW

    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no date like 2026-11-22T08:00") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=MOSCOW)).astimezone(UTC)


def day(text: str) -> date:
    """A calendar date, ISO 8601."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no date like 2026-11-22") from None


def region(text: str) -> str:
    """A region's code, in any case."""
    from claims.places.regions import regions

    code = text.upper()
    if code not in regions():
        raise ArgumentTypeError(f"{text!r} is no region's code like RU-BEL")
    return code


def language(text: str) -> str:
    """A language of the bot."""
    if text not in ("ru", "en"):
        raise ArgumentTypeError(f"{text!r} is not a language of the bot: ru or en")
    return text
