"""The loopback Telegram in a browser: channels on the left, people's chats with the bot on the right."""

from loopback.page.clock import Clock
from loopback.page.server import Page, serve

__all__ = ["Clock", "Page", "serve"]
