import math
from fractions import Fraction

import numpy as np

TABLES = [
    [[3, 9, 2], [11, 4, 1]], [[3, 9], [11, 4]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [[2, 2, 2], [2, 2, 2]],
    [[5, 0, 0], [0, 5, 0], [0, 0, 5]], [[1, 1], [1, 1], [1, 1]], [[4, 1, 0, 2], [0, 3, 5, 1]],
    [[10, 1, 1], [1, 10, 1]], [[20, 3, 1], [15, 9, 4]], [[3, 0, 1], [0, 4, 1], [2, 1, 3]],
    [[300, 2, 0], [290, 0, 9]], [[12, 0], [9, 3], [4, 8], [1, 11]], [[0, 2, 7], [6, 1, 0]],
]


def splits(total, rooms):
    if len(rooms) == 1:
        if total <= rooms[0]:
            yield (total,)
        return
    for first in range(min(total, rooms[0]) + 1):
        for rest in splits(total - first, rooms[1:]):
            yield (first, *rest)


def walk(columns, rooms, weight):
    """Of every table of these margins, how many ways there are to come to it."""
    if not columns:
        yield weight
        return
    for split in splits(columns[0], rooms):
        ways = math.factorial(columns[0])
        for taken in split:
            ways //= math.factorial(taken)
        left = tuple(room - taken for room, taken in zip(rooms, split))
        if columns[1:] or not any(left):
            yield from walk(columns[1:], left, weight * ways)


def cases():
    random = np.random.default_rng(9)
    tables = list(TABLES)
    while len(tables) < 32:
        shape = [(2, 3), (3, 3), (2, 4), (2, 5), (4, 2)][len(tables) % 5]
        table = random.poisson(2.5, size=shape)
        if (table.sum(0) > 0).all() and (table.sum(1) > 0).all():
            tables.append(table.tolist())
    for cells in tables:
        columns, rows = list(map(sum, zip(*cells))), tuple(map(sum, cells))
        observed = 1
        for column in zip(*cells):
            observed *= math.factorial(sum(column)) // math.prod(map(math.factorial, column))
        weights = list(walk(columns, rows, 1))
        rare = sum(weight for weight in weights if weight <= observed)
        yield {"cells": cells}, {"p": float(Fraction(rare, sum(weights))), "tables": len(weights)}
