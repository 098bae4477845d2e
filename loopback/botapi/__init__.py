"""A Bot API server for an unmodified aiogram, strict where Telegram is strict."""

from loopback.botapi import faults
from loopback.botapi.callbacks import Toast
from loopback.botapi.chats import Chat, Standing, User
from loopback.botapi.errors import ApiError, Json
from loopback.botapi.inline import Offer
from loopback.botapi.server import TOKEN, Server, serve

__all__ = ["TOKEN", "ApiError", "Chat", "Json", "Offer", "Server", "Standing", "Toast", "User", "faults", "serve"]
