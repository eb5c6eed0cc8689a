// One engine once: surveys of several sizes, each in a page of its own, in one fresh browser.
import { launch } from "../../tests/browser/support/browser.mjs";
import { settle } from "../run/settle.mjs";
import { wrongQuestions } from "./check.mjs";
import { definitionOf, surveyJsOf } from "./formats.mjs";
import { asked } from "./make.mjs";

/** How each engine has a survey. */
export const FORMATS = { canvass: definitionOf, surveyjs: surveyJsOf };

/** Frames come as soon as they are ready: with sixty a second, every time would be a multiple of 17 ms. */
const FRAMES = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** How often a survey in pages is opened again: engines compile what runs often. */
const AGAIN = 4;

/** How many questions stand on the first page of a survey in pages. */
const FIRST_PAGE = 5;

/**
 * Measures an engine. Gives back `{ version, files, load, show, nodes, answers, opened }`: milliseconds, those of
 * `answers` with whether a question came or went, of a survey in pages until it was `ready` and how long the page's
 * thread has worked for that, and the addresses of what the page has loaded.
 *
 * Throws when a page shows other questions than the survey asks, so that there are no times of it.
 */
export async function measure(peer, { warm, long, paged, steps }, origin) {
    const format = FORMATS[peer];
    const browser = await launch({ more: FRAMES });
    try {
        await settle(browser);
        const found = { version: browser.version(), answers: [], opened: [] };
        const first = await open(browser, peer, warm, origin);
        Object.assign(found, { load: first.load, files: first.files });
        const whole = asked(long, new Map());
        found.show = await first.call("show", JSON.stringify(format(long)), whole.length);
        first.check(await first.call("shown"), whole, "a long page");
        found.nodes = await first.call("nodes");
        for (const { id, value, ids, toggles } of steps) {
            const time = await first.call("answer", id, value, ids.length);
            first.check(await first.call("shown"), ids, `a long page after ${value} of ${id}`);
            found.answers.push({ time, toggles });
        }
        await first.close();
        const second = await open(browser, peer, warm, origin);
        const ids = asked(paged, new Map()).slice(0, FIRST_PAGE);
        await second.call("keep", JSON.stringify(format(paged, { paged: true })));
        for (let opened = 0; opened <= AGAIN; opened++) {
            if (opened) {
                await second.call("leave");
            }
            const before = await second.worked();
            const ready = await second.call("make");
            const work = (await second.worked()) - before;
            found.opened.push({ ready, work });
            await second.call("draw", ids.length);
        }
        second.check(await second.call("shown"), ids, "the first of many pages");
        await second.close();
        return found;
    } finally {
        await browser.close();
    }
}

/** A page in which the engine has shown a survey and taken it away. */
async function open(browser, peer, warm, origin) {
    const page = await browser.newPage();
    const fault = new Promise((_, reject) => {
        page.on("pageerror", (error) => reject(new Error(`${peer} failed: ${error.message}`)));
        page.on("crash", () => reject(new Error(`${peer} ran the page out of memory.`)));
    });
    // Who waits for a step hears of a fault; one between two steps is heard at the next.
    fault.catch(() => {});
    const call = (what, ...given) =>
        Promise.race([page.evaluate(([what, given]) => window.forms[what](...given), [what, given]), fault]);
    const check = (found, right, what) => {
        const wrong = wrongQuestions(found, right);
        if (wrong) {
            throw new Error(`${peer} is wrong about ${what}: ${wrong}.`);
        }
    };
    const files = [];
    await page.goto(`${origin}/bench/forms/page/index.html?peer=${peer}`);
    await Promise.race([page.waitForFunction(() => window.forms), fault]);
    page.on("request", (request) => files.push(new URL(request.url()).pathname));
    const ids = asked(warm, new Map());
    const load = await call("load", JSON.stringify(FORMATS[peer](warm)), ids.length);
    check(await call("shown"), ids, "a short page");
    await call("leave");
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    /** Milliseconds that the page's thread has worked: what other programs take is not among them. */
    const worked = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
    };
    return { load, files, call, check, worked, close: () => page.close() };
}
