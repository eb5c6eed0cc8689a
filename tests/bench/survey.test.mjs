// The survey that engines are measured with, and what is known of it.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { CHARTS, COLUMNS, NURSES, OUTCOMES, SERVICES, SITES, STAFF_GROUPS, TRUSTS } from "../../bench/survey/labels.mjs";
import { lineOf } from "../../bench/survey/line.mjs";
import { Oracle } from "../../bench/survey/oracle.mjs";
import { STEPS } from "../../bench/survey/steps.mjs";
import { writeSurvey } from "../../bench/survey/write.mjs";

let folder;
before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "survey-"));
});
after(() => rm(folder, { recursive: true }));

const APRIL_2024 = 15;
const blank = {
    group: 0, trust: 0, site: 0, service: 0, month: 0, day: 3, second: 8 * 3600, band: 0, reason: 0, satisfaction: 0,
    score: -1, minutes: -1, pence: -1, outcomes: 0, text: "",
};

/** Four nurses and two of the first group, of two trusts and three sites. */
const SIX = [
    { group: NURSES, month: APRIL_2024, satisfaction: 5, score: 9, minutes: 10, pence: 250, outcomes: 0b11 },
    { group: NURSES, month: APRIL_2024, satisfaction: 2, score: 0, minutes: 30, outcomes: 0b10, text: 'so "good"\nand fast' },
    { group: NURSES, site: 1, month: APRIL_2024 + 3, satisfaction: 4, minutes: 10 },
    { group: NURSES, trust: 1, site: 5, service: 2, month: APRIL_2024 + 2, text: "Zoë" },
    { minutes: 300, pence: 1 },
    { trust: 1, site: 5, service: 2, minutes: 0, satisfaction: 1, outcomes: 0b1 },
].map((row) => ({ ...blank, ...row }));

function oracleOf(rows) {
    const oracle = new Oracle(rows.length);
    rows.forEach((row) => oracle.add(row));
    return oracle;
}

test("the answers about six rows are those worked out by hand", () => {
    const [first, nurses] = [STAFF_GROUPS[0], STAFF_GROUPS[NURSES]];
    assert.deepEqual(oracleOf(SIX).answers(), {
        sums: {
            rows: 6, sumTime: 350, sumCost: 2.51, sumNps: 9, satBlank: 2, textRows: 2, textPoints: 21, textNewlines: 1,
            textQuotes: 1,
        },
        q1: [
            [first, 2, 150, 0.01],
            [nurses, 4, 50 / 3, 2.5],
        ],
        q2: [
            [TRUSTS[0], first, 1],
            [TRUSTS[0], nurses, 3],
            [TRUSTS[1], first, 1],
            [TRUSTS[1], nurses, 1],
        ],
        q3: [
            [OUTCOMES[0], 2],
            [OUTCOMES[1], 2],
        ],
        q4: [[SERVICES[0], 3.5]],
        q5: [
            ["2023-01", SERVICES[0], 1],
            ["2023-01", SERVICES[2], 1],
            ["2024-04", SERVICES[0], 2],
            ["2024-06", SERVICES[2], 1],
            ["2024-07", SERVICES[0], 1],
        ],
        // Minutes of the first group: 0, 300; of nurses: 10, 10, 30.
        q6: [
            [first, 2, 2, 150, 270],
            [nurses, 3, 2, 10, 26],
        ],
    });
});

test("a chart shows the rows that pass the filters of all others", () => {
    const [group, satisfaction, time] = [0, 4, 5];
    const states = oracleOf(SIX).states([
        { chart: satisfaction, set: [1, 2] },
        { chart: time, range: [0, 1] },
        { chart: satisfaction },
    ]);
    const bars = (state, chart) => Object.fromEntries(Object.entries(states[state][chart]).filter(([, count]) => count));
    assert.deepEqual(states[0].map((bars) => bars.length), CHARTS.map(({ num }) => num));
    assert.deepEqual(bars(0, group), { 0: 2, [NURSES]: 4 });
    assert.deepEqual(bars(1, group), { 0: 1, [NURSES]: 1 });
    assert.deepEqual(bars(1, satisfaction), { 0: 2, 1: 1, 2: 1, 4: 1, 5: 1 });
    assert.deepEqual(bars(1, time), { 0: 1, 2: 1 });
    assert.deepEqual(bars(2, group), { 0: 1 });
    assert.deepEqual(bars(2, satisfaction), { 1: 1, 4: 1, 5: 1 });
    assert.deepEqual(bars(2, time), { 0: 1, 2: 1 });
    assert.deepEqual(bars(3, group), { 0: 1, [NURSES]: 2 });
    assert.deepEqual(bars(3, time), { 0: 3, 2: 1, 19: 1, 20: 1 });
});

test("a row is a line as a form's export writes it", () => {
    const row = { ...blank, site: 7, minutes: 0, pence: 5, outcomes: 0b101, second: 45_296, text: 'so "good",\nand fast' };
    assert.equal(
        lineOf(row, 12),
        `R0000012,2023-01-03T12:34:56,${TRUSTS[0]},${SITES[7]},${STAFF_GROUPS[0]},Band 2,${SERVICES[0]},Care of a patient,,,0,` +
            `${OUTCOMES[0]};${OUTCOMES[2]};,0.05,"so ""good"",\nand fast"`,
    );
    assert.equal(lineOf(blank, 1).split(",").length, COLUMNS.length);
});

test("a survey of one size is always the same, and what is told of it is its own", async () => {
    const [one, other] = [writeSurvey(300, folder), writeSurvey(300, path.join(folder, "again"))];
    const bytes = await readFile(one.file);
    assert.deepEqual(bytes, await readFile(other.file));
    assert.deepEqual({ ...one, file: "" }, { ...other, file: "" });
    assert.equal(one.bytes, bytes.length);
    assert.equal(one.answers.sums.rows, 300);
    assert.equal(one.states.length, STEPS.length + 1);
});

test("fifty changes touch every chart and only satisfaction stays filtered", () => {
    assert.equal(STEPS.length, 50);
    const last = new Map(STEPS.map((step) => [step.chart, step]));
    assert.deepEqual([...last.keys()].sort(), [0, 1, 2, 3, 4, 5]);
    const left = [...last.values()].filter(({ set, range }) => set || range);
    assert.deepEqual(left, [{ chart: 4, set: [2, 3, 4, 5] }]);
    for (const { chart, set = [], range = [0, 0] } of STEPS) {
        assert.ok([...set, ...range].every((bar) => bar >= 0 && bar < CHARTS[chart].num));
        assert.ok(range[0] <= range[1]);
    }
});
