"""A person's chat with the bot in the terminal.

What the bot writes or edits is printed; a typed line is said, a number presses the button with it, words in brackets
the button with these words, /quit ends. Works with a keyboard and with a pipe: after every line the bot is given time
to answer, so that a script of lines reads like a conversation.
"""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Callable
from typing import TextIO

from loopback.chat import ChatButton, ChatMessage
from loopback.conversation import Person
from loopback.rendering import pressable, rendered

QUIT = {"/quit", "/exit"}
ANSWER_WITHIN = 5.0
"""Seconds that the bot is waited for after a line."""
CALM = 0.3
"""Seconds without a change after which an answer counts as whole, unless others are given."""


class Terminal:
    """One sitting. ``write`` prints a text and a line's end.

    ``echo`` repeats what was said; if not given, where it comes from a pipe, which shows nothing of it. ``calm`` is how
    many seconds without a change make an answer whole.
    """

    def __init__(
        self, person: Person, write: Callable[[str], None], *, echo: bool | None = None, calm: float = CALM
    ) -> None:
        self._person = person
        self._write = write
        self._echo = not sys.stdin.isatty() if echo is None else echo
        self._quiet_for = calm
        self._printed = dict[int, ChatMessage]()
        self._on_offer: ChatMessage | None = None

    async def talk(self, lines: AsyncIterator[str]) -> None:
        """Converse until the lines end or one of them says to quit."""
        printing = asyncio.create_task(self._print_for_ever())
        try:
            async for line in lines:
                words = line.strip()
                if words in QUIT:
                    break
                if words:
                    await self.take(words)
                    await self._answered()
        finally:
            printing.cancel()
            await asyncio.gather(printing, return_exceptions=True)

    async def take(self, words: str) -> None:
        """Act on one typed line: press the button that it means, or say it."""
        button = self._meant(words)
        if button is None or self._on_offer is None:
            if self._echo:
                self._write(f"› {words}")
            await self._person.says(words)
            return
        if self._echo:
            self._write(f"› [{button.text}]")
        await self._person.forges(button.data or "", self._on_offer)

    def print_news(self) -> None:
        """Print the bot's messages that are new, or were edited, since they were last printed."""
        for message in self._person.chat:
            if message.is_from_bot and self._printed.get(message.number) != message:
                self._printed[message.number] = message
                self._write(rendered(message))
                if pressable(message):
                    self._on_offer = message

    def _meant(self, words: str) -> ChatButton | None:
        """The button with a number, or "[with these words]"; None where none is meant."""
        buttons = pressable(self._on_offer) if self._on_offer else []
        if words.isdigit() and 1 <= int(words) <= len(buttons):
            return buttons[int(words) - 1]
        label = words[1:-1] if words.startswith("[") and words.endswith("]") else None
        return next((one for one in buttons if label is not None and label in one.text), None)

    async def _print_for_ever(self) -> None:
        while True:
            self.print_news()
            await self._person.changes()

    async def _answered(self) -> None:
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                while not self._person.news():
                    await self._person.changes()
        except TimeoutError:
            return
        await self._calm()

    async def _calm(self) -> None:
        """Return once nothing has changed for a while, at the latest when the bot's time is up."""
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                while await self._changes_within(self._quiet_for):
                    pass
        except TimeoutError:
            return

    async def _changes_within(self, seconds: float) -> bool:
        before = self._person.news()
        await asyncio.sleep(seconds)
        return self._person.news() != before


async def typed_lines(source: TextIO | None = None) -> AsyncIterator[str]:
    """Lines as they are typed or piped in, of the standard input if no other is given, until the end of the file.

    Read in a thread of its own, which does not keep the program from ending: a terminal's line cannot be waited for
    in any other way that also works for a pipe and a file.
    """
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        for line in source or sys.stdin:
            if not _hand_over(loop, lines, line):
                return
        _hand_over(loop, lines, None)

    threading.Thread(target=read, name="typed lines", daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line


def _hand_over(loop: asyncio.AbstractEventLoop, lines: asyncio.Queue[str | None], line: str | None) -> bool:
    """Whether there was still a loop to hand the line to."""
    try:
        loop.call_soon_threadsafe(lines.put_nowait, line)
    except RuntimeError:  # the loop was closed while the thread waited for a line
        return False
    return True
