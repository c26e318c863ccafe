"""Similarities of one statement to all others at once, in whole numbers.

Knows vectors of weights only. All weights of a feature stand side by side in one whole number of Python's, each in a
lane of 32 bits, so that one multiplication adds the feature to the similarities with all statements. A meeting's few
hundred statements are compared twice as fast as one by one, and sums of whole numbers are the same in any order.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence

SCALE = 1 << 15
"""What weight 1 is in whole numbers. Vectors are at most 1.12 long, so a sum of products stays under 2 ** 31."""
ONE = SCALE * SCALE
LANE_BYTES = 4
FEW = 12
"""A feature of so few statements is added one by one: that is faster than a multiplication of all lanes."""

Vector = dict[int, float]


class Lanes:
    """Vectors in whole numbers; `frequency` says in how many of them each feature is."""

    def __init__(self, vectors: Sequence[Vector], frequency: Sequence[int]) -> None:
        self._count = len(vectors)
        whole: dict[int, dict[int, int]] = {}
        for vector in vectors:
            if id(vector) not in whole:
                whole[id(vector)] = {feature: round(weight * SCALE) for feature, weight in vector.items()}
        self._whole = [whole[id(vector)] for vector in vectors]
        self._frequency = frequency
        self._all = self._side_by_side()
        self._before: dict[int, list[tuple[int, int]]] = {}

    def _side_by_side(self) -> dict[int, int]:
        empty = bytes(LANE_BYTES * self._count)
        lanes: dict[int, array[int]] = {}
        for number, vector in enumerate(self._whole):
            for feature, weight in vector.items():
                if self._frequency[feature] > FEW:
                    lane = lanes.get(feature)
                    if lane is None:
                        lane = lanes[feature] = array("I", empty)
                    lane[number] = weight
        return {feature: int.from_bytes(lane.tobytes(), sys.byteorder) for feature, lane in lanes.items()}

    def to_earlier(self, current: int) -> list[int]:
        """Return the similarity of a statement to each earlier one, as parts of `ONE`. Ask for one after the other."""
        total = 0
        few = []
        vector = self._whole[current]
        for feature, weight in vector.items():
            side_by_side = self._all.get(feature)
            if side_by_side is not None:
                total += weight * side_by_side
            elif self._frequency[feature] > 1:
                few.append((feature, weight))
        sums: list[int] = memoryview(total.to_bytes(LANE_BYTES * self._count, sys.byteorder)).cast("I").tolist()
        for feature, weight in few:
            before = self._before.setdefault(feature, [])
            for other, there in before:
                sums[other] += weight * there
            before.append((current, weight))
        return sums[:current]
