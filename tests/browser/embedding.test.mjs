// Canvass on other people's pages: under their policies, from a folder, and
// where wasm or workers are refused.
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { useBrowser } from "./support/browser.mjs";
import { header, NO_WASM, NO_WORKER, SHAREPOINT, STRICT } from "./support/csp.mjs";
import { dashboardAnswers, ELEMENTS, whenAllReady, whenReady } from "./support/elements.mjs";
import { siteFolder, useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };

const site = useSite();
const open = useBrowser();

for (const [host, policy] of [
    ["SharePoint's policy", SHAREPOINT],
    ["the strictest policy that allows wasm", STRICT],
]) {
    test(`the elements start under ${host} and break none of its rules`, PATIENCE, async () => {
        const page = await open();
        await page.goto(site.page("host.html", { file: "elements.html", headers: header(policy) }));
        await whenAllReady(page);
        for (const tag of ELEMENTS) {
            assert.notEqual(await shadowText(page, tag), "", `<${tag}> shows nothing`);
        }
    });

    test(`the module build starts under ${host} and breaks none of its rules`, PATIENCE, async () => {
        const page = await open();
        const asked = [];
        page.on("request", (request) => asked.push(new URL(request.url()).pathname));
        await page.goto(site.page("module.html", { file: "module.html", headers: header(policy) }));
        await whenAllReady(page);
        assert.equal(await page.evaluate(() => typeof window.Canvass.version), "string");
        assert.ok(asked.includes("/canvass-survey.wasm"), "the module build loads its wasm from a file of its own");
        assert.ok(!asked.includes("/canvass-survey.js"), "the module build needs no classic script");
    });
}

test("a survey is answered in a page opened from a folder", PATIENCE, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-"));
    try {
        for (const name of await readdir(siteFolder())) {
            if (/^canvass.*\.js$/.test(name)) {
                await copyFile(path.join(siteFolder(), name), path.join(folder, name));
            }
        }
        const own = fileURLToPath(new URL("pages/local.html", import.meta.url));
        await copyFile(own, path.join(folder, "local.html"));
        const page = await open();
        await page.goto(pathToFileURL(path.join(folder, "local.html")).href);
        await whenReady(page, "canvass-survey");
        await page.getByRole("radio", { name: "Yes, this week" }).check();
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByRole("heading", { name: "Check your answers" }).waitFor();
        const answers = await page.evaluate(() => document.querySelector("canvass-survey").answers);
        assert.deepEqual(answers, { visited: "yes" });
    } finally {
        await rm(folder, { recursive: true });
    }
});

test("where wasm is refused, each element keeps its own content and says why it cannot start", PATIENCE, async () => {
    const page = await open({ expect: [/script-src refused wasm-eval/] });
    await page.addInitScript(() => {
        window.faults = [];
        document.addEventListener("canvass-error", (event) => {
            window.faults.push({ tag: event.target.localName, message: event.detail.message });
        });
    });
    await page.goto(site.page("refused.html", { file: "elements.html", headers: header(NO_WASM) }));
    await page.waitForFunction((count) => new Set(window.faults.map((fault) => fault.tag)).size === count, ELEMENTS.length);
    for (const tag of ELEMENTS) {
        await assert.rejects(whenReady(page, tag), /WebAssembly/);
        const reason = page.locator(tag).getByText(/WebAssembly/).first();
        await reason.waitFor();
        assert.ok(await page.locator(`${tag} > p`).first().isVisible(), `<${tag}> hides its own content`);
    }
    const faults = await page.evaluate(() => window.faults);
    assert.ok(faults.every((fault) => /WebAssembly/.test(fault.message)), JSON.stringify(faults));
});

test("a dashboard gives the same answers where workers are blocked", PATIENCE, async () => {
    const free = await open();
    await free.goto(site.page("free.html", { file: "dashboard.html", headers: header(STRICT) }));
    const withWorker = await dashboardAnswers(free);
    assert.equal(free.workers().length, 1, "the engine runs in a worker where it may");

    const blocked = await open({ expect: [/worker-src/] });
    await blocked.goto(site.page("blocked.html", { file: "dashboard.html", headers: header(NO_WORKER) }));
    const withoutWorker = await dashboardAnswers(blocked);
    assert.equal(blocked.workers().length, 0);

    assert.ok(withWorker.table.rows > 0);
    assert.notEqual(withWorker.csv, "");
    assert.deepEqual(withoutWorker, withWorker);
});

test("a script that is included twice does its work once", PATIENCE, async () => {
    const page = await open();
    const html = `<!DOCTYPE html><html lang="en-GB"><title>Twice</title>
        <script src="canvass.js"></script><script src="canvass.js" defer></script>
        <canvass-survey src="survey/needs.survey.json" save-to="event"></canvass-survey></html>`;
    await page.addInitScript(() => {
        window.ready = 0;
        document.addEventListener("canvass-ready", () => { window.ready += 1; });
    });
    await page.goto(site.page("twice.html", { html }));
    await whenReady(page, "canvass-survey");
    await page.getByRole("radio", { name: "Students" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "Where do you mainly work?" }).waitFor();
    assert.equal(await page.evaluate(() => window.ready), 1);
    assert.equal(await page.evaluate(() => [...document.scripts].filter(({ src }) => src.endsWith("canvass-survey.js")).length), 1);
});

test("two dashboards on a page keep their filters apart", PATIENCE, async () => {
    const page = await open();
    const html = `<!DOCTYPE html><html lang="en-GB"><title>Two</title><script src="canvass.js" defer></script>
        <canvass-dashboard id="one" src="examples/evidence-searches.csv"></canvass-dashboard>
        <canvass-dashboard id="two" src="examples/evidence-searches.csv"></canvass-dashboard></html>`;
    await page.goto(site.page("two.html", { html }));
    await whenReady(page, "canvass-dashboard");
    const count = (id, words) => page.locator(`#${id}`).getByRole("region", { name: "Filters" }).getByText(words).waitFor();
    await count("one", /^All \d+ rows$/);
    await count("two", /^All \d+ rows$/);
    await page.locator("#two").getByRole("button", { name: /^Riverside Community, / }).click();
    await count("two", /^\d+ of \d+ rows$/);
    await count("one", /^All \d+ rows$/);
});

test("fifty mounts and removals, at every stage of starting, leave a page that works", { timeout: 120_000 }, async () => {
    const page = await open();
    await page.goto(site.page("mounts.html", { file: "elements.html" }));
    await whenAllReady(page);
    await page.evaluate(async () => {
        const sources = {
            survey: { src: "survey/needs.survey.json", saveTo: "event" },
            dashboard: { src: "examples/evidence-searches.csv" },
            stakeholders: { src: "examples/stakeholders.csv" },
            author: { src: "survey/needs.survey.json" },
        };
        const kinds = Object.keys(sources);
        const tasks = (count) => new Promise((resolve) => {
            const next = () => (count > 0 ? (count -= 1, setTimeout(next)) : resolve());
            next();
        });
        for (let i = 0; i < 50; i += 1) {
            const kind = kinds[i % kinds.length];
            const element = window.Canvass.mount(document.querySelector("main"), kind, sources[kind]);
            await (i % 2 === 0 ? element.ready : tasks(i % 7));
            element.remove();
        }
    });
    await page.getByRole("radio", { name: "Students" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "Where do you mainly work?" }).waitFor();
    const dashboard = await page.evaluate(async () => {
        const element = window.Canvass.mount(document.querySelector("main"), "dashboard", { src: "examples/headcount.csv" });
        return (await new Promise((resolve) => element.addEventListener("canvass-loaded", ({ detail }) => resolve(detail)))).rows;
    });
    assert.ok(dashboard > 0);
});

function shadowText(page, tag) {
    return page.locator(tag).evaluate((element) => element.shadowRoot.textContent.trim());
}
