// Every state of a survey that holds every kind of question, as different readers
// meet it: axe finds nothing, nothing is cut off or too small, no focus is hidden.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, goOn, libraryPage, questionHeading, summaryOf, surveyHtml } from "./support/asked.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenReady } from "./support/elements.mjs";
import { whenFocused } from "./support/keyboard.mjs";
import { ANSWER, EVERY_KIND, REQUIRED, RICH, WRONG } from "./support/kinds.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
/** What the browser says of the request that fails. */
const FAILED = /Failed to load resource/;
const PASSPHRASE = "three quiet owls";

const LOOKS = [
    { name: "at 1280 px", viewport: { width: 1280, height: 900 } },
    { name: "at 320 px", viewport: { width: 320, height: 800 } },
    { name: "at 400 % zoom", viewport: { width: 320, height: 256 } },
    { name: "in a column of 268 px", viewport: { width: 1280, height: 900 }, column: "268px" },
    { name: "in forced colours", viewport: { width: 320, height: 800 }, forcedColors: "active" },
    { name: "in the dark", viewport: { width: 1280, height: 900 }, theme: "dark" },
];

const site = useSite();
const open = useBrowser();

const SURVEY = { introduction: "It takes 3 minutes.", thanks: "We will publish what we found.", contact: EVERY_KIND.contact };

/**
 * Has the server wait with its answers. Gives what answers the next request with
 * a status, once there is one.
 */
function holdAnswers(name) {
    const [asked, answers] = [[], []];
    const meet = () => {
        while (asked.length > 0 && answers.length > 0) {
            answers.shift()(asked.shift());
        }
    };
    site.handle(name, async (request, response) => {
        request.resume();
        asked.push(response);
        meet();
    });
    return (status) =>
        new Promise((resolve) => {
            answers.push((response) => response.writeHead(status).end(resolve));
            meet();
        });
}

/** A page with a survey of these questions, which is sent to a server. */
async function openPage(questions, { theme = "light", column = "none", ...options }) {
    const page = await open(options);
    const attributes = `theme="${theme}" draft="device" save-to="post:answers"`;
    const asked = questions.map((question) => ({ ...question, section: "About you" }));
    await page.goto(site.page("states.html", { html: libraryPage(surveyHtml(asked, { survey: SURVEY, attributes }), `main { max-width: ${column} }`) }));
    await whenReady(page, "canvass-survey");
    return page;
}

/** Axe finds nothing, nothing is wider than its place, and targets are large enough. */
async function assertGood(page) {
    await assertAccessible(page);
    const found = await page.evaluate(() => {
        const main = document.querySelector("main").getBoundingClientRect();
        const root = document.querySelector("canvass-survey").shadowRoot;
        const shown = [...root.querySelectorAll(".canvass-survey *")].map((element) => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
        const name = (element) => `${element.localName} ${element.id || element.textContent.slice(0, 30)}`;
        return {
            page: document.documentElement.scrollWidth - innerWidth > 0,
            wide: shown.filter(([, box]) => box.left < main.left - 1 || box.right > main.right + 1).map(([element]) => name(element)),
            small: shown.filter(([element, box]) => element.matches("input, button, select, textarea, a, [role=option]") && (box.width < 24 || box.height < 24)).map(([element]) => name(element)),
        };
    });
    assert.deepEqual(found, { page: false, wide: [], small: [] });
}

/** A grid is a table where that has room, and elsewhere a group for each row. */
async function assertGrid(page, row, { viewport, column }) {
    const hasRoom = viewport.width > 1000 && !column;
    await (hasRoom ? page.getByRole("table") : page.getByRole("group", { name: row, exact: true })).waitFor();
    assert.equal(await page.getByRole("table").count(), hasRoom ? 1 : 0);
}

for (const { name, ...look } of LOOKS) {
    test(`every state of a survey with every kind of question is good ${name}`, PATIENCE, async () => {
        const answer = holdAnswers("answers");
        const page = await openPage(REQUIRED, { expect: [FAILED], ...look });
        const button = (name) => page.getByRole("button", { name, exact: true });
        const when = async (heading) => {
            await page.getByRole("heading", { name: heading, exact: true }).waitFor();
            await assertGood(page);
        };
        await when("Before you start");
        await goOn(page);
        for (const { id, text, rows } of REQUIRED.slice(1)) {
            await when(text);
            await (rows ? assertGrid(page, rows[0].text, look) : undefined);
            await goOn(page);
            await when("There is a problem");
            await RICH[id](page);
            await (WRONG.includes(id) && id !== "site" ? undefined : assertGood(page));
            await page.keyboard.press("Escape");
            await goOn(page);
            if (WRONG.includes(id)) {
                await whenFocused(summaryOf(page));
                await assertGood(page);
                await ANSWER[id](page);
                await goOn(page);
            }
        }
        await when("Check your answers");
        await button("Save and finish later").click();
        await when("Save and finish later");
        await button("Save on this computer").click();
        await when("There is a problem");
        await page.getByLabel("Choose a passphrase").fill(PASSPHRASE);
        await button("Save on this computer").click();
        await when("Saved on this computer");
        await page.reload();
        await when("Answers are saved on this computer");
        await page.getByLabel("Enter your passphrase").fill("three loud owls");
        await button("Continue with saved answers").click();
        await when("There is a problem");
        await page.getByLabel("Enter your passphrase").fill(PASSPHRASE);
        await button("Continue with saved answers").click();
        await when("Check your answers");
        await button("Send answers").click();
        await when("Sending your answers");
        await answer(503);
        await when("Answers saved, waiting to be sent");
        await button("Try again now").click();
        await answer(201);
        await when("Answers sent");
        await page.goBack();
        await when("You have already sent your answers");
    });
}

for (const [name, viewport] of [["at 400 % zoom", { width: 320, height: 256 }], ["on a wide and low screen", { width: 1280, height: 256 }]]) {
    test(`whatever has the focus is seen ${name}`, PATIENCE, async () => {
        const page = await openPage(EVERY_KIND.questions, { viewport });
        for (const { id, text } of EVERY_KIND.questions) {
            await questionHeading(page, text).waitFor();
            await (id === "group" ? ANSWER[id](page) : undefined);
            // A grid learns in the frame after it is drawn how much room it has.
            await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
            const hidden = [];
            for (const [key, last] of [["Tab", "Continue"], ["Shift+Tab", "Back"]]) {
                let stop;
                do {
                    stop = await pressed(page, key);
                    hidden.push(...(stop.isSeen ? [] : [stop.name]));
                } while (stop.name !== undefined && stop.name !== last);
            }
            assert.deepEqual(hidden, [], text);
            await goOn(page);
        }
        await checkPage(page).waitFor();
    });
}

/** Presses a key; gives what has the focus then, and whether nothing stands over what the window has of it. */
async function pressed(page, key) {
    await page.keyboard.press(key);
    return page.evaluate(() => {
        const root = document.querySelector("canvass-survey").shadowRoot;
        const field = root.activeElement;
        const box = (field ?? document.body).getBoundingClientRect();
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const there = top < bottom ? root.elementFromPoint(box.x + box.width / 2, (top + bottom) / 2) : null;
        const isSeen = field === null || field === there || field.contains(there) || [...(field.labels ?? [])].some((label) => label.contains(there));
        return { name: field ? field.id || field.textContent : undefined, isSeen };
    });
}
