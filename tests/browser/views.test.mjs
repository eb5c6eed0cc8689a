// What a reader makes of a dashboard: undone, rearranged, noted, saved, shared.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { STRICT, header } from "./support/csp.mjs";
import { afterEvent, card, choose, marks, openReading, tableRows, whenFiltered } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 90_000 };
const STAFF = "Staff group";
const SITE = "Site";
const DATA = "examples/evidence-searches.csv";

const site = useSite();
const open = useBrowser();

const html = (body) => `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Evidence searches</title><script src="canvass.js" defer></script></head>
<body><main><h1>Evidence searches</h1>${body}</main></body>
</html>`;

/** A page with this in its body, opened, and its dashboards read. */
async function dashboard(name, body = `<canvass-dashboard src="${DATA}"></canvass-dashboard>`, options = {}) {
    const { fragment = "", ...more } = options;
    const page = await open(more);
    await page.goto(site.page(name, { html: html(body), headers: header(STRICT) }) + fragment);
    await whenReady(page, "canvass-dashboard");
    await whenLoaded(page);
    await card(page, STAFF).first().waitFor();
    return page;
}

const mark = (page, title, label) => marks(card(page, title)).and(page.locator(`[aria-label^="${label}, "]`));
const status = async (page) => (await page.locator("canvass-dashboard").getByRole("status").first().textContent()).trim();
const undo = (page) => page.getByRole("button", { name: /^Undo/ });
const redo = (page) => page.getByRole("button", { name: /^Redo/ });
const titles = (page) => page.getByRole("figure").evaluateAll((cards) => cards.map((card) => card.querySelector("h2").textContent));
const definition = (page) => page.evaluate(() => document.querySelector("canvass-dashboard").save());
const view = async (page) => (await definition(page)).files[0];
const clausesOf = async (page) => ((await view(page)).clauses ?? []).map(({ question }) => question);

/** Waits until the dashboard says this. */
const says = (page, sentence) =>
    page.waitForFunction(
        (sentence) => document.querySelector("canvass-dashboard").shadowRoot.querySelector("[role=status]").textContent.trim() === sentence,
        sentence,
    );

/** Goes to a button of a card's menu without the mouse. */
async function menu(page, title, name) {
    const summary = card(page, title).locator("summary", { hasText: "Move or hide" });
    await tabTo(page, summary);
    await page.keyboard.press("Enter");
    const button = card(page, title).getByRole("button", { name, exact: true });
    await tabTo(page, button);
    return button;
}

test("a filter is undone and done again by keys and by buttons, and each is said once", PATIENCE, async () => {
    const page = await dashboard("undo.html");
    assert.equal(await undo(page).textContent(), "Undo");
    await tabTo(page, marks(card(page, SITE)).first());
    const bar = marks(card(page, SITE)).first();
    await whenFiltered(page, () => page.keyboard.press("Enter"));
    assert.equal(await undo(page).textContent(), "Undo: filter by Site");
    const undone = await whenFiltered(page, () => page.keyboard.press("Control+z"));
    assert.deepEqual(undone.clauses, []);
    assert.equal(await status(page), "Undone: filter by Site");
    assert.ok(await hasFocus(bar));
    assert.equal(await redo(page).textContent(), "Redo: filter by Site");
    const redone = await whenFiltered(page, () => page.keyboard.press("Control+Shift+Z"));
    assert.equal(redone.clauses.length, 1);
    assert.equal(await status(page), "Done again: filter by Site");
    await whenFiltered(page, () => page.keyboard.press("Control+z"));
    await whenFiltered(page, () => page.keyboard.press("Control+y"));
    await assertAccessible(page);
    await undo(page).focus();
    const again = await whenFiltered(page, () => page.keyboard.press("Enter"));
    assert.deepEqual(again.clauses, []);
    assert.ok(await hasFocus(undo(page)), "the button that has nothing to do keeps the focus");
    await page.keyboard.press("Enter");
    await says(page, "Nothing to undo");
    await assertAccessible(page);
});

test("a correction is undone from anywhere, and filters come back with it", PATIENCE, async () => {
    const page = await dashboard("correct.html");
    await whenFiltered(page, () => mark(page, SITE, "Riverside Community").click());
    const kind = (await openReading(page)).getByRole("row", { name: /^Site/ }).getByRole("combobox").first();
    await afterEvent(page, "canvass-loaded", () => kind.selectOption("text"));
    assert.deepEqual(await clausesOf(page), []);
    assert.equal(await undo(page).textContent(), "Undo: how Site is read");
    await kind.focus();
    const back = await whenFiltered(page, () => page.keyboard.press("Control+z"));
    assert.deepEqual(back.clauses.map(({ values }) => values), [["Riverside Community"]]);
    assert.equal(await status(page), "Undone: how Site is read");
});

test("cards are moved, hidden and shown by keyboard, and the focus stays where it was used", PATIENCE, async () => {
    const page = await dashboard("arrange.html");
    const before = await titles(page);
    const place = before.indexOf(SITE);
    assert.ok(place > 0 && place < before.length - 1, "it has cards on both sides");
    const earlier = await menu(page, SITE, "Move earlier");
    await page.keyboard.press("Enter");
    await says(page, `${SITE}, now ${place} of ${before.length}`);
    await whenFocused(earlier);
    assert.equal((await titles(page)).indexOf(SITE), place - 1);
    const later = card(page, SITE).getByRole("button", { name: "Move later" });
    await tabTo(page, later);
    await page.keyboard.press("Enter");
    await says(page, `${SITE}, now ${place + 1} of ${before.length}`);
    await whenFocused(later);
    assert.deepEqual(await titles(page), before);
    await tabTo(page, card(page, SITE).getByRole("button", { name: "Move to the start" }));
    await page.keyboard.press("Enter");
    await says(page, `${SITE}, now 1 of ${before.length}`);
    assert.equal((await titles(page))[0], SITE);
    await whenFocused(card(page, SITE).getByRole("button", { name: "Move to the start" }));
    await assertAccessible(page);
    await tabTo(page, card(page, SITE).getByRole("button", { name: "Hide this card" }));
    await page.keyboard.press("Enter");
    await says(page, `${SITE} hidden. ${before.length - 1} cards left`);
    assert.ok(!(await titles(page)).includes(SITE));
    const next = page.getByRole("figure").first().getByRole("heading");
    await whenFocused(next);
    await assertAccessible(page);
    const show = page.getByRole("button", { name: `Show ${SITE}` });
    await tabTo(page, show);
    await page.keyboard.press("Enter");
    await says(page, `${SITE}, now 1 of ${before.length}`);
    await whenFocused(card(page, SITE).getByRole("heading"));
    await page.keyboard.press("Control+z");
    await says(page, `Undone: show ${SITE}`);
    assert.ok(!(await titles(page)).includes(SITE));
});

test("a note is written at a bar by keyboard, and stands in its name, below the chart and in the table", PATIENCE, async () => {
    const page = await dashboard("note.html");
    const bar = mark(page, SITE, "Riverside Community");
    await bar.focus();
    await page.keyboard.press("n");
    const text = card(page, SITE).getByLabel("Note", { exact: true });
    await whenFocused(text);
    assert.equal(await card(page, SITE).getByLabel("Note on").locator("option:checked").textContent(), "Riverside Community");
    await assertAccessible(page);
    const save = card(page, SITE).getByRole("button", { name: "Save the note" });
    await tabTo(page, save);
    await page.keyboard.press("Enter");
    await card(page, SITE).getByText("Write the note before you save it").waitFor();
    await assertAccessible(page);
    await page.keyboard.press("Shift+Tab");
    await whenFocused(text);
    await page.keyboard.type("Moved in May");
    await page.keyboard.press("Control+z");
    assert.equal((await view(page)).notes, undefined, "in a field the field's own undo");
    await text.fill("Moved in May");
    await tabTo(page, save);
    await page.keyboard.press("Enter");
    await says(page, "Note on Riverside Community saved");
    await whenFocused(bar);
    assert.match(await bar.getAttribute("aria-label"), /\. Note 1: Moved in May$/);
    await card(page, SITE).getByRole("list", { name: `Notes on ${SITE}` }).getByText("Moved in May").waitFor();
    const rows = await tableRows(card(page, SITE));
    assert.deepEqual(rows.map(([head]) => head).filter((head) => head.includes("Note 1")), ["Riverside Community Note 1"]);
    await assertAccessible(page);
    await tabTo(page, card(page, SITE).getByRole("button", { name: "Edit note 1" }));
    await page.keyboard.press("Enter");
    await whenFocused(text);
    assert.equal(await text.inputValue(), "Moved in May");
    await page.keyboard.press("Escape");
    await whenFocused(card(page, SITE).getByRole("button", { name: "Edit note 1" }));
    await tabTo(page, card(page, SITE).getByRole("button", { name: "Delete note 1" }));
    await page.keyboard.press("Enter");
    await says(page, "Note deleted");
    await whenFocused(card(page, SITE).getByRole("button", { name: "Add a note" }));
    await page.keyboard.press("Control+z");
    await says(page, "Undone: delete a note");
    assert.match(await bar.getAttribute("aria-label"), /Note 1: Moved in May$/);
});

test("a saved view is a file that is opened like any other, before or after the data", PATIENCE, async () => {
    const page = await dashboard("save.html");
    await whenFiltered(page, () => mark(page, SITE, "Riverside Community").click());
    await mark(page, SITE, "Riverside Community").focus();
    await page.keyboard.press("n");
    await page.keyboard.type("Moved in May");
    await card(page, SITE).getByRole("button", { name: "Save the note" }).click();
    await menu(page, SITE, "Move to the start");
    await page.keyboard.press("Enter");
    await says(page, `${SITE}, now 1 of ${(await titles(page)).length}`);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save this view" }).focus();
    await page.keyboard.press("Enter");
    const download = await saving;
    assert.equal(download.suggestedFilename(), "evidence-searches.dashboard.json");
    const buffer = await readFile(await download.path());
    const saved = await definition(page);
    assert.deepEqual(JSON.parse(buffer.toString()), saved);
    const file = { name: "evidence-searches.dashboard.json", mimeType: "application/json", buffer };

    const after = await dashboard("after.html");
    const details = await whenFiltered(after, () => choose(after, [file]));
    assert.equal(details.clauses.length, 1);
    assert.deepEqual(await definition(after), saved);
    assert.equal((await titles(after))[0], SITE);
    await undo(after).click();
    await says(after, "Undone: open a saved view");
    assert.deepEqual(await view(after), { file: "evidence-searches.csv" });

    const before = await open();
    await before.goto(site.page("before.html", { html: html("<canvass-dashboard></canvass-dashboard>") }));
    await whenReady(before, "canvass-dashboard");
    await choose(before, [file]);
    const data = { name: "evidence-searches.csv", mimeType: "text/csv", buffer: Buffer.from(await (await fetch(new URL(DATA, page.url()))).arrayBuffer()) };
    await whenFiltered(before, () => choose(before, [data]));
    assert.deepEqual(await definition(before), saved);
    await before.reload();
    await whenReady(before, "canvass-dashboard");
    await before.evaluate((saved) => document.querySelector("canvass-dashboard").restore(saved), saved);
    await whenFiltered(before, () => choose(before, [data]));
    assert.deepEqual(await definition(before), saved);
});

test("a view that does not fit says what, and one that is broken says where", PATIENCE, async () => {
    const page = await dashboard("unfit.html");
    const json = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
    const view = { hidden: ["Ward"], clauses: [{ question: SITE, values: ["Mars", "Riverside Community"] }, { question: STAFF, values: [] }] };
    await afterEvent(page, "canvass-error", () => choose(page, [json("view.json", { canvass: "dashboard/1", files: [view] })]));
    const notice = page.getByRole("region", { name: "Parts of the view do not fit" });
    assert.deepEqual(await notice.getByRole("listitem").allTextContents(), [
        "the filter on “Site” names “Mars”, which is not among its answers",
        "the list of hidden cards names the question “Ward”, which this file does not have",
    ]);
    await assertAccessible(page);
    await tabTo(page, notice.getByRole("button", { name: "Close this message" }));
    await page.keyboard.press("Enter");
    await notice.waitFor({ state: "detached" });
    await whenFocused(undo(page));
    for (const [text, sentence] of [
        ['{ "canvass": "dashboard/1", "files": [{ "order": 7 }] }', /broken\.json is no view that can be opened: files\[0\]\.order: found 7; expected a list/],
        ['{ "canvass": "dashboard/1"', /broken\.json is no view that can be opened/],
        [`{ "canvass": "dashboard/1", "files": ${"[".repeat(9000)}`, /broken\.json is no view that can be opened/],
        [`{ "canvass": "dashboard/1", "shown": "${"x".repeat(1_100_000)}" }`, /broken\.json is too large for a saved view/],
    ]) {
        const { message } = await afterEvent(page, "canvass-error", () => choose(page, [json("broken.json", text)]));
        assert.match(message, sentence);
        await page.getByText(message).first().waitFor();
        await page.getByRole("button", { name: "Close broken.json" }).first().click();
    }
    await assertAccessible(page);
});

test("the address holds the view of each dashboard that wants it, and no word of the data", PATIENCE, async () => {
    const one = `<canvass-dashboard id="searches" src="${DATA}" address></canvass-dashboard>`;
    const page = await dashboard("address.html", `${one}<p id="about">About</p>`, { fragment: "#about" });
    assert.equal(new URL(page.url()).hash, "#about");
    const detail = await whenFiltered(page, () => mark(page, SITE, "Riverside Community").click());
    const hash = new URL(page.url()).hash;
    assert.match(hash, /^#about&searches=f[a-z0-9]+;c[a-z0-9]+:[a-z0-9]+$/);
    assert.ok(!/river|community|site|evidence/i.test(hash.replace("#about&searches", "")));
    await page.reload();
    await whenReady(page, "canvass-dashboard");
    await page.waitForFunction(() => document.querySelector("canvass-dashboard").save().files[0]?.clauses?.length === 1);
    assert.equal(new URL(page.url()).hash, hash);
    assert.deepEqual((await view(page)).clauses, detail.clauses);
    await page.evaluate(() => { location.hash = "#about"; });
    await page.waitForFunction((hash) => location.hash === hash, hash);
    const staff = await whenFiltered(page, () => marks(card(page, STAFF)).first().click());
    assert.equal(staff.clauses.length, 2);
    const both = new URL(page.url()).hash;
    const back = await whenFiltered(page, () => page.evaluate((hash) => { location.hash = hash; }, hash));
    assert.deepEqual(back.clauses, detail.clauses);
    assert.equal(await undo(page).textContent(), "Undo: open a saved view");
    const undone = await whenFiltered(page, () => undo(page).click());
    assert.equal(undone.clauses.length, 2);
    assert.equal(new URL(page.url()).hash, both);
    await whenFiltered(page, () => page.getByRole("button", { name: "Clear all filters" }).click());
    assert.equal(new URL(page.url()).hash, "#about");
});

test("two dashboards share an address, and one without the attribute leaves it alone", PATIENCE, async () => {
    const element = (more) => `<canvass-dashboard src="${DATA}" ${more}></canvass-dashboard>`;
    const page = await dashboard("two.html", element("address") + element("address") + element(""));
    const all = page.locator("canvass-dashboard");
    const bar = (place) => marks(card(all.nth(place), SITE)).first();
    for (const place of [0, 1, 2]) {
        await bar(place).waitFor();
        await whenFiltered(page, () => bar(place).click());
    }
    assert.match(new URL(page.url()).hash, /^#canvass-dashboard-0=[^&]+&canvass-dashboard-1=[^&]+$/);
});

test("at 320 px by touch a card is moved and a note is written", PATIENCE, async () => {
    const page = await dashboard("touch.html", undefined, { viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true });
    const before = await titles(page);
    await card(page, SITE).locator("summary", { hasText: "Move or hide" }).tap();
    await card(page, SITE).getByRole("button", { name: "Move to the start" }).tap();
    await says(page, `${SITE}, now 1 of ${before.length}`);
    await card(page, SITE).getByRole("button", { name: "Add a note" }).tap();
    await card(page, SITE).getByLabel("Note on").selectOption({ index: 1 });
    await card(page, SITE).getByLabel("Note", { exact: true }).fill("A long note that takes more than one line on a telephone");
    await assertAccessible(page);
    await card(page, SITE).getByRole("button", { name: "Save the note" }).tap();
    await card(page, SITE).getByText("A long note").waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px`);
    await assertAccessible(page);
    await undo(page).tap();
    await says(page, `Undone: note on ${SITE}`);
});
