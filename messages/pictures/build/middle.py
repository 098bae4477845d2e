"""Where a figure fits best inside a shape: the point farthest from its border."""

import heapq
import math

from claims.places.build.topology import Point, Ring

PRECISION = 0.01


def middle(ring: Ring, flatten: float) -> Point:
    """The point of a ring farthest from its border, widths divided by ``flatten`` first: figures are wider than high.

    A square is split as long as it may hold a farther point than the best one so far.
    """
    squeezed = [(x / flatten, y) for x, y in ring]
    xs, ys = [x for x, _ in squeezed], [y for _, y in squeezed]
    size = min(max(xs) - min(xs), max(ys) - min(ys)) or 1e-9
    best = (-math.inf, squeezed[0])
    heap: list[tuple[float, float, Point]] = []
    half, x = size / 2, min(xs)
    while x < max(xs):
        y = min(ys)
        while y < max(ys):
            best = max(best, _push(heap, (x + half, y + half), half, squeezed))
            y += size
        x += size
    while heap:
        most, half, (x, y) = heapq.heappop(heap)
        if -most - best[0] <= PRECISION * size:
            break
        half /= 2
        for dx in (-half, half):
            for dy in (-half, half):
                best = max(best, _push(heap, (x + dx, y + dy), half, squeezed))
    return best[1][0] * flatten, best[1][1]


def _push(heap: list[tuple[float, float, Point]], at: Point, half: float, ring: Ring) -> tuple[float, Point]:
    far = _distance(at, ring)
    heapq.heappush(heap, (-(far + half * math.sqrt(2)), half, at))
    return far, at


def _distance(at: Point, ring: Ring) -> float:
    """To the border; negative outside."""
    inside, nearest = False, math.inf
    x, y = at
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        share = min(1.0, max(0.0, ((x - x1) * dx + (y - y1) * dy) / length)) if length else 0.0
        nearest = min(nearest, math.hypot(x - x1 - share * dx, y - y1 - share * dy))
    return nearest if inside else -nearest
