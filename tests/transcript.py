"""README's transcript, made by the demonstration itself: ``python -m tests.transcript``.

A scripted person talks to ``python -m bot demo`` through a pipe; what the program prints is put between README's marks.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BEGIN, END = "<!-- transcript: begin -->\n", "<!-- transcript: end -->"
SAID = [
    ("/start", 3),
    ("[Русский]", 2),
    ("/region Белгород", 3),
    ("/subscribe Белгород", 2),
    ("[карточка]", 24),
    ("/search Шебекино", 3),
    ("/quit", 1),
]
WAIT_FOR_START = 8.0
SPEED = 240


def converse() -> str:
    """What the terminal shows while the scripted person talks."""
    command = [sys.executable, "-m", "bot", "demo", "--speed", str(SPEED)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        time.sleep(WAIT_FOR_START)
        for words, seconds in SAID:
            process.stdin.write(words + "\n")
            process.stdin.flush()
            time.sleep(seconds)
        process.stdin.close()
        return process.stdout.read()


def main() -> int:
    """Write the transcript into README."""
    readme = ROOT / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    shown = "\n".join(line.rstrip() for line in converse().strip().splitlines())
    shown = re.sub(r"dronewatch-demo-\w+", "dronewatch-demo-…", shown)
    readme.write_text(f"{before}{BEGIN}```\n{shown}\n```\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
