"""An MTProto server for an unmodified Telethon, on Telethon's own types and ciphers."""

from loopback.mtproto.errors import RpcError
from loopback.mtproto.server import DROP, Endpoint, Server, serve
from loopback.mtproto.state import Account, Channel, Media, Origin, Post

__all__ = ["DROP", "Account", "Channel", "Endpoint", "Media", "Origin", "Post", "RpcError", "Server", "serve"]
