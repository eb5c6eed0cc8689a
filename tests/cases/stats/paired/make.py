import numpy as np
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar

PRE, POST = [2, 3, 3, 4, 2, 5, 3, 2, 4, 3], [4, 4, 3, 5, 3, 5, 4, 3, 4, 5]
CHANGES = [
    (20, 5, 14, 11), (0, 1, 0, 0), (0, 0, 1, 0), (10, 5, 5, 10), (1, 2, 30, 4), (100, 40, 10, 3), (0, 7, 8, 0),
    (5, 0, 6, 5), (5, 6, 0, 5), (9, 100, 101, 9), (0, 500, 400, 0), (3, 1000, 1200, 5), (0, 300, 700, 0),
    (1000000, 20, 45, 3), (7, 3, 1, 2), (1, 1, 1, 1), (1, 2, 2, 1), (2, 13, 12, 2), (4, 60, 20, 4), (0, 17, 33, 9),
    (8, 2, 9, 1), (0, 900, 100, 0),
]


def cases():
    random = np.random.default_rng(13)
    pairs = [
        (PRE, POST), (POST, PRE), ([1], [2]), ([1, 2], [2, 1]), ([1, 2, 3], [2, 3, 4]), ([5] * 20, [4] * 19 + [5]),
        ([0.5, 1.25, -3], [0.5, 2.5, -3.5]), ([1, 2, 3, 4], [4, 3, 2, 1]),
    ]
    for size in (6, 9, 15, 30, 70, 150, 400, 2000):
        before = random.integers(1, 6, size)
        pairs.append((before.tolist(), np.clip(before + random.integers(-1, 3, size), 1, 5).tolist()))
        pairs.append((random.normal(size=size).round(3).tolist(), random.normal(0.2, size=size).round(3).tolist()))
    for before, after in pairs:
        change = np.array(after) - np.array(before)
        change = change[change != 0]
        ranks = stats.rankdata(abs(change))
        found = stats.wilcoxon(after, before, zero_method="wilcox", method="asymptotic", correction=False)
        yield {"before": before, "after": after}, {
            "statistic": found.statistic,
            "p": found.pvalue,
            "effect": (ranks[change > 0].sum() - ranks[change < 0].sum()) / ranks.sum(),
            "p_of_signs": stats.binomtest(int((change > 0).sum()), len(change)).pvalue,
        }
    for yes, yes_to_no, no_to_yes, no in CHANGES:
        found = mcnemar([[yes, yes_to_no], [no_to_yes, no]], exact=True)
        yield {"table": [yes, yes_to_no, no_to_yes, no]}, {"p": min(found.pvalue, 1.0)}
