"""The methods that the server knows, by Telegram's own request types."""

from loopback.mtproto.rpc import auth, channels, configuration, history, updates, users
from loopback.mtproto.rpc.call import Call, Handler, Result

HANDLERS: dict[type, Handler] = {
    **configuration.HANDLERS,
    **auth.HANDLERS,
    **users.HANDLERS,
    **channels.HANDLERS,
    **history.HANDLERS,
    **updates.HANDLERS,
}

WITHOUT_LOGIN: frozenset[type] = frozenset({*configuration.HANDLERS, *auth.WITHOUT_LOGIN})

__all__ = ["HANDLERS", "WITHOUT_LOGIN", "Call", "Handler", "Result"]
