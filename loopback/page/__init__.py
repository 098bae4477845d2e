"""The loopback Telegram in a browser: channels on the left, people's chats with the bot on the right."""

from loopback.page.server import Clock, Page, serve

__all__ = ["Clock", "Page", "serve"]
