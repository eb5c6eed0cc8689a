// Questions made of others, and the codebook of a file: by keyboard, undone, kept, saved.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { libraryPage } from "./support/asked.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { card, choose, tableRows } from "./support/dashboard.mjs";
import { whenReady } from "./support/elements.mjs";
import { tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const STAFF = "Staff group";
const GROUPS = ["Nurse", "Midwife", "Doctor", "Porter"];
const USES = ["Books;", "Books;Training;", "Training;", "Loans;"];

const rows = Array.from({ length: 40 }, (_, row) => [GROUPS[row % 4], USES[row % 4], row % 13].join(","));
const FILE = { name: "needs.csv", mimeType: "text/csv", buffer: Buffer.from([[STAFF, "Uses", "Hours"].join(","), ...rows].join("\n")) };

const site = useSite();
const open = useBrowser();

async function dashboard(options = {}) {
    const page = await open(options);
    await page.goto(site.page("derive.html", { html: libraryPage("<canvass-dashboard theme='auto'></canvass-dashboard>") }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, [FILE]);
    await card(page, STAFF).first().waitFor();
    return page;
}

const opener = (page, title) => card(page, title).getByRole("button", { name: `New question from this one ${title}`, exact: true });
const counts = async (page, title) => (await tableRows(card(page, title))).map((row) => row.slice(0, 2).join(" "));
const titles = (page) => page.locator("canvass-dashboard figure h2, canvass-dashboard figure h3").allInnerTexts();

/** Writes into a field that has the focus, in the place of what stands there. */
async function write(page, text) {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
}

test("answers are grouped by keyboard, filtered by, undone and done again", PATIENCE, async () => {
    const page = await dashboard();
    await tabTo(page, opener(page, STAFF));
    await page.keyboard.press("Enter");
    const form = card(page, STAFF);
    await form.getByLabel("Words of the new question").waitFor();
    await assertAccessible(page);
    await tabTo(page, form.getByLabel("Words of the new question"));
    await write(page, "Care staff");
    for (const [option, name] of [["Nurse", "Nursing"], ["Midwife", "Nursing"]]) {
        await tabTo(page, form.getByLabel(`New name of ${option}`, { exact: true }));
        await write(page, name);
    }
    await tabTo(page, form.getByLabel("Leave out Porter"));
    await page.keyboard.press("Space");
    await tabTo(page, form.getByRole("button", { name: "Make this question" }));
    await page.keyboard.press("Enter");
    await card(page, "Care staff").waitFor();
    await whenFocused(opener(page, STAFF));
    assert.deepEqual(await titles(page), [STAFF, "Care staff", "Uses", "Hours"]);
    assert.deepEqual(await counts(page, "Care staff"), ["Nursing 20", "Doctor 10"]);
    await card(page, "Care staff").getByText("n = 30 of 40 rows hold a value").waitFor();
    await card(page, "Care staff").getByRole("checkbox", { name: /Nursing/ }).check();
    await page.getByText(/20 of 40 rows/).first().waitFor();
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await card(page, "Care staff").getByRole("button", { name: /^How these numbers were made/ }).click();
    await card(page, "Care staff").getByText(/“Midwife” and “Nurse” as “Nursing”|“Nurse” and “Midwife” as “Nursing”/).waitFor();
    // The filter cleared, the filter, the table that was opened, the question.
    for (const _ of [1, 2, 3, 4]) {
        await page.getByRole("button", { name: /^Undo/ }).click();
    }
    await card(page, "Care staff").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Redo/ }).click();
    await card(page, "Care staff").waitFor();
});

test("numbers get bands, and what is wrong is said before anything is made", PATIENCE, async () => {
    const page = await dashboard();
    await opener(page, "Hours").click();
    const form = card(page, "Hours");
    assert.equal(await form.getByLabel("Bands begin at").inputValue(), "2.75, 6, 9");
    await form.getByLabel("Bands begin at").fill("0, five");
    await form.getByRole("button", { name: "Make this question" }).click();
    await form.getByRole("alert").getByText("“five” is no number.").waitFor();
    await form.getByLabel("Bands begin at").fill("0, 5, 10");
    await page.keyboard.press("Enter");
    await card(page, "Hours: in bands").waitFor();
    assert.deepEqual(await counts(page, "Hours: in bands"), ["0 to 4 16", "5 to 9 15", "10 and over 9"]);
});

test("answers of two questions become yes or no, and a saved view brings it back", PATIENCE, async () => {
    const page = await dashboard();
    await opener(page, "Uses").click();
    const form = card(page, "Uses");
    await form.getByLabel("How it is made").selectOption({ label: "Yes or no: any of several answers" });
    await form.getByRole("group", { name: "Uses" }).getByRole("checkbox", { name: "Training" }).check();
    await form.getByLabel("Also offer the answers of").selectOption({ label: STAFF });
    await form.getByRole("group", { name: STAFF }).getByRole("checkbox", { name: "Porter" }).check();
    await assertAccessible(page);
    await form.getByLabel("Words of the new question").fill("Trained or porter");
    await form.getByRole("button", { name: "Make this question" }).click();
    await card(page, "Trained or porter").waitFor();
    assert.deepEqual(await counts(page, "Trained or porter"), ["Yes 30", "No 10"]);
    const view = await page.evaluate(() => document.querySelector("canvass-dashboard").save());
    const other = await dashboard();
    await other.evaluate((saved) => document.querySelector("canvass-dashboard").restore(saved), view);
    await card(other, "Trained or porter").waitFor();
    assert.deepEqual(await counts(other, "Trained or porter"), ["Yes 30", "No 10"]);
    await opener(other, "Trained or porter").click();
    await card(other, "Trained or porter").getByRole("button", { name: "Take this question out" }).click();
    await card(other, "Trained or porter").waitFor({ state: "detached" });
});

test("the codebook lists every question as the cards do, and is saved", PATIENCE, async () => {
    const page = await dashboard({ viewport: { width: 320, height: 720 } });
    await page.getByRole("button", { name: "Codebook: all questions of this file" }).click();
    const table = page.getByRole("table", { name: /^Questions, their columns/ });
    await table.waitFor();
    await assertAccessible(page);
    const listed = await table.getByRole("rowheader").allInnerTexts();
    assert.deepEqual(listed, [STAFF, "Uses", "Hours"]);
    await table.getByText("Doctor: 10 (25%)").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Codebook as CSV" }).click()]);
    assert.equal(download.suggestedFilename(), "needs.csv Codebook.csv");
    const text = await readFile(await download.path(), "utf8");
    assert.match(text, /Doctor,10,25%/);
    const [book] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Codebook as Excel workbook" }).click()]);
    assert.equal(book.suggestedFilename(), "needs.csv Codebook.xlsx");
});
