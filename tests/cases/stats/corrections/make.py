import numpy as np
from statsmodels.stats.multitest import multipletests


def cases():
    random = np.random.default_rng(10)
    lists = [
        [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216],
        [0.03], [0.0, 1.0], [1.0, 1.0, 1.0], [0.5, 0.5], [0.05, 0.01], [1e-300, 1e-12, 0.9], [0.02] * 30,
    ]
    for size in (2, 3, 5, 8, 13, 20, 40, 100, 7, 11, 17, 29):
        lists.append(random.uniform(size=size).tolist())
        lists.append((random.uniform(size=size) ** 6).tolist())
    lists.append(np.round(random.uniform(size=60), 2).tolist())
    for p in lists:
        yield {"p": p}, {
            "benjamini_hochberg": multipletests(p, method="fdr_bh")[1],
            "holm": multipletests(p, method="holm")[1],
        }
