"""How the shipped tables are made: ``python -m claims.places.build``. Nothing here is imported at run time."""
