// What can be chosen and typed, and what comes of it. Tests named a1 to a30 prove
// the acceptance criterion of that number.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { answersOf, checkPage, descriptionsOf, goOn, isAbove, named, questionHeading, useQuestions, whenTold } from "./support/asked.mjs";
import { whenFocused } from "./support/keyboard.mjs";
import { kinds } from "./support/kinds.mjs";

const PATIENCE = { timeout: 60_000 };
const SURVEYS = new URL("../../surveys/", import.meta.url);
const ask = useQuestions();

/** Every question of the surveys that a library can take as they are. */
async function ready() {
    const files = (await readdir(SURVEYS)).filter((name) => name.endsWith(".survey.json"));
    const texts = await Promise.all(files.map((name) => readFile(new URL(name, SURVEYS), "utf8")));
    return texts.flatMap((text) => JSON.parse(text).questions);
}

const FAITH = {
    id: "faith", type: "single", text: "What is your religion?", hint: "We ask so that everybody is served well",
    missing: ["prefer_not"], choices: named("Buddhist", "Christian", "Muslim", "No religion"),
};

test("a17: prefer not to say stands last after an or, and words can simply be left out", PATIENCE, async () => {
    const describe = { id: "describe", type: "text", text: "How would you describe your faith?", hint: "If you prefer not to say, continue without entering any information" };
    const page = await ask([FAITH, describe]);
    const group = page.getByRole("group", { name: "What is your religion? (optional)" });
    assert.equal(await group.getByRole("radio").count(), 5);
    const not = group.getByRole("radio").last();
    await page.getByRole("radio", { name: "Prefer not to say" }).check();
    assert.ok(await not.isChecked(), "it is the last");
    const or = group.getByText("or", { exact: true });
    assert.ok((await isAbove(group.getByText("No religion"), or)) && (await isAbove(or, group.getByText("Prefer not to say"))));
    assert.deepEqual(await answersOf(page), { faith: { missing: "prefer_not" } });
    await goOn(page);
    await questionHeading(page, describe.text).waitFor();
    assert.deepEqual(await descriptionsOf(page.getByRole("textbox")), [describe.hint]);
    await goOn(page);
    await checkPage(page).waitFor();
});

test("a18: not to know is an answer, where the author lets it be one", PATIENCE, async () => {
    const page = await ask([
        { id: "cost", type: "number", text: "What did it save?", required: true, missing: ["dont_know"] },
        { id: "word", type: "text", text: "What is your word?", required: true },
    ]);
    await page.getByRole("checkbox", { name: "I do not know" }).check();
    await goOn(page);
    await questionHeading(page, "What is your word?").waitFor();
    assert.equal(await page.getByRole("checkbox").count(), 0);
    assert.deepEqual(await answersOf(page), { cost: { missing: "dont_know" } });
});

test("a19: a choice that excludes the others takes them back, they take it back, and it names what it denies", PATIENCE, async () => {
    const page = await ask(kinds("uses"));
    const box = (name) => page.getByRole("checkbox", { name, exact: true });
    await box("Research").check();
    await box("I do not use it").check();
    assert.equal(await box("Research").isChecked(), false);
    await box("Teaching").check();
    assert.equal(await box("I do not use it").isChecked(), false);
    await box("Prefer not to say").check();
    assert.equal(await box("Teaching").isChecked(), false);
    assert.deepEqual(await answersOf(page), { uses: { missing: "prefer_not" } });
    const labels = (await ready()).flatMap(({ choices = [] }) => choices.filter(({ exclusive }) => exclusive).map(({ text }) => text));
    assert.ok(labels.length > 3);
    assert.deepEqual(labels.filter((text) => /none of (the above|these)$/i.test(text)), []);
});

test("a20: the field for other words counts only while its choice is chosen, and keeps them", PATIENCE, async () => {
    const page = await ask(kinds("group"));
    const radio = (name) => page.getByRole("radio", { name, exact: true });
    const details = page.getByRole("textbox", { name: "Give details for “Another group”" });
    assert.equal(await details.count(), 0);
    await radio("Another group").check();
    assert.ok(await isAbove(page.getByText("Another group", { exact: true }).first(), details));
    await goOn(page);
    await page.getByRole("link", { name: "Enter details for “Another group”" }).click();
    await whenFocused(details);
    await page.keyboard.type("Chaplaincy");
    await radio("Nursing").check();
    assert.equal(await details.count(), 0);
    assert.deepEqual(await answersOf(page), { group: "nursing" });
    await radio("Another group").check();
    assert.equal(await details.inputValue(), "Chaplaincy");
    assert.deepEqual(await answersOf(page), { group: { value: "other", other: "Chaplaincy" } });
    await details.fill("");
    await radio("Medical").check();
    await goOn(page);
    await checkPage(page).waitFor();
    await page.goBack();
    await questionHeading(page, "Which group are you in?").waitFor();
    assert.ok(await radio("Medical").isChecked());
});

test("a21: what is shown in place is told politely, and nothing says that it expands", PATIENCE, async () => {
    const page = await ask(kinds("group"));
    await page.getByRole("radio", { name: "Another group" }).check();
    await whenTold(page, "1 more question shown");
    assert.equal(await page.locator("canvass-survey").locator("[aria-expanded]").count(), 0);
    await whenFocused(page.getByRole("radio", { name: "Another group" }));
});

test("a25: the count is seen at once, told once the typing has stopped, and stops nobody", PATIENCE, async () => {
    const page = await ask([{ id: "word", type: "text", text: "What is your word?", max_length: 8 }]);
    const field = page.getByRole("textbox");
    assert.deepEqual(await descriptionsOf(field), ["You can enter up to 8 characters"]);
    // The page's clock stands still until the test moves it.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await field.pressSequentially("Mid");
    const words = "You have 5 characters remaining";
    assert.equal(await page.getByText(words).count(), 1, "it is seen at once, and only seen");
    await page.clock.runFor(900);
    await field.pressSequentially("wi");
    await page.clock.runFor(900);
    assert.equal((await page.getByRole("status").allTextContents()).join(""), "", "it is told while the typing goes on");
    await page.clock.runFor(200);
    await whenTold(page, "You have 3 characters remaining");
    await field.fill("Midwife👩‍👩‍👧é");
    await page.getByText("You have 1 character too many").first().waitFor();
    assert.equal(await field.inputValue(), "Midwife👩‍👩‍👧é");
    await field.fill("Midwife👩‍👩‍👧");
    await page.getByText("You have 0 characters remaining").first().waitFor();
    await goOn(page);
    await checkPage(page).waitFor();
});

test("a25: characters are counted as a reader sees them, in every script", PATIENCE, async () => {
    const page = await ask([{ id: "word", type: "text", text: "What is your word?", max_length: 4 }]);
    const field = page.getByRole("textbox");
    // Two syllables of three letters each, and a syllable of Devanagari with two signs.
    await field.fill("\u1112\u1161\u11ab\u1100\u1173\u11afनि");
    await page.getByText("You have 1 character remaining").first().waitFor();
    await goOn(page);
    await checkPage(page).waitFor();
});

test("a29: why a personal question is asked is read with it, it can be left out, and nobody is an Other", PATIENCE, async () => {
    const why = { id: "why", type: "note", text: "About you", body: "We ask these so that everybody is served well." };
    const page = await ask([why, FAITH]);
    await page.getByText(why.body).waitFor();
    await goOn(page);
    const group = page.getByRole("group", { name: "What is your religion? (optional)" });
    assert.deepEqual(await descriptionsOf(group), [FAITH.hint]);
    await goOn(page);
    await checkPage(page).waitFor();
    const others = (await ready()).flatMap(({ id, choices = [] }) => choices.filter(({ text }) => /^other\b/i.test(text)).map(({ text }) => `${id}: ${text}`));
    assert.deepEqual(others, []);
});
