"""Dialogues as readable scripts: what a person types and presses, and what the chat shows, kept as golden texts.

GOLDEN=write in the environment writes them anew, to be read before they are kept.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from tests.handlers.chat import Person
from tests.handlers.telegram import Shown

GOLDEN = Path(__file__).parent / "golden"


@dataclass
class Script:
    """A person in a chat, and all that was said."""

    person: Person
    lines: list[str] = field(default_factory=list)

    async def says(self, text: str) -> str:
        self.lines.append(f"> {text}")
        return self._told(await self.person.says(text))

    async def presses(self, label: str) -> str:
        self.lines.append(f"> [{label}]")
        told = self._told(await self.person.presses(label))
        if self.person.toast:
            self.lines.append(f"({self.person.toast})")
        return told

    async def shares_location(self, latitude: float, longitude: float) -> str:
        self.lines.append(f"> (location {latitude} {longitude})")
        return self._told(await self.person.shares_location(latitude, longitude))

    def goes_on_as(self, person: Person, who: str) -> None:
        """From here on somebody else speaks, or somebody elsewhere."""
        self.person = person
        self.lines.append(f"> ({who})")

    async def does(self, act: str) -> str:
        """An act as it stands in a golden text: "[button]", or words."""
        if act.startswith("[") and act.endswith("]"):
            return await self.presses(act[1:-1])
        return await self.says(act)

    async def replies(self, text: str, shown: Shown | None = None) -> str:
        """Says something in reply to a message of the bot, the last one if none is given."""
        self.lines.append(f"> (in reply) {text}")
        return self._told(await self.person.replies(text, shown))

    def sees(self, happened: str) -> None:
        """Shows the last message again, after something happened meanwhile."""
        self.lines.append(f"> ({happened})")
        self.lines.append(written(self.person.messages[-1]))

    def assert_told(self, name: str) -> None:
        told = "\n\n".join(self.lines) + "\n"
        path = GOLDEN / f"{name}.txt"
        if os.environ.get("GOLDEN") == "write":
            path.parent.mkdir(exist_ok=True)
            path.write_text(told, encoding="utf-8")
        assert told == path.read_text(encoding="utf-8")

    def _told(self, told: str) -> str:
        self.lines += [written(shown) for shown in self.person.stage.telegram.changed]
        return told


def written(shown: Shown) -> str:
    """A message as it stands in the chat: its links written out, a line for every row of buttons."""
    raw, text, at = shown.text.encode("utf-16-le"), "", 0
    for entity in shown.entities:
        end = entity.offset + entity.length
        words = raw[entity.offset * 2 : end * 2].decode("utf-16-le")
        text += raw[at * 2 : entity.offset * 2].decode("utf-16-le")
        text += f"[{words}]({entity.url})" if entity.url else words
        at = end
    text += raw[at * 2 :].decode("utf-16-le")
    text = f"🖼 {text}" if shown.is_picture else text
    keyboard = shown.keyboard.inline_keyboard if shown.keyboard else []
    rows = ["  ".join(f"[{one.text}]" for one in row) for row in keyboard]
    return "\n".join([text, *rows])
