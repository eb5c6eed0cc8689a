import numpy as np
import pymannkendall
from scipy import stats

GOLDEN = [52, 55, 54, 58, 61, 60, 63, 66, 64, 69]


def cases():
    random = np.random.default_rng(20)
    lists = [
        (None, GOLDEN), (None, GOLDEN[::-1]), (None, [1, 2, 3]), (None, [1, 1, 2]), (None, [2, 1, 2]), (None, [1] * 9 + [2]),
        (None, list(range(100))), (None, [0.1, -5.5, 1e6, 3]), (None, [5, 1, 4, 2, 3]),
        ([0, 1, 2, 4, 7], [3, 3.5, 5, 4, 9]), ([2019, 2020.5, 2021, 2024], [4, 3, 3, 1]),
    ]
    for size in (4, 8, 12, 24, 60, 200):
        lists.append((None, random.integers(1, 6, size).tolist()))
        lists.append((None, (random.normal(size=size) + np.arange(size) / 20).round(3).tolist()))
        gaps = np.cumsum(random.integers(1, 4, size))
        lists.append((gaps.tolist(), random.normal(size=size).round(3).tolist()))
    for times, values in lists:
        times = list(range(len(values))) if times is None else times
        found = pymannkendall.original_test(values)
        line = stats.theilslopes(values, times, alpha=0.95, method="separate")
        yield {"times": times, "values": values}, {
            "s": found.s,
            "tau": found.Tau,
            "z": found.z,
            "p": 2 * stats.norm.sf(abs(found.z)),
            "slope": line.slope,
            "intercept": line.intercept,
            "interval": [line.low_slope, line.high_slope],
        }
