"""What a client missed. https://core.telegram.org/api/updates"""

from telethon.tl import TLObject, functions, types

from loopback.mtproto import shown
from loopback.mtproto.errors import RpcError
from loopback.mtproto.rpc.call import Call, Handler

RETRY_AFTER = 30
"""Seconds after which a client should ask for a channel's difference again."""


def get_state(call: Call) -> TLObject:
    """Accounts have no private chats here, so the common counter never moves; channels count for themselves."""
    _ = call.account
    return types.updates.State(pts=1, qts=0, date=call.now, seq=1, unread_count=0)


def get_difference(call: Call) -> TLObject:
    """Every joined channel is named as too long ago, which makes the client ask for that channel's difference."""
    joined = call.state.joined(call.account)
    return types.updates.Difference(
        new_messages=[],
        new_encrypted_messages=[],
        other_updates=[types.UpdateChannelTooLong(c.id, c.pts) for c in joined],
        chats=[shown.channel(call.state, c, call.account) for c in joined],
        users=[],
        state=get_state(call),
    )


def get_channel_difference(call: Call) -> TLObject:
    account, asked = call.account, call.request
    home = call.state.reachable(account, asked.channel)
    if asked.pts > home.pts:
        raise RpcError("PERSISTENT_TIMESTAMP_INVALID")
    missed = [event for event in home.events if event.pts > asked.pts]
    if not missed:
        return types.updates.ChannelDifferenceEmpty(pts=home.pts, final=True, timeout=RETRY_AFTER)
    if home.pts - asked.pts > call.state.too_long:
        newest = [home.posts[number] for number in reversed(list(home.posts)[-asked.limit :])]
        return types.updates.ChannelDifferenceTooLong(
            dialog=shown.dialog(home),
            messages=[shown.message(home, post) for post in newest],
            chats=shown.channels_of(call.state, home, newest, account),
            users=[],
            final=True,
            timeout=RETRY_AFTER,
        )
    part = missed[: asked.limit]
    numbers = [event.message.id for event in part if isinstance(event, types.UpdateNewChannelMessage)]
    posts = [home.posts[number] for number in numbers if number in home.posts]
    return types.updates.ChannelDifference(
        pts=part[-1].pts,
        new_messages=[shown.message(home, post) for post in posts],
        other_updates=[event for event in part if not isinstance(event, types.UpdateNewChannelMessage)],
        chats=shown.channels_of(call.state, home, posts, account),
        users=[],
        final=len(part) == len(missed),
        timeout=RETRY_AFTER,
    )


HANDLERS: dict[type, Handler] = {
    functions.updates.GetStateRequest: get_state,
    functions.updates.GetDifferenceRequest: get_difference,
    functions.updates.GetChannelDifferenceRequest: get_channel_difference,
}
