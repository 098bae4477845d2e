"""What can go wrong with the database as a whole. Messages are one line and never hold a password.

DatabaseError
├── DatabaseUnreachable   cannot be opened, read or written: what to do is said
└── DatabaseNewer         was written by a newer program: refused before anything is touched
"""


class DatabaseError(Exception):
    """The database cannot be used."""


class DatabaseUnreachable(DatabaseError):
    """The database cannot be opened, read or written."""


class DatabaseNewer(DatabaseError):
    """The database was written by a newer program than this one."""
