// What a card says, and how each of its numbers was made.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { afterEvent, card, choose, exportFile, markNames, whenFiltered } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const STAFF = "Staff group";
const SITE = "Site";

const site = useSite();
const open = useBrowser();

async function openDashboard(options = {}) {
    const page = await open(options);
    await page.goto(site.page("searches.html", { file: "dashboard.html" }));
    await whenReady(page, "canvass-dashboard");
    await whenLoaded(page);
    await card(page, STAFF).waitFor();
    return page;
}

const finding = (card) => card.locator(".canvass-card__finding");
const howMade = (page, title) =>
    card(page, title).getByRole("button", { name: `How these numbers were made ${title}`, exact: true });
const picker = (card) => card.getByLabel("Show the working of one number");

/** Count, base and percentage in a mark's name: `Nurses, 34 of 52, 65%, …`. */
function figures(name) {
    const [, count, base, share] = name.match(/, ([\d,]+) of ([\d,]+), (\d+)%/);
    return { count: Number(count.replaceAll(",", "")), base: Number(base.replaceAll(",", "")), share: `${share}%` };
}

test("a finding names answers by the numbers of their marks, and follows the filter", PATIENCE, async () => {
    const page = await openDashboard();
    const claims = async () => {
        const said = await finding(card(page, STAFF)).textContent();
        const marks = await markNames(card(page, STAFF));
        const named = [...said.matchAll(/“([^”]+)”/g)].map(([, label]) => label);
        assert.ok(named.length > 0, said);
        for (const label of named) {
            const { count, base } = figures(marks.find((name) => name.startsWith(`${label}, `)));
            assert.ok(said.includes(count.toLocaleString("en-GB")), `${said}: ${label} has ${count}`);
            assert.ok(said.includes(base.toLocaleString("en-GB")), `${said}: ${base} answered`);
        }
        return said;
    };
    const all = await claims();
    const bars = card(page, SITE).getByRole("group", { name: /^Chart of/ }).locator("[aria-label]");
    await whenFiltered(page, () => bars.first().click());
    assert.notEqual(await claims(), all);
});

test("how a number was made is opened, picked and closed with the keyboard alone", PATIENCE, async () => {
    const page = await openDashboard();
    const button = howMade(page, STAFF);
    const staff = card(page, STAFF);
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.equal(await staff.getByRole("term").count(), 0);
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    await staff.getByRole("term").first().waitFor();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    assert.ok(await hasFocus(button), "the focus stays on the button");
    assert.deepEqual(await staff.getByRole("term").allTextContents(), [
        "File", "Rows", "Filters", "Who counts", "How it was read", "Weights", "Formula", "The line at the top", "Rounding",
    ]);
    await tabTo(page, picker(staff));
    const [first, second] = await markNames(staff);
    for (const [key, name] of [["Home", first], ["ArrowDown", second]]) {
        await page.keyboard.press(key);
        const { count, base, share } = figures(name);
        const label = name.slice(0, name.indexOf(`, ${count.toLocaleString("en-GB")} of `));
        const working = staff.getByRole("status");
        await working.filter({ hasText: `${label}: ` }).waitFor();
        const said = await working.textContent();
        assert.ok(said.startsWith(`${label}: ${count} of ${base} = `), said);
        assert.ok(said.includes(`shown as ${share}. 95% interval `), said);
        assert.ok(await hasFocus(picker(staff)), "the focus stays on the list");
    }
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Space");
    await staff.getByRole("term").first().waitFor({ state: "detached" });
    assert.ok(await hasFocus(button), "the focus stays on the button");
});

test("filters and corrections are told where they change a number", PATIENCE, async () => {
    const page = await openDashboard();
    await howMade(page, STAFF).click();
    await howMade(page, SITE).click();
    const filters = (title) => card(page, title).getByRole("definition").nth(2).textContent();
    assert.equal(await filters(STAFF), "None");
    const bars = card(page, SITE).getByRole("group", { name: /^Chart of/ }).locator("[aria-label]");
    const label = (await bars.first().getAttribute("aria-label")).split(", ")[0];
    await whenFiltered(page, () => bars.first().click());
    assert.equal(await filters(STAFF), `Site: ${label}`);
    assert.equal(await filters(SITE), `None. Not applied to its own card: Site: ${label}`);
});

for (const width of [1280, 320]) {
    test(`every card with all that is behind it is good at ${width} px`, PATIENCE, async () => {
        const page = await openDashboard({ viewport: { width, height: 800 } });
        for (const file of [null, "jisc-uncoded.csv", "counter-r51-tr-j1.tsv"]) {
            if (file) {
                await afterEvent(page, "canvass-loaded", () => choose(page, exportFile(file)));
                await page.getByRole("button", { name: /^How these numbers were made/ }).first().waitFor();
            }
            const buttons = page.getByRole("button", { name: /^How these numbers were made/, expanded: false });
            while ((await buttons.count()) > 0) {
                await buttons.first().click();
            }
            await assertAccessible(page);
            const { wide, inner } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: innerWidth }));
            assert.ok(wide <= inner, `the page is ${wide} px wide at ${inner} px`);
        }
    });
}

test("a dark page and paper keep the finding and the working", PATIENCE, async () => {
    const page = await openDashboard({ colorScheme: "dark" });
    await howMade(page, STAFF).click();
    await assertAccessible(page);
    await page.emulateMedia({ media: "print" });
    assert.ok(await finding(card(page, STAFF)).isVisible());
    assert.ok(await card(page, STAFF).getByRole("term").first().isVisible());
    assert.ok(await card(page, STAFF).locator("output").isVisible());
    assert.equal(await picker(card(page, STAFF)).isVisible(), false, "a list is of no use on paper");
});
