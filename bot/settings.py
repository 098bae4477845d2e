"""What the operator decides, read once from the environment and ``.env``; only ``bot`` sees it."""

from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "DRONEWATCH_"


class SettingsError(Exception):
    """Settings are missing or wrong. The message lists all of them, a line each, and never their values."""


class Settings(BaseSettings):
    """Every setting has a line in ``.env.example`` and in README; a test compares the three."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    api_id: int | None = Field(default=None, gt=0, description="Telegram API id of the watching account")
    api_hash: SecretStr | None = Field(default=None, description="Telegram API hash that belongs to the id")
    bot_token: SecretStr | None = Field(default=None, description="the bot's token from @BotFather")
    owners: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(), description="Telegram ids of the owners, with commas between"
    )
    channels: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="usernames to watch at the first start; empty: the starter list of official channels"
    )
    database_url: SecretStr = Field(
        default=SecretStr("sqlite+aiosqlite:///data/dronewatch.db"), description="where everything is remembered"
    )
    session_file: Path = Field(default=Path("data/watcher.session"), description="the watching account's session")
    join_channels: bool = Field(
        default=False, description="let the watching account join the channels: faster news, but joining is capped"
    )
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="how much is logged")
    bot_api_url: str | None = Field(
        default=None, pattern="^https?://", description="another Bot API server, such as a local one"
    )
    mtproto_host: str | None = Field(default=None, description="another Telegram data centre: its host")
    mtproto_port: int | None = Field(default=None, gt=0, lt=65536, description="another Telegram data centre: its port")
    mtproto_key_file: Path | None = Field(
        default=None, description="another Telegram data centre: its RSA public key, a PEM file"
    )

    @field_validator("owners", mode="before")
    @classmethod
    def _split_owners(cls, value: object) -> object:
        return frozenset(_words(value)) if isinstance(value, str) else value

    @field_validator("channels", mode="before")
    @classmethod
    def _split_channels(cls, value: object) -> object:
        return (
            tuple(word.removeprefix("https://t.me/").lstrip("@") for word in _words(value))
            if isinstance(value, str)
            else value
        )

    @field_validator("bot_token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            number, _, rest = value.get_secret_value().partition(":")
            if not number.isdigit() or len(rest) < 30:
                raise ValueError("is not a bot token (it looks like 123456789:AA…)")
        return value

    @model_validator(mode="after")
    def _whole_endpoint(self) -> Self:
        endpoint = (self.mtproto_host, self.mtproto_port, self.mtproto_key_file)
        if any(endpoint) and not all(endpoint):
            raise ValueError(f"{PREFIX}MTPROTO_HOST, _PORT and _KEY_FILE belong together: set all three or none")
        return self

    @property
    def has_credentials(self) -> bool:
        """Whether anything was set that only the service on Telegram needs."""
        return any((self.api_id, self.api_hash, self.bot_token))


def load(**given: object) -> Settings:
    """Read the settings; raises SettingsError with every fault at once."""
    try:
        return Settings(**given)  # type: ignore[arg-type]  # what is given is validated like what is read
    except ValidationError as error:
        faults = [_fault(fault["loc"], fault["msg"]) for fault in error.errors(include_input=False, include_url=False)]
        raise SettingsError("\n".join(faults)) from None


def require(settings: Settings, *names: str) -> None:
    """Raise SettingsError naming every one of the settings that is not set."""
    missing = [name for name in names if getattr(settings, name) is None]
    if missing:
        fields = type(settings).model_fields
        raise SettingsError(
            "\n".join(f"{PREFIX}{name.upper()} is missing: {fields[name].description}" for name in missing)
        )


def _words(value: str) -> list[str]:
    return value.replace(",", " ").split()


def _fault(where: tuple[int | str, ...], what: str) -> str:
    message = what.removeprefix("Value error, ").removeprefix("Input ").removeprefix("String ")
    return f"{PREFIX}{str(where[0]).upper()} {message}" if where else message
