// The page that an engine is measured in: ?peer=NAME. Times are milliseconds of the page's own clock.
import { longestTask } from "./longest.mjs";

const name = new URLSearchParams(location.search).get("peer");
const { default: peer, readerOnly = false } = await import(`../${name}.mjs`);
await peer.load();
const ready = performance.now();

/** How long a task takes, and what it gives. */
async function timed(task) {
    const begin = performance.now();
    const found = await task();
    return [performance.now() - begin, found];
}

/** Lets the page have its turn. */
const pause = () => new Promise((go) => setTimeout(go));

async function read() {
    const [file] = document.querySelector("input").files;
    const longest = longestTask();
    const [time] = await timed(async () =>
        peer.ingestFile ? peer.ingestFile(file) : peer.ingest(new Uint8Array(await file.arrayBuffer())),
    );
    return { time, longest: await longest() };
}

/** Asks one query several times: how long each took, and the last answer. */
async function ask(id, times) {
    const all = [];
    let rows;
    for (let asked = 0; asked < times; asked++) {
        const [time, found] = await timed(() => peer.query(id));
        all.push(time);
        rows = found;
        await pause();
    }
    return { times: all, rows };
}

/** The bars before the first step and after each, and how long each took; the first draws up the charts. */
async function filter(steps) {
    const states = peer.crossfilter(steps);
    const all = { times: [], states: [] };
    for (;;) {
        const [time, { done, value }] = await timed(() => states.next());
        if (done) {
            return all;
        }
        all.times.push(time);
        all.states.push(value.map((bars) => Array.from(bars)));
        await pause();
    }
}

window.bench = { ready, readerOnly, read, ask, filter, sums: () => peer.verify() };
