import math
from fractions import Fraction

import numpy as np
from scipy import stats

TABLES = [
    [[3, 9], [11, 4]], [[1, 0], [0, 1]], [[5, 5], [5, 5]], [[10, 0], [0, 10]], [[0, 3], [7, 1]], [[8, 2], [1, 5]],
    [[1, 9], [11, 3]], [[100, 2], [1000, 5]], [[2, 7], [8, 2]], [[14, 10], [21, 3]], [[30, 70], [50, 50]],
    [[300, 700], [500, 500]], [[1, 999], [12, 988]], [[0, 1], [1, 1]], [[7, 0], [0, 1]], [[17, 6], [8, 23]],
    [[900, 1], [1, 900]], [[4, 4], [2, 2]], [[6, 2], [3, 1]],
]
LARGE = [[[500000, 499000], [1000, 1100]], [[20, 999980], [3, 999997]], [[250000, 250000], [250500, 249500]]]


def exact(a, b, c, d):
    """The probability in whole numbers: no table is as likely by rounding."""
    row, column, n = a + b, a + c, a + b + c + d
    outcomes = range(max(0, column - (c + d)), min(row, column) + 1)
    weights = {k: math.comb(row, k) * math.comb(n - row, column - k) for k in outcomes}
    rare = sum(weight for weight in weights.values() if weight <= weights[a])
    return float(Fraction(rare, sum(weights.values())))


def cases():
    random = np.random.default_rng(8)
    tables = TABLES + [random.poisson(6, size=(2, 2)).tolist() for _ in range(12)]
    for [a, b], [c, d] in tables:
        if 0 in (a + b, c + d, a + c, b + d):
            continue
        p = exact(a, b, c, d)
        assert math.isclose(p, stats.fisher_exact([[a, b], [c, d]]).pvalue, rel_tol=1e-6)
        odds = a * d / (b * c) if b * c else "infinite"
        yield {"cells": [[a, b], [c, d]]}, {"p": p, "odds_ratio": odds}
    for [a, b], [c, d] in LARGE:
        p = stats.fisher_exact([[a, b], [c, d]]).pvalue
        yield {"cells": [[a, b], [c, d]]}, {"p": p, "odds_ratio": a * d / (b * c)}
