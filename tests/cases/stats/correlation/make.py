import math

import numpy as np
from scipy import stats

A, B = [5, 4, 4, 3, 5, 2, 4, 5, 3, 4], [4, 4, 5, 3, 4, 2, 5, 5, 3, 3]


def cases():
    random = np.random.default_rng(22)
    pairs = [(A, B), (B, A), ([1, 2, 3, 5], [1, 3, 2, 4]), ([1, 1, 2, 2], [1, 2, 2, 3]), ([1, 2, 3, 4], [4, 2, 3, 1]), ([1, 2, 2, 9, 9], [0.5, -1, -1, 1e6, 1e-6])]
    for size in (5, 8, 15, 40, 120, 500):
        pairs.append((random.integers(1, 6, size).tolist(), random.integers(1, 8, size).tolist()))
        first = random.normal(size=size).round(4)
        pairs.append((first.tolist(), (first + random.normal(size=size)).round(4).tolist()))
        pairs.append((first.round(1).tolist(), (-first + random.normal(size=size) / 2).round(1).tolist()))
    first = random.integers(0, 11, 6000)
    pairs.append((first.tolist(), (first + random.integers(-40, 40, 6000)).tolist()))
    for first, second in pairs:
        spearman = stats.spearmanr(first, second)
        kendall = stats.kendalltau(first, second, method="asymptotic")
        p = spearman.pvalue
        if abs(spearman.statistic) > 1 - 1e-12:
            ways = math.prod(math.factorial(first.count(value)) for value in set(first))
            p = 2 * ways / math.factorial(len(first))
        yield {"first": first, "second": second}, {
            "spearman": spearman.statistic,
            "p_of_spearman": p,
            "kendall": kendall.statistic,
            "p_of_kendall": kendall.pvalue,
        }
