import mpmath

mpmath.mp.dps = 350


def beta(x, a, b):
    return mpmath.betainc(a, b, 0, x, regularized=True)


def f_tail(f, above, below):
    return beta(mpmath.mpf(below) / (below + above * mpmath.mpf(f)), mpmath.mpf(below) / 2, mpmath.mpf(above) / 2)


def cases():
    for p in (1e-300, 1e-12, 0.0005, 0.005, 0.025, 0.07, 0.1, 0.4, 0.5, 0.6, 0.93, 0.975, 0.999):
        z = mpmath.sqrt(2) * mpmath.erfinv(2 * mpmath.mpf(p) - 1)
        yield {"normal_quantile": p}, {"value": float(z)}
    for z in (-30, -3.3, -1.959963984540054, -0.5, 0, 1e-8, 1, 6.5):
        yield {"normal_cdf": z}, {"value": float(mpmath.ncdf(z))}
    for x, df in ((0, 3), (1e-6, 1), (0.5, 1), (3.84, 1), (18.195, 4), (100, 1), (1400, 4), (30, 30), (250, 200), (2000, 2000), (5, 60)):
        yield {"chi_square_tail": [x, df]}, {"value": float(mpmath.gammainc(mpmath.mpf(df) / 2, mpmath.mpf(x) / 2, regularized=True))}
    for t, df in ((0, 5), (0.1, 1), (2.228, 10), (12.7, 1), (1.96, 10000), (40, 8), (6, 2.5), (1e-5, 30), (300, 3)):
        yield {"t_two_sided": [t, df]}, {"value": float(f_tail(mpmath.mpf(t) ** 2, 1, df))}
    for x, a, b in ((0.5, 1, 1), (0.3, 14, 7), (0.01, 0.5, 12.5), (0.999, 40, 0.5), (0.1, 100, 900), (0.05, 2.5, 80)):
        yield {"beta_quantile": [float(beta(x, a, b)), a, b]}, {"value": x}
    for f, above, below in ((1, 5, 10), (4.47, 2, 9), (0.2, 7, 14.5), (19, 1, 2), (1.03, 400, 1600), (0.9, 1600, 400)):
        yield {"f_quantile": [float(1 - f_tail(f, above, below)), above, below]}, {"value": f}
    for t, df in ((2.262, 9), (1.96, 4000), (12.7, 1), (63.6, 1), (0.4, 3)):
        yield {"t_quantile": [float(1 - f_tail(mpmath.mpf(t) ** 2, 1, df) / 2), df]}, {"value": t}
    for n in (0, 1, 2, 10, 170, 1000, 1000000):
        yield {"ln_factorial": n}, {"value": float(mpmath.loggamma(n + 1))}
