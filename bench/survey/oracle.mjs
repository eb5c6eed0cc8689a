// The right answers, from the rows themselves: nothing here reads CSV, so that no reader's mistake can hide.
import {
    CHARTS, MINUTES, MINUTE_BINS, MONTHS, NURSES, OUTCOMES, SERVICES, SITES, STAFF_GROUPS, TRUSTS,
} from "./labels.mjs";

/** The names of the queries among the answers; what they ask is in the words of `run/table.mjs`. */
export const QUERIES = ["q1", "q2", "q3", "q4", "q5", "q6"];

const SPRING = ["2024-04", "2024-05", "2024-06"].map((month) => MONTHS.indexOf(month));

/** A count for each pair of two lists. */
const pairs = (one, other) => one.map(() => other.map(() => 0));

/** Takes the rows of a survey of `numRows` one by one with `add(row)`; then `answers()` and `states(steps)`. */
export class Oracle {
    #num = 0;
    #sums = { rows: 0, sumTime: 0, sumCost: 0, sumNps: 0, satBlank: 0, textRows: 0, textPoints: 0, textNewlines: 0, textQuotes: 0 };
    #groups = STAFF_GROUPS.map(() => ({ rows: 0, pence: 0, minutes: [], sites: new Set() }));
    #trusts = pairs(TRUSTS, STAFF_GROUPS);
    #months = pairs(MONTHS, SERVICES);
    #outcomes = OUTCOMES.map(() => 0);
    #spring = SERVICES.map(() => ({ sum: 0, num: 0 }));
    #bars;

    constructor(numRows) {
        this.#bars = CHARTS.map(() => new Uint8Array(numRows));
    }

    add(row) {
        const answered = row.minutes >= 0;
        const sums = this.#sums;
        sums.rows += 1;
        sums.sumTime += answered ? row.minutes : 0;
        sums.sumCost += Math.max(row.pence, 0);
        sums.sumNps += Math.max(row.score, 0);
        sums.satBlank += row.satisfaction === 0 ? 1 : 0;
        sums.textRows += row.text ? 1 : 0;
        sums.textPoints += row.text.length;
        sums.textNewlines += row.text.includes("\n") ? 1 : 0;
        sums.textQuotes += row.text.includes('"') ? 1 : 0;

        const group = this.#groups[row.group];
        group.rows += 1;
        group.pence += Math.max(row.pence, 0);
        group.sites.add(row.site);
        if (answered) {
            group.minutes[row.minutes] = (group.minutes[row.minutes] ?? 0) + 1;
        }
        this.#trusts[row.trust][row.group] += 1;
        this.#months[row.month][row.service] += 1;
        OUTCOMES.forEach((_, place) => (this.#outcomes[place] += (row.outcomes >> place) & 1));
        if (row.group === NURSES && SPRING.includes(row.month) && row.satisfaction > 0) {
            this.#spring[row.service].sum += row.satisfaction;
            this.#spring[row.service].num += 1;
        }
        const bin = answered ? Math.min(Math.floor(row.minutes / MINUTES), MINUTE_BINS - 1) : MINUTE_BINS;
        const bars = [row.group, row.trust, row.service, row.month, row.satisfaction, bin];
        bars.forEach((bar, chart) => (this.#bars[chart][this.#num] = bar));
        this.#num += 1;
    }

    /** Sums of the columns, and the rows of each query; groups without rows are none. */
    answers() {
        const groups = STAFF_GROUPS.map((label, place) => [label, this.#groups[place]]).filter(([, group]) => group.rows);
        const counted = (one, other, counts) =>
            one.flatMap((a, i) => other.map((b, j) => [a, b, counts[i][j]])).filter(([, , count]) => count);
        const spring = SERVICES.map((label, place) => [label, this.#spring[place]]).filter(([, { num }]) => num);
        return {
            sums: { ...this.#sums, sumCost: this.#sums.sumCost / 100 },
            q1: groups.map(([label, { rows, minutes, pence }]) => [label, rows, mean(minutes), pence / 100]),
            q2: counted(TRUSTS, STAFF_GROUPS, this.#trusts),
            q3: OUTCOMES.map((label, place) => [label, this.#outcomes[place]]).filter(([, count]) => count),
            q4: spring.map(([label, { sum, num }]) => [label, sum / num]),
            q5: counted(MONTHS, SERVICES, this.#months),
            q6: groups.map(([label, { sites, minutes }]) => [
                label,
                sites.size,
                minutes.filter((count) => count).length,
                quantile(minutes, 0.5),
                quantile(minutes, 0.9),
            ]),
        };
    }

    /** The bars of all charts before the first step and after each: a chart shows the rows that pass all other filters. */
    states(steps) {
        const keeps = CHARTS.map(({ num }) => new Array(num).fill(true));
        const states = [this.#counts(keeps)];
        for (const { chart, set, range } of steps) {
            const kept = (bar) => (set ? set.includes(bar) : !range || (range[0] <= bar && bar <= range[1]));
            keeps[chart] = keeps[chart].map((_, bar) => kept(bar));
            states.push(this.#counts(keeps));
        }
        return states;
    }

    #counts(keeps) {
        const counts = CHARTS.map(({ num }) => new Array(num).fill(0));
        for (let row = 0; row < this.#num; row++) {
            let failed = 0;
            let where = 0;
            for (let chart = 0; chart < keeps.length; chart++) {
                if (!keeps[chart][this.#bars[chart][row]]) {
                    failed += 1;
                    where = chart;
                }
            }
            if (failed === 1) {
                counts[where][this.#bars[where][row]] += 1;
            } else if (failed === 0) {
                counts.forEach((bars, chart) => (bars[this.#bars[chart][row]] += 1));
            }
        }
        return counts;
    }
}

/** The mean of numbers of which each is told how often it stands; `null` of none. */
function mean(counts) {
    let [sum, num] = [0, 0];
    counts.forEach((count, value) => {
        sum += value * count;
        num += count;
    });
    return num ? sum / num : null;
}

/** Below which number this share of them lies: linear between neighbours (type 7 of Hyndman and Fan); `null` of none. */
function quantile(counts, share) {
    const num = counts.reduce((sum, count) => sum + count, 0);
    if (!num) {
        return null;
    }
    const at = (place) => {
        let seen = 0;
        return counts.findIndex((count) => (seen += count ?? 0) > place);
    };
    const point = (num - 1) * share;
    const below = at(Math.floor(point));
    return below + (at(Math.ceil(point)) - below) * (point % 1);
}
