// Canvass as an engine beside others: reads, answers queries and filters charts on the page's own thread, in slices that
// leave the page its frames, as it does where a page allows no worker. `cargo xtask bench` builds what this imports.
import init, { Practising, Survey } from "../target/bench/canvass.js";
import wasm from "../target/bench/canvass_bg.wasm?url";
import { CHARTS, FIRST_YEAR, MINUTES, MINUTE_BINS } from "./survey/labels.mjs";

/** Milliseconds of work before the page has its turn. */
const SLICE = 10;
const PIECE = 1 << 20;
/** Pieces that are on their way while one is worked on. */
const AHEAD = 4;
const MONTH = "submitted_at";
const DAY = 86_400_000;

let survey;

const channel = new MessageChannel();
const turns = [];
channel.port1.onmessage = () => turns.shift()();

/** Lets the page have its turn: a message comes sooner than any timer. */
const turn = () =>
    new Promise((go) => {
        turns.push(go);
        channel.port2.postMessage(0);
    });

/**
 * Reads a file of so many bytes, of which `piece(from)` gives those from there on and none at the end. The next are
 * asked for while one is worked on, as Canvass's own page does.
 */
async function read(size, piece) {
    survey?.free();
    survey = new Survey(size);
    let asked = 0;
    const coming = [];
    const ask = () => {
        for (; coming.length < AHEAD; asked += PIECE) {
            coming.push(piece(asked));
        }
    };
    ask();
    let until = performance.now() + SLICE;
    for (let state = 0; state !== 2; ) {
        state = survey.step(until - performance.now());
        if (state === 1) {
            const bytes = await coming.shift();
            ask();
            survey.give(bytes);
        }
        if (performance.now() >= until) {
            await turn();
            until = performance.now() + SLICE;
        }
    }
}

const firstDay = (month) => Date.UTC(FIRST_YEAR, month) / DAY;

/** Asks for what a step says, in the words of the columns. */
function change({ chart, set, range }) {
    const { column, labels } = CHARTS[chart];
    if (set) {
        survey.pick(column, set.map((bar) => labels[bar]));
    } else if (!range) {
        survey.clear(column);
    } else if (column === MONTH) {
        survey.range(column, firstDay(range[0]), firstDay(Math.max(range[0], range[1] + 1)));
    } else {
        const end = range[1] >= MINUTE_BINS - 1 ? Infinity : (range[1] + 1) * MINUTES;
        survey.range(column, range[0] * MINUTES, end);
    }
}

/** The bars of every chart in the order of its labels. */
function bars() {
    return CHARTS.map(({ column, labels, num }) => {
        const bars = [...survey.bars(column, MINUTES, MINUTE_BINS)];
        const blank = bars.pop();
        if (!labels) {
            return [...bars, blank];
        }
        if (column === MONTH) {
            return bars.slice(0, num);
        }
        const own = survey.labels(column);
        return labels.map((label) => (label === "" ? blank : (bars[own.indexOf(label)] ?? 0)));
    });
}

async function counted() {
    while (!survey.count(SLICE)) {
        await turn();
    }
    return bars();
}

export default {
    name: "canvass",
    describe: "main thread in slices of 10 ms, wasm: columns of codes, what a filter changes is counted",

    /** As on a page, which practises before there is a file. */
    async load() {
        await init({ module_or_path: wasm });
        const practice = new Practising();
        while (practice.step()) {
            await turn();
        }
        practice.free();
    },

    ingest: (bytes) => read(bytes.length, (from) => bytes.subarray(from, from + PIECE)),

    ingestFile: (file) =>
        read(file.size, async (from) => new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer())),

    verify: () => JSON.parse(survey.sums()),

    query: (id) => JSON.parse(survey.query(Number(id.slice(1)))),

    async *crossfilter(steps) {
        survey.show(CHARTS.map(({ column }) => column));
        yield await counted();
        for (const step of steps) {
            change(step);
            yield await counted();
        }
    },
};
