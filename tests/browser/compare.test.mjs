// Groups side by side: chosen, read, filtered and left again, by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryPage } from "./support/asked.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { card, choose, exportFile, markNames } from "./support/dashboard.mjs";
import { whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const FILMS = exportFile("surveymonkey-two-header-rows.csv");
const SEEN = "Have you seen any of the 6 films in the Star Wars franchise?";

const site = useSite();
const open = useBrowser();

async function opened(options = {}) {
    const page = await open(options);
    await page.goto(site.page("compare.html", { html: libraryPage("<canvass-dashboard theme='auto'></canvass-dashboard>") }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, [FILMS]);
    await page.getByRole("combobox", { name: "Compare groups by" }).waitFor();
    return page;
}

async function compareBy(page, label) {
    await page.getByRole("combobox", { name: "Compare groups by" }).selectOption({ label });
    await card(page, SEEN).getByText("Clearly different", { exact: true }).waitFor();
}

test("groups are chosen, read and left again with the keyboard alone", PATIENCE, async () => {
    const page = await opened();
    const select = page.getByRole("combobox", { name: "Compare groups by" });
    await select.focus();
    await page.keyboard.type("Gender");
    await page.getByText("Cards compare 2 groups by Gender").waitFor({ state: "attached" });
    const seen = card(page, SEEN);
    await seen.getByText("Clearly different", { exact: true }).waitFor();
    assert.ok(await select.evaluate((element) => element.getRootNode().activeElement === element));
    const names = await markNames(seen);
    assert.equal(names.length, 6);
    assert.match(names[0], /^Yes: Female, 397 of 549, 72%, 95% confidence interval 68% to 76%; -13 points \(-18 to -8\) from everybody else$/);
    await seen.getByRole("button", { name: "Show as table" }).click();
    const rows = await seen.getByRole("row").allInnerTexts();
    assert.match(rows[1], /Yes\s+Female\s+397\s+549\s+72%\s+68% to 76%\s+-13 points \(-18 to -8\)\s+Fewer than expected/);
    await select.focus();
    await page.keyboard.press("Home");
    await page.getByText("Cards show everybody together").waitFor({ state: "attached" });
    assert.equal((await markNames(seen)).length, 2);
});

test("a filter reaches the groups that are compared", PATIENCE, async () => {
    const page = await opened();
    await compareBy(page, "Gender");
    const before = await markNames(card(page, SEEN));
    await page.evaluate(() => document.querySelector("canvass-dashboard").filter({ question: "Age", values: ["> 60"] }));
    await page.waitForFunction(
        (before) => {
            const root = document.querySelector("canvass-dashboard").shadowRoot;
            const mark = root.querySelector("#canvass-q1 .canvass-mark");
            return mark && mark.getAttribute("aria-label") !== before;
        },
        before[0],
    );
    const names = await markNames(card(page, SEEN));
    assert.notDeepEqual(names, before);
    await assertAccessible(page);
});

for (const [name, options] of [
    ["at 1280 px", {}],
    ["at 320 px, by touch", { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }],
    ["in the dark", { colorScheme: "dark" }],
    ["in forced colours", { forcedColors: "active" }],
]) {
    test(`groups side by side are good ${name}`, PATIENCE, async () => {
        const page = await opened(options);
        await compareBy(page, "Gender");
        await card(page, SEEN).getByRole("button", { name: "Show as table" }).click();
        await card(page, SEEN).getByRole("table").waitFor();
        await assertAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0);
    });
}
