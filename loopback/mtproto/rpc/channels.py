"""Finding, joining and leaving channels. https://core.telegram.org/api/channel"""

from telethon.tl import TLObject, functions, types

from loopback.mtproto import shown
from loopback.mtproto.errors import RpcError
from loopback.mtproto.rpc.call import Call, Handler
from loopback.mtproto.state import Channel

MOST_JOINED = 500


def resolve_username(call: Call) -> TLObject:
    account = call.account
    username = call.request.username
    if not username.isascii() or len(username) < 4:
        raise RpcError("USERNAME_INVALID")
    found = call.state.by_username(username)
    if found is not None:
        return types.contacts.ResolvedPeer(types.PeerChannel(found.id), [shown.channel(call.state, found, account)], [])
    for person in call.state.accounts.values():
        if person.first_name.lower() == username.lower():
            return types.contacts.ResolvedPeer(types.PeerUser(person.id), [], [shown.user(person)])
    raise RpcError("USERNAME_NOT_OCCUPIED")


def get_channels(call: Call) -> TLObject:
    account = call.account
    found = [call.state.reachable(account, asked) for asked in call.request.id]
    return types.messages.Chats([shown.channel(call.state, c, account) for c in found])


def get_full_channel(call: Call) -> TLObject:
    account = call.account
    found = call.state.reachable(account, call.request.channel)
    full = types.ChannelFull(
        id=found.id,
        about="",
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        chat_photo=types.PhotoEmpty(0),
        notify_settings=types.PeerNotifySettings(),
        bot_info=[],
        pts=found.pts,
        participants_count=1000,
    )
    return types.messages.ChatFull(full, [shown.channel(call.state, found, account)], [])


def join_channel(call: Call) -> TLObject:
    account = call.account
    found = call.state.reachable(account, call.request.channel)
    if len(call.state.joined(account)) >= MOST_JOINED:
        raise RpcError("CHANNELS_TOO_MUCH")
    found.members.add(account.id)
    return _changed(call, found)


def leave_channel(call: Call) -> TLObject:
    found = call.state.reachable(call.account, call.request.channel)
    if call.account.id not in found.members:
        raise RpcError("USER_NOT_PARTICIPANT")
    found.members.discard(call.account.id)
    return _changed(call, found)


def _changed(call: Call, found: Channel) -> TLObject:
    return types.Updates(
        updates=[types.UpdateChannel(found.id)],
        users=[],
        chats=[shown.channel(call.state, found, call.account)],
        date=call.now,
        seq=0,
    )


HANDLERS: dict[type, Handler] = {
    functions.contacts.ResolveUsernameRequest: resolve_username,
    functions.channels.GetChannelsRequest: get_channels,
    functions.channels.GetFullChannelRequest: get_full_channel,
    functions.channels.JoinChannelRequest: join_channel,
    functions.channels.LeaveChannelRequest: leave_channel,
}
