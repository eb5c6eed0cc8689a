// A survey in several languages: which one is shown, read out and laid out how.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const DEFINITION = await readFile(new URL("pages/languages.survey.json", import.meta.url), "utf8");

const site = useSite();
const open = useBrowser();

/** A page in this language with the survey, which may be in one of its own. */
async function openSurvey({ page: language = "en-GB", own = "", ...options } = {}) {
    const page = await open(options);
    await page.goto(site.page("languages.html", {
        html: `<!DOCTYPE html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Library</title><script src="canvass.js" defer></script><main><h1>Library</h1>
            <canvass-survey ${own} save-to="event"><script type="application/json">${DEFINITION}</script></canvass-survey></main></html>`,
    }));
    await whenReady(page, "canvass-survey");
    return page;
}

const answers = (page) => page.evaluate(() => document.querySelector("canvass-survey").answers);

test("a survey is in the language of its page, and in its own where it has one", PATIENCE, async () => {
    const welsh = await openSurvey({ page: "cy-GB" });
    await welsh.getByRole("group", { name: "Ydych chi wedi defnyddio’r llyfrgell eleni?" }).waitFor();
    const own = await openSurvey({ page: "cy", own: 'lang="en"' });
    await own.getByRole("group", { name: "Have you used the library this year?" }).waitFor();
    const other = await openSurvey({ page: "fr" });
    await other.getByRole("group", { name: "Have you used the library this year?" }).waitFor();
});

test("the language changes in the middle of a survey, and answers and errors go with it", PATIENCE, async () => {
    const page = await openSurvey();
    const speak = (language) => page.evaluate((language) => { document.querySelector("canvass-survey").lang = language; }, language);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("link", { name: "Select whether you have used the library" }).waitFor();
    await speak("cy");
    await page.getByRole("link", { name: "Dewiswch a ydych chi wedi defnyddio’r llyfrgell" }).waitFor();
    await page.getByRole("radio", { name: "Nac ydw" }).check();
    assert.deepEqual(await answers(page), { used: "no" });
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("group", { name: "Eich ateb oedd “Nac ydw”. Pa wasanaethau ydych chi’n eu hadnabod?" }).waitFor();
    await speak("en");
    await page.getByRole("group", { name: "You said “No”. Which services do you know?" }).waitFor();
    assert.deepEqual(await answers(page), { used: "no" });
});

for (const width of [1280, 320]) {
    test(`a survey is read from the right at ${width} pixels`, PATIENCE, async () => {
        const page = await openSurvey({ own: 'lang="ar"', viewport: { width, height: 800 } });
        const radio = page.getByRole("radio", { name: "نعم" });
        const label = page.locator("canvass-survey").getByText("نعم", { exact: true });
        const [field, words] = [await radio.boundingBox(), await label.boundingBox()];
        assert.ok(field.x + field.width / 2 > words.x + words.width / 2, "the radio button stands before its words, on the right");
        await assertAccessible(page);
        await radio.check();
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByRole("checkbox", { name: /البحث عن الأدلة/ }).check();
        await assertAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        assert.equal(wide, false, "nothing is wider than the page");
        const root = page.locator("canvass-survey .canvass-survey");
        assert.deepEqual([await root.getAttribute("lang"), await root.getAttribute("dir")], ["ar", "rtl"]);
    });
}
