// Every kind of question in a browser: by keyboard, by mouse, by touch, at every
// width.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answersOf, checkPage, goOn, useQuestions, whenTold } from "./support/asked.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { kinds } from "./support/kinds.mjs";
import { fieldOf, rowOf } from "./support/survey.mjs";

const PATIENCE = { timeout: 120_000 };
const ask = useQuestions();

test("things are ranked with buttons alone, and the button pressed keeps the focus", PATIENCE, async () => {
    const page = await ask(kinds("priorities"));
    const up = (name) => page.getByRole("button", { name: `Move ${name} up` });
    assert.deepEqual(await answersOf(page), {});
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
    assert.deepEqual(await answersOf(page), { priorities: ["training", "study_space"] });
    const down = page.getByRole("button", { name: "Move Training down" });
    await down.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await whenTold(page, "Training, not ranked");
    await whenFocused(down);
    assert.deepEqual(await answersOf(page), { priorities: ["study_space"] });
});

test("a longer ranking reaches any rank through a list, which keeps the focus", PATIENCE, async () => {
    const page = await ask(kinds("first_three"));
    const position = (name) => page.getByRole("combobox", { name: `Position of ${name}` });
    await position("Better signs").selectOption("1");
    await position("Quiet rooms").selectOption("1");
    await whenTold(page, "Quiet rooms, now 1 of 3");
    await whenFocused(position("Quiet rooms"));
    assert.deepEqual(await answersOf(page), { first_three: ["quiet_rooms", "better_signs"] });
    await position("Quiet rooms").selectOption("Not ranked");
    assert.deepEqual(await answersOf(page), { first_three: ["better_signs"] });
});

test("a line of a ranking is dragged with the mouse, and no text is selected", PATIENCE, async () => {
    const page = await ask(kinds("priorities"));
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
    assert.deepEqual(await answersOf(page), { priorities: ["study_space", "evidence_searches", "training"] });
    assert.equal(await page.evaluate(() => String(getSelection())), "");
    await page.mouse.move(...(await centre("Training")), { steps: 4 });
    assert.deepEqual((await answersOf(page)).priorities[0], "study_space", "let go of, it stays");
});

test("a line of a ranking is dragged with a finger", PATIENCE, async () => {
    const page = await ask(kinds("priorities"), { hasTouch: true, viewport: { width: 400, height: 900 } });
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
    const page = await ask(kinds("agree"));
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
    assert.deepEqual(await answersOf(page), { agree: { i_would_miss_it: "neither_agree_nor_disagree" } });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("table", { name: "How far do you agree?" }).waitFor();
    const neither = page.getByRole("radio", { name: "I would miss it Neither agree nor disagree" });
    assert.ok(await neither.isChecked());
    assert.ok(await hasFocus(neither), "the wide form has lost the focus");
});

test("in a grid Tab goes from row to row and arrow keys within a row", PATIENCE, async () => {
    const page = await ask(kinds("agree"));
    await tabTo(page, page.getByRole("radio").first());
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await whenFocused(fieldOf(rowOf(page, "Staff understand what I need"), "radio", "Strongly disagree", "Staff understand what I need"));
    assert.deepEqual(await answersOf(page), { agree: { the_library_saves_me_time: "disagree" } });
});

test("the heads of a long grid stay in view and hide no focus", PATIENCE, async () => {
    const page = await ask(kinds("agree"), { viewport: { width: 1280, height: 420 } });
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
    const page = await ask(kinds("contribution"));
    await page.getByRole("checkbox", { name: "Saved money or time Probable future contribution" }).check();
    await page.getByRole("checkbox", { name: "Saved money or time Immediate contribution" }).check();
    assert.deepEqual(await answersOf(page), { contribution: { saved_money_or_time: ["immediate", "future"] } });
    await page.getByRole("checkbox", { name: "I do not know" }).check();
    assert.deepEqual(await answersOf(page), { contribution: { missing: "dont_know" } });
    await page.getByRole("checkbox", { name: "Working together Immediate contribution" }).check();
    assert.deepEqual(await answersOf(page), { contribution: { working_together: ["immediate"] } });
});

test("a long list is searched with the keyboard, and says how much it finds", PATIENCE, async () => {
    const page = await ask(kinds("site"));
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
    assert.deepEqual(await answersOf(page), { site: "brook" });
    assert.ok(await hasFocus(field));
    assert.equal(await page.getByRole("option").count(), 0);
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("option").first().waitFor({ state: "detached" });
    assert.equal(await field.inputValue(), "Brook Hospital");
});

test("a long list is chosen from by mouse and by finger, and what it does not have is said", PATIENCE, async () => {
    const page = await ask(kinds("site"), { hasTouch: true });
    const field = page.getByRole("combobox", { name: /^Which site/ });
    await field.click();
    assert.equal(await page.getByRole("option").count(), 36);
    await page.getByRole("option", { name: "Willow Hospital" }).tap();
    assert.deepEqual(await answersOf(page), { site: "willow" });
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
    await checkPage(page).waitFor();
});

test("a reason for no answer gives way to what is typed", PATIENCE, async () => {
    const page = await ask(kinds("hours"));
    await page.getByRole("radio", { name: "Prefer not to say" }).check();
    assert.deepEqual(await answersOf(page), { hours: { missing: "prefer_not" } });
    const field = page.getByRole("textbox", { name: /^How many hours/ });
    await field.fill("3");
    assert.equal(await page.getByRole("radio", { name: "Prefer not to say" }).isChecked(), false);
    assert.deepEqual(await answersOf(page), { hours: 3 });
});
