"""Who is asking."""

from telethon.tl import TLObject, functions, types

from loopback.mtproto.rpc.call import Call, Handler
from loopback.mtproto.shown import user


def get_users(call: Call) -> list[TLObject]:
    account = call.account
    return [
        user(account) if isinstance(asked, types.InputUserSelf) else types.UserEmpty(asked.user_id)
        for asked in call.request.id
    ]


def update_status(call: Call) -> bool:
    return call.account is not None


HANDLERS: dict[type, Handler] = {
    functions.users.GetUsersRequest: get_users,
    functions.account.UpdateStatusRequest: update_status,
}
