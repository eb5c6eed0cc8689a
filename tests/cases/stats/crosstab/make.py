import math

import numpy as np
from scipy import stats
from statsmodels.stats.contingency_tables import Table

TABLES = [
    [[12, 30, 18], [25, 20, 5], [9, 11, 14]],
    [[10, 20], [20, 10]],
    [[5, 5], [5, 5]],
    [[1, 0], [0, 1]],
    [[100, 0], [0, 100]],
    [[500000, 500000], [499000, 501000]],
    [[999999, 1], [999990, 10]],
    [[1, 2, 3, 4, 5], [5, 4, 3, 2, 1]],
    [[30, 40, 10, 5, 2], [20, 45, 15, 9, 1], [12, 22, 30, 8, 8], [3, 9, 12, 22, 40]],
    [[1, 1], [1, 1], [1, 1], [1, 1], [1, 97]],
    [[0, 5, 0], [7, 0, 3]],
]


def cases():
    random = np.random.default_rng(20)
    tables = list(TABLES)
    while len(tables) < 40:
        rows, columns = random.integers(2, 7, size=2)
        table = random.poisson(random.choice([2, 8, 40, 3000]), size=(rows, columns))
        if (table.sum(0) > 0).all() and (table.sum(1) > 0).all():
            tables.append(table.tolist())
    for cells in tables:
        table = np.array(cells)
        n, (rows, columns) = table.sum(), table.shape
        chi = stats.chi2_contingency(table, correction=False)
        excess = max(0, chi.statistic / n - (rows - 1) * (columns - 1) / (n - 1))
        sides = [side - (side - 1) ** 2 / (n - 1) for side in (rows, columns)]
        rank = min(sides) - 1
        yield {"cells": cells}, {
            "statistic": chi.statistic,
            "df": chi.dof,
            "p": chi.pvalue,
            "smallest_expected": chi.expected_freq.min(),
            "v": stats.contingency.association(table, method="cramer"),
            "corrected": math.sqrt(excess / rank) if excess > 0 and rank > 0 else 0.0,
            "residuals": Table(table, shift_zeros=False).standardized_resids,
        }
