// When the program itself fails: the element says so and gives the answers back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { whenAllReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

test("after a fault of the program the survey offers the answers so far, and the rest of the page goes on", { timeout: 60_000 }, async () => {
    const page = await open({ expect: [/page error: RuntimeError: unreachable/] });
    await page.goto(site.page("fault.html", { file: "elements.html" }));
    await whenAllReady(page);
    const survey = page.locator("canvass-survey");
    await survey.getByRole("radio", { name: "Healthcare Scientists" }).check();

    // As a panic in the module is: an error of WebAssembly, in the middle of a call.
    await page.evaluate(() => {
        const whole = Date;
        globalThis.Date = new Proxy(whole, {
            construct() {
                globalThis.Date = whole;
                throw new WebAssembly.RuntimeError("unreachable");
            },
        });
    });
    await survey.getByRole("button", { name: "Continue" }).click();

    await survey.getByText("Canvass stopped because of a fault in the program").waitFor();
    const link = survey.getByRole("link", { name: "Download your answers so far" });
    const kept = await link.evaluate(async (link) => (await fetch(link.href)).json());
    assert.deepEqual(kept.answers, { staff_group: "scientists" });
    assert.notEqual(kept.id, "");

    const dashboard = page.locator("canvass-dashboard");
    await dashboard.getByRole("figure", { name: "Purpose" }).getByRole("button", { name: "Show as table" }).click();
    await dashboard.getByRole("table", { name: "Purpose" }).waitFor();
});
