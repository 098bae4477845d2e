"""Makes the shapes of the map: ``python -m messages.pictures.build``. Nothing of it runs in the service."""
