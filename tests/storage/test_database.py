"""The database as a whole: opening, refusing, transactions."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError

from storage.database import Database, open_database
from storage.errors import DatabaseNewer, DatabaseUnreachable
from storage.heartbeats import beat, beats
from storage.trouble import explain
from tests.conftest import database_url, open_copy
from tests.storage.posts import SEEN

ROOT = Path(__file__).parents[2]


async def opened(url: str) -> None:
    """Open a database and close it again."""
    async with open_database(url):
        pass


async def refusal(url: str) -> str:
    """The one line with which a database is refused."""
    with pytest.raises(DatabaseUnreachable) as refused:
        await opened(url)
    line = str(refused.value)
    assert "\n" not in line
    return line


async def test_opening_makes_the_file_and_opening_again_finds_what_was_written(tmp_path: Path) -> None:
    url = database_url(tmp_path / "new.db")
    async with open_database(url) as database, database.write() as c:
        await beat(c, "watcher", SEEN, "well")
    async with open_database(url) as database, database.read() as c:
        assert await beats(c) == {"watcher": (SEEN, "well")}


async def test_the_file_is_in_write_ahead_mode_and_holds_foreign_keys(tmp_path: Path, migrated_file: Path) -> None:
    async with open_copy(migrated_file, tmp_path) as database, database.read() as c:
        assert (await c.exec_driver_sql("PRAGMA journal_mode")).scalar() == "wal"
        assert (await c.exec_driver_sql("PRAGMA foreign_keys")).scalar() == 1


async def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    await opened(database_url(path))
    with sqlite3.connect(path) as c:
        c.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(DatabaseNewer, match=r"9999.*update the program"):
        await opened(database_url(path))
    assert path.read_bytes() == before
    c.close()


async def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as c:
        c.execute("CREATE TABLE recipes (name TEXT)")
    c.close()
    assert "recipes" in await refusal(database_url(path))


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear admin, " * 1000)
    assert "is not an SQLite database" in await refusal(database_url(path))


async def test_a_damaged_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    await opened(database_url(path))
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert "is damaged" in await refusal(database_url(path))


async def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in await refusal(database_url(tmp_path))


async def test_a_missing_folder_is_named_with_what_to_do(tmp_path: Path) -> None:
    assert f"mkdir -p {tmp_path / 'no'}" in await refusal(database_url(tmp_path / "no" / "x.db"))


async def test_a_read_only_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    await opened(database_url(path))
    assert "is read-only" in await refusal(f"sqlite+aiosqlite:///file:{path}?mode=ro&uri=true")


async def test_a_locked_database_is_refused_after_a_wait(tmp_path: Path) -> None:
    path = tmp_path / "busy.db"
    await opened(database_url(path))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert "is locked by another program" in await refusal(f"{database_url(path)}?timeout=0.1")
    finally:
        other.close()


def test_an_sqlite_without_text_search_is_told_what_it_lacks() -> None:
    with pytest.raises(DatabaseUnreachable, match="FTS5"), explain(make_url("sqlite+aiosqlite:///x.db")):
        raise OperationalError("CREATE VIRTUAL TABLE …", {}, Exception("no such module: fts5"))


async def test_an_address_that_is_none_is_refused() -> None:
    assert "sqlite+aiosqlite:///" in await refusal("my database")


async def test_a_password_is_never_shown() -> None:
    line = await refusal("oracle://reader:hunter2@db/tables")
    assert "hunter2" not in line


async def test_a_server_that_does_not_answer_is_refused_without_its_password() -> None:
    line = await refusal("postgresql+asyncpg://reader:hunter2@127.0.0.1:1/dronewatch")
    assert "hunter2" not in line
    assert "127.0.0.1" in line


async def test_writers_wait_for_one_another_and_none_is_lost(database: Database) -> None:
    async def add(number: int) -> None:
        async with database.write() as c:
            known = await beats(c)
            await asyncio.sleep(0)
            await beat(c, f"loop {number}", SEEN, str(len(known)))

    await asyncio.gather(*(add(number) for number in range(20)))
    async with database.read() as c:
        assert sorted(int(note) for _, note in (await beats(c)).values()) == list(range(20))


async def test_two_programs_that_read_and_then_write_do_not_fail_each_other(tmp_path: Path) -> None:
    url = database_url(tmp_path / "shared.db")

    async def add(database: Database, name: str) -> None:
        for number in range(10):
            async with database.write() as c:
                known = len(await beats(c))
                await asyncio.sleep(0.001)
                await beat(c, f"{name} {number}", SEEN, str(known))

    async with open_database(url) as one, open_database(url) as other:
        await asyncio.gather(add(one, "one"), add(other, "other"))
        async with one.read() as c:
            assert sorted(int(note) for _, note in (await beats(c)).values()) == list(range(20))


async def test_a_reader_sees_one_snapshot_while_others_write(database: Database) -> None:
    async with database.read() as reading:
        assert await beats(reading) == {}
        async with database.write() as writing:
            await beat(writing, "watcher", SEEN)
        assert await beats(reading) == {}
    async with database.read() as c:
        assert set(await beats(c)) == {"watcher"}


async def test_my_rollback_takes_nothing_of_anothers(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as c:
            await beat(c, "failing", SEEN)
            raise RuntimeError("rolled back")

    async def succeed() -> None:
        async with database.write() as c:
            await beat(c, "working", SEEN)

    outcomes = await asyncio.gather(fail(), succeed(), return_exceptions=True)
    assert isinstance(outcomes[0], RuntimeError)
    async with database.read() as c:
        assert set(await beats(c)) == {"working"}


async def test_a_cancelled_writer_leaves_nothing_and_the_next_goes_on(database: Database) -> None:
    begun = asyncio.Event()

    async def write_for_ever() -> None:
        async with database.write() as c:
            await beat(c, "cancelled", SEEN)
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write_for_ever())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.write() as c:
        assert await beats(c) == {}


async def test_another_programs_lock_met_later_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "later.db"
    async with open_database(f"{database_url(path)}?timeout=0.1") as database:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        async def write() -> None:
            async with database.write() as c:
                await beat(c, "watcher", SEEN)

        with pytest.raises(DatabaseUnreachable, match="is locked"):
            await write()
        other.close()
        await write()


def test_alembic_is_imported_only_when_there_is_something_to_migrate(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys\n"
        "from storage.database import open_database\n"
        "async def main():\n"
        "    async with open_database(sys.argv[1]): pass\n"
        "asyncio.run(main())\n"
        "print('alembic' in sys.modules)\n"
    )
    command = [sys.executable, "-c", program, database_url(tmp_path / "x.db")]
    imported = [
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip() for _ in range(2)
    ]
    assert imported == ["True", "False"]
