"""A driver's errors as one line that says what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from storage.errors import DatabaseUnreachable

REMEDIES = (
    ("locked", "is locked by another program; stop that program, or wait until it is done, and try again"),
    ("readonly", "is read-only; give this user the right to write to it and to its folder"),
    ("read-only", "is read-only; give this user the right to write to it and to its folder"),
    ("unable to open", "cannot be opened; see that its folder exists and that this user may write there"),
    ("not a database", "is not an SQLite database; name another file, or move that one away"),
    ("malformed", "is damaged; restore a copy, or save what can be read with: sqlite3 FILE .recover"),
    ("disk is full", "has no room left; free space on its disk"),
    ("disk i/o", "cannot be read or written; see whether its disk is full or failing"),
    ("fts5", "needs an SQLite that can search texts (FTS5), as Python's usual builds have it; or use PostgreSQL"),
    ("password", "refuses the user or the password of its address"),
    ("does not exist", "does not exist on its server; create it there"),
)


@contextmanager
def explain(url: URL) -> Iterator[None]:
    """Raises DatabaseUnreachable in place of what the driver raises when the database as a whole cannot be used.

    A mistake in a statement or its data (IntegrityError and its like) is a bug and passes unchanged.
    """
    try:
        yield
    except (IntegrityError, DataError, ProgrammingError):
        raise
    except DBAPIError as error:
        raise DatabaseUnreachable(_words(url, str(error.orig))) from error
    except PoolTimeoutError as error:
        raise DatabaseUnreachable(_words(url, "every connection has been busy for half a minute")) from error


@contextmanager
def explain_connecting(url: URL) -> Iterator[None]:
    """Raises DatabaseUnreachable in place of what a server that does not answer, or refuses, makes the driver raise."""
    try:
        yield
    except OSError as error:
        raise DatabaseUnreachable(_words(url, f"its server does not answer ({error})")) from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] != "asyncpg":  # the driver's own errors before it is connected
            raise
        raise DatabaseUnreachable(_words(url, str(error))) from error


def _words(url: URL, said: str) -> str:
    name = url.database if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)
    line = " ".join(said.split())
    for sign, remedy in REMEDIES:
        if sign in line.lower():
            return f"The database {name} {remedy}."
    return f"The database {name} cannot be used: {line}"
