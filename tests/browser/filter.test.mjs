// Filters: what one card publishes and the others take.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { afterEvent, card, markNames, marks, tableRows, whenFiltered } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };
const STAFF = "Staff group";
const SITE = "Site";
const PURPOSE = "Purpose";

const site = useSite();
const open = useBrowser();

async function openDashboard() {
    const page = await open();
    await page.goto(site.page("searches.html", { file: "dashboard.html" }));
    await whenReady(page, "canvass-dashboard");
    await whenLoaded(page);
    await card(page, STAFF).waitFor();
    return page;
}

function mark(page, title, label) {
    return marks(card(page, title)).and(page.locator(`[aria-label^="${label}, "]`));
}

/** Count and base in a mark's name: `Nurses, 34 of 52, 65%, …`. */
async function figures(mark) {
    const [, count, base] = (await mark.getAttribute("aria-label")).match(/, ([\d,]+) of ([\d,]+),/);
    return { count: Number(count.replaceAll(",", "")), base: Number(base.replaceAll(",", "")) };
}

const filters = (page) => page.getByRole("region", { name: "Filters" });
const filterWords = (page) => filters(page).getByRole("listitem").locator("> span").allTextContents();
const status = (page) => page.locator("canvass-dashboard").getByRole("status");
const call = (page, method, ...values) =>
    page.evaluate(([method, values]) => document.querySelector("canvass-dashboard")[method](...values), [method, values]);

test("a bar that is selected filters every other card and leaves its own", PATIENCE, async () => {
    const page = await openDashboard();
    const own = await markNames(card(page, SITE));
    const { count, base } = await figures(mark(page, SITE, "Riverside Community"));
    const detail = await whenFiltered(page, () => mark(page, SITE, "Riverside Community").click());
    assert.deepEqual(detail, {
        clauses: [{ question: SITE, values: ["Riverside Community"], ranges: [] }],
        rows: count,
    });
    assert.deepEqual(await markNames(card(page, SITE)), own);
    assert.equal(await mark(page, SITE, "Riverside Community").getAttribute("aria-pressed"), "true");
    assert.equal(await mark(page, SITE, "Northgate Hospital").getAttribute("aria-pressed"), "false");
    const staff = await tableRows(card(page, STAFF));
    assert.equal(staff.reduce((sum, [, n]) => sum + Number(n), 0), count);
    await card(page, STAFF).getByText(`n = ${count} of ${count} rows hold a value`).waitFor();
    await card(page, SITE).getByText(`n = ${base} of ${base} rows hold a value`).waitFor();
    await filters(page).getByText(`${count} of ${base} rows`, { exact: true }).waitFor();
    assert.deepEqual(await filterWords(page), ["Site: Riverside Community"]);
    const cards = await page.getByRole("figure").count();
    assert.equal((await status(page).textContent()).trim(), `Filtered to Site: Riverside Community: ${count} of ${base} rows. ${cards} cards updated`);
});

test("a chart is one tab stop, arrow keys go through its bars and Enter selects", PATIENCE, async () => {
    const page = await openDashboard();
    const bars = marks(card(page, SITE));
    assert.deepEqual(await bars.evaluateAll((list) => list.map((bar) => bar.getAttribute("tabindex"))), ["0", "-1", "-1", "-1"]);
    await tabTo(page, bars.nth(0));
    await page.keyboard.press("ArrowDown");
    await whenFocused(bars.nth(1));
    await page.keyboard.press("End");
    await whenFocused(bars.nth(3));
    await page.keyboard.press("ArrowUp");
    await whenFocused(bars.nth(2));
    await page.keyboard.press("Home");
    await whenFocused(bars.nth(0));
    await page.keyboard.press("ArrowRight");
    await whenFocused(bars.nth(1));
    const detail = await whenFiltered(page, () => page.keyboard.press("Enter"));
    const name = (await bars.nth(1).getAttribute("aria-label")).split(",")[0];
    assert.deepEqual(detail.clauses.map(({ values }) => values), [[name]]);
    assert.ok(await hasFocus(bars.nth(1)), "the focus stays where it was");
    const again = await whenFiltered(page, () => page.keyboard.press("Space"));
    assert.deepEqual(again.clauses, []);
    assert.ok(await hasFocus(bars.nth(1)), "the focus stays where it was");
    await page.keyboard.press("Tab");
    assert.ok(await hasFocus(card(page, SITE).getByRole("button", { name: "Show as table" })), "Tab leaves the chart");
});

test("filters of one question add up, filters of two narrow, and each is removed by itself or with all", PATIENCE, async () => {
    const page = await openDashboard();
    const all = (await figures(mark(page, SITE, "Riverside Community"))).base;
    const riverside = (await figures(mark(page, SITE, "Riverside Community"))).count;
    const brides = (await figures(mark(page, SITE, "St Bride's Hospital"))).count;
    await whenFiltered(page, () => mark(page, SITE, "Riverside Community").click());
    const both = await whenFiltered(page, () => mark(page, SITE, "St Bride's Hospital").click());
    assert.equal(both.rows, riverside + brides);
    assert.deepEqual(await filterWords(page), ["Site: Riverside Community or St Bride's Hospital"]);

    const teaching = (await figures(mark(page, PURPOSE, "Teaching"))).count;
    const narrowed = await whenFiltered(page, () => mark(page, PURPOSE, "Teaching").click());
    assert.equal(narrowed.rows, teaching);
    assert.ok(teaching > 0 && teaching < both.rows);
    assert.equal(await filters(page).getByRole("listitem").count(), 2);

    const left = await whenFiltered(page, () =>
        filters(page).getByRole("button", { name: "Remove Site: Riverside Community or St Bride's Hospital" }).click());
    assert.deepEqual(left.clauses.map(({ question }) => question), [PURPOSE]);
    await whenFiltered(page, () => mark(page, STAFF, "Students").click());
    const none = await whenFiltered(page, () => filters(page).getByRole("button", { name: "Clear all filters" }).click());
    assert.deepEqual(none, { clauses: [], rows: all });
    await filters(page).getByText(`All ${all} rows`, { exact: true }).waitFor();
    assert.match(await status(page).textContent(), new RegExp(`^No filters: all ${all} rows\\. \\d+ cards updated`));
});

test("the focus is not lost when a filter is removed by its button", PATIENCE, async () => {
    const page = await openDashboard();
    await whenFiltered(page, () => mark(page, SITE, "Riverside Community").click());
    const remove = filters(page).getByRole("button", { name: "Remove Site: Riverside Community" });
    await remove.focus();
    await whenFiltered(page, () => page.keyboard.press("Enter"));
    await whenFocused(filters(page));
});

test("a table shows the numbers of its chart, and its boxes filter as the bars do", PATIENCE, async () => {
    const page = await openDashboard();
    const names = await markNames(card(page, STAFF));
    const rows = await tableRows(card(page, STAFF));
    const base = (await figures(marks(card(page, STAFF)).first())).base;
    assert.deepEqual(
        rows.map(([head, count, share, interval]) => `${head}, ${count} of ${base}, ${share}, 95% confidence interval ${interval}`),
        names,
    );
    const heads = await card(page, STAFF).getByRole("columnheader").allTextContents();
    assert.deepEqual(heads, [STAFF, "Count", "Share", "95% confidence interval"]);
    const box = card(page, STAFF).getByRole("checkbox", { name: "Filter by Students" });
    const detail = await whenFiltered(page, () => box.check());
    assert.deepEqual(detail.clauses[0].values, ["Students"]);
    assert.equal(await mark(page, STAFF, "Students").getAttribute("aria-pressed"), "true");
    const button = card(page, STAFF).getByRole("button", { name: "Show as table" });
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    await button.click();
    await card(page, STAFF).getByRole("table").waitFor({ state: "detached" });
});

test("numbers and months are filtered by their columns and points too", PATIENCE, async () => {
    const page = await openDashboard();
    const hours = marks(card(page, "Hours spent")).first();
    const { count } = await figures(hours);
    assert.equal((await whenFiltered(page, () => hours.click())).rows, count);
    await whenFiltered(page, () => filters(page).getByRole("button", { name: "Clear all filters" }).click());
    const april = marks(card(page, "Date")).first();
    const [, month, found] = (await april.getAttribute("aria-label")).match(/^(.*), ([\d,]+)$/);
    await april.focus();
    const detail = await whenFiltered(page, () => page.keyboard.press("Enter"));
    assert.equal(detail.rows, Number(found));
    assert.deepEqual(await filterWords(page), [`Date: ${month}`]);
});

test("a month without rows is a gap and no zero", PATIENCE, async () => {
    const page = await openDashboard();
    const names = await markNames(card(page, "Date"));
    assert.ok(names.includes("August 2025, no data"), JSON.stringify(names));
    const cells = await tableRows(card(page, "Date"));
    assert.deepEqual(cells.find(([head]) => head === "August 2025"), ["August 2025", "No data"]);
});

test("the tooltip under the pointer and the focus is the bar's accessible name", PATIENCE, async () => {
    const page = await openDashboard();
    const bar = mark(page, SITE, "St Bride's Hospital");
    const name = await bar.getAttribute("aria-label");
    const tooltip = card(page, SITE).locator(".canvass-tooltip");
    const text = () => tooltip.evaluate((box) => [...box.querySelectorAll("text")].map((line) => line.textContent).join(" "));
    assert.equal(await tooltip.count(), 0);
    await bar.hover();
    assert.equal(await text(), name);
    await page.mouse.move(0, 0);
    await tooltip.waitFor({ state: "detached" });
    await bar.focus();
    assert.equal(await text(), name);
    await page.keyboard.press("Escape");
    await tooltip.waitFor({ state: "detached" });
});

test("filter(), clearFilters(), save() and restore() say and take the same clauses", PATIENCE, async () => {
    const page = await openDashboard();
    const clause = { question: SITE, values: ["Riverside Community", "St Bride's Hospital"], ranges: [] };
    const set = await whenFiltered(page, () => call(page, "filter", { question: clause.question, values: clause.values }));
    assert.deepEqual(set.clauses, [clause]);
    const saved = await call(page, "save");
    assert.deepEqual(saved, {
        canvass: "dashboard/1",
        shown: "evidence-searches.csv",
        files: [{ file: "evidence-searches.csv", clauses: [clause] }],
    });
    assert.deepEqual((await whenFiltered(page, () => call(page, "clearFilters"))).clauses, []);
    assert.deepEqual(await whenFiltered(page, () => call(page, "restore", saved)), set);
    await assert.rejects(call(page, "filter", { question: "Sight", values: ["x"] }), /the filter names the question “Sight”/);
    await assert.rejects(call(page, "filter", { question: SITE, values: ["Mars"] }), /“Mars”, which is not among its answers/);
    await assert.rejects(call(page, "filter", 7), /give an object such as/);
    await assert.rejects(call(page, "restore", {}), /give an object that save\(\) returned/);

    const again = await open({ beside: page });
    await again.goto(page.url());
    await whenReady(again, "canvass-dashboard");
    const restored = await afterEvent(again, "canvass-filter", () => call(again, "restore", saved));
    assert.deepEqual(restored, set);
});

test("filter() takes plain objects and maps, and says of anything else what it takes", PATIENCE, async () => {
    const page = await openDashboard();
    const clause = { question: SITE, values: ["Riverside Community"] };
    const set = await whenFiltered(page, () =>
        page.evaluate((clause) => document.querySelector("canvass-dashboard").filter(new Map(Object.entries(clause))), clause),
    );
    assert.deepEqual(set.clauses, [{ ...clause, ranges: [] }]);
    const endless = () => {
        const clause = { question: "Site" };
        clause.values = [clause];
        document.querySelector("canvass-dashboard").filter(clause);
    };
    await assert.rejects(page.evaluate(endless), /give an object that does not hold itself/);
    const withFunction = () => document.querySelector("canvass-dashboard").filter({ question: "Site", values: [() => "x"] });
    await assert.rejects(page.evaluate(withFunction), /give a plain object/);
    const withSet = () => document.querySelector("canvass-dashboard").filter({ question: "Site", values: new Set(["x"]) });
    await assert.rejects(page.evaluate(withSet), /give a plain object/);
});

test("exportAs gives every card's figures as CSV, or those of one", PATIENCE, async () => {
    const page = await openDashboard();
    const text = (title) =>
        page.evaluate(async (title) => (await document.querySelector("canvass-dashboard").exportAs("csv", title)).text(), title);
    const one = await text(SITE);
    const rows = await tableRows(card(page, SITE));
    for (const [head, count] of rows) {
        assert.ok(one.split(/\r?\n/).some((line) => line.includes(head) && line.includes(count)), `${head} is not in\n${one}`);
    }
    assert.ok(!one.includes("Teaching"));
    const every = await text();
    assert.ok(every.includes("Teaching") && every.includes("Riverside Community"));
    await assert.rejects(text("Sight"), /“Sight”/);
    await assert.rejects(
        page.evaluate(() => document.querySelector("canvass-dashboard").exportAs("pdf")),
        /“pdf”\. It can be/,
    );
});
