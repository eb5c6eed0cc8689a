// What one writes by hand for this one survey and no library: a splitter that knows the columns beforehand, typed
// arrays, a loop for each query and two for each change of a filter. It asks of a file neither what it is nor what is
// wrong with it: a bar to measure engines by, no engine.
import { makeColumns } from "./hand/columns.mjs";
import { filtered } from "./hand/charts.mjs";
import { QUERIES } from "./hand/queries.mjs";
import { Splitter } from "./hand/splitter.mjs";
import { COLUMNS } from "./survey/labels.mjs";

const PIECE = 1 << 20;

let columns;

async function read(pieces) {
    columns = makeColumns();
    const splitter = new Splitter(COLUMNS.map((name) => columns[name]));
    for await (const piece of pieces) {
        splitter.take(piece);
    }
    splitter.end();
    Object.values(columns).forEach((column) => column.end());
}

/** The bytes of a file, never all at once; the next are asked for while the last are worked on. */
async function* piecesOf(file) {
    const piece = (from) => file.slice(from, from + PIECE).arrayBuffer();
    let next = piece(0);
    for (let from = 0; from < file.size; from += PIECE) {
        const bytes = await next;
        next = piece(from + PIECE);
        yield new Uint8Array(bytes);
    }
}

function sums() {
    const { satisfaction, time_saved_minutes: time, cost_avoided_gbp: cost, nps, free_text: texts } = columns;
    const sum = (values) => values.reduce((sum, value) => (value === value ? sum + value : sum), 0);
    const told = { rows: texts.num, sumTime: sum(time.values), sumCost: sum(cost.values), sumNps: sum(nps.values) };
    const satBlank = satisfaction.values.reduce((num, value) => (value === value ? num : num + 1), 0);
    const all = { ...told, satBlank, textRows: 0, textPoints: 0, textNewlines: 0, textQuotes: 0 };
    for (let row = 0; row < texts.num; row++) {
        const text = texts.at(row);
        all.textRows += text ? 1 : 0;
        all.textPoints += text.length;
        all.textNewlines += text.includes("\n") ? 1 : 0;
        all.textQuotes += text.includes('"') ? 1 : 0;
    }
    return all;
}

export default {
    name: "hand",
    describe: "main thread, JavaScript by hand: one pass over the bytes into typed arrays, a loop for each query",
    load() {},
    ingest: (bytes) => read([bytes]),
    ingestFile: (file) => read(piecesOf(file)),
    verify: sums,
    query: (id) => QUERIES[id](columns),
    crossfilter: (steps) => filtered(columns, steps),
};
