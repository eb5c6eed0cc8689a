from statsmodels.stats.proportion import proportion_confint

COUNTS = [
    (14, 20), (0, 12), (12, 12), (0, 1), (1, 1), (1, 2), (5, 10), (1, 100), (99, 100),
    (42, 60), (30, 58), (7, 9), (3, 1000), (997, 1000), (500, 1000), (1, 1000000),
    (999999, 1000000), (0, 1000000), (1000000, 1000000), (500000, 1000000),
    (123456, 654321), (333, 1000), (17, 23), (2, 3), (49, 50),
]
METHODS = {"wilson": "wilson", "exact": "beta", "jeffreys": "jeffreys", "agresti_coull": "agresti_coull"}


def cases():
    for at, (part, whole) in enumerate(COUNTS):
        levels = [0.95, [0.8, 0.9, 0.99, 0.999][at % 4]]
        for level in levels:
            expected = {
                name: proportion_confint(part, whole, alpha=1 - level, method=method)
                for name, method in METHODS.items()
            }
            yield {"part": part, "whole": whole, "level": level}, expected
