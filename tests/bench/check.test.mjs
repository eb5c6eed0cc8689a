// A wrong answer does not pass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongRows, wrongStates, wrongSums } from "../../bench/run/check.mjs";

const rows = [["a", "x", 1, 0.1 + 0.2], ["a", "y", 2, null]];

test("rows may come in any order and differ in their last digits", () => {
    assert.equal(wrongRows([["a", "y", 2, null], ["a", "x", 1, 0.3]], rows), null);
});

for (const [what, found, sentence] of [
    ["a row that is missing", [rows[0]], "there are 2 rows, not 1 with 1 different names"],
    ["a row that comes twice", [rows[0], rows[0]], "there are 2 rows, not 2 with 1 different names"],
    ["a row of another name", [rows[0], ["b", "y", 2, null]], "there is no row of a, y"],
    ["another number", [rows[0], ["a", "y", 3, null]], "a number of a, y is 2, not 3"],
    ["a number that is not known", [["a", "x", 1, null], rows[1]], `a number of a, x is ${0.1 + 0.2}, not null`],
    ["a number that is nothing", [rows[0], ["a", "y", 2, 0]], "a number of a, y is null, not 0"],
    ["a number too many", [rows[0], ["a", "y", 2, null, 4]], "the row of a, y holds 4 values, not 5"],
]) {
    test(`${what} is wrong`, () => assert.equal(wrongRows(found, rows), sentence));
}

test("sums are compared by their names", () => {
    assert.equal(wrongSums({ rows: 2, time: 7, more: 1 }, { rows: 2, time: 7 }), null);
    assert.equal(wrongSums({ rows: 2 }, { rows: 2, time: 7 }), "time is 7, not undefined");
});

test("bars are compared one by one after each step", () => {
    const states = [[[1, 2], [3]], [[0, 2], [2]]];
    assert.equal(wrongStates(structuredClone(states), states), null);
    assert.equal(wrongStates([[[1, 2], [3]], [[0, 1], [2]]], states), "after step 1 bar 1 of chart 0 is 2, not 1");
    assert.equal(wrongStates([[[1, 2], [3, 0]], [[0, 2], [2]]], states), "after step 0 chart 1 has 1 bars, not 2");
    assert.equal(wrongStates([states[0]], states), "there are 2 states, not 1");
});
