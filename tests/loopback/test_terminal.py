"""The chat in the terminal, with lines as from a pipe."""

import io
from collections.abc import AsyncIterator

from loopback.telegram import World
from loopback.terminal import Terminal, typed_lines


async def typed(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


async def sitting(world: World, *lines: str) -> str:
    """What the terminal shows of a conversation, without the times."""
    shown: list[str] = []
    await Terminal(world.person(7, "Анна"), shown.append, echo=True).talk(typed(*lines))
    return "\n".join(line.partition(" · ")[0] for text in shown for line in text.splitlines())


async def test_lines_are_said_numbers_press_and_edits_are_shown(world: World) -> None:
    assert await sitting(world, "/start\n", "1\n", "/quit\n", "never said\n") == (
        "› /start\n┌ Dronewatch\n│ Здравствуйте\n│ [1: Ночь]\n└\n› [Ночь]\n┌ Dronewatch\n│ Ночью тихо\n└"
    )


async def test_a_number_without_a_button_is_said(world: World) -> None:
    assert "│ Вы: 5" in await sitting(world, "/start", "5")


async def test_words_in_brackets_press_the_button_with_them(world: World) -> None:
    assert (await sitting(world, "/start", "[Ночь]")).endswith("› [Ночь]\n┌ Dronewatch\n│ Ночью тихо\n└")
    assert "│ Вы: [День]" in await sitting(world, "/start", "[День]")


async def test_empty_lines_say_nothing_and_the_end_of_the_file_ends(world: World) -> None:
    assert await sitting(world, "", "  \n") == ""


async def test_lines_come_from_any_open_file() -> None:
    assert [line async for line in typed_lines(io.StringIO("раз\nдва\n"))] == ["раз\n", "два\n"]
