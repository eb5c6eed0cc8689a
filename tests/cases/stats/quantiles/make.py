import statistics

import numpy as np


def middle(values, width):
    """From below and from above: the same but where exactly half lie below a gap."""
    turned = [-value for value in values]
    return (statistics.median_grouped(values, width) - statistics.median_grouped(turned, width)) / 2


def cases():
    random = np.random.default_rng(25)
    lists = [
        [1, 2, 2, 3, 3, 3, 4, 4, 5], [7], [1, 2], [1, 1, 3, 3], [2, 2, 2], [5, 1], [1, 2, 4, 8], [-1.5, 0, 1e6], [1, 1, 2, 2],
        [4, 4, 4, 5, 5, 5, 5], [1] * 500 + [5] * 500,
    ]
    for size in (3, 4, 7, 10, 25, 60, 301, 1000):
        lists.append(random.integers(1, 6, size).tolist())
        lists.append(random.normal(size=size).round(4).tolist())
    for values in lists:
        yield {"values": values}, {
            "quartiles": np.percentile(values, [25, 50, 75]),
            "tenth": np.percentile(values, 10),
            "interpolated": middle(values, 1.0),
            "interpolated_wide": middle(values, 2.0),
        }
