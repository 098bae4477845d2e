"""Posts by page and by number. https://core.telegram.org/api/offsets"""

from bisect import bisect_left

from telethon.tl import TLObject, functions, types

from loopback.mtproto import shown
from loopback.mtproto.rpc.call import Call, Handler
from loopback.mtproto.state import Channel, Post

PAGE = 100
"""The most posts of one answer."""


def get_history(call: Call) -> TLObject:
    """Newest first, from ``offset_id`` (not included) on; a negative ``add_offset`` goes back towards the newest."""
    account, asked = call.account, call.request
    home = call.state.reachable(account, asked.peer)
    numbers = list(home.posts)
    older = len(numbers)
    if asked.offset_id:
        older = bisect_left(numbers, asked.offset_id)
    elif asked.offset_date is not None and asked.offset_date.timestamp() > 0:  # no date arrives as 1970
        older = sum(post.date < asked.offset_date for post in home.posts.values())
    end = older - asked.add_offset
    start = max(0, end - min(asked.limit, PAGE))
    page = [
        home.posts[number]
        for number in reversed(numbers[start : max(0, end)])
        if number > asked.min_id and (not asked.max_id or number < asked.max_id)
    ]
    return _page(call, home, page, len(numbers))


def get_messages(call: Call) -> TLObject:
    """Posts by number; a deleted one answers as an empty message."""
    account = call.account
    home = call.state.reachable(account, call.request.channel)
    asked = [one.id for one in call.request.id]
    found = [home.posts[number] for number in asked if number in home.posts]
    messages = [
        shown.message(home, home.posts[number]) if number in home.posts else types.MessageEmpty(number, None)
        for number in asked
    ]
    chats = shown.channels_of(call.state, home, found, account)
    return types.messages.ChannelMessages(home.pts, len(asked), messages, [], chats, [])


def get_dialogs(call: Call) -> TLObject:
    account = call.account
    joined = [c for c in call.state.joined(account) if c.posts]
    return types.messages.Dialogs(
        dialogs=[shown.dialog(c) for c in joined],
        messages=[shown.message(c, c.posts[max(c.posts)]) for c in joined],
        chats=[shown.channel(call.state, c, account) for c in joined],
        users=[],
    )


def _page(call: Call, home: Channel, page: list[Post], count: int) -> TLObject:
    return types.messages.ChannelMessages(
        pts=home.pts,
        count=count,
        messages=[shown.message(home, post) for post in page],
        topics=[],
        chats=shown.channels_of(call.state, home, page, call.account),
        users=[],
    )


HANDLERS: dict[type, Handler] = {
    functions.messages.GetHistoryRequest: get_history,
    functions.channels.GetMessagesRequest: get_messages,
    functions.messages.GetDialogsRequest: get_dialogs,
}
