// crossfilter2 over the rows that uDSV reads: a dimension sorts all rows once, then a filter touches what it changes.
import crossfilter from "crossfilter2";
import { CHARTS, MINUTES, MINUTE_BINS, MONTHS, NURSES, STAFF_GROUPS } from "./survey/labels.mjs";
import { rowsOf, sumsOf } from "./udsv.mjs";

let rows;
let all;
/** Dimensions by what they are of: made when first asked for, then kept, as a page does. */
let dimensions;

const is = (value) => value !== null && value !== undefined && value !== "";
const monthOf = (row) => row.submitted_at.slice(0, 7);

function dimension(name, of, ofMany = false) {
    if (!dimensions.has(name)) {
        dimensions.set(name, all.dimension(of, ofMany));
    }
    return dimensions.get(name);
}

/**
 * The groups of a dimension as keys and what was gathered with `more`; `less` takes a row away that a filter leaves out,
 * and is not called where there is none.
 */
function gathered(dimension, start, more, less = more) {
    const group = dimension.group().reduce(more, less, start);
    const found = group.all().map(({ key, value }) => [key, value]);
    group.dispose();
    return found;
}

const one = (sign) => (num) => num + sign;
const counted = (dimension) => gathered(dimension, () => 0, one(1), one(-1));

const staff = () => dimension("staff_group", (row) => row.staff_group);

function quantile(sorted, share) {
    const point = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(point)], sorted[Math.ceil(point)]];
    return below + (above - below) * (point % 1);
}

const QUERIES = {
    q1() {
        const more = (sums, row) => {
            sums.rows += 1;
            sums.cost += is(row.cost_avoided_gbp) ? row.cost_avoided_gbp : 0;
            if (is(row.time_saved_minutes)) {
                sums.time += row.time_saved_minutes;
                sums.answered += 1;
            }
            return sums;
        };
        const groups = gathered(staff(), () => ({ rows: 0, cost: 0, time: 0, answered: 0 }), more);
        return groups.map(([key, { rows, cost, time, answered }]) => [key, rows, answered ? time / answered : null, cost]);
    },
    q2() {
        const both = dimension("trust and group", (row) => `${row.trust}|${row.staff_group}`);
        return counted(both).map(([key, count]) => [...key.split("|"), count]);
    },
    q3() {
        const chosen = (row) => (row.contributed_to ?? "").split(";").filter(Boolean);
        return counted(dimension("outcome", chosen, true));
    },
    q4() {
        const [group, when] = [staff(), dimension("when", (row) => row.submitted_at)];
        const add = (sign) => (sums, row) => {
            if (is(row.satisfaction)) {
                sums.sum += sign * row.satisfaction;
                sums.num += sign;
            }
            return sums;
        };
        group.filterExact(STAFF_GROUPS[NURSES]);
        when.filterRange(["2024-04", "2024-07"]);
        const services = dimension("service", (row) => row.service);
        const found = gathered(services, () => ({ sum: 0, num: 0 }), add(1), add(-1));
        group.filterAll();
        when.filterAll();
        return found.filter(([, { num }]) => num).map(([key, { sum, num }]) => [key, sum / num]);
    },
    q5() {
        const both = dimension("month and service", (row) => `${monthOf(row)}|${row.service}`);
        return counted(both).map(([key, count]) => [...key.split("|"), count]);
    },
    q6() {
        const more = (found, row) => {
            found.sites.add(row.site);
            if (is(row.time_saved_minutes)) {
                found.times.push(row.time_saved_minutes);
            }
            return found;
        };
        return gathered(staff(), () => ({ sites: new Set(), times: [] }), more).map(([key, { sites, times }]) => {
            times.sort((a, b) => a - b);
            const quantiles = times.length ? [quantile(times, 0.5), quantile(times, 0.9)] : [null, null];
            return [key, sites.size, new Set(times).size, ...quantiles];
        });
    },
};

const bin = ({ time_saved_minutes: minutes }) =>
    is(minutes) ? Math.min(Math.floor(minutes / MINUTES), MINUTE_BINS - 1) : MINUTE_BINS;

/** What each chart's rows are told apart by, in the order of the charts. */
const BARS = [
    (row) => row.staff_group,
    (row) => row.trust,
    (row) => row.service,
    (row) => MONTHS.indexOf(monthOf(row)),
    (row) => row.satisfaction || 0,
    bin,
];

export default {
    name: "crossfilter",
    describe: "main thread, row objects, an index for each dimension, counts that follow a filter",
    load() {},

    ingest(bytes) {
        rows = rowsOf(bytes);
        all = crossfilter(rows);
        dimensions = new Map();
    },

    verify: () => sumsOf(rows),

    query: (id) => QUERIES[id](),

    async *crossfilter(steps) {
        // Dimensions of queries would be kept up to date beside those of the charts.
        dimensions.forEach((dimension) => dimension.dispose());
        dimensions.clear();
        const charts = BARS.map((of) => all.dimension(of));
        const groups = charts.map((chart) => chart.group());
        const state = () =>
            CHARTS.map(({ labels, num }, chart) => {
                const bars = new Array(num).fill(0);
                for (const { key, value } of groups[chart].all()) {
                    bars[typeof key === "string" ? labels.indexOf(key) : key] = value;
                }
                return bars;
            });
        yield state();
        for (const { chart, set, range } of steps) {
            if (range) {
                charts[chart].filterRange([range[0], range[1] + 1]);
            } else if (set) {
                const keys = set.map((bar) => (chart < 3 ? CHARTS[chart].labels[bar] : bar));
                charts[chart].filter(keys.length === 1 ? keys[0] : (key) => keys.includes(key));
            } else {
                charts[chart].filterAll();
            }
            yield state();
        }
    },
};
