import numpy as np
from scipy import stats

A, B = [5, 4, 4, 3, 5, 2, 4, 5, 3, 4], [3, 2, 4, 3, 2, 1, 3, 4, 2, 3, 3]


def cases():
    random = np.random.default_rng(11)
    pairs = [
        (A, B), (B, A), ([1], [2]), ([1, 2], [1, 2]), ([1, 1, 1], [1, 1, 2]), ([0.5, -3.25], [7.75, 1e6, -1e-6]),
        ([1, 2, 3, 4, 5] * 4, [2, 3, 4, 5, 6] * 4), ([5] * 40 + [4], [1] * 50), (list(range(30)), list(range(15, 60))),
        ([1, 1, 1, 5], [1, 1, 1, 1, 1]),
    ]
    for size in (3, 5, 9, 12, 20, 33, 60, 100):
        pairs.append((random.integers(1, 6, size).tolist(), random.integers(1, 6, size + 3).tolist()))
        pairs.append((random.normal(size=size).round(3).tolist(), random.normal(0.5, size=size * 2).round(3).tolist()))
    pairs.append((random.integers(0, 11, 3000).tolist(), random.integers(0, 10, 4000).tolist()))
    for first, second in pairs:
        found = stats.mannwhitneyu(first, second, method="asymptotic")
        superiority = found.statistic / (len(first) * len(second))
        yield {"first": first, "second": second}, {
            "u": found.statistic,
            "p": found.pvalue,
            "superiority": superiority,
            "delta": 2 * superiority - 1,
        }
