// One engine once, in a browser of its own.
import { launch } from "../../tests/browser/support/browser.mjs";
import { QUERIES } from "../survey/oracle.mjs";
import { wrongRows, wrongStates, wrongSums } from "./check.mjs";
import { mostMemory } from "./memory.mjs";
import { settle } from "./settle.mjs";

/** How often a query is asked again. */
const AGAIN = 4;

/**
 * Measures an engine with a survey. Gives back `{ version, ready, read, longest, memory, first, again, show, steps }`:
 * milliseconds, and of memory bytes or `null`; of a query the first time and the times after; the last four are `null`
 * of what only reads.
 *
 * Throws when an answer is wrong, so that there are no times of it.
 */
export async function measure(peer, survey, origin) {
    const right = (wrong, what) => {
        if (wrong) {
            throw new Error(`${peer} is wrong about ${what} of ${survey.rows} rows: ${wrong}.`);
        }
    };
    const browser = await launch();
    try {
        const page = await browser.newPage();
        const fault = new Promise((_, reject) => {
            page.on("pageerror", (error) => reject(new Error(`${peer} failed: ${error.message}`)));
            page.on("crash", () => reject(new Error(`${peer} ran the page out of memory with ${survey.rows} rows.`)));
        });
        // Who waits for a step hears of a fault; one between two steps is heard at the next.
        fault.catch(() => {});
        const call = (what, ...given) =>
            Promise.race([page.evaluate(([what, given]) => window.bench[what](...given), [what, given]), fault]);

        await settle(browser);
        await page.goto(`${origin}/bench/page/index.html?peer=${peer}`);
        await Promise.race([page.waitForFunction(() => window.bench), fault]);
        const { ready, readerOnly } = await page.evaluate(() => ({ ready: window.bench.ready, readerOnly: window.bench.readerOnly }));
        await page.setInputFiles("input", survey.file);
        const most = await mostMemory(browser);
        const { time: read, longest } = await call("read");
        const memory = await most();
        const found = { version: browser.version(), ready, read, longest, memory, first: null, again: null, show: null, steps: null };
        if (!readerOnly) {
            Object.assign(found, { first: {}, again: {} });
            for (const query of QUERIES) {
                const { times, rows } = await call("ask", query, AGAIN + 1);
                right(wrongRows(rows, survey.answers[query]), query);
                found.first[query] = times[0];
                found.again[query] = times.slice(1);
            }
            const { times, states } = await call("filter", survey.steps);
            right(wrongStates(states, survey.states), "the filtered charts");
            found.show = times[0];
            found.steps = times.slice(1);
        }
        right(wrongSums(await call("sums"), survey.answers.sums), "the sums");
        return found;
    } finally {
        await browser.close();
    }
}
