"""The values that cross a folder's border. Frozen, without behaviour beyond what their fields imply."""

from claims.model.administration import (
    Activity,
    Admin,
    Blocked,
    Case,
    Deed,
    Draft,
    Health,
    Stats,
    Trouble,
)
from claims.model.card import Card
from claims.model.channel import Channel, ChannelState, Office
from claims.model.found import Found, Frequency
from claims.model.managed import Managed
from claims.model.message import Button, Entity, Lane, Message, Outgoing, Picture
from claims.model.period import Period, Span
from claims.model.post import Origin, Post, PostRef
from claims.model.reading import (
    Area,
    Basis,
    Casualties,
    Claim,
    Count,
    Doubt,
    DoubtReason,
    Kind,
    Reading,
    Window,
)
from claims.model.report import Change, Digest, RegionLine, RegionReport, VoiceLine
from claims.model.statement import Statement, Tally
from claims.model.subscriber import ChatKind, Mode, Subscriber, SubscriberState, Subscription
from claims.model.told import Cause, Happening, News, Recorded, Told
from claims.model.watching import Notice, NoticeKind, OrderState, WatchOrder

__all__ = [
    "Activity",
    "Admin",
    "Area",
    "Basis",
    "Blocked",
    "Button",
    "Card",
    "Case",
    "Casualties",
    "Cause",
    "Change",
    "Channel",
    "ChannelState",
    "ChatKind",
    "Claim",
    "Count",
    "Deed",
    "Digest",
    "Doubt",
    "DoubtReason",
    "Draft",
    "Entity",
    "Found",
    "Frequency",
    "Happening",
    "Health",
    "Kind",
    "Lane",
    "Managed",
    "Message",
    "Mode",
    "News",
    "Notice",
    "NoticeKind",
    "Office",
    "OrderState",
    "Origin",
    "Outgoing",
    "Period",
    "Picture",
    "Post",
    "PostRef",
    "Reading",
    "Recorded",
    "RegionLine",
    "RegionReport",
    "Span",
    "Statement",
    "Stats",
    "Subscriber",
    "SubscriberState",
    "Subscription",
    "Tally",
    "Told",
    "Trouble",
    "VoiceLine",
    "WatchOrder",
    "Window",
]
