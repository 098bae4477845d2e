"""Sets of small numbers as the bits of one whole number: cells of time and atoms hold many, and compare them often."""

from collections.abc import Iterable, Iterator


def bits(numbers: Iterable[int]) -> int:
    """The set of these numbers."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def members(found: int) -> Iterator[int]:
    """The numbers in a set, the smallest first."""
    while found:
        lowest = found & -found
        yield lowest.bit_length() - 1
        found ^= lowest


def union(sets: Iterable[int]) -> int:
    """All that is in any of the sets."""
    found = 0
    for one in sets:
        found |= one
    return found
