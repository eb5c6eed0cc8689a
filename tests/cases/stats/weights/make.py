import numpy as np
from samplics import TaylorEstimator
from samplics.utils.types import PopParam
from samplics.weighting import SampleWeight
from statsmodels.stats.proportion import proportion_confint

GOLDEN = [5.336351470034713] * 3 + [4.3273009372893645] * 2 + [5.336351470034713] + [15.672699062710635] * 2 + [19.327297059930576] * 2


def cases():
    random = np.random.default_rng(16)
    lists = [
        (GOLDEN, [1, 1, 0, 1, 0, 1, 0, 0, 1, 1]), ([1.0] * 20, [1] * 14 + [0] * 6), ([1.0, 1.0], [0, 1]),
        ([1.0, 1e6], [0, 1]), ([1e-6, 1.0, 2.0], [1, 0, 0]), ([0.5] * 7, [1, 0, 0, 0, 0, 0, 0]), ([3.0, 1.0, 1.0, 1.0], [1, 0, 0, 0]),
    ]
    for size in (5, 12, 30, 80, 200, 1000):
        for spread in (0.1, 0.5, 1.5):
            weights = np.exp(random.normal(0, spread, size)).round(4)
            yes = random.integers(0, 2, size)
            yes[:2] = [0, 1]
            lists.append((weights.tolist(), yes.tolist()))
    for weights, yes in lists:
        w, y = np.array(weights), np.array(yes)
        linear = TaylorEstimator(PopParam.prop)
        linear.estimate(y=y, samp_weight=w)
        estimate = linear.point_est[1]
        effect = SampleWeight().calculate_deff_weight(w)
        n = len(w) / effect
        yield {"weights": weights, "yes": yes}, {
            "design_effect": effect,
            "effective_n": n,
            "estimate": estimate,
            "standard_error": linear.stderror[1],
            "interval": [linear.lower_ci[1], linear.upper_ci[1]],
            "wilson": proportion_confint(estimate * n, n, method="wilson"),
        }
