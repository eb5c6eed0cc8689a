// Two files put together: proposed, corrected, compared and left again, by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryPage } from "./support/asked.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { afterEvent, card, choose, openReading } from "./support/dashboard.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const GROUPS = ["Nursing", "Medical"];

/** Forty rows of a year; in the second more of those who answer were helped. */
function year(head, id, helped) {
    const rows = Array.from({ length: 40 }, (_, row) => [id + row, GROUPS[row % 2], row % 10 < helped ? "Yes" : "No", row % 5].join(","));
    return [head, ...rows].join("\n");
}

const FILES = [
    { name: "2024.csv", mimeType: "text/csv", buffer: Buffer.from(year("ID,1. Staff group,2. Were you helped by us,Searches", 1, 3)) },
    { name: "2025.csv", mimeType: "text/csv", buffer: Buffer.from(year("ID,1. Staff group,3. Were you helped by us,Visits", 1000, 9)) },
];

const site = useSite();
const open = useBrowser();

async function opened(options = {}) {
    const page = await open(options);
    await page.goto(site.page("append.html", { html: libraryPage("<canvass-dashboard theme='auto'></canvass-dashboard>") }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, FILES);
    await page.getByRole("button", { name: "Put files together…" }).waitFor();
    return page;
}

const panel = (page) => page.getByRole("region", { name: "Put two files together" });

test("two years are put together with the keyboard alone, and their difference is told", PATIENCE, async () => {
    const page = await opened();
    const button = page.getByRole("button", { name: "Put files together…" });
    await button.focus();
    await page.keyboard.press("Enter");
    await whenFocused(page.getByRole("heading", { name: "Put two files together" }));
    const rows = await panel(page).getByRole("table", { name: "Columns to look at" }).getByRole("row").allInnerTexts();
    assert.equal(rows.length, 3);
    assert.match(rows[1], /^2\. Were you helped by us[^]*Same words under another number/);
    assert.match(rows[2], /^Searches[^]*Nothing like it in the second file/);
    await panel(page).getByText("2 columns have the same name in both files").waitFor();
    await panel(page).getByText("Only in 2025.csv, kept as columns of their own: “Visits”").waitFor();
    assert.equal(await panel(page).getByLabel("Column that goes with 2. Were you helped by us").locator("option:checked").textContent(), "3. Were you helped by us");
    await panel(page).getByRole("button", { name: "Put together" }).focus();
    await page.keyboard.press("Enter");
    await whenFocused(button);
    await page.getByRole("button", { name: /^2024 and 2025 /, pressed: true }).waitFor();
    assert.equal(await page.getByRole("combobox", { name: "Compare groups by" }).locator("option:checked").textContent(), "File");
    const helped = card(page, "2. Were you helped by us");
    await helped.getByText("Clearly different", { exact: true }).waitFor();
    await page.getByText("“Searches” is in 2024.csv alone").first().waitFor();
    const facts = (await (await openReading(page)).locator(".canvass-reading__facts").innerText()).replace(/\s+/g, " ");
    assert.match(facts, /Recognised as 2024\.csv and 2025\.csv put together Rows 80 Read from 2 files, one below the other/);
});

test("the reader says which columns go together and what rows are called", PATIENCE, async () => {
    const page = await opened();
    await page.getByRole("button", { name: "Put files together…" }).click();
    await panel(page).getByLabel("Column that goes with Searches").selectOption({ label: "Visits" });
    await panel(page).getByText("You chose this").waitFor();
    assert.equal(await panel(page).getByText(/^Only in/).count(), 0);
    await panel(page).getByLabel("What to call the rows of 2024.csv").fill("Before");
    await panel(page).getByLabel("What to call the rows of 2025.csv").fill("After");
    const loaded = await afterEvent(page, "canvass-loaded", () => panel(page).getByRole("button", { name: "Put together" }).click());
    assert.deepEqual(loaded, { rows: 80, columns: 5, problems: 0 });
    await card(page, "Searches").getByText("After", { exact: true }).first().waitFor();
    const columns = await page.evaluate(() => document.querySelector("canvass-dashboard").table.columns.map(({ name }) => name));
    assert.deepEqual(columns, ["File", "ID", "1. Staff group", "2. Were you helped by us", "Searches"]);
});

test("the files are turned round, and leaving gives the focus back", PATIENCE, async () => {
    const page = await opened();
    const button = page.getByRole("button", { name: "Put files together…" });
    await button.click();
    await panel(page).getByLabel("First file").selectOption({ label: "2025.csv" });
    assert.equal(await panel(page).getByLabel("Second file").locator("option:checked").textContent(), "2024.csv");
    await panel(page).getByText("Only in 2024.csv, kept as columns of their own: “Searches”").waitFor();
    await panel(page).getByRole("button", { name: "Leave it" }).click();
    await whenFocused(button);
    assert.ok(await hasFocus(button));
    assert.equal(await panel(page).count(), 0);
});

test("a file that is closed takes what was begun with it along", PATIENCE, async () => {
    const page = await opened();
    await page.getByRole("button", { name: "Put files together…" }).click();
    await panel(page).waitFor();
    await page.getByRole("button", { name: "Close 2025.csv" }).click();
    await panel(page).waitFor({ state: "detached" });
    assert.equal(await page.getByRole("button", { name: "Put files together…" }).count(), 0);
});

for (const [at, options] of [
    ["at 1280 px", { viewport: { width: 1280, height: 900 } }],
    ["at 320 px by touch", { viewport: { width: 320, height: 700 }, hasTouch: true }],
    ["in forced colours", { forcedColors: "active" }],
    ["in the dark", { colorScheme: "dark" }],
]) {
    test(`axe finds nothing while files are put together ${at}`, PATIENCE, async () => {
        const page = await opened(options);
        await page.getByRole("button", { name: "Put files together…" }).click();
        await panel(page).getByText("2 columns have the same name in both files").click();
        await panel(page).getByRole("table", { name: "Columns with the same name" }).waitFor();
        await assertAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0);
    });
}
