"""What a build downloads."""

import json
from pathlib import Path
from typing import Any

from claims.places.build.fetch import fetch_npm, fetch_shapes

WORLD = ("world-atlas@2.0.2", "package/countries-50m.json")


def fetch(folder: Path) -> dict[str, dict[str, Any]]:
    """The topologies of the regions, and the neighbours' from the npm package ``world-atlas``."""
    russia, ukraine = fetch_shapes(folder)
    (world,) = fetch_npm(*WORLD, folder=folder)
    found = {"rus": russia, "ukr": ukraine, "world": world}
    return {name: json.loads(path.read_text(encoding="utf-8")) for name, path in found.items()}
