// The browser that the journeys run in, and pages that fail their test when
// something goes wrong that the test did not announce.
import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { chromium } from "playwright-core";

const ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/**
 * Starts the browser that CANVASS_BROWSER names; with further arguments for it. With
 * `keepsPages` it holds pages that were left, to show them again as they were;
 * Playwright has that off.
 */
export function launch({ keepsPages = false, more = [] } = {}) {
    const executablePath = process.env.CANVASS_BROWSER;
    if (!executablePath) {
        throw new Error("CANVASS_BROWSER is not set: run the journeys with `cargo xtask test`, or name a browser in it.");
    }
    const ignoreDefaultArgs = keepsPages ? ["--disable-back-forward-cache"] : [];
    return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more], ignoreDefaultArgs });
}

/**
 * One browser for the tests of a file, started with what `launch` takes; call it
 * once at the top. Gives back `open(options)`: a page in a context of its own,
 * closed when its test ends.
 *
 * Options are Playwright's context options, `beside`: a page whose context, with
 * all that the browser has stored in it, the new page shares, and `expect`:
 * patterns of console errors, page errors and policy violations that belong to
 * the test. A problem that no pattern matches fails the test; so does a pattern
 * that matched none.
 */
export function useBrowser(given) {
    let browser;
    let opened = [];
    before(async () => {
        browser = await launch(given);
    });
    after(() => browser?.close());
    afterEach(async () => {
        const pages = opened;
        opened = [];
        for (const { page } of pages) {
            await page.context().close();
        }
        for (const { problems, expect } of pages) {
            assert.deepEqual(problemsBeyond(expect, problems), { unexpected: [], missing: [] });
        }
    });
    return async function open({ expect = [], beside, ...options } = {}) {
        const context = beside?.context() ?? (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options }));
        const page = await context.newPage();
        const problems = await collect(page);
        opened.push({ page, problems, expect });
        return page;
    };
}

/**
 * Whoever types or tabs goes on where they are: what has the focus is never taken out
 * of the page without giving it on. Runs in the page. A page that follows at once may
 * take a few frames to have it.
 */
function reportLostFocus() {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const lost = async (event) => {
        const [element] = event.composedPath();
        if (event.relatedTarget || element === window) {
            return;
        }
        for (let frames = 0; frames < 12; frames += 1) {
            await frame();
            const isGone = !element.isConnected || element.getClientRects().length === 0;
            if (!isGone || !document.hasFocus() || document.activeElement !== document.body) {
                return;
            }
        }
        const name = element.id || element.name || element.textContent.trim().slice(0, 60);
        window.canvassTestViolation(`focus lost: ${element.localName} "${name}" went with it`);
    };
    document.addEventListener("blur", lost, true);
}

async function collect(page) {
    const problems = [];
    page.on("pageerror", (error) => problems.push(`page error: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
        if (message.type() === "error") {
            problems.push(`console error: ${message.text()} (${message.location().url})`);
        }
    });
    await page.exposeFunction("canvassTestViolation", (text) => problems.push(text));
    await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
            window.canvassTestViolation(
                `policy violation: ${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
            );
        });
    });
    await page.addInitScript(reportLostFocus);
    return problems;
}

/** The problems that no pattern matches, and the patterns that match none. */
export function problemsBeyond(expect, problems) {
    return {
        unexpected: problems.filter((problem) => !expect.some((pattern) => pattern.test(problem))),
        missing: expect.filter((pattern) => !problems.some((problem) => pattern.test(problem))),
    };
}
