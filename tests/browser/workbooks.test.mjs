// Files come to the engine in pieces, and what opens workbooks is loaded only
// where one is opened: in both deliveries, in a worker and without one.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { NO_WORKER, STRICT, header } from "./support/csp.mjs";
import { afterEvent, choose, exportFile, openReading } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };

const site = useSite();
const open = useBrowser();

const askedFor = (word) => site.requests.filter((request) => request.path.includes(word)).length;

async function openDashboard(name, definition, options) {
    const page = await open(options);
    await page.goto(site.page(name, definition));
    await whenReady(page, "canvass-dashboard");
    await whenLoaded(page);
    return page;
}

/** A long export, of more pieces than are ever on their way. */
function longExport(rows) {
    const lines = Array.from({ length: rows }, (_, i) => `${i},Site ${i % 7},${i % 13},a comment that makes the line longer`);
    return { name: "long.csv", mimeType: "text/csv", buffer: Buffer.from(["Row,Site,Loans,Comment", ...lines, ""].join("\n")) };
}

for (const [how, name, definition, options] of [
    ["classic scripts, in a worker", "worker.html", { file: "dashboard.html", headers: header(STRICT) }],
    ["classic scripts, on the page's own thread", "thread.html", { file: "dashboard.html", headers: header(NO_WORKER) }, { expect: [/worker-src/] }],
    ["modules, in a worker", "modules.html", { file: "module.html" }],
    ["modules, on the page's own thread", "modules-thread.html", { file: "module.html", headers: header(NO_WORKER) }, { expect: [/worker-src/] }],
]) {
    test(`a workbook is opened with ${how}, and a CSV loads nothing for it`, PATIENCE, async () => {
        const before = askedFor("canvass-workbook");
        const page = await openDashboard(name, definition, options);
        const csv = await afterEvent(page, "canvass-loaded", () => choose(page, exportFile("jisc-uncoded.csv")));
        assert.equal(askedFor("canvass-workbook"), before);
        const xlsx = await afterEvent(page, "canvass-loaded", () => choose(page, exportFile("jisc-uncoded.xlsx")));
        assert.ok(askedFor("canvass-workbook") > before);
        assert.deepEqual({ ...xlsx, problems: 0 }, { ...csv, problems: 0 });
        const loads = askedFor("canvass-workbook");
        await afterEvent(page, "canvass-loaded", () => choose(page, exportFile("counter-r51-tr-j1.xlsx")));
        assert.equal(askedFor("canvass-workbook"), loads, "once is enough");
    });
}

test("where what opens workbooks cannot be loaded, the file says so and others are opened", PATIENCE, async () => {
    const page = await openDashboard("offline.html", { file: "dashboard.html" });
    await page.context().setOffline(true);
    const { message } = await afterEvent(page, "canvass-error", () => choose(page, exportFile("jisc-uncoded.xlsx")));
    assert.match(message, /canvass-workbook\.js could not be loaded/);
    const loaded = await afterEvent(page, "canvass-loaded", () => choose(page, exportFile("jisc-uncoded.csv")));
    assert.ok(loaded.rows > 0);
    await page.context().setOffline(false);
    await afterEvent(page, "canvass-loaded", () => choose(page, exportFile("jisc-uncoded.xlsx")));
});

test("a small file is opened while a long one is read, and the long one can be cancelled", PATIENCE, async () => {
    const page = await openDashboard("long.html", { file: "dashboard.html" });
    await choose(page, longExport(400_000));
    await page.getByText("Reading long.csv").first().waitFor();
    const small = { name: "small.csv", mimeType: "text/csv", buffer: Buffer.from("Site,Loans\nNorth,1\nSouth,2\n") };
    const loaded = await afterEvent(page, "canvass-loaded", () => choose(page, small));
    assert.deepEqual(loaded, { rows: 2, columns: 2, problems: 0 });
    await page.getByRole("button", { name: /^Cancel.*long\.csv/ }).click();
    await page.getByText("Reading long.csv").first().waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.querySelector("canvass-dashboard").table.name), "small.csv");
});

test("a file of many pieces is read whole", PATIENCE, async () => {
    const page = await openDashboard("whole.html", { file: "dashboard.html" });
    const loaded = await afterEvent(page, "canvass-loaded", () => choose(page, longExport(60_000)));
    assert.deepEqual(loaded, { rows: 60_000, columns: 4, problems: 0 });
});

test("a column is corrected without reading the file again, even when it is gone", PATIENCE, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-"));
    try {
        const file = path.join(folder, "own.csv");
        await writeFile(file, await readFile(exportFile("jisc-uncoded.csv")));
        const page = await openDashboard("gone.html", { file: "dashboard.html" });
        await afterEvent(page, "canvass-loaded", () => choose(page, file));
        await rm(file);
        const kinds = () => page.evaluate(() => document.querySelector("canvass-dashboard").table.columns.map(({ kind }) => kind));
        const read = await kinds();
        const place = read.indexOf("category");
        await openReading(page);
        await afterEvent(page, "canvass-loaded", () => page.locator(`#canvass-kind-${place}`).selectOption("text"));
        assert.deepEqual(await kinds(), read.with(place, "text"));
    } finally {
        await rm(folder, { recursive: true });
    }
});

test("a file that is gone before it is read says so", PATIENCE, async () => {
    const page = await openDashboard("lost.html", { file: "dashboard.html" });
    await page.evaluate(() => {
        const file = new File(["Site,Loans\nNorth,1\n"], "lost.csv");
        file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) });
        window.lost = file;
    });
    const { message } = await afterEvent(page, "canvass-error", () =>
        page.evaluate(() => { document.querySelector("canvass-dashboard").files = [window.lost]; }),
    );
    assert.equal(message, "lost.csv can be read no more: it was changed, moved or removed after it was opened. Open it again");
});
