// The stakeholder map: placing by keyboard, mouse and table, and out as CSV.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { siteFolder, useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };

const site = useSite();
const open = useBrowser();

async function openMap(attributes = "") {
    const page = await open();
    await page.addInitScript(() => {
        window.changes = [];
        document.addEventListener("canvass-change", ({ detail }) => window.changes.push(detail));
    });
    await page.goto(site.page("map.html", {
        html: `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js" defer></script>
            <main><h1>Library</h1><canvass-stakeholders src="examples/stakeholders.csv" ${attributes}></canvass-stakeholders></main></html>`,
    }));
    await whenReady(page, "canvass-stakeholders");
    return page;
}

/** The point of somebody, whose name goes on with its place. */
const point = (page, name) => page.getByRole("group", { name: "Map", exact: true }).getByRole("button", { name: new RegExp(`^${name}, `) });
const nameOf = (page, name) => point(page, name).getAttribute("aria-label");
const button = (page, name) => page.getByRole("button", { name, exact: true });
const status = async (page) => (await page.locator("canvass-stakeholders").getByRole("status").textContent()).trim();
const changes = (page) => page.evaluate(() => window.changes.splice(0));

/** Presses a key and gives what is spoken next. */
async function spoken(page, key) {
    const before = await status(page);
    await page.keyboard.press(key);
    await page.waitForFunction(
        (before) => document.querySelector("canvass-stakeholders").shadowRoot.querySelector("[role=status]").textContent.trim() !== before,
        before,
    );
    return status(page);
}

/** Where the middle of a point is on the screen. */
function middle(page, name) {
    return point(page, name).locator(".canvass-map__mark").evaluate((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
    });
}

/** Where a pair of scores is on the screen, from two points whose scores are known. */
async function placeOf(page, { power, interest }) {
    await point(page, "Patient experience panel").scrollIntoViewIfNeeded();
    const chair = await middle(page, "Chief Executive");
    const panel = await middle(page, "Patient experience panel");
    const lead = await middle(page, "Regional knowledge services lead");
    // Power 5 and 1.4; interest 2.1 and 4.8.
    return {
        x: chair.x + ((interest - 2.1) * (lead.x - chair.x)) / (4.8 - 2.1),
        y: chair.y + ((power - 5) * (panel.y - chair.y)) / (1.4 - 5),
    };
}

test("a stakeholder is placed by keyboard, and every step is spoken", PATIENCE, async () => {
    const page = await openMap();
    assert.equal(await page.getByRole("group", { name: "Map", exact: true }).locator("[tabindex='0']").count(), 1);
    const chair = point(page, "Chief Executive");
    await tabTo(page, chair);
    assert.equal(await spoken(page, "Enter"),
        "Chief Executive picked up at power 5, interest 2.1. Keep satisfied. Arrow keys move it, Enter puts it down, Escape cancels.");
    assert.equal(await chair.getAttribute("aria-pressed"), "true");
    await page.getByText(/^Chief Executive is picked up: power 5, interest 2\.1\. Keep satisfied\./).waitFor();
    assert.equal(await spoken(page, "ArrowUp"), "Power stops at 5.");
    assert.equal(await spoken(page, "ArrowRight"), "Power 5, interest 2.2. Keep satisfied.");
    assert.equal(await spoken(page, "Shift+ArrowRight"), "Power 5, interest 3.2. Manage closely.");
    assert.equal(await spoken(page, "Shift+ArrowDown"), "Power 4, interest 3.2. Manage closely.");
    assert.ok(await hasFocus(chair), "the focus stays on what is held");
    assert.deepEqual(await changes(page), []);
    assert.match(await spoken(page, "Enter"), /^Chief Executive: power 4, interest 3\.2\. Manage closely\. (No others|\d+ others?) within 0\.3\.$/);
    assert.equal(await nameOf(page, "Chief Executive"), "Chief Executive, power 4, interest 3.2, Manage closely");
    assert.equal(await chair.getAttribute("aria-pressed"), "false");
    assert.ok(await hasFocus(chair), "the focus stays on what was put down");
    assert.deepEqual(await changes(page), [
        { id: "chief-executive", field: "power", value: 4 },
        { id: "chief-executive", field: "interest", value: 3.2 },
    ]);
    await page.keyboard.press("ArrowRight");
    await whenFocused(point(page, "Director of Medical Education"));
    await page.keyboard.press("Home");
    await whenFocused(point(page, "Medical Director"));
});

test("Escape puts a stakeholder back where it was", PATIENCE, async () => {
    const page = await openMap();
    const chair = point(page, "Chief Executive");
    await tabTo(page, chair);
    const before = await nameOf(page, "Chief Executive");
    await spoken(page, "Space");
    await spoken(page, "Shift+ArrowDown");
    assert.equal(await spoken(page, "Escape"), "Chief Executive put back.");
    assert.equal(await nameOf(page, "Chief Executive"), before);
    assert.ok(await hasFocus(chair), "the focus stays on what was put back");
    assert.deepEqual(await changes(page), []);
});

test("a stakeholder is dragged with the mouse to where the pointer lets it go", PATIENCE, async () => {
    const page = await openMap();
    const to = await placeOf(page, { power: 2.5, interest: 1.5 });
    const from = await middle(page, "Finance Director");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.getByText(/^Finance Director is picked up: power 2\.5, interest 1\.5\. Monitor\./).waitFor();
    await page.mouse.up();
    await page.getByRole("button", { name: "Finance Director, power 2.5, interest 1.5, Monitor" }).waitFor();
    assert.deepEqual(await changes(page), [
        { id: "finance-director", field: "power", value: 2.5 },
        { id: "finance-director", field: "interest", value: 1.5 },
    ]);
});

test("a stakeholder is placed by two clicks: on it, and on its new place", PATIENCE, async () => {
    const page = await openMap();
    const to = await placeOf(page, { power: 1.5, interest: 1.5 });
    const from = await middle(page, "Head of Communications");
    await page.mouse.click(from.x, from.y);
    await page.getByText(/^Head of Communications is picked up: power 3\.3, interest 2\.2/).waitFor();
    const moved = await placeOf(page, { power: 1.5, interest: 1.5 });
    assert.equal(Math.round(moved.x), Math.round(to.x));
    await page.mouse.click(moved.x, moved.y);
    await page.getByRole("button", { name: "Head of Communications, power 1.5, interest 1.5, Monitor" }).waitFor();
    await page.mouse.click(moved.x, moved.y);
    await page.getByRole("button", { name: "Put it back" }).click();
    assert.equal(await status(page), "Head of Communications put back.");
    await whenFocused(point(page, "Head of Communications"));
});

test("the table changes the same scores, and says what is wrong beside a cell", PATIENCE, async () => {
    const page = await openMap();
    const cell = page.getByRole("textbox", { name: "Power of Finance Director" });
    assert.equal(await cell.inputValue(), "4.6");
    await cell.fill("2");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Finance Director, power 2, interest 1.8, Monitor" }).waitFor();
    assert.deepEqual(await changes(page), [{ id: "finance-director", field: "power", value: 2 }]);
    await cell.fill("high");
    await page.keyboard.press("Tab");
    const error = page.getByRole("cell").getByText("Power must be a number from 1 to 5", { exact: true });
    await error.waitFor();
    assert.equal(await cell.getAttribute("aria-invalid"), "true");
    assert.equal(await point(page, "Finance Director").count(), 0);
    await button(page, "Place Finance Director").waitFor();
    await cell.fill("3");
    await page.keyboard.press("Tab");
    await error.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Finance Director, power 3, interest 1.8, Keep satisfied" }).waitFor();
});

test("a stakeholder without scores is put on the map from the list of those that are not on it", PATIENCE, async () => {
    const page = await openMap();
    await button(page, "Add stakeholder").click();
    const name = page.getByRole("row").last().getByRole("textbox").first();
    await name.fill("Estates Director");
    await page.keyboard.press("Tab");
    await button(page, "Add stakeholder").focus();
    await tabTo(page, button(page, "Place Estates Director"));
    assert.match(await spoken(page, "Enter"), /^Estates Director picked up at power 3, interest 3\. Manage closely\./);
    await whenFocused(point(page, "Estates Director"));
    await spoken(page, "Shift+ArrowUp");
    await spoken(page, "Enter");
    assert.equal(await nameOf(page, "Estates Director"), "Estates Director, power 4, interest 3, Manage closely");
    await button(page, "Remove Estates Director").click();
    assert.equal(await status(page), "Estates Director removed. Undo brings it back.");
    assert.equal(await point(page, "Estates Director").count(), 0);
});

test("Undo and Redo go through the steps, and say when there are none", PATIENCE, async () => {
    const page = await openMap();
    const power = page.getByRole("textbox", { name: "Power of Finance Director" });
    await power.fill("2");
    await page.keyboard.press("Tab");
    await button(page, "Undo").click();
    assert.equal(await status(page), "Undone: power of Finance Director.");
    assert.equal(await power.inputValue(), "4.6");
    assert.equal(await nameOf(page, "Finance Director"), "Finance Director, power 4.6, interest 1.8, Keep satisfied");
    await button(page, "Redo").click();
    assert.equal(await status(page), "Done again: power of Finance Director.");
    assert.equal(await power.inputValue(), "2");
    await button(page, "Redo").press("Enter");
    assert.equal(await status(page), "There is nothing to redo.");
    await button(page, "Undo").press("Enter");
    assert.equal(await status(page), "Undone: power of Finance Director.");
    await button(page, "Undo").press("Enter");
    assert.equal(await status(page), "There is nothing to undo.");
});

test("saved as CSV, the register has the same ids, the new score and nothing else changed", PATIENCE, async () => {
    const page = await openMap();
    const original = await readFile(path.join(siteFolder(), "examples/stakeholders.csv"), "utf8");
    const chair = point(page, "Chief Executive");
    await tabTo(page, chair);
    await spoken(page, "Enter");
    await spoken(page, "Shift+ArrowDown");
    await spoken(page, "Enter");
    const downloading = page.waitForEvent("download");
    await button(page, "Save as CSV").click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), "stakeholders.csv");
    const saved = await readFile(await download.path(), "utf8");
    assert.equal(saved, original.replace("Board,5,2.1,", "Board,4,2.1,"));
    assert.equal(await page.evaluate(async () => (await document.querySelector("canvass-stakeholders").exportAs("csv")).text()), saved);
});

test("exportAs gives the register as JSON and the map as a picture that has no active content", PATIENCE, async () => {
    const page = await openMap();
    const text = (kind) => page.evaluate(async (kind) => (await document.querySelector("canvass-stakeholders").exportAs(kind)).text(), kind);
    const { canvass, stakeholders } = JSON.parse(await text("json"));
    assert.equal(canvass, "stakeholders/1");
    assert.equal(stakeholders.length, 24);
    assert.equal(stakeholders[0].id, "medical-director");
    assert.equal(stakeholders[0].power, 4.8);
    const svg = await text("svg");
    const drawn = await page.evaluate((svg) => {
        const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
        return { root: parsed.documentElement.localName, active: parsed.querySelectorAll("script, style, foreignObject").length, text: parsed.documentElement.textContent };
    }, svg);
    assert.deepEqual([drawn.root, drawn.active], ["svg", 0]);
    assert.match(drawn.text, /Manage closely/);
    await assert.rejects(text("pdf"), /“pdf”\. It can be/);
});

test("the grid attribute chooses the map, at the start and later, and so does the list", PATIENCE, async () => {
    const page = await openMap('grid="influence-support"');
    const grid = page.getByRole("combobox", { name: "Type of map" });
    assert.equal(await grid.inputValue(), "influence-support");
    assert.equal(await nameOf(page, "Finance Director"), "Finance Director, influence 4.1, support minus 0.6, Win over");
    await page.evaluate(() => document.querySelector("canvass-stakeholders").setAttribute("grid", "power-impact"));
    await page.getByRole("heading", { name: "Power and impact" }).waitFor();
    assert.equal(await nameOf(page, "Finance Director"), "Finance Director, power 4.6, impact 2.2, Satisfy");
    await grid.selectOption({ label: "Power and interest" });
    await page.getByRole("heading", { name: "Power and interest" }).waitFor();
    assert.equal(await nameOf(page, "Finance Director"), "Finance Director, power 4.6, interest 1.8, Keep satisfied");
});

test("a register of one's own is opened, and a saved map comes back", PATIENCE, async () => {
    const page = await openMap();
    const text = "Role;Power;Interest\r\nChair of governors;4,5;2\r\nPorters;;\r\n";
    await page.getByLabel("Open a register").setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Chair of governors, power 4.5, interest 2, Keep satisfied" }).waitFor();
    await button(page, "Place Porters").waitFor();
    assert.equal(await status(page), "own.csv: 2 stakeholders.");
    const saved = await page.evaluate(() => document.querySelector("canvass-stakeholders").save());
    await page.reload();
    await whenReady(page, "canvass-stakeholders");
    assert.equal(await point(page, "Chair of governors").count(), 0);
    await page.evaluate((saved) => document.querySelector("canvass-stakeholders").restore(saved), saved);
    await page.getByRole("button", { name: "Chair of governors, power 4.5, interest 2, Keep satisfied" }).waitFor();
    assert.deepEqual(await page.evaluate(() => document.querySelector("canvass-stakeholders").save()), saved);
});
