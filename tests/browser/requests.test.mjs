// Nothing leaves the browser: the page asks its own server and nobody else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { whenAllReady } from "./support/elements.mjs";
import { siteFiles, useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

test("the page makes no request to another origin", { timeout: 60_000 }, async () => {
    const page = await open();
    const asked = [];
    page.context().on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.origin}/`);
    await whenAllReady(page);
    await page.waitForLoadState("networkidle");
    const elsewhere = asked.filter((url) => {
        const { protocol, origin } = new URL(url);
        return !["blob:", "data:"].includes(protocol) && origin !== site.origin;
    });
    assert.deepEqual(elsewhere, []);
    assert.ok(asked.includes(`${site.origin}/canvass.js`), "the page loads canvass.js");
});

test("the page asks for no file that is not there", { timeout: 60_000 }, async () => {
    const page = await open();
    const missing = [];
    page.on("response", (response) => {
        if (response.status() >= 400) {
            missing.push(response.url());
        }
    });
    await page.goto(`${site.origin}/`);
    await whenAllReady(page);
    assert.deepEqual(missing, []);
});

test("both deliveries are built", async () => {
    const files = await siteFiles();
    const scripts = ["canvass.js", "canvass.mjs"];
    for (const name of ["survey", "dashboard", "stakeholders", "author", "engine", "engine-simd", "workbook"]) {
        scripts.push(`canvass-${name}.js`, `canvass-${name}.mjs`, `canvass-${name}.wasm`);
    }
    assert.deepEqual(scripts.filter((name) => !files.includes(name)), []);
    assert.ok(!files.includes("embed.js"), "the loader's source is not served");
});
