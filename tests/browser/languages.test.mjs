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
    await page.getByRole("button", { name: "Parhau" }).click();
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

/** Takes every response of the page. */
const takeResponses = (page) => page.evaluate(() => {
    globalThis.taken = [];
    document.addEventListener("canvass-submit", (event) => { event.preventDefault(); globalThis.taken.push(event.detail); });
});

const isTooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Our own words of English that the page shows. */
const englishIn = (page) => page.evaluate(() => {
    const text = document.querySelector("canvass-survey").shadowRoot.textContent;
    return ["Continue", "Back", "Change", "Check your answers", "Send answers", "There is a problem", "Error", "optional", "Not provided", "Your"]
        .filter((word) => text.includes(word));
});

for (const width of [1280, 320]) {
    test(`a survey in Welsh is answered in Welsh from first to last at ${width} pixels`, PATIENCE, async () => {
        const page = await openSurvey({ page: "cy", viewport: { width, height: 800 } });
        await takeResponses(page);
        const settled = async () => {
            await assertAccessible(page);
            assert.deepEqual(await englishIn(page), []);
            assert.equal(await isTooWide(page), false, "nothing is wider than the page");
        };
        const goOn = () => page.getByRole("button", { name: "Parhau" }).click();
        await goOn();
        await page.getByRole("heading", { name: "Mae problem wedi codi" }).waitFor();
        assert.match(await page.title(), /^Gwall: /);
        await settled();
        await page.getByRole("radio", { name: "Ydw", exact: true }).check();
        await goOn();
        await page.getByRole("group", { name: "Pa wasanaethau ydych chi’n eu hadnabod? (dewisol)" }).waitFor();
        await page.getByText("Dewiswch bob un sy’n berthnasol").waitFor();
        await settled();
        await goOn();
        await page.getByRole("radio", { name: "10, Tebygol iawn" }).check();
        await page.getByRole("button", { name: "Clirio’r ateb" }).waitFor();
        await goOn();
        await page.getByRole("heading", { name: "Gwiriwch eich atebion" }).waitFor();
        await page.getByText("Heb ei ddarparu").waitFor();
        await settled();
        await page.getByRole("button", { name: "Anfon atebion" }).click();
        await page.getByRole("heading", { name: "Atebion wedi’u hanfon" }).waitFor();
        await page.getByText("Cyrchfan eich atebion: y dudalen hon.").waitFor();
        await settled();
        assert.match(await page.title(), /^Atebion wedi’u hanfon/);
        const [response] = await page.evaluate(() => globalThis.taken);
        assert.equal(response.language, "cy");
    });

    test(`English words in a survey in Arabic are read out as English at ${width} pixels`, PATIENCE, async () => {
        const page = await openSurvey({ own: 'lang="ar"', viewport: { width, height: 800 } });
        await takeResponses(page);
        const languageOf = (text) => page.getByText(text, { exact: true }).first().evaluate((element) => {
            const said = element.closest("[lang]");
            return [said.lang, getComputedStyle(element).direction];
        });
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByRole("heading", { name: "There is a problem" }).waitFor();
        for (const text of ["Continue", "There is a problem"]) {
            assert.deepEqual(await languageOf(text), ["en", "ltr"], text);
        }
        await assertAccessible(page);
        await page.getByRole("radio", { name: "نعم" }).check();
        for (let pages = 0; pages < 3; pages += 1) {
            await page.getByRole("button", { name: "Continue" }).click();
        }
        await page.getByRole("heading", { name: "Check your answers" }).waitFor();
        for (const text of ["Check your answers", "Change", "Not provided", "Send answers"]) {
            assert.deepEqual(await languageOf(text), ["en", "ltr"], text);
        }
        await assertAccessible(page);
        assert.equal(await isTooWide(page), false, "nothing is wider than the page");
        const status = page.locator("canvass-survey [role=status]").last();
        assert.equal(await status.getAttribute("lang"), "en");
    });
}

for (const width of [1280, 320]) {
    test(`a survey is looked over in Welsh at ${width} pixels`, PATIENCE, async () => {
        const page = await openSurvey({ page: "cy", own: 'mode="preview"', viewport: { width, height: 800 } });
        await page.getByText("Nid oes dim yn cael ei storio na’i anfon").waitFor();
        const list = page.getByRole("navigation", { name: "Pob cwestiwn" });
        await list.getByText("Gofynnir oherwydd nad oes amod").first().waitFor();
        await list.getByRole("link", { name: "Ar ôl anfon" }).click();
        await page.getByRole("heading", { name: "Atebion wedi’u hanfon" }).waitFor();
        await assertAccessible(page);
        assert.deepEqual(await englishIn(page), []);
        assert.equal(await isTooWide(page), false, "nothing is wider than the page");
    });

    test(`paper returns are typed in in Welsh at ${width} pixels`, PATIENCE, async () => {
        const page = await openSurvey({ page: "cy", own: 'mode="data-entry"', viewport: { width, height: 800 } });
        const save = page.getByRole("button", { name: "Cadw’r ffurflen" });
        await page.getByRole("textbox", { name: "Rhif y ffurflen bapur" }).fill("7");
        await save.click();
        await page.getByRole("heading", { name: "Gwiriwch y ffurflen hon yn erbyn y papur" }).waitFor();
        await page.getByRole("link", { name: /yn cael ei gadw fel ateb coll/ }).first().waitFor();
        await assertAccessible(page);
        assert.deepEqual(await englishIn(page), []);
        await page.getByRole("button", { name: "Ei chadw fel y mae" }).click();
        await page.getByText("Wedi cadw 1 ffurflen. Rhif yr olaf yw 7.").waitFor();
        await assertAccessible(page);
        assert.deepEqual(await englishIn(page), []);
        assert.equal(await isTooWide(page), false, "nothing is wider than the page");
    });
}

/** Our own words in Welsh are a part of the program with a script of its own. */
const WELSH = "canvass-survey-welsh.js";
const timesLoaded = () => site.requests.filter(({ path }) => path.endsWith(WELSH)).length;

test("our words in Welsh are loaded for surveys with Welsh among their languages, and for no other", PATIENCE, async () => {
    const before = timesLoaded();
    const page = await open();
    const only = { canvass: "survey/1", id: "only", version: "1", title: "Only", languages: ["en", "ar"], questions: [{ id: "q", type: "text", text: "Q?" }] };
    await page.goto(site.page("english.html", {
        html: `<!DOCTYPE html><html lang="cy"><meta charset="utf-8"><title>Library</title><script src="canvass.js" defer></script>
            <main><h1>Library</h1><canvass-survey><script type="application/json">${JSON.stringify(only)}</script></canvass-survey></main></html>`,
    }));
    await whenReady(page, "canvass-survey");
    await page.getByRole("button", { name: "Continue" }).waitFor();
    assert.equal(timesLoaded(), before);
    const both = await openSurvey({ page: "en" });
    await both.getByRole("button", { name: "Continue" }).waitFor();
    assert.equal(timesLoaded(), before + 1);
    await both.context().setOffline(true);
    await both.evaluate(() => { document.querySelector("canvass-survey").lang = "cy"; });
    await both.getByRole("button", { name: "Parhau" }).waitFor();
});

test("a survey whose words in Welsh cannot be loaded says which file is not there", PATIENCE, async () => {
    const page = await open({ expect: [/Failed to load resource/] });
    await page.route(`**/${WELSH}`, (route) => route.abort());
    await page.goto(site.page("languages.html", {
        html: `<!DOCTYPE html><html lang="cy"><meta charset="utf-8"><title>Library</title><script src="canvass.js" defer></script>
            <main><h1>Library</h1><canvass-survey><script type="application/json">${DEFINITION}</script></canvass-survey></main></html>`,
    }));
    await page.getByRole("alert").getByText(`${WELSH} could not be loaded`).waitFor();
});
