import numpy as np
from statsmodels.stats.contingency_tables import Table


def cases():
    random = np.random.default_rng(19)
    lists = [
        ([30, 25, 18], [40, 40, 40], [0, 1, 2]), ([1, 0], [1, 1], [0, 1]), ([5, 5, 5], [10, 10, 10], [0, 1, 2]),
        ([0, 10], [10, 10], [0, 1]), ([500000, 501000], [1000000, 1000000], [0, 1]), ([1, 2, 9], [1000000, 1000000, 1000000], [0, 1, 2]),
        ([3, 5, 9], [10, 12, 11], [0, 1, 5]), ([3, 5, 9], [10, 12, 11], [-2, 0.5, 2024]),
    ]
    for groups in (2, 3, 5, 8, 12):
        for size in (6, 30, 200, 5000):
            wholes = random.integers(2, size, groups)
            parts = random.integers(0, wholes + 1)
            lists.append((parts.tolist(), wholes.tolist(), np.arange(groups).tolist()))
    for parts, wholes, places in lists:
        table = np.array([np.array(wholes) - np.array(parts), parts], float)
        found = Table(table, shift_zeros=False).test_ordinal_association(
            row_scores=np.array([0, 1]), col_scores=np.array(places, float)
        )
        yield {"parts": parts, "wholes": wholes, "places": places}, {"z": found.zscore, "p": found.pvalue}
