"""What is logged, and what never is."""

import logging
import sys
from pathlib import Path

from pydantic import SecretStr

from bot.settings import Settings

FORM = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
TALKATIVE = ("aiogram.event", "apscheduler", "telethon", "aiosqlite", "alembic")


class Redaction(logging.Filter):
    """Takes the operator's secrets out of every record, tracebacks included."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def filter(self, record: logging.LogRecord) -> bool:
        """Always lets the record pass, with its secrets hidden."""
        message = record.getMessage()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        record.msg, record.args = self._hide(message), None
        record.exc_text = record.exc_text and self._hide(record.exc_text)
        return True

    def _hide(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "•••")
        return text


def log_to_console(settings: Settings) -> None:
    """Log to standard error, as containers and systemd like it."""
    _set_up(logging.StreamHandler(sys.stderr), settings)


def log_to_file(settings: Settings, path: Path) -> None:
    """Log to a file, so that a chat on the terminal is not disturbed."""
    _set_up(logging.FileHandler(path, encoding="utf-8"), settings)


def _set_up(handler: logging.Handler, settings: Settings) -> None:
    handler.setFormatter(logging.Formatter(FORM))
    handler.addFilter(Redaction(_secrets(settings)))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(settings.log_level)))


def _secrets(settings: Settings) -> tuple[str, ...]:
    values = (getattr(settings, name) for name in type(settings).model_fields)
    return tuple(value.get_secret_value() for value in values if isinstance(value, SecretStr))
