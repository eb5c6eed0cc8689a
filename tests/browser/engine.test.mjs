// The engine is built twice: a browser takes the build that it is faster with, and
// both say the same.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { STRICT, header } from "./support/csp.mjs";
import { dashboardAnswers } from "./support/elements.mjs";
import { siteFolder, useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

const noSimd = () => {
    WebAssembly.validate = () => false;
};
const noWorker = () => {
    window.Worker = class { constructor() { throw new Error("no worker"); } };
};

/** What a dashboard answers, and the engines that its page asked for. */
async function dashboard(name, ...scripts) {
    const page = await open();
    for (const script of scripts) {
        await page.addInitScript(script);
    }
    const asked = [];
    page.context().on("request", (request) => asked.push(path.posix.basename(new URL(request.url()).pathname)));
    await page.goto(site.page(name, { file: "dashboard.html", headers: header(STRICT) }));
    const answers = await dashboardAnswers(page);
    await page.close();
    return { answers, engines: [...new Set(asked.filter((file) => file.startsWith("canvass-engine")))] };
}

test("a browser with SIMD loads the engine that uses it, any other the one that does not, and both say the same", { timeout: 120_000 }, async () => {
    const faster = await dashboard("faster.html");
    assert.deepEqual(faster.engines, ["canvass-engine-simd.js"]);
    assert.deepEqual(await dashboard("plain.html", noSimd), { answers: faster.answers, engines: ["canvass-engine.js"] });
    assert.deepEqual(await dashboard("own.html", noWorker), faster);
    assert.deepEqual(await dashboard("plain-own.html", noSimd, noWorker), { answers: faster.answers, engines: ["canvass-engine.js"] });
});

test("of the two engines one alone needs SIMD", async () => {
    const needs = async (name) => {
        const module = await WebAssembly.compile(await readFile(path.join(siteFolder(), `canvass-${name}.wasm`)));
        const [features] = WebAssembly.Module.customSections(module, "target_features");
        return Buffer.from(features).includes("simd128");
    };
    assert.deepEqual([await needs("engine"), await needs("engine-simd")], [false, true]);
});
