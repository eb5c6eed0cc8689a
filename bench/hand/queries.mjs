// The six queries, a loop each.
import { FIRST_YEAR, MONTHS, NURSES, STAFF_GROUPS } from "../survey/labels.mjs";

const [APRIL, JULY] = [2024 * 12 + 3, 2024 * 12 + 6];

function q1({ staff_group: { codes, labels }, time_saved_minutes: time, cost_avoided_gbp: cost }) {
    const [rows, minutes, answered, pounds] = [0, 0, 0, 0].map(() => new Float64Array(labels.length));
    for (let row = 0; row < codes.length; row++) {
        const group = codes[row];
        const spent = time.values[row];
        const saved = cost.values[row];
        rows[group]++;
        if (spent === spent) {
            minutes[group] += spent;
            answered[group]++;
        }
        if (saved === saved) {
            pounds[group] += saved;
        }
    }
    const mean = (group) => (answered[group] ? minutes[group] / answered[group] : null);
    return labels.map((label, group) => [label, rows[group], mean(group), pounds[group]]);
}

/** How many rows have each of two codes, the first of which is `first`; `labels` and `others` say what they are. */
function crossed(codes, first, labels, other, others) {
    const counts = new Uint32Array(labels.length * others.length);
    for (let row = 0; row < codes.length; row++) {
        counts[(codes[row] - first) * others.length + other[row]]++;
    }
    const all = labels.flatMap((a, i) => others.map((b, j) => [a, b, counts[i * others.length + j]]));
    return all.filter(([, , count]) => count);
}

const q2 = ({ trust, staff_group: group }) => crossed(trust.codes, 0, trust.labels, group.codes, group.labels);

/** Rows that chose the same options have the same code: each such choice is taken apart once. */
function q3({ contributed_to: { codes, labels } }) {
    const counts = new Uint32Array(labels.length);
    for (let row = 0; row < codes.length; row++) {
        counts[codes[row]]++;
    }
    const options = new Map();
    labels.forEach((label, code) => {
        for (const option of label.split(";").filter(Boolean)) {
            options.set(option, (options.get(option) ?? 0) + counts[code]);
        }
    });
    return [...options];
}

function q4({ staff_group: groups, submitted_at: when, satisfaction, service: { codes, labels } }) {
    const nurses = groups.labels.indexOf(STAFF_GROUPS[NURSES]);
    const [sums, rows] = [0, 0].map(() => new Float64Array(labels.length));
    for (let row = 0; row < codes.length; row++) {
        const month = when.months[row];
        const given = satisfaction.values[row];
        if (groups.codes[row] === nurses && month >= APRIL && month < JULY && given === given) {
            sums[codes[row]] += given;
            rows[codes[row]]++;
        }
    }
    return labels.map((label, code) => [label, sums[code] / rows[code]]).filter((_, code) => rows[code]);
}

const q5 = ({ submitted_at: when, service }) =>
    crossed(when.months, FIRST_YEAR * 12, MONTHS, service.codes, service.labels);

function q6({ staff_group: { codes, labels }, site, time_saved_minutes: time }) {
    let most = 0;
    for (let row = 0; row < codes.length; row++) {
        most = time.values[row] > most ? time.values[row] : most;
    }
    const counts = labels.map(() => new Uint32Array(most + 1));
    const seen = new Uint8Array(labels.length * site.labels.length);
    for (let row = 0; row < codes.length; row++) {
        seen[codes[row] * site.labels.length + site.codes[row]] = 1;
        const minutes = time.values[row];
        if (minutes === minutes) {
            counts[codes[row]][minutes]++;
        }
    }
    return labels.map((label, group) => {
        const sites = seen.subarray(group * site.labels.length, (group + 1) * site.labels.length);
        const different = counts[group].reduce((num, count) => num + (count > 0), 0);
        const total = sites.reduce((sum, one) => sum + one, 0);
        return [label, total, different, quantile(counts[group], 0.5), quantile(counts[group], 0.9)];
    });
}

/** Below which value this share lies, between neighbours in proportion; `null` where there is none. */
function quantile(counts, share) {
    const point = (counts.reduce((sum, count) => sum + count, 0) - 1) * share;
    if (point < 0) {
        return null;
    }
    const at = (place) => {
        let value = 0;
        for (let seen = counts[0]; seen <= place; seen += counts[value]) {
            value++;
        }
        return value;
    };
    const [below, above] = [at(Math.floor(point)), at(Math.ceil(point))];
    return below + (above - below) * (point % 1);
}

export const QUERIES = { q1, q2, q3, q4, q5, q6 };
