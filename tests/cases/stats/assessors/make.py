import numpy as np
import pandas as pd
import pingouin
from scipy import stats

pingouin.options["round.column.CI95"] = None
GOLDEN = [[4, 5, 4], [2, 1, 2], [5, 5, 4], [3, 2, 5], [1, 1, 2], [4, 4, 4]]


def cases():
    random = np.random.default_rng(24)
    lists = [GOLDEN, [[1, 2, 4], [2, 2, 3], [3, 5, 4]], [[1.5, 2.25, 1], [4, 3.5, 4.75], [2, 2, 2.5], [5, 1, 3]]]
    for items in (3, 5, 8, 15, 40, 120):
        for assessors in (3, 4, 7):
            truth = random.uniform(1, 5, (items, 1))
            scores = truth + random.normal(0, 0.8, (items, assessors))
            lists.append(scores.round().clip(1, 5).tolist())
        lists.append((truth + random.normal(size=(items, 5)) + np.arange(5) / 2).round(3).tolist())
    for scores in lists:
        data = np.array(scores, float)
        items, assessors = data.shape
        long = pd.DataFrame({
            "item": np.repeat(np.arange(items), assessors),
            "assessor": np.tile(np.arange(assessors), items),
            "score": data.ravel(),
        })
        table = pingouin.intraclass_corr(data=long, targets="item", raters="assessor", ratings="score", nan_policy="raise")
        found = table.set_index("Type").loc["ICC(A,1)"]
        # Its statistic is m (n-1) W, corrected for ties: https://doi.org/10.1214/aoms/1177732186
        friedman = stats.friedmanchisquare(*data)
        yield {"items": scores}, {
            "icc": found["ICC"],
            "icc_interval": found["CI95"],
            "w": friedman.statistic / (assessors * (items - 1)),
            "chi_square": friedman.statistic,
            "p": friedman.pvalue,
            "spreads": data.std(axis=1, ddof=1),
        }
