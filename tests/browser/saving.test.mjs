// What a card shows, taken away as a file, and a dashboard on paper.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { SHAREPOINT, STRICT, header } from "./support/csp.mjs";
import { afterEvent, card, choose, marks, tableRows, whenFiltered } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 90_000 };
const STAFF = "Staff group";
const SITE = "Site";
const DATA = "examples/evidence-searches.csv";
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const site = useSite();
const open = useBrowser();

const html = (attributes = "") => `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Evidence searches</title><script src="canvass.js" defer></script></head>
<body><main><h1>Evidence searches</h1><canvass-dashboard src="${DATA}" ${attributes}></canvass-dashboard></main></body>
</html>`;

/** A page with a dashboard on it, read, under a policy. */
async function dashboard(name, { policy = STRICT, attributes = "", ...options } = {}) {
    const page = await open(options);
    await page.goto(site.page(name, { html: html(attributes), headers: header(policy) }));
    await whenReady(page, "canvass-dashboard");
    await whenLoaded(page);
    await card(page, STAFF).first().waitFor();
    return page;
}

const opener = (page, title) => card(page, title).getByRole("button", { name: `Save ${title}`, exact: true });
const way = (page, title, name) => card(page, title).getByRole("button", { name: `${name} ${title}`, exact: true });
const status = async (page) => (await page.locator("canvass-dashboard").getByRole("status").first().textContent()).trim();

/** Opens the ways to save a card, and gives the name and the bytes of the file that one makes. */
async function saved(page, title, name) {
    if ((await opener(page, title).getAttribute("aria-expanded")) === "false") {
        await opener(page, title).click();
    }
    const [download] = await Promise.all([page.waitForEvent("download"), way(page, title, name).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a card is saved by keyboard, and what was saved is said", PATIENCE, async () => {
    const page = await dashboard("keys.html");
    await tabTo(page, opener(page, STAFF));
    assert.equal(await opener(page, STAFF).getAttribute("aria-expanded"), "false");
    assert.ok(await way(page, STAFF, "Table as CSV").isHidden());
    await page.keyboard.press("Enter");
    await assertAccessible(page);
    const csv = way(page, STAFF, "Table as CSV");
    await tabTo(page, csv);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "Staff group.csv");
    await page.waitForFunction(
        () => document.querySelector("canvass-dashboard").shadowRoot.querySelector("[role=status]").textContent.includes("saved"),
    );
    assert.equal(await status(page), "Staff group.csv was saved to your downloads");
    await whenFocused(csv);
    assert.ok(await hasFocus(csv));
});

test("the table as CSV holds the rows of the card under its filters, and says so", PATIENCE, async () => {
    const page = await dashboard("csv.html");
    await whenFiltered(page, () => marks(card(page, SITE)).first().click());
    const rows = await tableRows(card(page, STAFF));
    const { name, bytes } = await saved(page, STAFF, "Table as CSV");
    assert.equal(name, "Staff group.csv");
    const text = bytes.toString("utf8");
    assert.ok(text.startsWith("\ufeffStaff group,Count,Share,95% confidence interval\r\n"), text);
    const quoted = (cell) => (cell.includes(",") ? `"${cell}"` : cell);
    for (const cells of rows) {
        assert.ok(text.includes(`${cells.map(quoted).join(",")}\r\n`), cells[0]);
    }
    assert.match(text, /\r\nFilters,Site: /);
    assert.match(text, /\r\nFile,"?evidence-searches\.csv, /);
    assert.match(text, /\r\nSaved,\d{1,2} [A-Z][a-z]+ 20\d\d\r\n/);
    assert.match(text, /\r\nMethod,/);
});

test("the table as a workbook is read by the dashboard again", PATIENCE, async () => {
    const page = await dashboard("workbook.html");
    const rows = await tableRows(card(page, STAFF));
    const { name, bytes } = await saved(page, STAFF, "Table as Excel workbook");
    assert.equal(name, "Staff group.xlsx");
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-"));
    try {
        const file = path.join(folder, name);
        await writeFile(file, bytes);
        const read = await afterEvent(page, "canvass-loaded", () => choose(page, [file]));
        assert.equal(read.rows, rows.length);
        const table = await page.evaluate(() => document.querySelector("canvass-dashboard").table);
        assert.equal(table.name, name);
        const named = table.columns.map(({ name }) => name);
        assert.deepEqual(named, [STAFF, "Count", "Share", "95% confidence interval from", "95% confidence interval to"]);
    } finally {
        await rm(folder, { recursive: true });
    }
});

test("the chart as a drawing stands by itself", PATIENCE, async () => {
    const page = await dashboard("drawing.html");
    const finding = await card(page, STAFF).locator(".canvass-card__finding").textContent();
    const { name, bytes } = await saved(page, STAFF, "Chart as SVG drawing");
    assert.equal(name, "Staff group.svg");
    const again = await saved(page, STAFF, "Chart as SVG drawing");
    assert.ok(bytes.equals(again.bytes), "the same card makes the same bytes");
    const alone = await open({ viewport: { width: 700, height: 900 } });
    site.handle("alone.svg", (request, response) => response.writeHead(200, { "Content-Type": "image/svg+xml", ...header(STRICT) }).end(bytes));
    await alone.goto(`${site.origin}/alone.svg`);
    const seen = await alone.evaluate(() => {
        const { width, height } = document.documentElement.viewBox.baseVal;
        const texts = [...document.querySelectorAll("text")];
        const outside = texts.filter((text) => {
            const box = text.getBBox();
            return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
        });
        return { title: document.querySelector("title").textContent, outside: outside.map((text) => text.textContent), texts: texts.length };
    });
    assert.equal(seen.title, finding);
    assert.deepEqual(seen.outside, []);
    assert.ok(seen.texts > 8);
});

for (const [name, policy] of Object.entries({ strict: STRICT, SharePoint: SHAREPOINT.replace("'self'", "'self' 'wasm-unsafe-eval'") })) {
    test(`the chart as a picture is drawn under the ${name} policy, twice as large`, PATIENCE, async () => {
        const page = await dashboard(`picture-${name}.html`, { policy });
        const drawing = (await saved(page, STAFF, "Chart as SVG drawing")).bytes.toString("utf8");
        const [, width, height] = drawing.match(/width="(\d+)" height="(\d+)"/).map(Number);
        const { name: file, bytes } = await saved(page, STAFF, "Chart as PNG picture");
        assert.equal(file, "Staff group.png");
        assert.ok(bytes.subarray(0, 8).equals(PNG));
        assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [2 * width, 2 * height]);
        assert.ok(bytes.length > 5_000, `${bytes.length} bytes hold more than white`);
    });
}

test("a browser that draws no picture says so, and what else can be done", PATIENCE, async () => {
    const page = await dashboard("refused.html");
    await page.evaluate(() => {
        HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    });
    await opener(page, STAFF).click();
    await way(page, STAFF, "Chart as PNG picture").click();
    await page.getByText("This browser could not draw the chart as a PNG picture. Save it as an SVG drawing").first().waitFor();
    await assertAccessible(page);
});

test("a page may take the file itself, and asks for one by the card's title", PATIENCE, async () => {
    const page = await dashboard("taken.html");
    await page.evaluate(() => {
        window.downloads = 0;
        HTMLAnchorElement.prototype.click = () => (window.downloads += 1);
        document.addEventListener("canvass-export", (event) => event.preventDefault());
    });
    await opener(page, STAFF).click();
    const detail = await afterEvent(page, "canvass-export", () => way(page, STAFF, "Table as CSV").click());
    assert.equal(detail.name, "Staff group.csv");
    assert.equal(detail.format, "csv");
    assert.equal(detail.question, STAFF);
    await page.waitForFunction(
        () => document.querySelector("canvass-dashboard").shadowRoot.querySelector("[role=status]").textContent.includes("handed"),
    );
    assert.equal(await page.evaluate(() => window.downloads), 0);
    const kinds = await page.evaluate(async (title) => {
        const dashboard = document.querySelector("canvass-dashboard");
        const files = [];
        for (const format of ["xlsx", "svg", "png"]) {
            const blob = await dashboard.exportAs(format, title);
            files.push([blob.type, blob.size > 1_000]);
        }
        return files;
    }, STAFF);
    assert.deepEqual(kinds, [
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true],
        ["image/svg+xml", true],
        ["image/png", true],
    ]);
});

test("at 320 px the ways to save fit below each other", PATIENCE, async () => {
    const page = await dashboard("narrow.html", { viewport: { width: 320, height: 640 } });
    await opener(page, STAFF).click();
    await way(page, STAFF, "Chart as PNG picture").waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px`);
    await assertAccessible(page);
});

test("printed on A4, no card is split, controls stay away and dark pages are black on white", PATIENCE, async () => {
    const page = await dashboard("paper.html", { attributes: 'theme="dark"' });
    await whenFiltered(page, () => marks(card(page, SITE)).first().click());
    await opener(page, STAFF).click();
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => {
        const root = document.querySelector("canvass-dashboard").shadowRoot;
        const shown = (element) => element.checkVisibility();
        const colours = [...root.querySelectorAll(".canvass-chart .canvass-text:not(.canvass-tone--light)")].map((text) => getComputedStyle(text).fill);
        return {
            head: root.querySelector(".canvass-print-head").textContent,
            headShown: shown(root.querySelector(".canvass-print-head")),
            controls: [...root.querySelectorAll("button, summary, input, textarea")].filter(shown).map((control) => control.textContent || control.outerHTML),
            filters: shown(root.querySelector(".canvass-filters__filter")),
            findings: [...root.querySelectorAll(".canvass-card__finding, .canvass-card__base")].every(shown),
            colours: [...new Set(colours)],
            text: getComputedStyle(root.host).color,
            breaks: [...new Set([...root.querySelectorAll(".canvass-card")].map((card) => getComputedStyle(card).breakInside))],
        };
    });
    assert.match(seen.head, /^evidence-searches\.csv\. Printed on \d{1,2} [A-Z][a-z]+ 20\d\d$/);
    assert.deepEqual([seen.headShown, seen.filters, seen.findings], [true, true, true]);
    assert.deepEqual(seen.controls, []);
    assert.deepEqual(seen.colours, ["rgb(0, 0, 0)"]);
    assert.equal(seen.text, "rgb(33, 43, 50)");
    assert.deepEqual(seen.breaks, ["avoid"]);
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 10_000);
    await page.emulateMedia({ media: "screen" });
    assert.ok(await page.locator(".canvass-print-head").isHidden());
});
