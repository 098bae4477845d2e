"""Channels and posts for the tests of storage, in the officials' manner."""

from datetime import UTC, datetime, timedelta

from claims.model import Channel, Office, Post

NIGHT = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)
SEEN = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)

MINISTRY = Channel(id=1, username="mod_russia", title="Минобороны России", voice="mod_russia", office=Office.MINISTRY)
BELGOROD = Channel(
    id=2, username="vvgladkov", title="Губернатор", voice="RU-BEL", office=Office.GOVERNOR, region="RU-BEL"
)


def post(number: int, text: str, *, channel: Channel = MINISTRY, edited: int | None = None, hours: float = 0) -> Post:
    """A post of the night, ``hours`` after 04:00 UTC; ``edited`` so many minutes after it was published."""
    date = NIGHT + timedelta(hours=hours)
    return Post(
        channel_id=channel.id,
        number=number,
        date=date,
        text=text,
        edited=None if edited is None else date + timedelta(minutes=edited),
    )


def downed(count: int, region: str = "Белгородской") -> str:
    """A night's report over one region."""
    where = f"над территорией {region} области"
    return f"В течение ночи дежурными средствами ПВО уничтожены {count} украинских БПЛА {where}."
