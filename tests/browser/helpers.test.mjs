// Helpers read parts of a large file beside the engine: the dashboard is the same
// with them, without them, and when they fail.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { STRICT, header } from "./support/csp.mjs";
import { afterEvent, choose } from "./support/dashboard.mjs";
import { dashboardAnswers } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

const ROWS = 150_000;

/** A file of some 14 MB: most rows plain, some not, some on several lines. */
function large() {
    const lines = ["Number,Visit,Site,Staff group,Loans,Comment"];
    for (let row = 0; row < ROWS; row += 1) {
        const site = ["Northgate", "Riverside", "St Bride’s"][row % 3];
        const group = ["Nursing", "Medical", "Students", "Allied health"][(row >> 3) % 4];
        const comment = row % 50 === 7 ? `"Helped at once,\n${site}, as ever\n"` : row % 2 ? "" : `Found what I needed for ward ${row % 900}, thank you`.replace(",", "");
        const whole = `R${row},${1 + (row % 28)}/0${1 + (row % 9)}/2026,${site},${group},${row % 17},${comment}`;
        lines.push(row % 400 === 3 ? whole.slice(0, -comment.length - 1) : whole);
    }
    return { name: "visits.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) };
}

const FILE = large();

/** A dashboard on its page, and the worker of its engine, if it has one. */
async function dashboard(name, script) {
    const page = await open();
    await page.addInitScript(script ?? (() => {}));
    const worker = script ? undefined : page.waitForEvent("worker");
    await page.goto(site.page(name, { file: "dashboard.html", headers: header(STRICT) }));
    await dashboardAnswers(page);
    return { page, engine: await worker };
}

/** Opens the large file; gives all that the dashboard answers. */
async function answers(page) {
    await afterEvent(page, "canvass-loaded", () => choose(page, FILE));
    return dashboardAnswers(page);
}

const alone = async () => {
    const { page } = await dashboard("alone.html", () => {
        window.Worker = class { constructor() { throw new Error("no worker"); } };
    });
    const found = await answers(page);
    assert.equal(found.table.rows, ROWS);
    return found;
};

/** Counts the helpers that an engine starts and ends, and what comes back of them. */
function counted(engine, kind) {
    return engine.evaluate((kind) => {
        const helped = { started: 0, ended: 0, given: 0 };
        globalThis.helped = helped;
        globalThis.allReady = new Promise((resolve) => { globalThis.setReady = resolve; });
        let ready = 0;
        Object.defineProperty(WorkerNavigator.prototype, "hardwareConcurrency", { get: () => 4 });
        globalThis.Worker = class extends globalThis.Worker {
            constructor(...given) {
                if (kind === "refused") {
                    throw new Error("no worker");
                }
                super(...given);
                helped.started += 1;
                this.addEventListener("message", ({ data }) => {
                    ready += Number(data === "ready");
                    if (ready === 3) {
                        globalThis.setReady();
                    }
                });
            }

            postMessage(data, ...rest) {
                helped.given += Number(data instanceof ArrayBuffer);
                if (kind === "failing" && data instanceof ArrayBuffer) {
                    setTimeout(() => this.onmessage({ data: "failed" }));
                } else {
                    super.postMessage(data, ...rest);
                }
            }

            terminate() {
                helped.ended += 1;
                super.terminate();
            }
        };
    }, kind);
}

/**
 * Has the file behind its first pieces wait, until what it gives is called and they
 * are all read: they come at once, and there is something for a helper to take.
 */
async function held(page) {
    const FIRST = 4;
    const rest = Math.ceil(FILE.buffer.length / (1 << 20)) - FIRST;
    await page.evaluate((FIRST) => {
        const read = Blob.prototype.arrayBuffer;
        const open = new Promise((resolve) => { globalThis.goOn = resolve; });
        globalThis.waiting = 0;
        let pieces = 0;
        Blob.prototype.arrayBuffer = async function () {
            pieces += 1;
            const waits = pieces > FIRST;
            const bytes = await read.call(this);
            if (waits) {
                globalThis.waiting += 1;
                await open;
            }
            return bytes;
        };
    }, FIRST);
    return async () => {
        await page.waitForFunction((rest) => globalThis.waiting === rest, rest);
        await page.evaluate(() => globalThis.goOn());
    };
}

test("several workers read a large file, and the dashboard is that of one thread", async () => {
    const expected = await alone();
    const { page, engine } = await dashboard("helped.html");
    await counted(engine);
    // A machine that is busy may read it all before a helper has begun.
    const goOn = await held(page);
    const found = answers(page);
    await engine.evaluate(() => globalThis.allReady);
    await goOn();
    assert.deepEqual(await found, expected);
    const helped = await engine.evaluate(() => globalThis.helped);
    assert.equal(helped.started, 3);
    assert.equal(helped.ended, 3, "they end when the file is read");
    assert.ok(helped.given > 0, "no helper took part");
    assert.equal(page.workers().length, 1);
});

test("a large file is read all the same where helpers cannot start, and where they fail", async () => {
    const expected = await alone();
    for (const kind of ["refused", "failing"]) {
        const { page, engine } = await dashboard(`${kind}.html`);
        await counted(engine, kind);
        assert.deepEqual(await answers(page), expected, kind);
        const helped = await engine.evaluate(() => globalThis.helped);
        const { started, ended } = helped;
        assert.deepEqual({ started, ended }, kind === "refused" ? { started: 0, ended: 0 } : { started: 3, ended: 3 });
    }
});
