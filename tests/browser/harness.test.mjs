// The harness itself: what it is there to notice, it notices.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { problemsBeyond, useBrowser } from "./support/browser.mjs";
import { header, STRICT } from "./support/csp.mjs";
import { useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

test("a policy violation, a page error and a console error are noticed", async () => {
    const page = await open({
        expect: [/policy violation: script-src-elem refused inline/, /console error: Executing inline script/, /page error: Error: planted/, /console error: planted/],
    });
    await page.goto(site.page("planted.html", { html: "<script>planted()</script>", headers: header(STRICT) }));
    const error = page.waitForEvent("pageerror");
    await page.evaluate(() => {
        console.error("planted");
        setTimeout(() => {
            throw new Error("planted");
        });
    });
    await error;
});

test("a problem that no pattern announces fails, and so does a pattern that nothing meets", () => {
    assert.deepEqual(problemsBeyond([/b/, /c/], ["a", "b"]), { unexpected: ["a"], missing: [/c/] });
});

test("axe looks into shadow roots", async () => {
    const page = await open();
    await page.goto(site.page("shadow.html", { html: '<html lang="en"><title>Shadow</title><main><h1>Shadow</h1><div></div></main></html>' }));
    await assertAccessible(page);
    await page.evaluate(() => {
        const root = document.querySelector("div").attachShadow({ mode: "open" });
        root.append(document.createElement("button"));
    });
    await assert.rejects(assertAccessible(page), /button-name/);
});

test("requests are logged with their method and path", async () => {
    const page = await open();
    await page.goto(site.page("logged.html", { html: "<title>Logged</title>" }));
    assert.ok(site.requests.some(({ method, path }) => method === "GET" && path === "/logged.html"));
});
