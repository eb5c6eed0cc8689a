// What is wrong with a page, and how it is told. Tests named a1 to a30 prove the
// acceptance criterion of that number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answersOf, checkPage, descriptionsOf, goOn, isAbove, named, problem, questionHeading, summaryOf, useQuestions, whenTitled } from "./support/asked.mjs";
import { hasFocus, whenFocused } from "./support/keyboard.mjs";
import { ANSWER, kinds, REQUIRED } from "./support/kinds.mjs";

const PATIENCE = { timeout: 60_000 };
const ask = useQuestions();

const HOURS = { id: "hours", type: "number", text: "How many hours?", hint: "A guess is fine", max: 40, unit: "hours" };
const WORD = { id: "word", type: "text", text: "What is your word?" };
const SITE = { id: "site", type: "single", text: "Where do you work?", hint: "Your main site", required: true, error: "Select where you work", choices: [{ value: "n", text: "North", hint: "Both buildings" }, { value: "s", text: "South" }] };

test("a1: a page is checked when Continue is pressed, and never before", PATIENCE, async () => {
    const page = await ask([HOURS, WORD]);
    const hours = page.getByRole("textbox", { name: /^How many hours/ });
    await hours.focus();
    await page.keyboard.type("many");
    await page.keyboard.press("Tab");
    assert.equal(await hasFocus(hours), false);
    assert.equal(await problem(page).count(), 0, "leaving the field checked it");
    assert.equal(await page.title(), "Library");
    await hours.press("Enter");
    await problem(page).waitFor();
    await hours.fill("3");
    await page.keyboard.press("Tab");
    await problem(page).waitFor();
    await page.getByRole("link", { name: "Number of hours must be a number, like 12 or 2.5" }).waitFor();
    await goOn(page);
    await questionHeading(page, WORD.text).waitFor();
    assert.equal(await problem(page).count(), 0);
});

test("a2: the title begins with Error while something is wrong", PATIENCE, async () => {
    const page = await ask([SITE, WORD]);
    await goOn(page);
    await whenTitled(page, "Error: Where do you work? – Library");
    await page.getByRole("radio", { name: "North" }).check();
    await goOn(page);
    await whenTitled(page, "What is your word? – Library");
    await page.goBack();
    await whenTitled(page, "Where do you work? – Library");
});

test("a3: one error is enough for a summary, below Back and above the question", PATIENCE, async () => {
    const page = await ask([WORD, SITE]);
    await goOn(page);
    await questionHeading(page, SITE.text).waitFor();
    await goOn(page);
    await problem(page).waitFor();
    assert.equal(await summaryOf(page).getByRole("link").count(), 1);
    assert.ok(await isAbove(page.getByRole("button", { name: "Back", exact: true }), summaryOf(page)));
    assert.ok(await isAbove(summaryOf(page), questionHeading(page, SITE.text)));
});

test("a4: the summary takes the focus each time, and a click in it does not once it was left", PATIENCE, async () => {
    const page = await ask([SITE]);
    const box = summaryOf(page);
    for (let time = 0; time < 2; time += 1) {
        await goOn(page);
        await whenFocused(box);
        assert.equal(await box.getAttribute("tabindex"), "-1");
        await page.keyboard.press("Tab");
        assert.ok(await hasFocus(box.getByRole("link")), "Tab leads to the first link");
        assert.equal(await box.getAttribute("tabindex"), null);
        await problem(page).click();
        assert.equal(await hasFocus(box), false);
    }
});

test("a5: the alert is a child of what has the focus", PATIENCE, async () => {
    const page = await ask([SITE]);
    await goOn(page);
    const alert = page.getByRole("alert").filter({ has: problem(page) });
    await whenFocused(alert.locator(".."));
    assert.equal(await page.getByRole("alert").count(), 1);
    assert.equal(await summaryOf(page).getAttribute("role"), null);
    await alert.getByRole("link", { name: "Select where you work" }).waitFor();
});

test("a6: of every kind of question, the link of an error leads to the field", PATIENCE, async () => {
    const page = await ask(REQUIRED);
    await goOn(page);
    const first = (role) => page.getByRole(role).first();
    const fields = {
        site: "combobox", uses: "checkbox", contribution: "checkbox", job: "textbox", story: "textbox",
        hours: "textbox", last_visit: "textbox", started: "textbox", priorities: /^Move .* up$/, first_three: /^Move .* up$/,
    };
    for (const { id, text } of REQUIRED.slice(1)) {
        await questionHeading(page, text).waitFor();
        await goOn(page);
        await summaryOf(page).getByRole("link").first().click();
        const field = fields[id] ?? "radio";
        await whenFocused(field instanceof RegExp ? page.getByRole("button", { name: field }).first() : first(field));
        await ANSWER[id](page);
        await goOn(page);
    }
    await checkPage(page).waitFor();
});

test("a6: in a date, the link leads to the first part that is wrong", PATIENCE, async () => {
    const page = await ask(kinds("last_visit"));
    const part = (name) => page.getByRole("textbox", { name, exact: true });
    for (const [texts, wrong] of [[["27", "13", "2025"], "Month"], [["27", "3", "25"], "Year"], [["", "3", "2025"], "Day"]]) {
        for (const [i, name] of ["Day", "Month", "Year"].entries()) {
            await part(name).fill(texts[i]);
        }
        await goOn(page);
        await whenFocused(summaryOf(page));
        await summaryOf(page).getByRole("link").click();
        await whenFocused(part(wrong));
    }
});

test("a7: a link of the summary brings the question into view before its field has the focus", PATIENCE, async () => {
    const page = await ask([REQUIRED.find(({ id }) => id === "uses"), SITE, { ...WORD, required: true }], { viewport: { width: 400, height: 300 } });
    for (const [text, role, name] of [["What do you use the library for?", "checkbox", "Patient care"], [SITE.text, "radio", "North"], [WORD.text, "textbox", WORD.text]]) {
        await questionHeading(page, text).waitFor();
        await goOn(page);
        await summaryOf(page).getByRole("link").click();
        await whenFocused(page.getByRole(role, { name, exact: true }));
        const box = await questionHeading(page, text).boundingBox();
        assert.ok(box.y > -1 && box.y + box.height <= 300, `${text} stands at ${box.y}`);
        await (role === "textbox" ? page.getByRole(role).fill("quiet") : page.getByRole(role, { name }).check());
        await (role === "checkbox" ? page.getByRole(role, { name: "Audit" }).check() : undefined);
        await goOn(page);
    }
    await checkPage(page).waitFor();
});

test("a8: the same words stand in the summary and between question and field, and what was typed stays", PATIENCE, async () => {
    const page = await ask([HOURS]);
    const hours = page.getByRole("textbox", { name: /^How many hours/ });
    await hours.fill("fifty");
    await goOn(page);
    const words = "Number of hours must be a number, like 12 or 2.5";
    await summaryOf(page).getByRole("link", { name: words, exact: true }).waitFor();
    const beside = page.getByRole("paragraph").filter({ hasText: words });
    assert.equal(await beside.textContent(), `Error: ${words}`);
    const prefix = await beside.getByText("Error:").boundingBox();
    assert.ok(prefix.width <= 1 && prefix.height <= 1, "the word Error is seen");
    assert.ok(await isAbove(questionHeading(page, HOURS.text), page.getByText(HOURS.hint)));
    assert.ok(await isAbove(page.getByText(HOURS.hint), beside));
    assert.ok(await isAbove(beside, hours));
    const border = await beside.evaluate((element) => {
        const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(element.parentElement);
        return [borderInlineStartWidth, borderInlineStartColor, getComputedStyle(element).color];
    });
    assert.deepEqual(border, ["4px", "rgb(213, 40, 27)", "rgb(213, 40, 27)"]);
    assert.equal(await hours.inputValue(), "fifty");
});

test("a9: fields are described by their hint, then their error; a group is, not its fields", PATIENCE, async () => {
    const page = await ask([SITE, HOURS]);
    const group = page.getByRole("group", { name: SITE.text });
    assert.deepEqual(await descriptionsOf(group), ["Your main site"]);
    await goOn(page);
    await problem(page).waitFor();
    assert.deepEqual(await descriptionsOf(group), ["Your main site", "Error: Select where you work"]);
    assert.deepEqual(await descriptionsOf(page.getByRole("radio", { name: "North" })), ["Both buildings"]);
    assert.deepEqual(await descriptionsOf(page.getByRole("radio", { name: "South" })), []);
    await page.getByRole("radio", { name: "South" }).check();
    await goOn(page);
    await questionHeading(page, HOURS.text).waitFor();
    const hours = page.getByRole("textbox");
    await hours.fill("41");
    await goOn(page);
    await problem(page).waitFor();
    assert.deepEqual(await descriptionsOf(hours), ["A guess is fine", "Error: Number of hours must be 40 or less"]);
});

test("a10: errors say what to select, enter or change, and blame nobody", PATIENCE, async () => {
    const required = true;
    const choices = named("Care", "Audit", "Study");
    const [one, two] = [named("Desk", "Shelves"), [{ value: "1", text: "Bad" }, { value: "2", text: "Good" }]];
    const cases = [
        [{ type: "single", text: "Which?", required, choices }, ["Select an answer to “Which?”"]],
        [{ type: "multiple", text: "Which ones?", required, choices }, ["Select at least one answer to “Which ones?”"]],
        [{ type: "yes_no", text: "Member?", required, error: "Select yes if you are a member" }, ["Select yes if you are a member"]],
        [{ type: "yes_no", text: "Trained?", required }, ["Select yes or no to answer “Trained?”"]],
        [{ type: "scale", text: "How good?", required, from: 1, to: 5 }, ["Select an answer to “How good?”"]],
        [{ type: "grid", text: "How are they?", required, rows: one, scale: two }, ["Select an answer for “Desk”", "Select an answer for “Shelves”"]],
        [{ type: "ticks", text: "Where?", required, rows: one, columns: two }, ["Select at least one answer to “Where?”"]],
        [{ type: "ranking", text: "In which order?", required, choices }, ["Put all 3 in order"]],
        [{ type: "text", text: "Why?", required }, ["Enter an answer to “Why?”"]],
        [{ type: "text", text: "In short?", max_length: 3 }, ["Your answer must be 3 characters or less"], "because"],
        [{ type: "number", text: "How many?", whole: true }, ["Your answer must be a whole number, like 12"], "2.5"],
        [{ type: "date", text: "When?", required }, ["Enter an answer to “When?”"]],
        [{ type: "month", text: "Since?", max: "today" }, ["Date must be a real date"], "99"],
    ];
    const questions = cases.map(([question], i) => ({ id: `q${i}`, ...question }));
    const page = await ask(questions);
    for (const [i, [{ text }, words, typed]] of cases.entries()) {
        await questionHeading(page, text).waitFor();
        if (typed) {
            for (const field of await page.getByRole("textbox").all()) {
                await field.fill(typed);
            }
        }
        await goOn(page);
        await problem(page).waitFor();
        assert.deepEqual(await summaryOf(page).getByRole("link").allTextContents(), words);
        for (const said of words) {
            assert.match(said, /^(Select|Enter|Put)|\bmust be\b/);
            assert.doesNotMatch(said, /please|sorry|valid|required/i);
        }
        if (i + 1 < cases.length) {
            // The next question comes by another way: this one stays wrong.
            await page.evaluate(({ questions, rest }) => {
                const survey = document.querySelector("canvass-survey");
                const next = document.createElement("canvass-survey");
                next.definition = { canvass: "survey/1", id: `asked-${rest}`, version: "1", title: "Asked", questions: questions.slice(rest) };
                // A page that takes a survey away takes the focus along.
                next.tabIndex = -1;
                survey.after(next);
                next.focus();
                survey.remove();
                return next.ready;
            }, { questions, rest: i + 1 });
        }
    }
    assert.deepEqual(await answersOf(page), {});
});

test("a27: the browser's own checking of forms is off", PATIENCE, async () => {
    const page = await ask(REQUIRED);
    await goOn(page);
    for (const { id, text } of REQUIRED.slice(1)) {
        await questionHeading(page, text).waitFor();
        const [form, own] = await page.locator("canvass-survey").evaluate((survey) => {
            const fields = [...survey.shadowRoot.querySelectorAll("input, select, textarea")];
            return [
                survey.shadowRoot.querySelector("form").noValidate,
                fields.filter((field) => !field.checkValidity() || !["text", "radio", "checkbox", "select-one", "textarea"].includes(field.type)).map(({ id }) => id),
            ];
        });
        assert.deepEqual([form, own], [true, []], text);
        await ANSWER[id](page);
        await goOn(page);
    }
    await checkPage(page).waitFor();
});

test("a28: spaces and signs around what is typed do not count", PATIENCE, async () => {
    const page = await ask([HOURS, { ...HOURS, id: "cost", text: "How much was it?", unit: "pounds", max: 5000 }, WORD, ...kinds("last_visit", "site")]);
    for (const [text, typed] of [[HOURS.text, " 12 hours "], ["How much was it?", "£1,200.50"], [WORD.text, "  quiet "]]) {
        await questionHeading(page, text).waitFor();
        await page.getByRole("textbox").fill(typed);
        await goOn(page);
    }
    await questionHeading(page, "Which site do you work at?").waitFor();
    await page.getByRole("combobox").fill(" park HOSPITAL ");
    await page.keyboard.press("Escape");
    await goOn(page);
    await questionHeading(page, "When did you last visit?").waitFor();
    for (const [name, typed] of [["Day", " 7"], ["Month", "March "], ["Year", " 2025 "]]) {
        await page.getByRole("textbox", { name, exact: true }).fill(typed);
    }
    await goOn(page);
    await checkPage(page).waitFor();
    assert.deepEqual(await answersOf(page), { hours: 12, cost: 1200.5, word: "quiet", site: "park", last_visit: "2025-03-07" });
});
