"""Settings: all faults at once, secrets never shown, defaults that work."""

from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, SettingsError, load, require

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAAbbbCCCdddEEEfffGGGhhhIIIjjjKKKlll"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)


def write_env(**values: str) -> None:
    lines = [f"{PREFIX}{name.upper()}={value}" for name, value in values.items()]
    Path(".env").write_text("\n".join(lines), encoding="utf-8")


def test_without_a_file_there_are_defaults_and_no_credentials() -> None:
    settings = load()
    assert not settings.has_credentials
    assert settings.database_url.get_secret_value().startswith("sqlite+aiosqlite:///")


def test_the_example_with_nothing_filled_in_is_the_same_as_no_file() -> None:
    defaults = load()
    Path(".env").write_text((ROOT / ".env.example").read_text(encoding="utf-8"), encoding="utf-8")
    assert load() == defaults


def test_lists_are_written_with_commas_and_channels_with_or_without_their_sign() -> None:
    write_env(owners="1, 2,3", channels="@mod_russia, https://t.me/Shapsha_VV opershtab23")
    settings = load()
    assert settings.owners == {1, 2, 3}
    assert settings.channels == ("mod_russia", "Shapsha_VV", "opershtab23")


def test_every_wrong_setting_is_told_at_once_and_no_value_is_shown() -> None:
    write_env(api_id="zero", bot_token="sesame-open", owners="me", log_level="LOUD", bot_api_url="ftp://x")
    with pytest.raises(SettingsError) as refused:
        load()
    told = str(refused.value)
    for name in ("API_ID", "BOT_TOKEN", "OWNERS", "LOG_LEVEL", "BOT_API_URL"):
        assert f"{PREFIX}{name} " in told
    for secret in ("sesame", "zero", "LOUD"):
        assert secret not in told
    assert len(told.splitlines()) == 5


def test_every_missing_setting_is_told_at_once_with_what_it_is() -> None:
    with pytest.raises(SettingsError) as refused:
        require(load(), "bot_token", "api_id", "api_hash")
    assert str(refused.value).splitlines() == [
        "DRONEWATCH_BOT_TOKEN is missing: the bot's token from @BotFather",
        "DRONEWATCH_API_ID is missing: Telegram API id of the watching account",
        "DRONEWATCH_API_HASH is missing: Telegram API hash that belongs to the id",
    ]


def test_half_an_endpoint_is_refused() -> None:
    write_env(mtproto_host="127.0.0.1")
    with pytest.raises(SettingsError, match="belong together"):
        load()


def test_secrets_do_not_show_in_the_settings_own_words() -> None:
    write_env(bot_token=TOKEN, api_hash="0123456789abcdef", database_url="postgresql+asyncpg://me:hunter2@db/x")
    words = repr(load()) + str(load())
    for secret in (TOKEN, "0123456789abcdef", "hunter2"):
        assert secret not in words


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_stands_in_the_example_and_in_the_readme(name: str) -> None:
    variable = PREFIX + name.upper()
    assert f"\n{variable}=" in (ROOT / ".env.example").read_text(encoding="utf-8")
    assert f"`{variable}`" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_names_no_setting_that_there_is_not() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    named = {line.partition("=")[0].removeprefix(PREFIX).lower() for line in lines if line.startswith(PREFIX)}
    assert named == set(Settings.model_fields)
