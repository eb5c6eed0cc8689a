// Paper returns typed in by the people who run a survey.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useDestination } from "./support/destination.mjs";
import { useSite } from "./support/site.mjs";
import { listen, told } from "./support/survey.mjs";

const PATIENCE = { timeout: 60_000 };
const EVERY_KIND = JSON.parse(await readFile(new URL("pages/every-kind.survey.json", import.meta.url), "utf8"));
const SHORT = {
    canvass: "survey/1", id: "short", version: "1", title: "Short",
    questions: [
        { id: "group", type: "single", text: "Which group?", required: true, error: "Select your group",
            choices: [{ value: "n", text: "Nursing" }, { value: "m", text: "Medical" }] },
        { id: "uses", type: "multiple", text: "Which uses?",
            choices: [{ value: "c", text: "Care" }, { value: "t", text: "Teaching" }, { value: "r", text: "Research" }] },
        { id: "which", type: "text", text: "Which research?", relevant: "selected(${uses}, 'r')" },
        { id: "recommend", type: "scale", text: "Would you recommend it?", from: 0, to: 10 },
        { id: "hours", type: "number", text: "How many hours?", max: 10 },
    ],
};

const site = useSite();
const open = useBrowser();

async function openDesk({ definition = SHORT, saveTo = "event", prepare, ...options } = {}) {
    const page = await open(options);
    await prepare?.(page);
    await listen(page);
    await page.goto(site.page(`entry-${saveTo.replace(/\W/g, "")}.html`, {
        html: `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Library</title><script src="canvass.js" defer></script><main><h1>Library</h1>
            <canvass-survey mode="data-entry" save-to="${saveTo}"><script type="application/json">${JSON.stringify(definition)}</script></canvass-survey></main></html>`,
    }));
    await whenReady(page, "canvass-survey");
    await page.getByRole("heading", { name: "Saved returns" }).waitFor();
    return page;
}

const survey = (page) => page.locator("canvass-survey");
const button = (page, name) => survey(page).getByRole("button", { name, exact: true });
const field = (page, name) => survey(page).getByRole("textbox", { name, exact: true });
const group = (page, name) => survey(page).getByRole("group", { name, exact: true });
const says = (page, text) => survey(page).getByText(text, { exact: true }).first().waitFor();
const answers = (page) => page.evaluate(() => document.querySelector("canvass-survey").answers);

async function keys(page, ...names) {
    for (const name of names) {
        await page.keyboard.press(name);
    }
}

/** From the number on: nursing, care and teaching, ten, two hours, saved. */
async function typeReturn(page) {
    await keys(page, "1", "Enter", "1", "2", "Enter", "1", "0", "Enter", "2", "Enter");
    await whenFocused(button(page, "Save return"));
    await keys(page, "Enter");
}

test("returns are typed in with the keyboard alone, one behind the other", PATIENCE, async () => {
    const page = await openDesk();
    await tabTo(page, field(page, "Paper return number"));
    await keys(page, "4", "1", "Enter");
    await whenFocused(survey(page).getByRole("radio", { name: "Nursing" }));
    await typeReturn(page);
    await says(page, "Saved 1 return. The last is number 41.");
    assert.equal(await field(page, "Paper return number").inputValue(), "42");
    await whenFocused(survey(page).getByRole("radio", { name: "Nursing" }));
    await typeReturn(page);
    await says(page, "Saved 2 returns. The last is number 42.");
    await says(page, "Return 42 saved, 2 returns in all. Now return 43");
    await whenFocused(survey(page).getByRole("radio", { name: "Nursing" }));

    await keys(page, "2", "Enter", "3", "Enter");
    await whenFocused(field(page, "Which research?"));
    await page.keyboard.type("Falls");
    await keys(page, "Control+Enter");
    await says(page, "Saved 3 returns. The last is number 43.");

    assert.deepEqual(await told(page, "submit"), []);
    await tabTo(page, button(page, "Send 3 returns"));
    await keys(page, "Enter");
    await says(page, "No returns saved yet.");
    await says(page, "3 returns handed over");
    const sent = await told(page, "submit");
    assert.deepEqual(sent.map(({ meta }) => meta), ["41", "42", "43"].map((paper) => ({ mode: "data-entry", paper })));
    assert.deepEqual(sent[0].answers, { group: "n", uses: ["c", "t"], recommend: 10, hours: 2 });
    assert.deepEqual(sent[2].answers, { group: "m", uses: ["r"], which: "Falls" });
    assert.equal(new Set(sent.map(({ id }) => id)).size, 3);
    assert.deepEqual((await told(page, "saved")).map(({ id }) => id), sent.map(({ id }) => id));
});

test("the same key again takes a choice back", PATIENCE, async () => {
    const page = await openDesk();
    const nursing = survey(page).getByRole("radio", { name: "Nursing" });
    await nursing.focus();
    await keys(page, "1");
    assert.ok(await nursing.isChecked());
    await keys(page, "2");
    await whenFocused(survey(page).getByRole("radio", { name: "Medical" }));
    assert.equal(await nursing.isChecked(), false);
    await keys(page, "2");
    assert.deepEqual(await answers(page), {});
});

test("the last return is taken back, changed and saved again, and what was being typed comes back", PATIENCE, async () => {
    const page = await openDesk();
    await field(page, "Paper return number").fill("7");
    await survey(page).getByRole("radio", { name: "Nursing" }).focus();
    await typeReturn(page);
    await whenFocused(survey(page).getByRole("radio", { name: "Nursing" }));
    await keys(page, "2", "Enter");
    await tabTo(page, button(page, "Undo last"));
    await keys(page, "Enter");
    await says(page, "Return 7 is open again, 0 returns saved");
    assert.equal(await field(page, "Paper return number").inputValue(), "7");
    assert.deepEqual((await answers(page)).recommend, 10);
    await field(page, "How many hours?").fill("3");
    await keys(page, "Control+Enter");
    await says(page, "Saved 1 return. The last is number 7.");
    assert.equal(await field(page, "Paper return number").inputValue(), "8");
    assert.deepEqual(await answers(page), { group: "m" });
    await button(page, "Send 1 return").click();
    await says(page, "No returns saved yet.");
    const [response] = await told(page, "submit");
    assert.equal(response.answers.hours, 3);
});

test("what the survey insists on is a warning that can be kept", PATIENCE, async () => {
    const page = await openDesk();
    await field(page, "How many hours?").fill("12");
    await keys(page, "Control+Enter");
    const summary = page.getByRole("heading", { name: "Check this return against the paper" });
    await summary.waitFor();
    await survey(page).getByRole("link", { name: "Select your group (kept as missing)" }).waitFor();
    await survey(page).getByRole("link", { name: "Your answer must be 10 or less (kept as it is written)" }).press("Enter");
    await whenFocused(field(page, "How many hours?"));
    await assertAccessible(page);
    await button(page, "Save it as it is").press("Enter");
    await says(page, "Saved 1 return.");
    await button(page, "Send 1 return").click();
    await says(page, "No returns saved yet.");
    const [response] = await told(page, "submit");
    assert.deepEqual(response.answers, { hours: 12 });
    assert.deepEqual(response.meta, { mode: "data-entry" });
});

test("saved returns outlive the page, and a file holds them all", PATIENCE, async () => {
    const page = await openDesk({ saveTo: "file" });
    await field(page, "Paper return number").fill("1");
    await survey(page).getByRole("radio", { name: "Nursing" }).focus();
    await typeReturn(page);
    await says(page, "Saved 1 return. The last is number 1.");
    await whenFocused(survey(page).getByRole("radio", { name: "Nursing" }));
    await typeReturn(page);
    await says(page, "Saved 2 returns. The last is number 2.");
    await whenKept(page, 2);
    await page.reload();
    await says(page, "Saved 2 returns. The last is number 2.");
    assert.equal(await field(page, "Paper return number").inputValue(), "3");
    const coming = page.waitForEvent("download");
    await button(page, "Download 2 returns").click();
    const download = await coming;
    assert.match(download.suggestedFilename(), /^short-paper-[0-9a-f]{8}\.responses\.json$/);
    const file = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.deepEqual(file.responses.map(({ meta }) => meta.paper), ["1", "2"]);
    assert.deepEqual(file.survey, SHORT);
    await button(page, "Delete 2 downloaded returns").click();
    await says(page, "No returns saved yet.");
    await whenKept(page, 0);
    await page.reload();
    await says(page, "No returns saved yet.");
});

/** Waits until the disk has so many returns. */
function whenKept(page, count) {
    return page.waitForFunction(
        (count) =>
            new Promise((resolve) => {
                const opening = indexedDB.open("canvass-paper");
                opening.onsuccess = () => {
                    const store = opening.result.transaction("returns").objectStore("returns");
                    const counting = store.count();
                    counting.onsuccess = () => {
                        opening.result.close();
                        resolve(counting.result === count);
                    };
                };
            }),
        count,
    );
}

test("returns are sent to a server one after the other, each once", PATIENCE, async () => {
    const bodies = [];
    site.handle("returns", async (request, response) => {
        let text = "";
        for await (const piece of request) {
            text += piece;
        }
        bodies.push(JSON.parse(text));
        response.writeHead(201).end();
    });
    const page = await openDesk({ saveTo: "post:/returns" });
    await survey(page).getByRole("radio", { name: "Nursing" }).focus();
    await typeReturn(page);
    await says(page, "Saved 1 return.");
    await whenFocused(survey(page).getByRole("radio", { name: "Nursing" }));
    await typeReturn(page);
    await button(page, "Send 2 returns").click();
    await says(page, "2 returns handed over");
    assert.equal(bodies.length, 2);
    assert.equal(new Set(bodies.map(({ id }) => id)).size, 2);
    assert.ok(bodies.every(({ meta }) => meta.mode === "data-entry"));
});

for (const locks of [true, false]) {
    test(`two tabs with one pile send each return once, ${locks ? "by locks" : "by leases"}`, PATIENCE, async () => {
        const name = locks ? "locked" : "leased";
        const destination = useDestination(site, name);
        const withoutLocks = (page) => page.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
        const options = { saveTo: `post:/${name}`, prepare: locks ? undefined : withoutLocks };
        const first = await openDesk(options);
        await survey(first).getByRole("radio", { name: "Nursing" }).focus();
        await typeReturn(first);
        await says(first, "Saved 1 return.");
        await whenFocused(survey(first).getByRole("radio", { name: "Nursing" }));
        await typeReturn(first);
        await says(first, "Saved 2 returns.");
        await whenKept(first, 2);
        const second = await openDesk({ ...options, beside: first });
        await says(second, "Saved 2 returns.");
        await survey(second).getByRole("radio", { name: "Medical" }).focus();
        await keys(second, "2");
        await keys(second, "Control+Enter");
        await says(second, "Saved 3 returns.");
        await whenKept(second, 3);

        await button(second, "Send 3 returns").click();
        await says(second, "3 returns handed over");
        await button(first, "Send 2 returns").click();
        await says(first, "0 returns handed over. Sent from another page before: 2 returns");
        await says(first, "No returns saved yet.");
        assert.equal(destination.requests.length, 3);
        assert.equal(destination.stored.size, 3);

        await first.reload();
        await says(first, "No returns saved yet.");
    });

    test(`two tabs that send one pile at once send each return once, ${locks ? "by locks" : "by leases"}`, PATIENCE, async () => {
        const name = locks ? "locked-at-once" : "leased-at-once";
        const destination = useDestination(site, name);
        const withoutLocks = (page) => page.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
        const options = { saveTo: `post:/${name}`, prepare: locks ? undefined : withoutLocks };
        const first = await openDesk(options);
        for (const count of [1, 2, 3, 4]) {
            await survey(first).getByRole("radio", { name: "Nursing" }).focus();
            await typeReturn(first);
            await says(first, `Saved ${count} ${count === 1 ? "return" : "returns"}.`);
        }
        await whenKept(first, 4);
        const second = await openDesk({ ...options, beside: first });
        await says(second, "Saved 4 returns.");
        await Promise.all([first, second].map((page) => button(page, "Send 4 returns").click()));
        await Promise.all([first, second].map((page) => survey(page).getByText(/handed over/).first().waitFor()));
        for (const page of [first, second]) {
            await says(page, "No returns saved yet.");
        }
        assert.equal(destination.stored.size, 4);
        assert.equal(destination.requests.length, 4);
    });
}

test("every kind of question is typed in with the keyboard alone", PATIENCE, async () => {
    const page = await openDesk({ definition: EVERY_KIND });
    await tabTo(page, field(page, "Paper return number"));
    await keys(page, "Enter", "3", "Enter");
    await page.keyboard.type("Porters");
    await keys(page, "Enter");
    await whenFocused(survey(page).getByRole("combobox", { name: "Which site do you work at?" }));
    await page.keyboard.type("oak");
    await keys(page, "Enter", "Enter", "2", "3", "Enter", "1", "Enter", "3", "1", "Enter", "8", "2", "Enter");
    await whenFocused(group(page, "Reduced risk or improved safety").getByRole("checkbox").first());
    await keys(page, "1", "2", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter");
    await whenFocused(group(page, "The library saves me time").getByRole("radio").first());
    await keys(page, "4", "Enter", "7", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter");
    await keys(page, "9", "Enter");
    await page.keyboard.type("Porter");
    await keys(page, "Enter", "Enter");
    await page.keyboard.type("One");
    await keys(page, "Shift+Enter");
    await page.keyboard.type("Two");
    await keys(page, "Enter");
    await page.keyboard.type("2.5");
    await keys(page, "Enter", "Enter");
    for (const part of ["27", "3", "2026"]) {
        await page.keyboard.type(part);
        await keys(page, "Enter");
    }
    await keys(page, "Enter");
    await page.keyboard.type("4");
    await keys(page, "Enter");
    await page.keyboard.type("2019");
    await keys(page, "Enter");
    await whenFocused(button(page, "Save return"));
    assert.deepEqual(await answers(page), {
        group: { value: "other", other: "Porters" },
        site: "oak",
        uses: ["teaching", "research"],
        induction: "yes",
        priorities: ["study_space", "evidence_searches"],
        first_three: ["better_signs", "more_books"],
        contribution: { reduced_risk_or_improved_safety: ["immediate", "future"] },
        agree: { the_library_saves_me_time: "agree", staff_understand_what_i_need: { missing: "dont_know" } },
        recommend: 9,
        job: "Porter",
        story: "One\nTwo",
        hours: 2.5,
        last_visit: "2026-03-27",
        started: "2019-04",
    });
});

for (const width of [1280, 320]) {
    test(`the desk is good at ${width} px, with warnings and without`, PATIENCE, async () => {
        const page = await openDesk({ definition: EVERY_KIND, viewport: { width, height: 800 } });
        await assertAccessible(page);
        await button(page, "Save return").click();
        const summary = page.getByRole("heading", { name: "Check this return against the paper" });
        await summary.waitFor();
        assert.ok(await hasFocus(survey(page).locator("#error-summary")));
        await assertAccessible(page);
        await button(page, "Save it as it is").click();
        await says(page, "Saved 1 return.");
        await assertAccessible(page);
        const { wide, width: inner } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, width: innerWidth }));
        assert.ok(wide <= inner, `the page is ${wide} px wide at ${inner} px`);
    });
}
