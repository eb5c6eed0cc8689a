// uDSV, a reader and nothing else: it takes the columns' types from the first rows and gives an object for each row,
// which of what it can give is the fastest. It is given the whole text, as that is faster than pieces.
import { inferSchema, initParser } from "udsv";

let rows;

const is = (value) => value !== null && value !== undefined && value !== "";

/** The rows of a file's bytes. */
export function rowsOf(bytes) {
    const text = new TextDecoder().decode(bytes);
    return initParser(inferSchema(text)).typedObjs(text);
}

/** Sums over rows that tell that every column was read as it was written. */
export function sumsOf(rows) {
    const sum = (column) => rows.reduce((sum, row) => sum + (row[column] || 0), 0);
    const texts = rows.map((row) => row.free_text).filter(is);
    return {
        rows: rows.length,
        sumTime: sum("time_saved_minutes"),
        sumCost: sum("cost_avoided_gbp"),
        sumNps: sum("nps"),
        satBlank: rows.filter((row) => !is(row.satisfaction)).length,
        textRows: texts.length,
        textPoints: texts.reduce((sum, text) => sum + text.length, 0),
        textNewlines: texts.filter((text) => text.includes("\n")).length,
        textQuotes: texts.filter((text) => text.includes('"')).length,
    };
}

export const readerOnly = true;

export default {
    name: "udsv",
    describe: "main thread, code generated for the columns, row objects; asks nothing of them",
    load() {},
    ingest(bytes) {
        rows = rowsOf(bytes);
    },
    verify: () => sumsOf(rows),
    query: () => null,
    async *crossfilter() {
        yield null;
    },
};
