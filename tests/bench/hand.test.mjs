// What is written by hand is right about the survey, in pieces of any size.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import hand from "../../bench/hand.mjs";
import { Splitter } from "../../bench/hand/splitter.mjs";
import { wrongRows, wrongStates, wrongSums } from "../../bench/run/check.mjs";
import { QUERIES } from "../../bench/survey/oracle.mjs";
import { writeSurvey } from "../../bench/survey/write.mjs";

let folder;
before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "survey-"));
});
after(() => rm(folder, { recursive: true }));

test("every answer by hand is that of the survey", async () => {
    const survey = writeSurvey(3000, folder);
    await hand.ingestFile(new Blob([await readFile(survey.file)]));
    assert.equal(wrongSums(hand.verify(), survey.answers.sums), null);
    for (const query of QUERIES) {
        assert.equal(wrongRows(hand.query(query), survey.answers[query]), null);
    }
    assert.equal(wrongStates([...hand.crossfilter(survey.steps)], survey.states), null);
});

const text = 'one,two\r\n1,"a ""b"", c\r\nd"\r\n,\n"""",é';
const records = [["1", 'a "b", c\r\nd'], ["", ""], ['"', "é"]];

for (const size of [1, 2, 3, 5, 8, 100]) {
    test(`fields are split alike from pieces of ${size} bytes`, () => {
        const found = [];
        const column = (place) => ({
            add(bytes, from, to) {
                found.push([place, new TextDecoder().decode(bytes.slice(from, to))]);
            },
        });
        const splitter = new Splitter([column(0), column(1)]);
        const bytes = new TextEncoder().encode(text);
        for (let from = 0; from < bytes.length; from += size) {
            splitter.take(bytes.slice(from, from + size));
        }
        splitter.end();
        assert.deepEqual(found, records.flatMap((record) => record.map((field, place) => [place, field])));
    });
}
