import numpy as np
import pandas as pd
import pingouin
from scipy.stats import f

GOLDEN = [[4, 5, 3, 4, 2, 5, 4, 3], [4, 4, 3, 5, 2, 5, 4, 2], [3, 5, 2, 4, 3, 4, 5, 3]]


def cases():
    random = np.random.default_rng(15)
    lists = [GOLDEN, [[1, 2], [2, 1], [1, 3]], [[1, 2, 3], [1, 2, 3], [2, 4, 7]], [[1e6, 2e6, 4e6], [1, 3, 2], [0.5, 0.25, 9]]]
    for people in (3, 5, 10, 30, 100, 400):
        for items in (3, 5, 10):
            common = random.normal(size=people)
            answers = np.round(3 + common + random.normal(size=(items, people))).clip(1, 5)
            lists.append(answers.tolist())
        lists.append(random.normal(size=(4, people)).round(3).tolist())
    for items in lists:
        data = pd.DataFrame({f"q{at}": item for at, item in enumerate(items)})
        if data.sum(axis=1).nunique() == 1:
            continue
        alpha = pingouin.cronbach_alpha(data=data)[0]
        df1 = len(data) - 1
        df2 = df1 * (len(items) - 1)
        ends = [1 - (1 - alpha) * f.isf(tail, df1, df2) for tail in (0.025, 0.975)]
        yield {"items": items}, {"alpha": alpha, "interval": ends}
