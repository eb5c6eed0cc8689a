import numpy as np
from scipy import stats


def cases():
    random = np.random.default_rng(26)
    lists = [
        [1, 2], [0, 0, 0, 1], [-3, 3], [5, 5, 5, 5, 6], [1e6, 1e6 + 1, 1e6 + 2], [0.1, 0.2, 0.3], [1] * 500 + [5] * 500,
        [1e-9, 2e-9, 4e-9], [-1e5, 0, 1e5], [60, 60, 60, 59.999],
    ]
    for size in (3, 4, 7, 10, 25, 60, 301):
        lists.append(random.integers(1, 6, size).tolist())
        lists.append(random.normal(100, 15, size).round(4).tolist())
    for values in lists:
        for level in (0.95, 0.99):
            error = np.std(values, ddof=1) / np.sqrt(len(values))
            interval = stats.t.interval(level, len(values) - 1, loc=np.mean(values), scale=error)
            yield {"level": level, "values": values}, {"mean": np.mean(values), "interval": interval}
