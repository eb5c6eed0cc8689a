"""What a summary comes to by numpy, scipy and statsmodels, from answers that a script beside each case takes out of its file."""

import itertools
import json
import math
import pathlib

import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

FEWEST = 10
OUTSIDE, MISFIT = object(), object()


class Question:
    """Answers of one kind, one a row: `None` for no answer, OUTSIDE beyond the scale, MISFIT for what is no answer of the kind."""

    def __init__(self, place, kind, rows, statement=None, order=None):
        self.place, self.kind, self.rows, self.statement, self.order = place, kind, rows, statement, order


def known(answers):
    return [answer for answer in answers if answer is not None and answer is not OUTSIDE and answer is not MISFIT]


def share(part, whole):
    if whole == 0:
        return {}
    low, high = proportion_confint(part, whole, alpha=0.05, method="wilson")
    return {"percent": 100 * part / whole, "low": 100 * low, "high": 100 * high}


def distribution(question, rows):
    """The figures of these rows."""
    answers = [question.rows[row] for row in rows]
    said = known(answers)
    misfits = sum(answer is MISFIT for answer in answers)
    outside = sum(answer is OUTSIDE for answer in answers)
    yield "answered", "", len(said), {"base": len(rows)}
    yield "no answer", "", len(rows) - len(said) - misfits - outside, {"base": len(rows)}
    if misfits:
        yield "not understood", "", misfits, {"base": len(rows)}
    if question.kind == "number" and said:
        mean, spread = float(np.mean(said)), float(np.std(said, ddof=1)) if len(said) > 1 else 0
        ends = stats.t.interval(0.95, len(said) - 1, loc=mean, scale=spread / math.sqrt(len(said))) if spread > 0 else None
        yield "mean", "", mean, {"base": len(said)} | ({"low": ends[0], "high": ends[1]} if ends else {})
        for name, share_below in (("lower quartile", 25), ("median", 50), ("upper quartile", 75)):
            yield name, "", float(np.percentile(said, share_below)), {"base": len(said)}
    if question.kind == "score" and said:
        points = [100 if answer >= 9 else -100 if answer <= 6 else 0 for answer in said]
        error = stats.norm.ppf(0.975) * np.std(points) / math.sqrt(len(points))
        enough = len(said) >= 30
        mean = np.mean(points)
        yield "recommend score", "", mean if enough else None, {"base": len(said)} | (
            {"low": max(-100, mean - error), "high": min(100, mean + error)} if enough and error > 0 else {}
        )
    if question.kind in ("single", "score", "agreement"):
        for label in sorted(set(said), key=str):
            part = said.count(label)
            yield "count", str(label), part, {"base": len(said)} | share(part, len(said))
    if question.kind == "multiple":
        for label in sorted({option for answer in question.rows if answer for option in answer}):
            part = sum(label in answer for answer in said)
            yield "count", label, part, ({"base": len(said)} | share(part, len(said))) if said else {}


def exact(table):
    """Freeman and Halton's probability of a table of two rows, in logarithms."""
    columns = np.sum(table, axis=0)
    first = sum(table[0])
    def log_ways(counts):
        return sum(math.lgamma(c + 1) - math.lgamma(k + 1) - math.lgamma(c - k + 1) for c, k in zip(columns, counts))
    all_ways = math.lgamma(sum(columns) + 1) - math.lgamma(first + 1) - math.lgamma(sum(columns) - first + 1)
    observed = log_ways(table[0])
    *rest, last = columns
    grids = np.meshgrid(*[np.arange(c + 1) for c in rest], indexing="ij", sparse=True)
    logs = [np.array([math.lgamma(c + 1) - math.lgamma(k + 1) - math.lgamma(c - k + 1) for k in range(c + 1)]) for c in columns]
    left = first - sum(grids)
    inside = (left >= 0) & (left <= last)
    ways = sum(log[grid] for log, grid in zip(logs, grids)) + logs[-1][np.clip(left, 0, last)]
    rare = inside & (ways <= observed + 1e-7)
    return float(np.exp(ways[rare] - all_ways).sum())


def cramers_v(table):
    table = np.array(table)
    n, (rows, columns) = table.sum(), table.shape
    phi = stats.chi2_contingency(table, correction=False).statistic / n
    excess = max(0, phi - (rows - 1) * (columns - 1) / (n - 1))
    rank = min(rows - (rows - 1) ** 2 / (n - 1), columns - (columns - 1) ** 2 / (n - 1)) - 1
    return min(1, math.sqrt(excess / rank)) if rank > 0 else 0


def test(question, groups, option=None):
    """Statistic, probability and effect, or `None`: of groups of at least ten answers, two at least."""
    answers = [known(question.rows[row] for row in rows) for rows in groups]
    if option is not None:
        answers = [[option in answer for answer in group] for group in answers]
    answers = [group for group in answers if len(group) >= FEWEST]
    n = sum(map(len, answers))
    different = sorted({answer for group in answers for answer in group}, key=str)
    if len(answers) < 2 or len(different) < 2:
        return n, None
    order = question.order
    if order is not None and option is None:
        ranks = [[order.index(answer) if isinstance(order, list) else answer for answer in group] for group in answers]
        if len(ranks) == 2:
            found = stats.mannwhitneyu(*ranks, method="asymptotic")
            return n, (found.statistic, found.pvalue, 2 * found.statistic / (len(ranks[0]) * len(ranks[1])) - 1)
        found = stats.kruskal(*ranks)
        return n, (found.statistic, found.pvalue, found.statistic / (n - 1))
    table = [[group.count(answer) for answer in different] for group in answers]
    if stats.contingency.expected_freq(table).min() >= 5:
        found = stats.chi2_contingency(table, correction=False)
        return n, (found.statistic, found.pvalue, cramers_v(table))
    if np.shape(table) == (2, 2):
        return n, (None, stats.fisher_exact(table).pvalue, cramers_v(table))
    if len(table) == 2 or len(different) == 2:
        return n, (None, exact(table if len(table) == 2 else np.transpose(table)), cramers_v(table))
    # None of 20,000 tables drawn at random is as rare as one of such a statistic.
    assert stats.chi2_contingency(table, correction=False).pvalue < 1e-7
    return n, (None, 1 / 20_001, cramers_v(table))


def write(script, file, by, place, rows, questions, groups, overlapping=False):
    """Writes what every figure comes to: `groups` has the rows of each by its name."""
    figures, tests = [], []
    for question in questions:
        def add(measure, label, value, rest, group=None):
            head = {"question": question.place, "statement": question.statement, "group": group, "measure": measure, "label": label}
            figures.append({k: v for k, v in head.items() if v is not None} | {"value": value} | rest)
        for measure, label, value, rest in distribution(question, list(range(rows))):
            add(measure, label, value, rest)
        if question.place == place:
            continue
        for name, members in groups.items():
            for measure, label, value, rest in distribution(question, members):
                add(measure, label, value, rest, name)
        if question.kind == "text":
            continue
        everybody = sorted(set(itertools.chain(*groups.values())))
        compared = [(None, list(groups.values()))]
        if overlapping:
            compared = [(name, [members, [row for row in overlapping if row not in set(members)]]) for name, members in groups.items()]
        options = sorted({o for answer in question.rows if answer for o in answer}) if question.kind == "multiple" else [None]
        for name, members in compared:
            for option in options:
                n, found = test(question, members, option)
                if found:
                    tests.append((question, name, option, n, found))
    adjusted = multipletests([found[1] for *_, found in tests], method="fdr_bh")[1] if tests else []
    for (question, name, option, n, (statistic, p, effect)), corrected in zip(tests, adjusted):
        head = {"question": question.place, "statement": question.statement, "group": name, "label": option or "", "base": n}
        for measure, value in (("test", statistic), ("p", p), ("adjusted p", corrected), ("effect", effect)):
            figures.append({k: v for k, v in head.items() if v is not None} | {"measure": measure, "value": value})
    plain = [{k: float(v) if isinstance(v, np.floating) else v for k, v in figure.items()} for figure in figures]
    lines = ",\n".join(json.dumps(figure, ensure_ascii=False) for figure in plain)
    text = json.dumps({"file": file, "by": by, "tests": len(tests)}, ensure_ascii=False)[:-1] + f', "figures": [\n{lines}\n]}}\n'
    (pathlib.Path(script).parent / "expected.json").write_text(text)
