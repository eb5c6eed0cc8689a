// Measurements as tables.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUERIES } from "../../bench/survey/oracle.mjs";
import { digits, growthTable, median, peersTable, quantile, ratio } from "../../bench/run/table.mjs";

const each = (value) => Object.fromEntries(QUERIES.map((query) => [query, value]));
const run = (times) => ({
    ready: 100 * times,
    read: 1000 * times,
    longest: 0,
    memory: 20e6 * times,
    first: each(10 * times),
    again: each([times, 2 * times, 3 * times]),
    show: 30 * times,
    steps: [1, 2, 3].map((step) => step * times),
});
const reader = { ...run(4), longest: 812, memory: null, first: null, again: null, show: null, steps: null };

test("a table has a column for each engine, the medians of its runs and how many times Canvass's they are", () => {
    const peers = [
        ["canvass", [run(9), run(1), run(1)]],
        ["hand", [run(0.5)]],
        ["udsv", [reader]],
    ];
    assert.deepEqual(peersTable({ rows: 1_000_000, bytes: 222_485_102 }, peers).split("\n"), [
        "| 1,000,000 rows, 222 MB; ms | Canvass | JavaScript by hand | uDSV |",
        "|---|--:|--:|--:|",
        "| ready | 100 | 50 (0.50×) | 400 (4.0×) |",
        "| file read | 1,000 | 500 (0.50×) | 4,000 (4.0×) |",
        "| – in MB/s | 222 | 445 | 56 |",
        "| – longest task on the page's thread | under 50 | under 50 | 812 |",
        "| – memory, MB | 20 | 10 (0.50×) | – |",
        "| six queries, first time | 60 | 30 (0.50×) | – |",
        "| – again: staff groups: rows, mean, sum | 2.0 | 1.0 (0.50×) | – |",
        "| – again: trusts by staff groups | 2.0 | 1.0 (0.50×) | – |",
        "| – again: options of a multiple choice | 2.0 | 1.0 (0.50×) | – |",
        "| – again: services, with two filters | 2.0 | 1.0 (0.50×) | – |",
        "| – again: months by services | 2.0 | 1.0 (0.50×) | – |",
        "| – again: staff groups: distinct values, quantiles | 2.0 | 1.0 (0.50×) | – |",
        "| six charts, first time | 30 | 15 (0.50×) | – |",
        "| – a change of a filter | 2.0 | 1.0 (0.50×) | – |",
        "| – 19 of 20 changes within | 2.9 | 1.4 (0.50×) | – |",
    ]);
});

test("without Canvass there are no ratios", () => {
    assert.match(peersTable({ rows: 10, bytes: 1e6 }, [["hand", [run(1)]]]), /\| ready \| 100 \|/);
});

test("growth has a line for each survey and the cost of a row", () => {
    const of = (times) => new Map([["canvass", [run(times)]]]);
    const surveys = [
        [{ rows: 10_000, bytes: 2e6 }, of(1)],
        [{ rows: 100_000, bytes: 20e6 }, of(5)],
    ];
    const lines = growthTable(surveys, ["canvass"]).split("\n");
    assert.deepEqual(lines.slice(2), [
        "| 10,000 | 1,000 | 100 | 2.0 | 20 |",
        "| 100,000 | 5,000 | 50 | 10 | 100 |",
    ]);
    assert.equal(lines[0].split("|").length, lines[2].split("|").length);
});

test("numbers have the digits that a reader needs", () => {
    assert.deepEqual([0.05, 0.994, 1.26, 9.94, 99.5, 1234567.8].map(digits), ["0.05", "0.99", "1.3", "9.9", "100", "1,234,568"]);
    assert.deepEqual([ratio(1, 3), ratio(21, 10), ratio(1234, 1)], ["0.33×", "2.1×", "1,234×"]);
});

test("a median lies between its neighbours, a quantile in proportion", () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(quantile([10, 0], 0.95), 9.5);
});
