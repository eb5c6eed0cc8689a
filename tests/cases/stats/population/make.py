from fractions import Fraction

from statsmodels.stats.proportion import proportion_confint

COUNTS = [
    (42, 60, 120), (42, 60, 61), (42, 60, 60000), (0, 12, 15), (12, 12, 15), (1, 1, 2),
    (5, 10, 11), (5, 10, 1000000), (100, 200, 201), (100, 200, 400), (3, 7, 8), (1, 50, 75),
    (49, 50, 75), (500000, 900000, 1000000), (1, 900000, 1000000), (17, 23, 30), (2, 3, 4),
    (8, 40, 44), (30, 58, 90), (333, 1000, 1200), (0, 1, 2), (10, 20, 21), (19, 20, 40),
]


def cases():
    for part, whole, population in COUNTS:
        for level in (0.95, 0.9):
            n = float(Fraction(whole * (population - 1), population - whole))
            low, high = proportion_confint(part / whole * n, n, alpha=1 - level, method="wilson")
            given = {"part": part, "whole": whole, "population": population, "level": level}
            yield given, {"n": n, "interval": [low, high]}
    yield {"part": 42, "whole": 60, "population": 60, "level": 0.95}, {"interval": [0.7, 0.7]}
    yield {"part": 42, "whole": 60, "population": 59, "level": 0.95}, {"lack": "MoreThanPopulation"}
    yield {"part": 0, "whole": 0, "population": 10, "level": 0.95}, {"lack": "Nothing"}
