"""The rules of "Making data count", each written as its definition: for every
window of points, whether the rule holds of it, and which points it marks. A
point under several rules has the first of: beyond the limits, trend, two of
three near a limit, shift."""

import numpy as np

GOLDEN = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]


def signals(y, mean, upl, lpl, nupl, nlpl):
    n = len(y)
    side = np.sign(y - mean)
    near = ((y > nupl) & (y <= upl)) | ((y < nlpl) & (y >= lpl))
    marks = [None] * n
    for end in range(6, n):
        window = range(end - 6, end + 1)
        if abs(sum(side[i] for i in window)) == 7:
            for i in window:
                marks[i] = ["Shift", "Up" if side[i] > 0 else "Down"]
    for start in range(n - 2):
        window = range(start, start + 3)
        if abs(sum(side[i] for i in window)) == 3 and sum(near[i] for i in window) >= 2:
            for i in window:
                if near[i]:
                    marks[i] = ["NearLimit", "Up" if side[i] > 0 else "Down"]
    for end in range(6, n):
        steps = [np.sign(y[i + 1] - y[i]) for i in range(end - 6, end)]
        if abs(sum(steps)) == 6:
            for i in range(end - 6, end + 1):
                marks[i] = ["Trend", "Up" if steps[0] > 0 else "Down"]
    for i in range(n):
        if y[i] > upl or y[i] < lpl:
            marks[i] = ["BeyondLimits", "Up" if side[i] > 0 else "Down"]
    return marks


def cases():
    random = np.random.default_rng(21)
    lists = [
        GOLDEN, list(range(1, 8)), list(range(7, 0, -1)), [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], [1, 2], [3, 3, 3, 3],
        [1] * 8 + [9] * 8, [2, 1, 2, 3, 4, 5, 6, 7, 3], [5, 5, 5, 5, 5, 5, 5, 5, 30], [10, 12, 9, 11, 10, 30, 10, 12, 11, 9, 10, 11],
        [8, 8, 8, 2, 2, 2, 2, 2, 2, 2, 8, 8, 8, 8], [0, 10, 0, 10, 0, 10, 9, 9.5, 0, 10, 0],
    ]
    for size in (6, 11, 12, 20, 36, 60):
        lists.append(np.round(random.normal(50, 5, size), 1).tolist())
        lists.append(np.round(np.cumsum(random.normal(size=size)), 2).tolist())
        lists.append(random.poisson(4, size).tolist())
        lists.append(random.integers(0, 100, size).tolist())
    for values in lists:
        for screen in (False, True):
            y = np.array(values, float)
            ranges = abs(np.diff(y))
            spread = ranges.mean()
            if screen and spread > 0:
                spread = ranges[ranges < 3.267 * spread].mean()
            mean, reach = y.mean(), 2.66 * spread
            near = 2.66 * 2 / 3 * spread
            marks = signals(y, mean, mean + reach, mean - reach, mean + near, mean - near)
            yield {"values": values, "screen": screen}, {
                "mean": mean,
                "limits": [mean - reach, mean + reach],
                "signals": marks,
                "is_trial": len(values) < 12,
            }
