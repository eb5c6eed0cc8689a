// "I read it as": what a file was taken for is seen, asked, corrected, taken
// back, and kept for the next file like it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { STRICT, header } from "./support/csp.mjs";
import { afterEvent, card, choose, openReading, tableRows } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

const file = (name, lines, encoding = "utf8") => ({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), encoding) });

const MESSY = file("turnstile.csv", [
    "Library sign-ins;;;",
    "Report run 03/04/2026;;;",
    ";;;",
    "Visit;Staff group;Site;Spend",
    "01/02/2026;Nursing;Northgate;£12,50",
    "03/04/2026;Medical;Riverside;£3,00",
    "05/06/2026;Nursing;Northgate",
    "02/03/2026;Nursing;Northgate;£1.234,00",
    "Total;;;£1.249,50",
    "Source: turnstile;;;",
], "latin1");

async function dashboard(name) {
    const page = await open();
    await page.goto(site.page(name, { file: "dashboard.html", headers: header(STRICT) }));
    await whenReady(page, "canvass-dashboard");
    await whenLoaded(page);
    return page;
}

/** Opens a file as the reader would, and its panel. */
async function read(page, chosen) {
    await afterEvent(page, "canvass-loaded", () => choose(page, chosen));
    // The panel of the file before is still there until the new one is drawn.
    await page.getByRole("button", { name: new RegExp(`^${chosen.name} `), pressed: true }).waitFor();
    return openReading(page);
}

const summary = (page) => page.evaluate(() => document.querySelector("canvass-dashboard").table);

test("a messy export is read, and every decision and problem is told with its place", async () => {
    const page = await dashboard("messy.html");
    const panel = await read(page, MESSY);
    assert.match(await panel.locator("summary").first().innerText(), /semicolon, Windows-1252, 3 problems/);
    assert.equal(await panel.getByLabel("Columns divided by").locator("option:checked").innerText(), "Found: semicolon");
    assert.equal(await panel.getByLabel("Rows above the header").locator("option:checked").innerText(), "Found: 3");
    const preview = panel.getByRole("table", { name: "The first 4 rows as read" });
    assert.equal(await preview.getByRole("row").nth(1).innerText(), "01/02/2026\tNursing\tNorthgate\t£12,50");
    for (const [kind, line, words] of [
        ["1 row with too few fields", "7", "3 fields in a table of 4 columns. The missing ones are read as empty"],
        ["1 row of totals", "9", "A row of totals. It is left out: what it counts is in the rows already"],
        ["1 note below the table", "10", "A note below the table. It is left out"],
    ]) {
        await panel.getByText(kind, { exact: true }).click();
        const row = panel.getByRole("region", { name: kind }).getByRole("row").nth(1);
        assert.equal((await row.innerText()).split("\t")[0], line);
        assert.ok((await row.innerText()).includes(words));
    }
    assert.equal(await panel.getByText("Report run 03/04/2026;;;").count(), 0);
    await panel.getByRole("button", { name: "The first lines of the file as they are written" }).click();
    assert.match(await panel.getByRole("region", { name: "The first lines of the file as they are written" }).innerText(), /Report run 03\/04\/2026;;;\nE?/);
    await assertAccessible(page);
});

test("dates that prove nothing are asked, and the answer is heeded and can be taken back", async () => {
    const page = await dashboard("asked.html");
    await read(page, MESSY);
    const asked = page.getByRole("region", { name: "Please check" });
    await asked.waitFor();
    const months = async () => (await tableRows(card(page, "Visit"))).map(([month]) => month);
    assert.deepEqual(await months(), ["February 2026", "March 2026", "April 2026", "May 2026", "June 2026"]);
    await afterEvent(page, "canvass-loaded", () => asked.getByRole("button", { name: "Month first, 12/31" }).click());
    assert.equal(await asked.count(), 0);
    assert.deepEqual((await months()).slice(0, 2), ["January 2026", "February 2026"]);
    const panel = await openReading(page);
    await afterEvent(page, "canvass-loaded", () => page.getByRole("button", { name: /^Undo: / }).click());
    await asked.waitFor();
    assert.deepEqual((await months()).at(-1), "June 2026");
    await afterEvent(page, "canvass-loaded", () => page.getByRole("button", { name: /^Redo: / }).click());
    assert.equal(await asked.count(), 0);
});

test("delimiter, header, quotes and encoding can be set without opening the file again", async () => {
    const page = await dashboard("set.html");
    const panel = await read(page, MESSY);
    const set = (label, option) => afterEvent(page, "canvass-loaded", () => panel.getByLabel(label).selectOption({ label: option }));
    await set("Rows above the header", "4");
    assert.equal((await summary(page)).columns[0].name, "01/02/2026");
    await set("Rows of the header", "0");
    assert.equal((await summary(page)).columns[0].name, "");
    await set("Rows above the header", "Found: 4");
    await set("Columns divided by", "comma");
    assert.notEqual((await summary(page)).columns.length, 4);
    await set("Columns divided by", "Found: comma");
    await set("Encoding", "DOS (code page 850)");
    assert.ok((await summary(page)).columns.some(({ name }) => name === "Spend"));
    await set("Encoding", "Found: DOS (code page 850)");
    assert.equal((await summary(page)).columns.length, 4);
});

test("lines that were left out are kept where that is said, lines are left out, and both can be taken back", async () => {
    const page = await dashboard("rows.html");
    const panel = await read(page, MESSY);
    const rows = async () => (await summary(page)).rows;
    assert.equal(await rows(), 4);
    const which = panel.getByRole("group", { name: "Which lines are rows" });
    await which.waitFor();
    assert.equal(await which.getByRole("checkbox").count(), 2, "what the file has none of is not offered");
    const reread = (act) => afterEvent(page, "canvass-loaded", act);
    await reread(() => which.getByLabel("Count rows of totals as rows").check());
    assert.equal(await rows(), 5);
    await reread(() => which.getByLabel("Keep notes below the table as rows").check());
    assert.equal(await rows(), 6);
    const skip = which.getByLabel("Lines to leave out");
    await skip.fill("the last");
    await skip.press("Tab");
    await which.getByText("“the” is no line number. Write numbers and ranges, such as 12, 20-24").waitFor();
    assert.equal(await skip.getAttribute("aria-invalid"), "true");
    await assertAccessible(page);
    await reread(async () => {
        await skip.fill("5, 6-7");
        await skip.press("Tab");
    });
    assert.equal(await rows(), 3);
    assert.equal(await skip.getAttribute("aria-invalid"), null);
    await panel.getByText("3 lines that you left out", { exact: true }).waitFor();
    for (const left of [6, 5, 4]) {
        await reread(() => page.getByRole("button", { name: /^Undo: / }).click());
        assert.equal(await rows(), left);
    }
    assert.equal(await skip.inputValue(), "");
});

test("a column's words for no answer, and whether it is needed, can be said", async () => {
    const page = await dashboard("column.html");
    const panel = await read(page, file("loans.csv", ["Site,Loans", ...Array.from({ length: 12 }, (_, i) => `Ward ${i % 3},${i === 4 ? 99 : i}`)]));
    assert.match(await card(page, "Loans").innerText(), /n = 12 of 12/);
    await panel.getByText("Options: Loans").click();
    await afterEvent(page, "canvass-loaded", async () => {
        const words = panel.getByLabel("Words for no answer in Loans, divided by commas");
        await words.fill("99");
        await words.press("Tab");
    });
    assert.match(await card(page, "Loans").innerText(), /n = 11 of 12/);
    await afterEvent(page, "canvass-loaded", () => panel.getByLabel("Leave Loans out").check());
    assert.equal(await card(page, "Loans").count(), 0);
    await afterEvent(page, "canvass-loaded", () => panel.getByLabel("Leave Loans out").uncheck());
    assert.match(await card(page, "Loans").innerText(), /n = 11 of 12/);
});

test("what the columns are is kept as a file, and the next file like it is read so", async () => {
    const page = await dashboard("keep.html");
    const panel = await read(page, MESSY);
    await panel.getByText("Read files like this one the same next time").click();
    await panel.getByLabel("What files like this are called").fill("Turnstile");
    await panel.getByLabel("Name to show for Visit").fill("Day of visit");
    await panel.getByLabel("What Site is").selectOption({ label: "Which organisation" });
    const [download] = await Promise.all([
        page.waitForEvent("download"),
        afterEvent(page, "canvass-loaded", () => panel.getByRole("button", { name: "Keep as a mapping file" }).click()),
    ]);
    assert.equal(download.suggestedFilename(), "turnstile.mapping.json");
    const text = await readFile(await download.path(), "utf8");
    assert.equal(JSON.parse(text).name, "Turnstile");
    assert.ok((await summary(page)).columns.some(({ name }) => name === "Day of visit"), "the file that is open is read so");

    const later = await dashboard("later.html");
    const mapping = { name: "turnstile.mapping.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await afterEvent(later, "canvass-loaded", () => choose(later, mapping));
    await afterEvent(later, "canvass-loaded", () => choose(later, { ...MESSY, name: "may.csv" }));
    assert.ok((await summary(later)).columns.some(({ name }) => name === "Day of visit"));
    assert.match(await later.locator("details.canvass-reading summary").first().innerText(), /Turnstile/);
});
