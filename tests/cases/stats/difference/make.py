from statsmodels.stats.proportion import confint_proportions_2indep, test_proportions_2indep

COUNTS = [
    (42, 60, 30, 58), (0, 10, 10, 10), (10, 10, 0, 10), (0, 10, 0, 20), (10, 10, 12, 12), (1, 1, 0, 1),
    (0, 1, 0, 1), (5, 10, 5, 10), (56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29),
    (0, 10, 0, 10), (500000, 1000000, 499000, 1000000), (10, 1000000, 3, 1000000),
    (999990, 1000000, 999999, 1000000), (900000, 1000000, 100000, 1000000), (3, 9, 11, 15), (17, 23, 8, 31),
    (100, 101, 99, 101), (1, 400, 7, 380), (22, 25, 60, 130), (2, 3, 40, 90), (333, 1000, 301, 999),
]


def cases():
    for at, (k1, n1, k2, n2) in enumerate(COUNTS):
        level = [0.95, 0.9, 0.99][at % 3]
        interval = lambda method: confint_proportions_2indep(
            k1, n1, k2, n2, method=method, compare="diff", alpha=1 - level
        )
        expected = {
            "estimate": k1 / n1 - k2 / n2,
            "interval": interval("newcomb"),
            "adjusted": interval("agresti-caffo"),
            "p": test_proportions_2indep(k1, n1, k2, n2, method="agresti-caffo").pvalue,
        }
        yield {"first": [k1, n1], "second": [k2, n2], "level": level}, expected
    yield {"first": [1, 0], "second": [2, 4], "level": 0.95}, {"lack": "PartAboveWhole"}
    yield {"first": [0, 0], "second": [2, 4], "level": 0.95}, {"lack": "Nothing"}
