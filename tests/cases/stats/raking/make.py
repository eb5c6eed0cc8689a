import math

import numpy as np
import pandas as pd
from ipfn import ipfn
from samplics.weighting import SampleWeight

GOLDEN = ([[0] * 6 + [1] * 4, [0, 0, 0, 1, 1, 0, 1, 1, 0, 0]], [[30, 70], [60, 40]])


def cases():
    random = np.random.default_rng(17)
    lists = [GOLDEN]
    while len(lists) < 26:
        people = int(random.choice([12, 40, 90, 200]))
        sides = [int(random.integers(2, 5)) for _ in range(int(random.integers(2, 4)))]
        of = [random.integers(0, side, people) for side in sides]
        if any(len(set(column)) < side for column, side in zip(of, sides)):
            continue
        counts = np.zeros(sides)
        np.add.at(counts, tuple(of), 1)
        if (counts == 0).any():
            continue
        targets = [random.uniform(1, 4, side) for side in sides]
        targets = [(target / target.sum() * 1000).tolist() for target in targets]
        lists.append(([column.tolist() for column in of], targets))
    for of, targets in lists:
        counts = np.zeros([len(target) for target in targets])
        np.add.at(counts, tuple(np.array(of)), 1)
        fit = ipfn.ipfn(
            counts.copy(), [np.array(target, float) for target in targets],
            [[at] for at in range(len(targets))], convergence_rate=1e-14, max_iteration=100000, rate_tolerance=0,
        )
        cells = fit.iteration() / counts
        weights = cells[tuple(np.array(of))]
        names = {f"m{at}": np.array(column) for at, column in enumerate(of)}
        control = {name: dict(enumerate(target)) for name, target in zip(names, targets)}
        other = SampleWeight().rake(np.ones(len(weights)), names, control, tol=1e-12, ctrl_tol=1e-12, max_iter=100000)
        assert np.allclose(weights, other, rtol=1e-4), (weights, other)
        yield {"of": of, "targets": targets}, {"weights": weights}
