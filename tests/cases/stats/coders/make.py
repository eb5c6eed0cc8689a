import krippendorff
import numpy as np
from statsmodels.stats.inter_rater import cohens_kappa

N = None
GOLDEN = [[1, 2, 3, 3, 2, 1, 4, 1, 2, N], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5], [N, 3, 3, 3, 2, 3, 4, 2, 2, 5]]


def cases():
    random = np.random.default_rng(23)
    lists = [GOLDEN, [[1, 2], [2, 1]], [[1, 2, 3], [1, 2, 4]], [[1, N, 3, 4], [1, 2, N, 4], [N, 2, 3, 5]], [[-2, 0.5, 9], [0.5, 0.5, 9]]]
    for items in (4, 8, 20, 60, 200):
        for coders in (2, 3, 6):
            truth = random.integers(1, 6, items)
            codes = [np.clip(truth + random.integers(-1, 2, items), 1, 5).tolist() for _ in range(coders)]
            for coder in codes:
                for at in random.choice(items, items // 5, replace=False):
                    coder[at] = N
            lists.append(codes)
    for codes in lists:
        data = np.array(codes, float)
        expected = {
            scale: krippendorff.alpha(reliability_data=data, level_of_measurement=scale)
            for scale in ("nominal", "ordinal", "interval")
        }
        yield {"codes": codes}, expected
    pairs = [([0, 1, 1, 2, 0], [0, 1, 2, 2, 0]), ([0, 1], [1, 0]), ([0] * 9 + [1], [0] * 10), ([0, 0, 1, 1], [0, 1, 0, 1])]
    for size in (6, 12, 25, 60, 150, 500, 3000):
        for codes in (2, 3, 6):
            first = random.integers(0, codes, size)
            second = np.where(random.uniform(size=size) < 0.7, first, random.integers(0, codes, size))
            pairs.append((first.tolist(), second.tolist()))
    for first, second in pairs:
        codes = max(first + second) + 1
        table = np.zeros((codes, codes))
        np.add.at(table, (first, second), 1)
        found = cohens_kappa(table)
        given, expected = {"first": first, "second": second}, {"kappa": found.kappa}
        if found.var_kappa < 1e-12:
            yield given, expected | {"standard_error": 0.0, "interval": "AllEqual"}
        else:
            ends = [max(-1.0, found.kappa_low), min(1.0, found.kappa_upp)]
            yield given, expected | {"standard_error": found.std_kappa, "interval": ends}
