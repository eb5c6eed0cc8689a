// The pages of a survey, one after the other. Tests named a1 to a30 prove the
// acceptance criterion of that number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answersOf, checkPage, goOn, isAbove, named, questionHeading, useQuestions, whenTitled } from "./support/asked.mjs";
import { tabTo, whenFocused } from "./support/keyboard.mjs";
import { ANSWER, EVERY_KIND } from "./support/kinds.mjs";

const PATIENCE = { timeout: 60_000 };
const ask = useQuestions();

const NAME = { id: "team", type: "text", text: "Which team are you in?", section: "Your work" };
const HOURS = { id: "hours", type: "number", text: "How many hours?", section: "Your work", max: 40 };
const USED = { id: "used", type: "yes_no", text: "Have you used the library?", section: "The library", required: true };
const WHY = { id: "why", type: "text", text: "Why not?", section: "The library", relevant: "${used} = 'no'", required: true };

let walked;

/** What stands on each page of the survey of every kind, up to Check your answers. */
async function everyPage() {
    walked ??= (async () => {
        const page = await ask(EVERY_KIND.questions.map((question) => ({ ...question, section: "About you" })));
        const found = [];
        for (const { id, text } of EVERY_KIND.questions) {
            await questionHeading(page, text).waitFor();
            found.push({ id, ...(await whatStands(page)) });
            await (id === "group" ? ANSWER[id](page) : undefined);
            await goOn(page);
        }
        await checkPage(page).waitFor();
        found.push({ id: "check", ...(await whatStands(page)) });
        return found;
    })();
    return walked;
}

function whatStands(page) {
    return page.locator("canvass-survey").evaluate((survey) => {
        const root = survey.shadowRoot;
        const all = (selector) => [...root.querySelectorAll(selector)];
        const texts = (selector) => all(selector).map((element) => element.textContent);
        const heading = root.querySelector("h2");
        return {
            text: root.textContent,
            headings: texts("h1, h2"),
            isLabel: heading.closest("legend") !== null || heading.querySelector("label") !== null,
            buttons: texts("button"),
            hints: texts(".canvass-hint:not([aria-hidden])").filter(Boolean),
            links: all(".canvass-hint a").length,
            chosen: all("input:checked, option[value='']:not(:checked)").length,
            typed: all("input[type=text], textarea").filter((field) => field.value !== "").length,
            sliders: all("input[type=range], [role=slider]").length,
            steps: all("progress, [role=progressbar], [aria-current=step]").length,
            landmarks: all("main, [role=main], nav, header, footer").length,
        };
    });
}

test("a11: a page asks one question, whose words are its heading and label, and no two share them", PATIENCE, async () => {
    const pages = await everyPage();
    for (const { id, headings, isLabel } of pages) {
        assert.equal(headings.length, 1, `${id} has ${headings.length} headings`);
        assert.equal(isLabel, id !== "welcome" && id !== "check", id);
    }
    const headings = pages.map(({ headings }) => headings[0]);
    assert.equal(new Set(headings).size, pages.length);
    const page = await ask([NAME]);
    assert.ok(await isAbove(page.getByText(NAME.section), questionHeading(page, NAME.text)));
    await page.getByRole("textbox", { name: "Which team are you in? (optional)" }).waitFor();
});

test("a12: Back is first, and like the browser's Back leads to the page before as it was left", PATIENCE, async () => {
    const page = await ask([USED, HOURS, NAME]);
    const back = page.getByRole("button", { name: "Back", exact: true });
    assert.equal(await back.count(), 0);
    await page.getByRole("radio", { name: "Yes" }).check();
    await goOn(page);
    await whenFocused(questionHeading(page, HOURS.text));
    await page.getByRole("textbox").fill("many");
    for (const goBack of [() => back.click(), () => page.goBack()]) {
        await goBack();
        await whenFocused(questionHeading(page, USED.text));
        assert.ok(await page.getByRole("radio", { name: "Yes" }).isChecked());
        await page.goForward();
        await whenFocused(questionHeading(page, HOURS.text));
        assert.equal(await page.getByRole("textbox").inputValue(), "many");
    }
    assert.ok(await isAbove(back, questionHeading(page, HOURS.text)));
    await page.getByRole("textbox").fill("12");
    await goOn(page);
    await whenTitled(page, `${NAME.text} – Library`);
    await back.click();
    await whenFocused(questionHeading(page, HOURS.text));
    await page.goBack();
    await whenTitled(page, `${USED.text} – Library`);
    await page.goForward();
    await page.goForward();
    await whenFocused(questionHeading(page, NAME.text));
});

test("a13: the button says Continue and stands on the left; the last one says what it sends", PATIENCE, async () => {
    for (const { id, buttons } of await everyPage()) {
        assert.equal(buttons.at(-1), id === "check" ? "Send answers" : "Continue");
        assert.deepEqual(buttons.filter((name) => /^(Next|Submit)/.test(name)), []);
    }
    const page = await ask([NAME]);
    const [button, field] = [page.getByRole("button", { name: "Continue" }), page.getByRole("textbox")];
    assert.equal((await button.boundingBox()).x, (await field.boundingBox()).x);
    assert.ok(await isAbove(field, button));
});

test("a14: what may be left out says (optional), and nothing is starred", PATIENCE, async () => {
    const required = new Set(["welcome", "group", "check"]);
    for (const { id, headings, text } of await everyPage()) {
        assert.equal(headings[0].endsWith(" (optional)"), !required.has(id), headings[0]);
        assert.ok(!text.includes("*"), `${id} has a star`);
    }
});

test("a15: hints are short, without links and without a full stop", PATIENCE, async () => {
    const pages = await everyPage();
    const hints = pages.flatMap(({ hints }) => hints);
    assert.ok(hints.length >= 6, "there are hints");
    for (const hint of hints) {
        assert.ok(hint.length <= 100 && !hint.endsWith("."), hint);
    }
    assert.deepEqual(pages.filter(({ links }) => links > 0), []);
});

test("a16: nothing is chosen for the reader, and only yes and no stand side by side", PATIENCE, async () => {
    for (const { id, chosen, typed } of await everyPage()) {
        assert.deepEqual([chosen, typed], [0, 0], id);
    }
    const place = (page, name) => page.getByRole("radio", { name, exact: true }).boundingBox();
    const page = await ask([{ ...USED, required: false }, { id: "site", type: "single", text: "Where?", choices: named("South", "North", "East") }]);
    const [yes, no] = [await place(page, "Yes"), await place(page, "No")];
    assert.ok(yes.y === no.y && yes.x < no.x);
    await goOn(page);
    await questionHeading(page, "Where?").waitFor();
    const [south, north, east] = [await place(page, "South"), await place(page, "North"), await place(page, "East")];
    assert.ok(south.x === north.x && south.y < north.y && north.y < east.y, "choices stand below each other, in the author's order");
    const words = await page.getByText("South", { exact: true }).evaluate((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        return range.getBoundingClientRect().x;
    });
    assert.ok(south.x + south.width <= words, "the button stands left of its words");
});

test("a22: answers are checked in a list by section, each with its way to change it", PATIENCE, async () => {
    const page = await ask([NAME, HOURS, USED, WHY]);
    await goOn(page);
    await questionHeading(page, HOURS.text).waitFor();
    await page.getByRole("textbox").fill("12");
    await goOn(page);
    await page.getByRole("radio", { name: "Yes" }).check();
    await goOn(page);
    await whenFocused(checkPage(page));
    assert.deepEqual(await page.getByRole("term").allTextContents(), [NAME.text, HOURS.text, USED.text]);
    const given = page.getByRole("definition");
    assert.deepEqual((await given.allTextContents()).filter((text) => !text.startsWith("Change")), ["Not provided", "12", "Yes"]);
    assert.deepEqual(await page.getByRole("heading", { level: 3 }).allTextContents(), ["Your work", "The library"]);
    const change = (text) => page.getByRole("link", { name: `Change your answer to: ${text}`, exact: true });

    await change(HOURS.text).click();
    await whenFocused(questionHeading(page, HOURS.text));
    await page.getByRole("textbox").fill("13");
    await goOn(page);
    await whenFocused(checkPage(page));
    await given.filter({ hasText: /^13$/ }).waitFor();

    await change(USED.text).click();
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await goOn(page);
    await whenFocused(questionHeading(page, WHY.text));
    await page.getByRole("textbox").fill("Too far");
    await goOn(page);
    await whenFocused(checkPage(page));
    await change(WHY.text).waitFor();
    assert.deepEqual(await answersOf(page), { hours: 13, used: "no", why: "Too far" });
});

test("a23: the confirmation has a reference, what is next and a copy, and nothing is sent twice", PATIENCE, async () => {
    const survey = { thanks: "We will publish what we found.", contact: "Ask at the library desk." };
    const page = await ask([USED], { survey });
    await page.evaluate(() => {
        window.sent = [];
        document.addEventListener("canvass-submit", ({ detail }) => window.sent.push(detail));
    });
    await page.getByRole("radio", { name: "Yes" }).check();
    await goOn(page);
    await page.getByRole("button", { name: "Send answers" }).click();
    const confirmation = page.getByRole("heading", { name: "Answers sent" });
    await whenFocused(confirmation);
    await whenTitled(page, "Answers sent – Library");
    const [{ id }] = await page.evaluate(() => window.sent);
    await page.getByText(`Your reference is ${id.slice(0, 8)}`).waitFor();
    assert.ok(await isAbove(page.getByRole("heading", { name: "What happens next" }), page.getByText(survey.thanks)));
    await page.getByText(survey.contact).waitFor();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download a copy of your answers" }).click();
    assert.match((await downloading).suggestedFilename(), /\.json$/);

    for (const title of ["Check your answers", USED.text]) {
        await page.goBack();
        await whenFocused(page.getByRole("heading", { name: "You have already sent your answers" }));
        assert.equal(await page.getByRole("button", { name: "Send answers" }).count(), 0, title);
        assert.equal(await page.getByRole("radio").count(), 0, title);
    }
    await page.evaluate(() => document.querySelector("canvass-survey").submit());
    await page.getByRole("button", { name: "Go to your confirmation" }).click();
    await whenFocused(confirmation);
    assert.equal(await page.evaluate(() => window.sent.length), 1);
});

test("a24: no page says how many are left, nor lists the steps", PATIENCE, async () => {
    const pages = await everyPage();
    for (const { id, steps, text } of pages) {
        assert.equal(steps, 0, id);
        assert.doesNotMatch(text, new RegExp(`\\b(of|/) ?${pages.length - 1}\\b|\\bstep\\b|%`, "i"), id);
    }
});

test("a26: no question is asked with a slider", PATIENCE, async () => {
    const pages = await everyPage();
    assert.deepEqual(pages.filter(({ sliders }) => sliders > 0), []);
    const page = await ask(EVERY_KIND.questions.filter(({ id }) => id === "recommend"));
    assert.equal(await page.getByRole("radio").count(), 13);
    await page.getByRole("radio", { name: "10, Extremely likely" }).click();
    assert.deepEqual(await answersOf(page), { recommend: 10 });
});

test("a30: within its page the survey adds no main and no first heading, at the level it is given", PATIENCE, async () => {
    for (const { id, landmarks } of await everyPage()) {
        assert.equal(landmarks, 0, id);
    }
    const page = await ask([USED], { attributes: 'heading-level="4" save-to="event"', survey: { thanks: "We will tell you." } });
    const levels = async () => {
        const found = [];
        for (const level of [1, 2, 3, 4, 5, 6]) {
            found.push(await page.getByRole("heading", { level }).count());
        }
        return [await page.getByRole("main").count(), ...found];
    };
    assert.deepEqual(await levels(), [1, 1, 0, 0, 1, 0, 0]);
    await goOn(page);
    await page.getByRole("heading", { name: "There is a problem", level: 4 }).waitFor();
    assert.deepEqual(await levels(), [1, 1, 0, 0, 2, 0, 0]);
    await tabTo(page, page.getByRole("radio", { name: "Yes" }));
    await page.keyboard.press("Space");
    await goOn(page);
    await checkPage(page).waitFor();
    assert.deepEqual(await levels(), [1, 1, 0, 0, 1, 1, 0]);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", { name: "Answers sent", level: 4 }).waitFor();
    assert.deepEqual(await levels(), [1, 1, 0, 0, 1, 1, 0]);
});
