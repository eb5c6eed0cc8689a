// A survey looked over before it is sent out.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenReady } from "./support/elements.mjs";
import { tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";
import { listen, told } from "./support/survey.mjs";

const PATIENCE = { timeout: 120_000 };
const NEEDS = JSON.parse(await readFile(new URL("../../www/survey/needs.survey.json", import.meta.url), "utf8"));

const site = useSite();
const open = useBrowser();

async function openPreview({ definition, ...options } = {}) {
    const page = await open(options);
    await listen(page);
    await page.addInitScript(() => {
        document.addEventListener("canvass-change", ({ detail }) => window.told.push({ name: "change", detail }));
    });
    const from = definition ? "" : 'src="survey/needs.survey.json"';
    const script = definition ? `<script type="application/json">${JSON.stringify(definition)}</script>` : "";
    await page.goto(site.page("preview.html", {
        html: `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Library</title><script src="canvass.js" defer></script><main><h1>Library</h1>
            <canvass-survey ${from} mode="preview" draft="device" save-to="post:/answers">${script}</canvass-survey></main></html>`,
    }));
    await whenReady(page, "canvass-survey");
    return page;
}

const list = (page) => page.getByRole("navigation", { name: "All questions" });
const link = (page, text) => list(page).getByRole("link", { name: text, exact: true });
const item = (page, text) => list(page).getByRole("listitem").filter({ has: page.getByRole("link", { name: text, exact: true }) });
const heading = (page, name) => page.getByRole("heading", { name, exact: true });

async function assertNarrow(page) {
    const { wide, width } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, width: innerWidth }));
    assert.ok(wide <= width, `the page is ${wide} px wide at ${width} px`);
}

test("any question is reached by keyboard, and says why it is asked or not", PATIENCE, async () => {
    const page = await openPreview();
    await page.getByText("Nothing is stored or sent").waitFor();
    const purposes = NEEDS.questions.find(({ id }) => id === "purposes").text;
    await tabTo(page, page.getByRole("link", { name: "All questions" }));
    await page.keyboard.press("Enter");
    await tabTo(page, link(page, purposes));
    await page.keyboard.press("Enter");
    await whenFocused(heading(page, `${purposes} (optional)`));
    const notice = page.locator("canvass-survey").getByText(/^Not asked because the conditions last_use = 'month'/).first();
    assert.match(await notice.textContent(), /are not met: last_use has no answer\.$/);
    assert.equal(await link(page, purposes).getAttribute("aria-current"), "page");

    const deciding = page.locator("canvass-survey").getByRole("link", { name: "When did you last use the library?" }).first();
    await tabTo(page, deciding);
    await page.keyboard.press("Enter");
    await whenFocused(heading(page, "When did you last use the library?"));
    await tabTo(page, page.getByRole("radio").first());
    await page.keyboard.press("Space");
    await item(page, purposes).getByText("Asked because the condition last_use = 'month' is met: last_use is “month”").waitFor();
    await page.keyboard.press("ArrowUp");
    await item(page, purposes).getByText(/^Not asked because .* last_use is “never_heard”$/).waitFor();

    await page.goBack();
    await heading(page, `${purposes} (optional)`).waitFor();
});

test("a preview sends nothing, stores nothing and tells the page nothing", PATIENCE, async () => {
    const page = await openPreview();
    const before = site.requests.length;
    for (const [question, choice] of [
        ["Which staff group are you in?", "Students"],
        ["Where do you mainly work?", "Riverside Community"],
        ["When did you last use the library?", "In the last month"],
    ]) {
        await link(page, question).click();
        await page.getByRole("radio", { name: choice, exact: true }).check();
    }
    await link(page, "Check your answers").click();
    await page.getByRole("button", { name: "Send answers" }).click();
    await whenFocused(heading(page, "Answers sent"));
    await page.getByRole("button", { name: "Download a copy of your answers" }).click();
    await page.locator("canvass-survey").getByRole("status").filter({ hasText: "Nothing is stored or sent" }).waitFor();
    await page.evaluate(() => {
        const survey = document.querySelector("canvass-survey");
        survey.submit();
        survey.downloadResponses();
    });
    await link(page, "Which staff group are you in?").click();
    assert.ok(await page.getByRole("radio", { name: "Students", exact: true }).isChecked(), "answers stay");
    assert.equal(await page.getByRole("button", { name: "Save and finish later" }).count(), 0);

    assert.deepEqual(await told(page), []);
    const since = site.requests.slice(before).filter(({ path }) => path === "/answers");
    assert.deepEqual(since, []);
    const stored = await page.evaluate(async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name),
        local: localStorage.length,
        session: sessionStorage.length,
    }));
    assert.deepEqual(stored, { databases: [], local: 0, session: 0 });
});

test("errors of a page are seen as respondents see them, and do not hold anybody", PATIENCE, async () => {
    const page = await openPreview();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("link", { name: "Select your staff group" }).waitFor();
    await link(page, "What is your job title?").click();
    await whenFocused(heading(page, "What is your job title? (optional)"));
});

for (const width of [1280, 320]) {
    test(`every page of a preview is good at ${width} px`, PATIENCE, async () => {
        const page = await openPreview({ viewport: { width, height: 800 } });
        for (const { text } of NEEDS.questions.slice(0, 5)) {
            await link(page, text).click();
            await heading(page, "All questions").waitFor();
            await assertAccessible(page);
            await assertNarrow(page);
        }
        for (const name of ["Check your answers", "After sending"]) {
            await link(page, name).click();
            await assertAccessible(page);
            await assertNarrow(page);
        }
    });
}
