// Free text in a dashboard: searched, its terms, what in it identifies people, quotes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { STRICT, header } from "./support/csp.mjs";
import { card, choose, whenFiltered } from "./support/dashboard.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const NOTE = "What would you change?";
const MAY = "May we quote you?";

const TEXTS = [
    ["North", "Yes", "More quiet rooms please, the reading rooms are full by nine in the morning"],
    ["North", "No", "A quiet room upstairs would help me to read before a night shift begins"],
    ["North", "Yes", "Inter-library loans take too long; ring Dr Jones on 01632 960 001 about it"],
    ["South", "Yes", "The café is loud. A quiet room and longer opening would be good for us all"],
    ["South", "", "My own record was left on the desk, 943 476 5919, and nobody had seen it there"],
    ["South", "Yes", "Inter library loans are slow, and the constructor of the catalogue was on leave"],
    ["South", "Yes", "Longer opening on weekdays so that night staff can read before a shift begins"],
    ["South", "Yes", "Nothing at all, the librarians are always kind and quick when I ask for help"],
];
const FILE = `Site,${MAY},${NOTE}\n${TEXTS.map(([site, may, text]) => `${site},${may},"${text}"`).join("\n")}\n`;

const HTML = `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ideas</title><script src="canvass.js" defer></script></head>
<body><main><h1>Ideas</h1><canvass-dashboard theme="auto"></canvass-dashboard></main></body>
</html>`;

const site = useSite();
const open = useBrowser();

/** A page with the file's texts, not opened yet. */
async function closed(options = {}) {
    const page = await open(options);
    await page.goto(site.page("texts.html", { html: HTML, headers: header(STRICT) }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, [{ name: "ideas.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) }]);
    await card(page, NOTE).getByText("Read 8 texts").waitFor();
    return page;
}

/** The same, opened. */
async function opened(options = {}) {
    const page = await closed(options);
    await card(page, NOTE).getByText("Read 8 texts").click();
    await card(page, NOTE).getByRole("table", { name: "What people write of" }).waitFor();
    return page;
}

const field = (page) => card(page, NOTE).getByRole("searchbox", { name: "Search these texts" });
const listed = (page) => card(page, NOTE).getByRole("list", { name: "Texts" }).getByRole("listitem");
const found = (page) => card(page, NOTE).locator(".canvass-texts__found");
const marks = (page) => listed(page).locator("mark").allTextContents();

/** Waits until it says how many were found. */
const says = (page, sentence) => card(page, NOTE).getByText(sentence, { exact: true }).waitFor();

/** The item that holds these words. */
const item = (page, words) => listed(page).filter({ hasText: words });

test("what reads texts is loaded when they are first opened, and no text is there before", PATIENCE, async () => {
    const asked = [];
    const page = await open();
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.page("texts.html", { html: HTML, headers: header(STRICT) }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, [{ name: "ideas.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) }]);
    await card(page, NOTE).getByText("Read 8 texts").waitFor();
    assert.ok(!asked.some((path) => path.includes("texts.") && !path.endsWith(".html")), asked.join(" "));
    assert.equal(await listed(page).count(), 0);
    await card(page, NOTE).getByText("Read 8 texts").click();
    await listed(page).first().waitFor();
    assert.ok(asked.some((path) => path.includes("texts.") && !path.endsWith(".html")), asked.join(" "));
    assert.equal(await listed(page).count(), 8);
    await card(page, NOTE).getByText("Read 8 texts").click();
    await listed(page).first().waitFor({ state: "detached" });
});

test("a phrase is found with and without hyphens, capitals and accents, and marked", PATIENCE, async () => {
    const page = await opened();
    await says(page, "8 texts");
    await field(page).fill("inter library");
    await says(page, "2 of 8 texts have “inter library”");
    assert.deepEqual(await marks(page), ["Inter-library", "Inter library"]);
    assert.equal(await found(page).getAttribute("aria-live"), "polite");
    await field(page).fill("CAFE");
    await says(page, "1 of 8 texts has “CAFE”");
    assert.deepEqual(await marks(page), ["café"]);
    await field(page).fill("helicopter");
    await says(page, "0 of 8 texts have “helicopter”. Try fewer letters, or one word alone");
    assert.equal(await listed(page).count(), 0);
    await assertAccessible(page);
});

test("filters reach the texts, their count and their terms", PATIENCE, async () => {
    const page = await opened();
    await field(page).fill("quiet");
    await says(page, "3 of 8 texts have “quiet”");
    await whenFiltered(page, () =>
        page.evaluate(() => document.querySelector("canvass-dashboard").filter({ question: "Site", values: ["North"] })),
    );
    await says(page, "2 of 3 texts have “quiet”");
    await card(page, NOTE).getByRole("row", { name: /^quiet room 2/ }).waitFor({ state: "detached" });
    await field(page).fill("café");
    await says(page, "0 of 3 texts have “café”. Try fewer letters, or take a filter away");
});

test("a term is counted by people and searched for with the keyboard alone", PATIENCE, async () => {
    const page = await closed();
    await tabTo(page, card(page, NOTE).locator("summary", { hasText: "Read 8 texts" }));
    await page.keyboard.press("Enter");
    const table = card(page, NOTE).getByRole("table", { name: "What people write of" });
    await table.waitFor();
    const heads = await table.getByRole("columnheader").allTextContents();
    assert.deepEqual(heads, ["Term", "People", "Share of those who wrote"]);
    const rows = await table.locator("tbody tr").evaluateAll((rows) =>
        rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
    );
    assert.deepEqual(rows.find(([term]) => term === "quiet room"), ["quiet room", "3", "38%"]);
    assert.ok(rows.length <= 12);
    const term = table.getByRole("button", { name: "quiet room", exact: true });
    await tabTo(page, term);
    await page.keyboard.press("Enter");
    await says(page, "3 of 8 texts have “quiet room”");
    assert.equal(await term.getAttribute("aria-pressed"), "true");
    assert.ok(await hasFocus(term));
    assert.equal(await field(page).inputValue(), "“quiet room”");
    assert.deepEqual(await marks(page), ["quiet rooms", "quiet room", "quiet room"]);
});

test("what may identify somebody is told by words and by a frame", PATIENCE, async () => {
    const page = await opened();
    const ring = item(page, "Inter-library");
    assert.deepEqual(await ring.locator(".canvass-personal").allTextContents(), ["Dr Jones", "01632 960 001"]);
    assert.deepEqual(
        (await ring.locator(".canvass-personal__kind").allTextContents()).map((kind) => kind.trim()),
        ["(may identify: name)", "(may identify: phone number)"],
    );
    assert.equal(await ring.locator(".canvass-personal").first().evaluate((span) => getComputedStyle(span).borderTopStyle), "dashed");
    await item(page, "My own record").getByText("may identify: NHS number").waitFor();
});

test("quotes are chosen by keyboard, replaced where they name somebody, and only of who said yes", PATIENCE, async () => {
    const page = await opened();
    await says(page, "No quote chosen yet");
    await item(page, "A quiet room upstairs").getByText(`Not to be quoted: no yes to “${MAY}”`).waitFor();
    await item(page, "My own record").getByText("Not to be quoted").waitFor();
    assert.equal(await item(page, "My own record").getByRole("button").count(), 0);
    const plain = item(page, "Nothing at all").getByRole("button", { name: /^Choose as a quote/ });
    await tabTo(page, plain);
    await page.keyboard.press("Enter");
    await says(page, "1 quote chosen");
    const replaced = item(page, "Inter-library").getByRole("button", { name: /^Choose as a quote, with 2 places replaced/ });
    await replaced.focus();
    await page.keyboard.press("Enter");
    await item(page, "Inter-library").getByText("Inter-library loans take too long; ring [name] on [phone number] about it").waitFor();
    assert.equal(await replaced.getAttribute("aria-expanded"), "true");
    await assertAccessible(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await says(page, "2 quotes chosen");
    await whenFocused(item(page, "Inter-library").getByRole("button", { name: /^Take out of the quotes/ }));
    const text = card(page, NOTE).getByRole("textbox", { name: "Quotes as text: select all, then copy" });
    assert.equal(
        await text.inputValue(),
        `${NOTE}\n\n“${TEXTS[7][2]}”\n\n“Inter-library loans take too long; ring [name] on [phone number] about it”`,
    );
    await tabTo(page, text);
    assert.deepEqual(await text.evaluate((area) => [area.selectionStart, area.selectionEnd === area.value.length]), [0, true]);
    await assertAccessible(page);
    await card(page, NOTE).locator(".canvass-quotes").getByRole("button", { name: /^Take out of the quotes/ }).first().click();
    await says(page, "1 quote chosen");
    await whenFocused(card(page, NOTE).getByText("1 quote chosen", { exact: true }));
});

for (const [name, options] of [
    ["at 1280 px", {}],
    ["at 320 px, by touch", { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }],
    ["in the dark", { colorScheme: "dark" }],
    ["in forced colours", { forcedColors: "active" }],
]) {
    test(`texts are good to read ${name}`, PATIENCE, async () => {
        const page = await opened(options);
        await field(page).fill("inter library");
        await says(page, "2 of 8 texts have “inter library”");
        await item(page, "Inter-library").getByRole("button", { name: /^Choose as a quote/ }).click();
        await item(page, "Inter-library").getByRole("button", { name: "Choose it like this" }).click();
        await says(page, "1 quote chosen");
        await assertAccessible(page);
        if (process.env.CANVASS_SHOTS) {
            await page.screenshot({ path: `${process.env.CANVASS_SHOTS}/texts ${name}.png`, fullPage: true });
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0);
    });
}
