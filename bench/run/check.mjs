// Engines' answers against those that the survey was made with.

/** Sums of numbers differ in their last digits with the order of adding. */
const APART = 1e-9;

const same = (one, other) =>
    one === other ||
    (typeof one === "number" && typeof other === "number" && Math.abs(one - other) <= APART * Math.max(1, Math.abs(other)));

/** What is wrong with sums of columns: a sentence, or `null`. */
export function wrongSums(found, right) {
    const wrong = Object.keys(right).find((name) => !same(found[name], right[name]));
    return wrong ? `${wrong} is ${right[wrong]}, not ${found[wrong]}` : null;
}

/** What is wrong with the rows of a query: a sentence, or `null`. Their order is free; words before numbers are their keys. */
export function wrongRows(found, right) {
    const key = (row) => row.filter((value) => typeof value === "string").join(", ");
    const rows = new Map(found.map((row) => [key(row), row]));
    if (rows.size !== found.length || found.length !== right.length) {
        return `there are ${right.length} rows, not ${found.length} with ${rows.size} different names`;
    }
    for (const row of right) {
        const own = rows.get(key(row));
        if (!own) {
            return `there is no row of ${key(row)}`;
        }
        if (own.length !== row.length) {
            return `the row of ${key(row)} holds ${row.length} values, not ${own.length}`;
        }
        const place = row.findIndex((value, place) => !same(own[place], value));
        if (place >= 0) {
            return `a number of ${key(row)} is ${row[place]}, not ${own[place]}`;
        }
    }
    return null;
}

/** What is wrong with the bars of charts after each step: a sentence, or `null`. */
export function wrongStates(found, right) {
    if (found.length !== right.length) {
        return `there are ${right.length} states, not ${found.length}`;
    }
    for (const [step, charts] of right.entries()) {
        for (const [chart, bars] of charts.entries()) {
            const own = found[step][chart] ?? [];
            if (own.length !== bars.length) {
                return `after step ${step} chart ${chart} has ${bars.length} bars, not ${own.length}`;
            }
            const bar = bars.findIndex((count, bar) => own[bar] !== count);
            if (bar >= 0) {
                return `after step ${step} bar ${bar} of chart ${chart} is ${bars[bar]}, not ${own[bar]}`;
            }
        }
    }
    return null;
}
