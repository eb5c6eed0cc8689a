// Six charts that filter each other: which filters a row fails is a bit each; a change sets the bits of one chart, then
// all rows are counted.
import { CHARTS, FIRST_YEAR, MINUTES, MINUTE_BINS } from "../survey/labels.mjs";

/** The bars of all charts without a filter, then after each step. */
export function* filtered(columns, steps) {
    const bars = barsOf(columns);
    const fails = new Uint8Array(columns.response_id.num);
    yield counted(bars, fails);
    for (const { chart, set, range } of steps) {
        const keeps = CHARTS[chart].num;
        const kept = Uint8Array.from({ length: keeps }, (_, bar) =>
            set ? set.includes(bar) : !range || (range[0] <= bar && bar <= range[1]),
        );
        const bit = 1 << chart;
        const own = bars[chart];
        for (let row = 0; row < fails.length; row++) {
            fails[row] = kept[own[row]] ? fails[row] & ~bit : fails[row] | bit;
        }
        yield counted(bars, fails);
    }
}

/** The bar of each row, for each chart in the order of its labels. */
function barsOf(columns) {
    return CHARTS.map(({ column, labels }) => {
        const { codes, labels: own, months, values } = columns[column];
        if (codes) {
            const bars = Uint8Array.from(own, (label) => labels.indexOf(label));
            return each(codes, (code) => bars[code]);
        }
        if (months) {
            return each(months, (month) => month - FIRST_YEAR * 12);
        }
        if (labels) {
            return each(values, (value) => value || 0);
        }
        const bin = (value) => (value === value ? Math.min(Math.floor(value / MINUTES), MINUTE_BINS - 1) : MINUTE_BINS);
        return each(values, bin);
    });
}

/** As `Uint8Array.from`, which is many times slower. */
function each(values, bar) {
    const bars = new Uint8Array(values.length);
    for (let row = 0; row < values.length; row++) {
        bars[row] = bar(values[row]);
    }
    return bars;
}

/** A row counts for a chart if it fails no other chart's filter. */
function counted([b0, b1, b2, b3, b4, b5], fails) {
    const counts = CHARTS.map(({ num }) => new Uint32Array(num));
    const [c0, c1, c2, c3, c4, c5] = counts;
    for (let row = 0; row < fails.length; row++) {
        const failed = fails[row];
        if (failed === 0) {
            c0[b0[row]]++;
            c1[b1[row]]++;
            c2[b2[row]]++;
            c3[b3[row]]++;
            c4[b4[row]]++;
            c5[b5[row]]++;
        } else if (failed === 1) {
            c0[b0[row]]++;
        } else if (failed === 2) {
            c1[b1[row]]++;
        } else if (failed === 4) {
            c2[b2[row]]++;
        } else if (failed === 8) {
            c3[b3[row]]++;
        } else if (failed === 16) {
            c4[b4[row]]++;
        } else if (failed === 32) {
            c5[b5[row]]++;
        }
    }
    return counts;
}
