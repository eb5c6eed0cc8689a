// The page that an engine shows surveys in: ?peer=NAME. Times are milliseconds of the page's own clock.
import { painted } from "./painted.mjs";

const name = new URLSearchParams(location.search).get("peer");
const { default: peer } = await import(`./${name}.mjs`);

let survey;

/** Milliseconds from now until a frame is painted that shows so many questions. */
async function until(begin, count) {
    for (;;) {
        const time = await painted();
        if (peer.shown(survey).length === count) {
            return time - begin;
        }
    }
}

async function made(text) {
    survey = await peer.make(text);
    peer.draw(survey);
}

/** From nothing to a survey that is seen: scripts and styles, then its text. */
async function load(text, count) {
    const begin = performance.now();
    await peer.load();
    await made(text);
    return until(begin, count);
}

/** A survey from its text to the frame that shows it. */
async function show(text, count) {
    const begin = performance.now();
    await made(text);
    return until(begin, count);
}

let kept;
const keep = (text) => (kept = text);

/** The survey that was kept as text, until it could be answered. */
async function make() {
    const begin = performance.now();
    survey = await peer.make(kept);
    return performance.now() - begin;
}

/** Shows its first page. */
async function draw(count) {
    peer.draw(survey);
    await until(0, count);
}

/** From a choice to the frame that shows what it changes. The reader sees the question before. */
async function answer(id, value, count) {
    const option = peer.option(survey, id, value);
    option.scrollIntoView({ block: "center" });
    await painted();
    await painted();
    const begin = performance.now();
    option.click();
    const time = await until(begin, count);
    if (!peer.option(survey, id, value).checked) {
        throw new Error(`${value} of ${id} is not chosen`);
    }
    return time;
}

const leave = async () => {
    peer.remove(survey);
    await painted();
};

window.forms = { load, show, keep, make, draw, answer, leave, shown: () => peer.shown(survey), nodes: () => peer.nodes(survey) };
