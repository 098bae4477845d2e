"""Signing in as an operator does it at a terminal."""

import asyncio
import stat
from pathlib import Path

import pytest

from loopback import mtproto
from tests.userbot.conftest import endpoint_of
from userbot.client import SessionBusy, open_client
from userbot.login import LoginFailed, login


class Terminal:
    """Answers questions from a list, and remembers what was asked and told."""

    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, bool]] = []
        self.lines: list[str] = []
        self.told = asyncio.Event()

    async def ask(self, question: str, *, secret: bool = False) -> str:
        self.asked.append((question, secret))
        return self._answers.pop(0)

    def tell(self, line: str) -> None:
        self.lines.append(line)
        self.told.set()


async def sign_in(server: mtproto.Server, path: Path, terminal: Terminal, *, qr: bool = False) -> str:
    async with open_client(1, "hash", path, endpoint_of(server), retry_delay=0.02) as client:
        return await login(client, ask=terminal.ask, tell=terminal.tell, qr=qr)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_phone_and_code_open_the_session_for_good(server: mtproto.Server, tmp_path: Path) -> None:
    server.add_account("+79990000001", first_name="Дежурный")
    path = tmp_path / "watcher.session"

    assert await sign_in(server, path, Terminal("+7 (999) 000-00-01", "12345")) == "Дежурный"
    assert await sign_in(server, path, Terminal()) == "Дежурный"


async def test_the_session_file_is_its_owners_alone(server: mtproto.Server, tmp_path: Path) -> None:
    server.add_account("+79990000001")
    path = tmp_path / "watcher"
    await sign_in(server, path, Terminal("+79990000001", "12345"))

    assert _mode(path.with_suffix(".session")) == 0o600


async def test_a_wrong_code_is_asked_again(server: mtproto.Server, tmp_path: Path) -> None:
    server.add_account("+79990000001")
    terminal = Terminal("+79990000001", "11111", "", "12345")
    await sign_in(server, tmp_path / "s", terminal)

    assert terminal.lines == ["That is not the code."] * 2


async def test_a_second_factor_is_asked_for_in_secret(server: mtproto.Server, tmp_path: Path) -> None:
    server.add_account("+79990000001", password="не скажу")
    terminal = Terminal("+79990000001", "12345", "скажу", "не скажу")
    await sign_in(server, tmp_path / "s", terminal)

    assert [secret for _, secret in terminal.asked] == [False, False, True, True]
    assert terminal.lines == ["That is not the password."]


async def test_a_link_scanned_by_a_phone_signs_in(server: mtproto.Server, tmp_path: Path) -> None:
    account = server.add_account("+79990000001", first_name="Дежурный")
    terminal = Terminal()
    waiting = asyncio.create_task(sign_in(server, tmp_path / "s", terminal, qr=True))
    async with asyncio.timeout(5):
        await terminal.told.wait()
        server.scan(terminal.lines[-1].split()[-1], account)
        assert await waiting == "Дежурный"


async def test_a_scanned_link_still_asks_for_the_password(server: mtproto.Server, tmp_path: Path) -> None:
    account = server.add_account("+79990000001", password="не скажу")
    terminal = Terminal("не скажу")
    waiting = asyncio.create_task(sign_in(server, tmp_path / "s", terminal, qr=True))
    async with asyncio.timeout(5):
        await terminal.told.wait()
        server.scan(terminal.lines[-1].split()[-1], account)
        await waiting


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (("+79990000009",), "does not know this phone number"),
        (("a", "b", "c"), "No phone number was given"),
        (("+79990000001", "1", "2", "3"), "wrong three times"),
        (("+79990000002",), "banned this phone number"),
    ],
)
async def test_what_cannot_work_is_said_in_one_line(
    server: mtproto.Server, tmp_path: Path, answers: tuple[str, ...], words: str
) -> None:
    server.add_account("+79990000001")
    server.ban(server.add_account("+79990000002"))
    with pytest.raises(LoginFailed, match=words) as failure:
        await sign_in(server, tmp_path / "s", Terminal(*answers))
    assert "\n" not in str(failure.value)


async def test_a_flood_wait_says_how_long(server: mtproto.Server, tmp_path: Path) -> None:
    server.add_account("+79990000001")
    server.fault("auth.sendCode", "FLOOD_WAIT_86400")
    with pytest.raises(LoginFailed, match="86400 seconds"):
        await sign_in(server, tmp_path / "s", Terminal("+79990000001"))


async def test_a_session_file_serves_one_at_a_time(server: mtproto.Server, tmp_path: Path) -> None:
    async with open_client(1, "hash", tmp_path / "s", endpoint_of(server)):
        with pytest.raises(SessionBusy, match="in use by another process"):
            async with open_client(1, "hash", tmp_path / "s", endpoint_of(server)):
                pass
    async with open_client(1, "hash", tmp_path / "s", endpoint_of(server)):
        pass
