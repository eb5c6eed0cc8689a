// Months as a process chart: chosen by keyboard, told in words, undone, printed without its
// controls, and good on a small screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryPage } from "./support/asked.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { card, choose, markNames, shownText, tableRows } from "./support/dashboard.mjs";
import { whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };

/** Visits of 20 months: around 21 in 2025, 45 in December, around 30 after. */
function visits() {
    const months = [20, 24, 19, 22, 25, 21, 18, 23, 20, 24, 22, 45, 30, 31, 29, 33, 30, 32, 28, 30];
    const rows = months.flatMap((n, month) => Array.from({ length: n }, (_, i) => [
        String(1 + (i % 28)).padStart(2, "0"), String(1 + (month % 12)).padStart(2, "0"), 2025 + Math.floor(month / 12),
    ].join("/")));
    return ["ID,Date of visit", ...rows.map((day, id) => `${id},${day}`)].join("\n");
}

const site = useSite();
const open = useBrowser();

async function opened(options = {}) {
    const page = await open(options);
    await page.goto(site.page("process.html", { html: libraryPage("<canvass-dashboard theme='auto'></canvass-dashboard>") }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, { name: "visits.csv", mimeType: "text/csv", buffer: Buffer.from(visits()) });
    await card(page, "Date of visit").waitFor();
    return page;
}

test("months become a process chart with one key, and it is told which of them signal", PATIENCE, async () => {
    const page = await opened();
    const own = card(page, "Date of visit");
    await own.getByLabel("Show as a process chart").focus();
    await page.keyboard.press("Space");
    await own.getByText("20 of 20 months signal a change").waitFor();
    const said = await shownText(own);
    assert.match(said, /Mean 26\.3, upper limit 39\.18, lower limit 13\.42/);
    assert.match(said, /below the mean: January 2025 to November 2025/);
    assert.match(said, /Above the upper limit: December 2025/);
    assert.match((await markNames(own))[11], /December 2025.*45.*[Aa]bove the upper limit/);
    const row = (await tableRows(own))[11];
    assert.deepEqual(row.slice(1), ["45", "26.3", "13.42", "39.18", "23", "Above the upper limit"]);
    await assertAccessible(page);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await own.getByText("20 of 20 months signal a change").waitFor({ state: "detached" });
    assert.equal(await own.getByLabel("Show as a process chart").isChecked(), false);
});

test("a process chart is good at 320 px, in the dark and in forced colours", PATIENCE, async () => {
    const page = await opened({ viewport: { width: 320, height: 900 }, colorScheme: "dark" });
    const own = card(page, "Date of visit");
    await own.getByLabel("Show as a process chart").check();
    await own.getByText("20 of 20 months signal a change").waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await assertAccessible(page);
    await page.emulateMedia({ forcedColors: "active" });
    await assertAccessible(page);
});
