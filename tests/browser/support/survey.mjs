// The needs survey of the demonstration, answered as its readers do.
import assert from "node:assert/strict";
import { pressUntilFocused, tabTo, whenFocused } from "./keyboard.mjs";

/** Answers of somebody who uses the library: one for each page, in order. */
export const USER = [
    { text: "Which staff group are you in?", one: "Students" },
    { text: "Where do you mainly work?", one: "Riverside Community" },
    { text: "When did you last use the library?", one: "In the last month" },
    {
        text: "Which of these do you know about or use?",
        rows: {
            "Knowledge and Library Hub (one search for books, journals and databases)": "Have used it",
            "OpenAthens account": "Use it often",
            "Study space and computers": "Did not know about it",
        },
    },
    { text: "What have you used the library for?", some: ["Teaching others", "Research"] },
    { text: "How many hours do you spend looking for evidence in a usual month?", typed: "2.5" },
    {
        text: "How far do you agree with these statements?",
        rows: { "I can find evidence when I need it": "Agree", "The library saves me time": "Does not apply" },
    },
    { text: "How important is each of these to your work?", rows: { "A quiet place to work": "Essential" } },
    { text: "When did library staff last help you?", date: ["27", "3", "2026"] },
    { text: "What stops you using the library, or using it more?", some: ["Nothing stops me"] },
    { text: "How would you like to hear from the library?", some: ["Email", "Intranet"] },
    { text: "How likely are you to recommend the library to a colleague?", one: "10, Extremely likely" },
    { text: "What is your job title?", typed: "Physiotherapist" },
    { text: "What one change would help you most?", typed: "Longer opening hours" },
];

/** The same answers as the response has them. */
export const USER_ANSWERS = {
    staff_group: "students",
    site: "riverside",
    last_use: "month",
    awareness: { hub: "used", openathens: "often", space: "not_aware" },
    purposes: ["teaching", "research"],
    hours: 2.5,
    satisfaction: { find: "agree", time: "not_applicable" },
    importance: { space: "essential" },
    last_help: "2026-03-27",
    barriers: ["none"],
    channels: ["email", "intranet"],
    recommend: 10,
    role: "Physiotherapist",
    one_change: "Longer opening hours",
};

const REQUIRED = USER.slice(0, 3).map(({ text }) => text);

/** The survey of the page, beside which a dashboard may ask the same words. */
function surveyOf(page) {
    return page.locator("canvass-survey");
}

/** The heading of the page with this text, whether its question is optional. */
export function pageHeading(page, text) {
    const optional = text.endsWith("?") && !REQUIRED.includes(text);
    return surveyOf(page).getByRole("heading", { name: optional ? `${text} (optional)` : text, exact: true });
}

/** Presses a button of the survey by keyboard. */
export async function press(page, name) {
    await tabTo(page, surveyOf(page).getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
}

/**
 * Gives the answer of one page with the keyboard alone, from its heading on.
 * The first page takes no focus of itself: the reader may be elsewhere.
 */
export async function answerByKeyboard(page, { text, one, some, rows, typed, date }) {
    const heading = pageHeading(page, text);
    await (text === USER[0].text ? heading.waitFor() : whenFocused(heading));
    if (one !== undefined) {
        await choose(page, surveyOf(page).getByRole("group", { name: text }), one);
    }
    for (const name of some ?? []) {
        const box = surveyOf(page).getByRole("checkbox", { name, exact: true });
        await tabTo(page, box);
        await page.keyboard.press("Space");
        assert.ok(await box.isChecked(), `${name} is not chosen`);
    }
    for (const [row, name] of Object.entries(rows ?? {})) {
        await choose(page, rowOf(page, row), name, row);
    }
    if (typed !== undefined) {
        await tabTo(page, surveyOf(page).getByRole("textbox", { name: text }));
        await page.keyboard.type(typed);
    }
    for (const [i, part] of (date ?? []).entries()) {
        await tabTo(page, surveyOf(page).getByRole("textbox", { name: ["Day", "Month", "Year"][i], exact: true }));
        await page.keyboard.type(part);
    }
}

/** A row of a grid: of its table, or the group it is where that has no room. */
export function rowOf(page, row) {
    const survey = surveyOf(page);
    const head = page.getByRole("rowheader", { name: row, exact: true });
    return survey.getByRole("row").filter({ has: head }).or(survey.getByRole("group", { name: row, exact: true }));
}

/** A field of a group; in a row of a table its name begins with the row's. */
export function fieldOf(group, role, name, row = "") {
    return group.getByRole(role, { name, exact: true }).or(group.getByRole(role, { name: `${row} ${name}`, exact: true }));
}

/** Chooses a radio button: Tab to the group, Space or the arrow keys in it. */
async function choose(page, group, name, row) {
    const wanted = fieldOf(group, "radio", name, row);
    await tabTo(page, group.getByRole("radio").first());
    await page.keyboard.press("Space");
    await pressUntilFocused(page, "ArrowDown", wanted);
    assert.ok(await wanted.isChecked(), `${name} is not chosen`);
}

/** Answers the first pages by mouse, and goes on after each. */
export async function answerByMouse(page, answers) {
    for (const { text, one, some } of answers) {
        await pageHeading(page, text).waitFor();
        if (one !== undefined) {
            await surveyOf(page).getByRole("radio", { name: one, exact: true }).check();
        }
        for (const name of some ?? []) {
            await surveyOf(page).getByRole("checkbox", { name, exact: true }).check();
        }
        await surveyOf(page).getByRole("button", { name: "Continue" }).click();
    }
}

/** Keeps every event of the survey in `window.told`, from the page's start on. */
export async function listen(page) {
    await page.addInitScript(() => {
        window.told = [];
        for (const name of ["queued", "submit", "saved", "error"]) {
            document.addEventListener(`canvass-${name}`, ({ detail }) => window.told.push({ name, detail }));
        }
    });
}

/** The events so far, or those of one name. */
export async function told(page, name) {
    const all = await page.evaluate(() => window.told);
    return name === undefined ? all : all.filter((event) => event.name === name).map(({ detail }) => detail);
}
