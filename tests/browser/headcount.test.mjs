// A headcount joined to responses: response rates, who is missing, weights; by keyboard
// alone, saved and brought back, and files taken away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryPage } from "./support/asked.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { card, choose, markNames, tableRows } from "./support/dashboard.mjs";
import { whenReady } from "./support/elements.mjs";
import { whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };

/** 12 nurses, 9 of whom were helped, and 30 doctors, 6 of whom were. */
function responses() {
    const rows = Array.from({ length: 42 }, (_, id) => {
        const [group, helped] = id < 12 ? ["Nursing", id < 9] : ["Medical and dental", id < 18];
        return [id + 1, group, helped ? "Yes" : "No"].join(",");
    });
    return ["Response ID,Staff group,Were you helped", ...rows].join("\n");
}

const STAFF = `Staff group,FTE,Headcount,As at
Nursing,350.5,400,31/03/2026
Medical & Dental,90,100,31/03/2026
Estates & facilities,45.5,50,31/03/2026
Nursing,340,390,31/03/2025
Medical & Dental,80,95,31/03/2025
Estates & facilities,40,44,31/03/2025
`;

const file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const FILES = [file("responses.csv", responses()), file("staff.csv", STAFF)];

const site = useSite();
const open = useBrowser();

async function opened(options = {}) {
    const page = await open(options);
    await page.goto(site.page("headcount.html", { html: libraryPage("<canvass-dashboard theme='auto'></canvass-dashboard>") }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, FILES);
    await page.getByRole("button", { name: "Join a headcount…" }).waitFor();
    return page;
}

const panel = (page) => page.getByRole("region", { name: "Join a headcount" });
const rates = (page) => card(page, "Response rate by Staff group");
const helped = (page) => card(page, "Were you helped");

async function join(page) {
    await page.getByRole("button", { name: "Join a headcount…" }).click();
    await panel(page).getByRole("table", { name: "Which group is which" }).waitFor();
    await panel(page).getByRole("button", { name: "Join", exact: true }).click();
    await rates(page).waitFor();
}

test("a headcount is joined with the keyboard alone, and it is told who is missing", PATIENCE, async () => {
    const page = await opened();
    const button = page.getByRole("button", { name: "Join a headcount…" });
    await button.focus();
    await page.keyboard.press("Enter");
    await whenFocused(page.getByRole("heading", { name: "Join a headcount" }));
    const table = panel(page).getByRole("table", { name: "Which group is which" });
    await table.waitFor();
    const chosen = (label) => panel(page).getByLabel(label).locator("option:checked").textContent();
    assert.equal(await chosen("File of the headcount"), "staff.csv");
    assert.equal(await chosen("Column that says how many people"), "Headcount");
    assert.equal(await chosen("Only rows whose As at is"), "31/03/2026");
    assert.equal(await chosen("Answer that Medical & Dental is"), "Medical and dental");
    assert.equal(await chosen("Answer that Estates & facilities is"), "Not in the survey");
    await panel(page).getByText("Nothing reads like it: please choose").waitFor();
    await panel(page).getByRole("button", { name: "Join", exact: true }).focus();
    await page.keyboard.press("Enter");
    const change = page.getByRole("button", { name: "Change the headcount…" });
    await whenFocused(change);
    await rates(page).getByText("8% of 500 staff answered; clearly more of Medical and dental (30%), clearly fewer of Nursing (3%)").waitFor();
    await rates(page).getByText(/Not in the survey, and in no rate: Estates & facilities \(50\)/).waitFor();
    assert.deepEqual(await markNames(rates(page)), [
        "Medical and dental, 30 of 100 staff answered, 30%, Clearly more answered",
        "Nursing, 12 of 400 staff answered, 3%, Clearly fewer answered",
    ]);
    assert.deepEqual(await tableRows(rates(page)), [
        ["Medical and dental", "30", "100", "30%", "71%", "20%", "▲ Clearly more answered"],
        ["Nursing", "12", "400", "3%", "29%", "80%", "▼ Clearly fewer answered"],
        ["All of these", "42", "500", "8%", "100%", "100%", ""],
    ]);
    await assertAccessible(page);
});

test("answers are weighted and not weighted with one key, and undone", PATIENCE, async () => {
    const page = await opened();
    await join(page);
    const yes = async () => (await tableRows(helped(page)))[0].slice(1);
    assert.deepEqual((await yes()).slice(0, 2), ["15", "36%"]);
    const box = page.getByLabel("Weight answers by Staff group");
    await box.focus();
    await page.keyboard.press("Space");
    await helped(page).getByText("Weighted by Staff group", { exact: false }).first().waitFor();
    assert.deepEqual(await yes(), ["26.9", "64%", "41% to 82%"]);
    await rates(page).getByText(/42 weighted responses say as much as 18 without weights/).waitFor();
    await helped(page).getByRole("button", { name: "How these numbers were made" }).click();
    await helped(page).getByText("By “Staff group”, to the headcount in staff.csv", { exact: false }).waitFor();
    await assertAccessible(page);
    await box.focus();
    await page.keyboard.press("Space");
    await helped(page).getByText("Weighted by Staff group", { exact: false }).first().waitFor({ state: "detached" });
    assert.deepEqual((await yes()).slice(0, 2), ["15", "36%"]);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await helped(page).getByText("Weighted by Staff group", { exact: false }).first().waitFor();
});

test("a headcount that is taken away, and one that is saved, come back", PATIENCE, async () => {
    const page = await opened();
    await join(page);
    await page.getByLabel("Weight answers by Staff group").check();
    await helped(page).getByText("Weighted by Staff group", { exact: false }).first().waitFor();
    const saved = await page.evaluate(() => document.querySelector("canvass-dashboard").save());
    await rates(page).getByRole("button", { name: "Take the headcount away" }).click();
    await whenFocused(page.getByRole("button", { name: "Join a headcount…" }));
    assert.equal(await rates(page).count(), 0);
    const later = await opened();
    await later.evaluate((saved) => document.querySelector("canvass-dashboard").restore(saved), saved);
    await rates(later).getByText(/^8% of 500 staff answered/).waitFor();
    await helped(later).getByText("Weighted by Staff group", { exact: false }).first().waitFor();
});

test("groups that read alike are told and taken only when the reader says so", PATIENCE, async () => {
    const page = await open();
    await page.goto(site.page("alike.html", { html: libraryPage("<canvass-dashboard></canvass-dashboard>") }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, [FILES[0], file("heads.csv", "Group,HC\nNursing staff,400\nDoctors,100\n,3\n")]);
    await page.getByRole("button", { name: "Join a headcount…" }).click();
    const nursing = panel(page).getByLabel("Answer that Nursing staff is");
    await nursing.waitFor();
    assert.equal(await nursing.locator("option:checked").textContent(), "Not in the survey");
    await panel(page).getByText("Reads like “Nursing”: please check").waitFor();
    await panel(page).getByText("1 row of the headcount without a group left out").waitFor();
    await panel(page).getByRole("button", { name: "Take the groups that read alike" }).click();
    assert.equal(await nursing.locator("option:checked").textContent(), "Nursing");
    await panel(page).getByLabel("Answer that Doctors is").selectOption({ label: "Medical and dental" });
    await panel(page).getByRole("button", { name: "Join", exact: true }).click();
    await rates(page).getByText(/^8% of 500 staff answered/).waitFor();
});

test("response rates are taken away as a file that says how they were made", PATIENCE, async () => {
    const page = await opened();
    await join(page);
    await rates(page).getByRole("button", { name: /^Save/ }).click();
    const download = page.waitForEvent("download");
    await rates(page).getByRole("button", { name: /CSV/ }).click();
    const stream = await (await download).createReadStream();
    const chunks = [];
    for await (const chunk of stream) {
        chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString("utf8");
    assert.match(text, /Medical and dental,30,100,30%/);
    assert.match(text, /responses\.csv, beside the headcount in staff\.csv/);
});

test("on a small screen, in the dark and in forced colours nothing is cut off", PATIENCE, async () => {
    const page = await opened({ viewport: { width: 320, height: 900 }, colorScheme: "dark" });
    await page.getByRole("button", { name: "Join a headcount…" }).click();
    await panel(page).getByRole("table", { name: "Which group is which" }).waitFor();
    await assertAccessible(page);
    await panel(page).getByRole("button", { name: "Join", exact: true }).click();
    await rates(page).waitFor();
    await page.getByLabel("Weight answers by Staff group").check();
    await helped(page).getByText("Weighted by Staff group", { exact: false }).first().waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await assertAccessible(page);
    await page.emulateMedia({ forcedColors: "active" });
    await assertAccessible(page);
});
