// Fifty changes of a filter over the six charts, as a reader makes them. A change replaces the filter of one chart: by
// bars (`set`), by a range of bars with both ends (`range`), or by none.
import { MINUTE_BINS, MONTHS } from "./labels.mjs";

const [GROUP, TRUST, SERVICE, MONTH, SATISFACTION, TIME] = [0, 1, 2, 3, 4, 5];

const sets = (chart, ...all) => all.map((set) => ({ chart, set }));
const ranges = (chart, num, range) => Array.from({ length: num }, (_, index) => ({ chart, range: range(index) }));

export const STEPS = [
    // Half a year is dragged along.
    ...ranges(MONTH, 10, (index) => [index, index + 5]),
    ...sets(GROUP, [7], [6, 7], [1, 3, 6], [3]),
    { chart: GROUP },
    // A brush over minutes is drawn wider, then follows.
    ...ranges(TIME, 10, (index) => [Math.max(0, index - 2), Math.min(MINUTE_BINS - 1, 3 + 2 * index)]),
    ...sets(TRUST, [0], [0, 1], [0, 1, 2, 5, 8], [2, 3, 13, 21, 34]),
    { chart: TRUST },
    ...sets(SATISFACTION, [5], [4, 5], [1, 2], [3], [2, 3, 4, 5]),
    ...sets(SERVICE, [0], [0, 1, 4], [8, 10], [2, 3, 5, 6, 7, 9]),
    { chart: SERVICE },
    // Back from the last month, wider each time.
    ...ranges(MONTH, 8, (index) => [MONTHS.length - 2 - 2 * index, MONTHS.length - 1 - index]),
    { chart: TIME },
    { chart: MONTH },
];
