import numpy as np
from scipy import stats

A, B, C = [5, 4, 4, 3, 5, 2, 4, 5, 3, 4], [3, 2, 4, 3, 2, 1, 3, 4, 2, 3, 3], [1, 2, 2, 3, 1, 2, 4]


def cases():
    random = np.random.default_rng(12)
    lists = [
        [A, B, C], [C, B, A], [A, B], [[1], [2]], [[1], [2], [3]], [[1, 1, 1], [1, 1, 2]], [[1, 2, 3], [1, 2, 3]],
        [[5] * 30, [1] * 30, [3] * 30], [[0.25, -1.5], [1e6], [1e-6, 2]], [[1, 2], [1, 2], [1, 2], [2, 1]],
    ]
    for size in (3, 6, 10, 25, 80, 400):
        for groups in (2, 3, 6):
            sizes = random.integers(1, size + 1, groups)
            lists.append([random.integers(1, 6, n).tolist() + [1, 5] for n in sizes])
        lists.append([random.normal(at / 4, size=size).round(3).tolist() for at in range(4)])
    for groups in lists:
        n = sum(map(len, groups))
        found = stats.kruskal(*groups)
        yield {"groups": groups}, {
            "h": found.statistic,
            "p": found.pvalue,
            "df": len(groups) - 1,
            "epsilon_squared": found.statistic * (n + 1) / (n * n - 1),
        }
