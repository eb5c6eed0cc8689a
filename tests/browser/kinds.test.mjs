// Every kind of question in a browser: by keyboard, by mouse, by touch, at every
// width.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";
import { fieldOf, rowOf } from "./support/survey.mjs";

const PATIENCE = { timeout: 120_000 };
const EVERY_KIND = JSON.parse(await readFile(new URL("pages/every-kind.survey.json", import.meta.url), "utf8"));

const site = useSite();
const open = useBrowser();

/** A page with the survey of every kind, or one with these questions alone. */
async function openSurvey({ only, theme = "light", column, ...options } = {}) {
    const questions = EVERY_KIND.questions.filter(({ id }) => !only || only.includes(id));
    const definition = JSON.stringify({ ...EVERY_KIND, questions });
    const page = await open(options);
    await page.goto(site.page("kinds.html", {
        html: `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Library</title><script src="canvass.js" defer></script><style>main { max-width: ${column ?? "none"} }</style><main><h1>Library</h1>
            <canvass-survey theme="${theme}" save-to="event"><script type="application/json">${definition}</script></canvass-survey></main></html>`,
    }));
    await whenReady(page, "canvass-survey");
    return page;
}

const answers = (page) => page.evaluate(() => document.querySelector("canvass-survey").answers);
const heading = (page, text) => page.getByRole("heading", { name: new RegExp(`^${text.replace("?", "\\?")}`) });
const goOn = (page) => page.getByRole("button", { name: "Continue" }).click();

/** What stands in the polite live region, once it is this. */
function whenTold(page, sentence) {
    return page.waitForFunction((sentence) => {
        const regions = document.querySelector("canvass-survey").shadowRoot.querySelectorAll("[aria-live], [role=status]");
        return [...regions].some((region) => region.textContent.trim() === sentence);
    }, sentence);
}

test("things are ranked with buttons alone, and the button pressed keeps the focus", PATIENCE, async () => {
    const page = await openSurvey({ only: ["priorities"] });
    const up = (name) => page.getByRole("button", { name: `Move ${name} up` });
    assert.deepEqual(await answers(page), {});
    await tabTo(page, up("Study space"));
    await page.keyboard.press("Enter");
    await whenTold(page, "Study space, now 1 of 4");
    await whenFocused(up("Study space"));
    await tabTo(page, up("Training"));
    await page.keyboard.press("Space");
    await whenTold(page, "Training, now 2 of 4");
    await whenFocused(up("Training"));
    await page.keyboard.press("Space");
    await whenTold(page, "Training, now 1 of 4");
    await whenFocused(up("Training"));
    assert.deepEqual(await answers(page), { priorities: ["training", "study_space"] });
    const down = page.getByRole("button", { name: "Move Training down" });
    await down.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await whenTold(page, "Training, not ranked");
    await whenFocused(down);
    assert.deepEqual(await answers(page), { priorities: ["study_space"] });
});

test("a longer ranking reaches any rank through a list, which keeps the focus", PATIENCE, async () => {
    const page = await openSurvey({ only: ["first_three"] });
    const position = (name) => page.getByRole("combobox", { name: `Position of ${name}` });
    await position("Better signs").selectOption("1");
    await position("Quiet rooms").selectOption("1");
    await whenTold(page, "Quiet rooms, now 1 of 3");
    await whenFocused(position("Quiet rooms"));
    assert.deepEqual(await answers(page), { first_three: ["quiet_rooms", "better_signs"] });
    await position("Quiet rooms").selectOption("Not ranked");
    assert.deepEqual(await answers(page), { first_three: ["better_signs"] });
});

test("a line of a ranking is dragged with the mouse, and no text is selected", PATIENCE, async () => {
    const page = await openSurvey({ only: ["priorities"] });
    for (const name of ["Evidence searches", "Training", "Study space"]) {
        await page.getByRole("button", { name: `Move ${name} up` }).click();
    }
    const centre = async (text) => {
        const box = await page.getByRole("listitem").filter({ hasText: text }).getByText(text, { exact: true }).boundingBox();
        return [box.x + box.width / 2, box.y + box.height / 2];
    };
    await page.mouse.move(...(await centre("Study space")));
    await page.mouse.down();
    await page.mouse.move(...(await centre("Training")), { steps: 8 });
    await page.mouse.move(...(await centre("Evidence searches")), { steps: 8 });
    await page.mouse.up();
    assert.deepEqual(await answers(page), { priorities: ["study_space", "evidence_searches", "training"] });
    assert.equal(await page.evaluate(() => String(getSelection())), "");
    await page.mouse.move(...(await centre("Training")), { steps: 4 });
    assert.deepEqual((await answers(page)).priorities[0], "study_space", "let go of, it stays");
});

test("a line of a ranking is dragged with a finger", PATIENCE, async () => {
    const page = await openSurvey({ only: ["priorities"], hasTouch: true, viewport: { width: 400, height: 900 } });
    for (const name of ["Evidence searches", "Training"]) {
        await page.getByRole("button", { name: `Move ${name} up` }).tap();
    }
    const centre = async (text) => {
        const box = await page.getByRole("listitem").filter({ hasText: text }).getByText(text, { exact: true }).boundingBox();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const finger = await page.context().newCDPSession(page);
    const touch = (type, ...touchPoints) => finger.send("Input.dispatchTouchEvent", { type, touchPoints });
    const from = await centre("Training");
    const to = await centre("Evidence searches");
    await touch("touchStart", from);
    for (let step = 1; step <= 8; step += 1) {
        await touch("touchMove", { x: to.x, y: from.y + ((to.y - from.y) * step) / 8 });
    }
    await touch("touchEnd");
    await page.waitForFunction(() => document.querySelector("canvass-survey").answers.priorities[0] === "training");
});

test("a grid is a table where it fits and groups where it does not, and keeps answers and focus", PATIENCE, async () => {
    const page = await openSurvey({ only: ["agree"] });
    await page.getByRole("table", { name: "How far do you agree?" }).waitFor();
    assert.equal(await page.getByRole("columnheader").count(), 7);
    const row = rowOf(page, "I would miss it");
    const disagree = fieldOf(row, "radio", "Disagree", "I would miss it");
    await disagree.focus();
    await page.keyboard.press("Space");
    await page.setViewportSize({ width: 320, height: 800 });
    await page.getByRole("group", { name: "I would miss it", exact: true }).waitFor();
    assert.equal(await page.getByRole("table").count(), 0);
    assert.ok(await hasFocus(disagree), "the narrow form has lost the focus");
    await page.keyboard.press("ArrowDown");
    assert.deepEqual(await answers(page), { agree: { i_would_miss_it: "neither_agree_nor_disagree" } });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("table", { name: "How far do you agree?" }).waitFor();
    const neither = page.getByRole("radio", { name: "I would miss it Neither agree nor disagree" });
    assert.ok(await neither.isChecked());
    assert.ok(await hasFocus(neither), "the wide form has lost the focus");
});

test("in a narrow column of a wide page a grid is groups, and nothing is wider than the column", PATIENCE, async () => {
    const page = await openSurvey({ only: ["agree", "first_three"], column: "268px" });
    await page.getByRole("combobox", { name: "Position of Quiet rooms" }).waitFor();
    const overflow = () => page.evaluate(() => document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth);
    assert.equal(await overflow(), 0);
    await goOn(page);
    await page.getByRole("group", { name: "I would miss it", exact: true }).waitFor();
    assert.equal(await overflow(), 0);
});

test("a7: a link of the summary brings the question into view before its field has the focus", PATIENCE, async () => {
    const page = await openSurvey({ only: ["group"], viewport: { width: 400, height: 300 } });
    await goOn(page);
    await page.getByRole("link", { name: "Select your group" }).click();
    await whenFocused(page.getByRole("radio", { name: "Nursing" }));
    const box = await heading(page, "Which group are you in?").boundingBox();
    assert.ok(box.y > -1 && box.y + box.height <= 300, `the question stands at ${box.y}`);
});

test("in a grid Tab goes from row to row and arrow keys within a row", PATIENCE, async () => {
    const page = await openSurvey({ only: ["agree"] });
    await tabTo(page, page.getByRole("radio").first());
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await whenFocused(fieldOf(rowOf(page, "Staff understand what I need"), "radio", "Strongly disagree", "Staff understand what I need"));
    assert.deepEqual(await answers(page), { agree: { the_library_saves_me_time: "disagree" } });
});

test("the heads of a long grid stay in view and hide no focus", PATIENCE, async () => {
    const page = await openSurvey({ only: ["agree"], viewport: { width: 1280, height: 420 } });
    const last = fieldOf(rowOf(page, "It is easy to ask"), "radio", "Agree", "It is easy to ask");
    await last.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 2000);
    const head = page.getByRole("columnheader", { name: "Agree", exact: true });
    await head.waitFor();
    await page.waitForFunction(() => scrollY > 0);
    const headBox = await head.boundingBox();
    assert.ok(headBox.y >= 0, `the head is at ${headBox.y}`);
    await fieldOf(rowOf(page, "The library saves me time"), "radio", "Agree", "The library saves me time").focus();
    const box = await rowOf(page, "The library saves me time").boundingBox();
    const below = await head.boundingBox();
    assert.ok(box.y + 1 >= below.y + below.height || box.y >= 0, "the focus is behind the heads");
});

test("boxes of ticks are ticked by row and column", PATIENCE, async () => {
    const page = await openSurvey({ only: ["contribution"] });
    await page.getByRole("checkbox", { name: "Saved money or time Probable future contribution" }).check();
    await page.getByRole("checkbox", { name: "Saved money or time Immediate contribution" }).check();
    assert.deepEqual(await answers(page), { contribution: { saved_money_or_time: ["immediate", "future"] } });
    await page.getByRole("checkbox", { name: "I do not know" }).check();
    assert.deepEqual(await answers(page), { contribution: { missing: "dont_know" } });
    await page.getByRole("checkbox", { name: "Working together Immediate contribution" }).check();
    assert.deepEqual(await answers(page), { contribution: { working_together: ["immediate"] } });
});

test("a long list is searched with the keyboard, and says how much it finds", PATIENCE, async () => {
    const page = await openSurvey({ only: ["site"] });
    const field = page.getByRole("combobox", { name: /^Which site do you work at/ });
    await tabTo(page, field);
    await page.keyboard.type("br");
    await whenTold(page, "2 results");
    assert.deepEqual(await page.getByRole("option").allTextContents(), ["Bridgewater Hospital", "Brook Hospital"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const active = page.getByRole("option", { name: "Brook Hospital", selected: true });
    await active.waitFor();
    assert.equal(await field.getAttribute("aria-activedescendant"), await active.getAttribute("id"));
    await page.keyboard.press("Enter");
    assert.equal(await field.inputValue(), "Brook Hospital");
    assert.deepEqual(await answers(page), { site: "brook" });
    assert.ok(await hasFocus(field));
    assert.equal(await page.getByRole("option").count(), 0);
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("option").first().waitFor({ state: "detached" });
    assert.equal(await field.inputValue(), "Brook Hospital");
});

test("a long list is chosen from by mouse and by finger, and what it does not have is said", PATIENCE, async () => {
    const page = await openSurvey({ only: ["site"], hasTouch: true });
    const field = page.getByRole("combobox", { name: /^Which site/ });
    await field.click();
    assert.equal(await page.getByRole("option").count(), 36);
    await page.getByRole("option", { name: "Willow Hospital" }).tap();
    assert.deepEqual(await answers(page), { site: "willow" });
    await field.fill("Nowhere");
    await whenTold(page, "No results found");
    await goOn(page);
    const link = page.getByRole("link", { name: "Select an answer from the list" });
    await link.click();
    await whenFocused(field);
    assert.equal(await field.inputValue(), "Nowhere", "what was typed is kept");
    await page.getByRole("checkbox", { name: "I do not know" }).check();
    assert.equal(await field.inputValue(), "");
    await goOn(page);
    await page.getByRole("heading", { name: "Check your answers" }).waitFor();
});

test("the field for other words comes with its choice and is told", PATIENCE, async () => {
    const page = await openSurvey({ only: ["group"] });
    await page.getByRole("radio", { name: "Another group" }).check();
    await whenTold(page, "1 more question shown");
    await goOn(page);
    await page.getByRole("link", { name: "Enter details for “Another group”" }).click();
    const details = page.getByRole("textbox", { name: "Give details for “Another group”" });
    await whenFocused(details);
    await page.keyboard.type("Chaplaincy");
    await page.getByRole("radio", { name: "Nursing" }).check();
    assert.deepEqual(await answers(page), { group: "nursing" });
    await page.getByRole("radio", { name: "Another group" }).check();
    assert.equal(await details.inputValue(), "Chaplaincy");
    assert.deepEqual(await answers(page), { group: { value: "other", other: "Chaplaincy" } });
});

test("a25: the count is told once the typing has stopped", PATIENCE, async () => {
    const page = await openSurvey({ only: ["job"] });
    await page.getByRole("textbox", { name: /^What is your job title/ }).pressSequentially("Midwife");
    await whenTold(page, "You have 53 characters remaining");
});

test("a reason for no answer gives way to what is typed", PATIENCE, async () => {
    const page = await openSurvey({ only: ["hours"] });
    await page.getByRole("radio", { name: "Prefer not to say" }).check();
    assert.deepEqual(await answers(page), { hours: { missing: "prefer_not" } });
    const field = page.getByRole("textbox", { name: /^How many hours/ });
    await field.fill("3");
    assert.equal(await page.getByRole("radio", { name: "Prefer not to say" }).isChecked(), false);
    assert.deepEqual(await answers(page), { hours: 3 });
});

const LOOKS = [
    { name: "at 1280 px", viewport: { width: 1280, height: 900 } },
    { name: "at 320 px", viewport: { width: 320, height: 800 } },
    { name: "in the dark", viewport: { width: 1280, height: 900 }, theme: "dark" },
    { name: "in forced colours", viewport: { width: 320, height: 800 }, forcedColors: "active" },
];

for (const { name, ...options } of LOOKS) {
    test(`every kind of question is good ${name}, empty, answered, wrong and on the check page`, PATIENCE, async () => {
        const page = await openSurvey(options);
        for (const { id, text } of EVERY_KIND.questions) {
            await heading(page, text).waitFor();
            await assertGood(page);
            await DO[id]?.(page);
            await assertGood(page);
            await page.keyboard.press("Escape");
            await goOn(page);
            if (WRONG[id]) {
                await page.getByRole("heading", { name: "There is a problem" }).waitFor();
                await assertGood(page);
                await WRONG[id](page);
                await goOn(page);
            }
        }
        await page.getByRole("heading", { name: "Check your answers" }).waitFor();
        await assertGood(page);
    });
}

/** Axe finds nothing, nothing scrolls sideways, and targets are large enough. */
async function assertGood(page) {
    await assertAccessible(page);
    const { wide, width } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, width: innerWidth }));
    assert.ok(wide <= width, `the page is ${wide} px wide at ${width} px`);
    const small = await page.evaluate(() => {
        const fields = document.querySelector("canvass-survey").shadowRoot.querySelectorAll("input, button, select, [role=option]");
        const box = (field) => field.getBoundingClientRect();
        const shown = [...fields].filter((field) => box(field).width > 0);
        return shown.filter((field) => box(field).width < 24 || box(field).height < 24).map((field) => field.id || field.textContent);
    });
    assert.deepEqual(small, [], "targets under 24 px");
}

/** Leaves each question in its richest state, some of them wrong. */
const DO = {
    group: (page) => page.getByRole("radio", { name: "Another group" }).check(),
    site: (page) => page.getByRole("combobox").fill("ar"),
    uses: async (page) => {
        for (const name of ["Teaching", "Something else"]) {
            await page.getByRole("checkbox", { name }).check();
        }
    },
    induction: (page) => page.getByRole("radio", { name: "I do not know" }).check(),
    priorities: (page) => page.getByRole("button", { name: "Move Training up" }).click(),
    first_three: (page) => page.getByRole("combobox", { name: "Position of Quiet rooms" }).selectOption("1"),
    contribution: (page) => page.getByRole("checkbox").first().check(),
    agree: (page) => page.getByRole("radio").nth(3).check(),
    recommend: (page) => page.getByRole("radio", { name: "8", exact: true }).check(),
    story: (page) => page.getByRole("textbox").fill("x".repeat(201)),
    hours: (page) => page.getByRole("textbox").fill("many"),
    last_visit: (page) => page.getByRole("textbox", { name: "Month" }).fill("13"),
    started: (page) => page.getByRole("textbox", { name: "Year" }).fill("26"),
};

/** Mends what was wrong. */
const WRONG = {
    group: (page) => page.getByRole("radio", { name: "Prefer not to say" }).check(),
    site: (page) => page.getByRole("combobox").fill("Park Hospital"),
    story: (page) => page.getByRole("textbox").fill("It saved a day."),
    hours: (page) => page.getByRole("textbox").fill("3"),
    last_visit: (page) => page.getByRole("checkbox", { name: "I do not know" }).check(),
    started: async (page) => {
        await page.getByRole("textbox", { name: "Month" }).fill("4");
        await page.getByRole("textbox", { name: "Year" }).fill("2020");
    },
};
