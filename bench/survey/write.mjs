// Writes a survey of any size as CSV, always the same, and gives back what engines have to say of it.
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { COLUMNS } from "./labels.mjs";
import { lineOf } from "./line.mjs";
import { Oracle } from "./oracle.mjs";
import { makeRandom } from "./random.mjs";
import { makeRow } from "./rows.mjs";
import { STEPS } from "./steps.mjs";

const SEED = 2026;
const PIECE = 1 << 22;

/** Gives back `{ rows, file, bytes, answers, steps, states }`; the file is written into `folder`. */
export function writeSurvey(numRows, folder) {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `survey-${numRows}.csv`);
    const oracle = new Oracle(numRows);
    const random = makeRandom(SEED);
    const to = openSync(file, "w");
    let bytes = 0;
    let text = `${COLUMNS.join(",")}\r\n`;
    for (let number = 1; number <= numRows; number++) {
        const row = makeRow(random);
        oracle.add(row);
        text += `${lineOf(row, number)}\r\n`;
        if (text.length > PIECE || number === numRows) {
            bytes += writeSync(to, text);
            text = "";
        }
    }
    closeSync(to);
    return { rows: numRows, file, bytes, answers: oracle.answers(), steps: STEPS, states: oracle.states(STEPS) };
}
