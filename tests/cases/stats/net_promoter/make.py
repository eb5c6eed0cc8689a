import numpy as np
from scipy import stats

KINDS = [
    (31, 17, 12), (1, 0, 1), (1, 1, 0), (0, 1, 1), (1, 1, 1), (30, 0, 1), (1, 0, 30), (0, 29, 1), (29, 1, 0), (10, 10, 10),
    (500, 300, 200), (3, 90, 7), (100000, 50000, 20000), (99999, 0, 1), (1, 99998, 1), (45, 5, 50), (12, 12, 6), (70, 20, 10),
    (6, 3, 1), (20, 40, 60), (15, 14, 13), (8, 1, 0), (2, 0, 3), (250, 250, 251),
]


def cases():
    for at, (promoters, passives, detractors) in enumerate(KINDS):
        level = [0.95, 0.9, 0.99][at % 3]
        values = np.repeat([1, 0, -1], [promoters, passives, detractors])
        estimate, error = 100 * values.mean(), 100 * np.std(values) / np.sqrt(len(values))
        half = stats.norm.isf((1 - level) / 2) * error
        yield {"kinds": [promoters, passives, detractors], "level": level}, {
            "estimate": estimate,
            "standard_error": error,
            "interval": [max(-100.0, estimate - half), min(100.0, estimate + half)],
        }
    yield {"kinds": [0, 0, 0], "level": 0.95}, {"lack": "Nothing"}
    yield {"kinds": [12, 0, 0], "level": 0.95}, {"estimate": 100, "standard_error": 0, "interval": "AllEqual"}
    yield {"kinds": [0, 12, 0], "level": 0.95}, {"estimate": 0, "standard_error": 0, "interval": "AllEqual"}
