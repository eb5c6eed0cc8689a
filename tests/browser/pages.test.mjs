// Several questions on a page: every kind together, what an answer brings, what is wrong, Change.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const EVERY_KIND = JSON.parse(await readFile(new URL("pages/every-kind.survey.json", import.meta.url), "utf8"));
const SHORT = {
    canvass: "survey/1", id: "short", version: "1", title: "What you need", introduction: "It takes two minutes.", page: "survey",
    questions: [
        { id: "use", type: "yes_no", text: "Do you use the library?", required: true },
        { id: "why", type: "text", text: "Why not?", relevant: "${use} = 'no'" },
        { id: "job", type: "text", text: "What is your job?", required: true },
    ],
};

const site = useSite();
const open = useBrowser();

async function openSurvey(definition, width = 1280) {
    const page = await open({ viewport: { width, height: 800 } });
    await page.goto(site.page("pages.html", {
        html: `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Library</title><script src="canvass.js" defer></script><main><h1>Library</h1>
            <canvass-survey save-to="event"><script type="application/json">${JSON.stringify(definition)}</script></canvass-survey></main></html>`,
    }));
    await whenReady(page, "canvass-survey");
    return page;
}

for (const width of [1280, 320]) {
    test(`every kind of question stands on one page, right and wrong, at ${width} px`, PATIENCE, async () => {
        const page = await openSurvey({ ...EVERY_KIND, page: "survey" }, width);
        for (const has of ["right", "wrong"]) {
            if (has === "wrong") {
                await page.getByRole("button", { name: "Continue" }).click();
                await whenFocused(page.locator("#error-summary"));
            }
            await assertAccessible(page);
            const found = await page.evaluate(() => {
                const ids = [...document.querySelector("canvass-survey").shadowRoot.querySelectorAll("[id]")].map(({ id }) => id);
                return { twice: ids.filter((id, place) => ids.indexOf(id) !== place), wide: document.documentElement.scrollWidth };
            });
            assert.deepEqual(found.twice, []);
            assert.ok(found.wide <= width, `the page is ${found.wide} px wide`);
        }
    });
}

test("a page of several questions is gone through by keyboard: an answer brings a question, and errors lead to theirs", PATIENCE, async () => {
    const page = await openSurvey(SHORT);
    const no = page.getByRole("radio", { name: "No", exact: true });
    await tabTo(page, page.getByRole("radio", { name: "Yes", exact: true }));
    await page.keyboard.press("ArrowDown");
    assert.ok(await hasFocus(no), "the focus stays on the answer");
    await page.getByRole("status").filter({ hasText: "1 more question shown" }).waitFor();
    await tabTo(page, page.getByRole("textbox", { name: "Why not? (optional)" }));
    await page.keyboard.type("Too far");
    await tabTo(page, page.getByRole("button", { name: "Continue" }));
    await page.keyboard.press("Enter");
    await whenFocused(page.locator("#error-summary"));
    const link = page.getByRole("link", { name: "Enter an answer to “What is your job?”" });
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await whenFocused(page.getByRole("textbox", { name: "What is your job?" }));
    await page.keyboard.type("Nurse");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Check your answers" }).waitFor();
    await page.getByRole("link", { name: "Change your answer to: Why not?" }).click();
    await whenFocused(page.getByRole("heading", { name: "Why not? (optional)" }));
    assert.deepEqual(await page.evaluate(() => document.querySelector("canvass-survey").answers), { use: "no", why: "Too far", job: "Nurse" });
});
