import numpy as np
from scipy import stats

GOLDEN = [52, 55, 54, 58, 61, 60, 63, 66, 64, 69]


def number(name):
    return {"mean": np.mean, "median": np.median}[name]


def cases():
    random = np.random.default_rng(26)
    lists = [(GOLDEN, "mean"), (GOLDEN, "median"), ([1, 2, 4], "mean"), ([1, 9, 9, 9], "mean")]
    for size in (4, 6, 9, 14, 25, 33):
        lists.append((random.integers(1, 6, size).tolist() + [1, 5], "mean"))
        lists.append((random.normal(size=size).round(4).tolist(), "mean"))
        lists.append((np.exp(random.normal(size=size)).round(4).tolist(), "mean"))
        lists.append((np.exp(random.normal(size=size)).round(1).tolist(), "median"))
    for values, name in lists:
        n, draws = len(values), 60
        samples = random.integers(0, n, (draws, n))
        data, of = np.array(values, float), number(name)
        given = of(data[samples], axis=-1)
        # No draws of its own, only those given.
        found = stats.bootstrap(
            (data,), of, n_resamples=0, method="BCa",
            bootstrap_result=stats._resampling.BootstrapResult(None, given, None),
        )
        low, high = found.confidence_interval
        without = [of(np.delete(data, at)) for at in range(n)]
        # Where these are all the same, rounding alone would make the acceleration.
        if np.isfinite([low, high]).all() and np.ptp(without) > 1e-9:
            expected = {"estimate": of(data), "interval": [low, high]}
            yield {"values": values, "number": name, "samples": samples}, expected
