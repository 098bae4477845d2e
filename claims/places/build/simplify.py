"""Fewer points: Visvalingam's way (the point whose triangle is smallest goes first), and cutting to the frame."""

import heapq

from claims.places.build.topology import Point, Ring

SMALLEST_TRIANGLE = 4.0
"""Square pixels; a smaller bend is not seen."""


def simplified(arc: Ring, smallest: float = SMALLEST_TRIANGLE) -> Ring:
    """The arc without bends that nobody sees; its ends stay, and a closed one stays a ring."""
    least = 4 if arc[0] == arc[-1] else 2
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    areas = [0.0] * len(arc)
    heap: list[tuple[float, int]] = []
    for i in range(1, len(arc) - 1):
        areas[i] = _triangle(arc[i - 1], arc[i], arc[i + 1])
        heap.append((areas[i], i))
    heapq.heapify(heap)
    gone: set[int] = set()
    while heap and len(arc) - len(gone) > least:
        area, i = heapq.heappop(heap)
        if area > smallest:
            break
        if i in gone or area != areas[i]:
            continue
        gone.add(i)
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if 0 < j < len(arc) - 1:
                areas[j] = max(area, _triangle(arc[before[j]], arc[j], arc[after[j]]))
                heapq.heappush(heap, (areas[j], j))
    return [point for i, point in enumerate(arc) if i not in gone]


def area(ring: Ring) -> float:
    """The ring's area without a sign."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def clipped(ring: Ring, left: float, top: float, right: float, bottom: float) -> Ring:
    """The part of a ring inside a rectangle (Sutherland and Hodgman); empty where there is none."""
    for axis, bound, keeps_more in ((0, left, True), (0, right, False), (1, top, True), (1, bottom, False)):
        ring = _cut(ring, axis, bound, keeps_more)
    return ring


def _cut(ring: Ring, axis: int, bound: float, keeps_more: bool) -> Ring:
    kept: Ring = []
    for point, following in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        inside = (point[axis] >= bound) == keeps_more
        if inside:
            kept.append(point)
        if inside != ((following[axis] >= bound) == keeps_more):
            share = (bound - point[axis]) / (following[axis] - point[axis])
            kept.append((point[0] + share * (following[0] - point[0]), point[1] + share * (following[1] - point[1])))
    return kept


def _triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
