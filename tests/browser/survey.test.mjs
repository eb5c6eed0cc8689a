// The needs survey, from the first question to the dashboard that counts it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterEvent, card, choose, tableRows } from "./support/dashboard.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenAllReady, whenReady } from "./support/elements.mjs";
import { tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";
import {
    answerByKeyboard,
    answerByMouse,
    listen,
    pageHeading,
    press,
    rowOf,
    told,
    USER,
    USER_ANSWERS,
} from "./support/survey.mjs";

const PATIENCE = { timeout: 90_000 };
const SENT = { name: "Answers sent" };

const site = useSite();
const open = useBrowser();

/** A page with one survey, and `more` markup of its own. */
function surveyPage(saveTo, more = "") {
    return site.page(`${saveTo}.html`, {
        html: `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js" defer></script>
            <main><h1>Library</h1>${more}
            <canvass-survey src="survey/needs.survey.json" save-to="${saveTo}"></canvass-survey></main></html>`,
    });
}

async function openSurvey(saveTo, options) {
    const page = await open(options);
    await listen(page);
    await page.goto(surveyPage(saveTo));
    await whenReady(page, "canvass-survey");
    return page;
}

function surveyOf(page, method) {
    return page.evaluate((method) => document.querySelector("canvass-survey")[method](), method);
}

/** Answers the required questions and whatever else by Continue alone. */
async function answerAll(page) {
    await answerByMouse(page, USER.slice(0, 3));
    for (const { text } of USER.slice(3)) {
        await pageHeading(page, text).waitFor();
        await page.getByRole("button", { name: "Continue" }).click();
    }
    await page.getByRole("heading", { name: "Check your answers" }).waitFor();
}

test("the whole survey is answered with the keyboard alone, and the dashboard counts the answer", PATIENCE, async () => {
    const page = await open();
    await listen(page);
    await page.goto(`${site.origin}/`);
    await whenAllReady(page);
    await page.getByRole("button", { name: /^needs-responses\.json/ }).click();
    const staff = card(page, USER[0].text);
    const before = await figures(page, staff);

    await page.getByRole("link", { name: "Take the survey" }).press("Enter");
    for (const answer of USER) {
        await answerByKeyboard(page, answer);
        await press(page, "Continue");
    }
    await whenFocused(page.getByRole("heading", { name: "Check your answers" }));
    const summary = await page.locator("canvass-survey").evaluate((element) => element.shadowRoot.textContent);
    for (const shown of ["Students", "OpenAthens account: Use it often", "27 March 2026", "2.5 hours", "Longer opening hours"]) {
        assert.ok(summary.includes(shown), `${shown} is not on the check page`);
    }
    await afterEvent(page, "canvass-loaded", () => press(page, "Send answers"));
    await whenFocused(page.locator("canvass-survey").getByRole("heading", SENT));

    assert.deepEqual((await told(page, "submit")).map(({ answers }) => answers), [USER_ANSWERS]);
    await page.getByText(/^answers-[0-9a-f]{8}\.responses\.json was added to needs-responses\.json$/).waitFor();
    const after = await figures(page, staff);
    assert.deepEqual(after, { rows: before.rows + 1, base: before.base + 1, students: before.students + 1 });
});

/** Rows of the table, base and count of students of the staff group's card. */
async function figures(page, staff) {
    const base = await staff.getByText(/^n = /).textContent();
    const [, students] = (await tableRows(staff)).find(([head]) => head === "Students");
    const rows = await page.evaluate(() => document.querySelector("canvass-dashboard").table.rows);
    const number = (text) => Number(text.replaceAll(",", ""));
    return { rows, base: number(base.match(/^n = ([\d,]+) of/)[1]), students: number(students) };
}

test("those who do not use the library are not asked about using it", PATIENCE, async () => {
    const page = await openSurvey("event");
    await answerByMouse(page, [USER[0], USER[1], { ...USER[2], one: "I had not heard of it" }]);
    const asked = [];
    while (!(await page.getByRole("heading", { name: "Check your answers" }).isVisible())) {
        const heading = page.locator("canvass-survey").getByRole("heading").first();
        const text = await heading.textContent();
        asked.push(text.replace(" (optional)", ""));
        await page.getByRole("button", { name: "Continue" }).click();
        await page.locator("canvass-survey").getByRole("heading", { name: text, exact: true }).waitFor({ state: "detached" });
    }
    assert.deepEqual(asked, [
        "Which of these do you know about or use?",
        "How many hours do you spend looking for evidence in a usual month?",
        "How important is each of these to your work?",
        "What stops you using the library, or using it more?",
        "How would you like to hear from the library?",
        "What is your job title?",
        "What one change would help you most?",
    ]);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", SENT).waitFor();
    assert.deepEqual((await told(page, "submit"))[0].answers, {
        staff_group: "students",
        site: "riverside",
        last_use: "never_heard",
    });
});

test("links within the page do not come between a survey's pages", PATIENCE, async () => {
    const page = await open();
    await page.goto(surveyPage("event", '<p><a href="#a">Jump</a></p><p id="a">Here</p>'));
    await whenReady(page, "canvass-survey");
    const jump = page.getByRole("link", { name: "Jump" });
    await jump.click();
    await answerByMouse(page, USER.slice(0, 2));
    await pageHeading(page, USER[2].text).waitFor();
    await page.goBack();
    await whenFocused(pageHeading(page, USER[1].text));
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await whenFocused(pageHeading(page, USER[0].text));
    await page.getByRole("button", { name: "Continue" }).click();
    await whenFocused(pageHeading(page, USER[1].text));
    await page.evaluate(() => { location.hash = "elsewhere"; });
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await whenFocused(pageHeading(page, USER[0].text));
    assert.ok(await page.getByRole("radio", { name: USER[0].one }).isChecked());
});

test("sent to the page, a response is told as queued, submitted and saved under one id", PATIENCE, async () => {
    const page = await openSurvey("event");
    await answerAll(page);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", SENT).waitFor();
    const events = await told(page);
    assert.deepEqual(events.map(({ name }) => name), ["queued", "submit", "saved"]);
    const [{ detail: queued }, { detail: response }, { detail: saved }] = events;
    assert.match(response.id, /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(queued, { id: response.id });
    assert.deepEqual(saved, { id: response.id, destination: "event" });
    assert.deepEqual(response.answers, { staff_group: "students", site: "riverside", last_use: "month" });
    assert.ok(Date.parse(response.started) <= Date.parse(response.submitted));
});

test("sent to a file, a response is downloaded and the dashboard opens it", PATIENCE, async () => {
    const page = await openSurvey("file");
    await answerAll(page);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Send answers" }).click();
    const download = await downloading;
    assert.match(download.suggestedFilename(), /\.json$/);
    const file = await download.path();
    await page.getByRole("heading", SENT).waitFor();

    const dashboard = await open();
    await dashboard.goto(site.page("empty.html", { html: DASHBOARD }));
    await whenReady(dashboard, "canvass-dashboard");
    await afterEvent(dashboard, "canvass-loaded", () => choose(dashboard, file));
    const chosen = (await tableRows(card(dashboard, USER[1].text))).filter(([, count]) => count === "1");
    assert.deepEqual(chosen.map(([option]) => option), [USER[1].one]);
});

const DASHBOARD = `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js" defer></script>
    <main><h1>Library</h1><canvass-dashboard></canvass-dashboard></main></html>`;

test("a page that takes the response itself gets no file", PATIENCE, async () => {
    const page = await openSurvey("file");
    const downloads = [];
    page.on("download", (download) => downloads.push(download));
    await page.evaluate(() => document.addEventListener("canvass-submit", (event) => event.preventDefault()));
    await answerAll(page);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", SENT).waitFor();
    assert.deepEqual(downloads, []);
    assert.equal((await told(page, "submit")).length, 1);
});

test("a response that waits when the page dies is delivered once, when the page is opened again", PATIENCE, async () => {
    const dying = await openSurvey("event");
    await answerAll(dying);
    // From the moment the response waits, nothing on this page runs any more.
    const queued = new Promise((resolve) => dying.on("console", (message) => message.text().startsWith("queued ") && resolve(message.text().slice(7))));
    await dying.evaluate(() => {
        document.addEventListener("canvass-queued", ({ detail }) => {
            console.log(`queued ${detail.id}`);
            const hang = new XMLHttpRequest();
            hang.open("GET", "hang", false);
            hang.send();
        });
    });
    site.hang("hang");
    dying.getByRole("button", { name: "Send answers" }).click().catch(() => {});
    const id = await queued;
    const page = await open({ beside: dying });
    await dying.close();

    await listen(page);
    await page.goto(surveyPage("event"));
    await page.waitForFunction(() => window.told.some(({ name }) => name === "saved"));
    const [response] = await told(page, "submit");
    assert.equal(response.id, id);
    assert.deepEqual(response.answers, { staff_group: "students", site: "riverside", last_use: "month" });
    assert.deepEqual(await told(page, "saved"), [{ id, destination: "event" }]);

    // Sent once more, an answer of its own comes alone: nothing waits any more.
    await page.reload();
    await whenReady(page, "canvass-survey");
    await answerAll(page);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", SENT).waitFor();
    const again = await told(page, "submit");
    assert.equal(again.length, 1);
    assert.notEqual(again[0].id, id);
});

test("a page that reloads as soon as a response waits gets it under one id", PATIENCE, async () => {
    const page = await openSurvey("event");
    await page.evaluate(() => {
        localStorage.clear();
    });
    await page.addInitScript(() => {
        document.addEventListener("canvass-submit", ({ detail }) => {
            localStorage.setItem("got", JSON.stringify([...JSON.parse(localStorage.getItem("got") ?? "[]"), detail.id]));
        });
    });
    await page.goto(surveyPage("event"));
    await whenReady(page, "canvass-survey");
    await answerAll(page);
    await page.evaluate(() => document.addEventListener("canvass-queued", () => location.reload()));
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Send answers" }).click();
    await loaded;
    await page.waitForFunction(() => localStorage.getItem("got") !== null);
    await whenReady(page, "canvass-survey");
    await answerAll(page);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", SENT).waitFor();
    const ids = await page.evaluate(() => JSON.parse(localStorage.getItem("got")));
    assert.equal(new Set(ids).size, 2, `two responses were sent and ${JSON.stringify(ids)} came`);
});

test("a saved survey goes on in another visit where it stood", PATIENCE, async () => {
    const page = await openSurvey("event");
    await answerByMouse(page, USER.slice(0, 2));
    await pageHeading(page, USER[2].text).waitFor();
    await page.getByRole("radio", { name: USER[2].one }).check();
    const saved = await surveyOf(page, "save");
    assert.deepEqual(JSON.parse(JSON.stringify(saved)), saved);
    await page.reload();
    await whenReady(page, "canvass-survey");
    await page.evaluate((saved) => document.querySelector("canvass-survey").restore(saved), saved);
    await pageHeading(page, USER[2].text).waitFor();
    assert.ok(await page.getByRole("radio", { name: USER[2].one }).isChecked());
    const { now: _, ...again } = await surveyOf(page, "save");
    const { now: __, ...before } = saved;
    assert.deepEqual(again, before);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await pageHeading(page, USER[1].text).waitFor();
    await assert.rejects(
        page.evaluate(() => document.querySelector("canvass-survey").restore("nothing")),
        /restore: this is not a saved survey/,
    );
});

test("a survey that is moved in the page goes on, and one that is put back starts again", PATIENCE, async () => {
    const page = await openSurvey("event");
    await answerByMouse(page, USER.slice(0, 2));
    await pageHeading(page, USER[2].text).waitFor();
    const answers = () => page.evaluate(() => document.querySelector("canvass-survey").answers);
    await page.evaluate(() => document.querySelector("main").prepend(document.querySelector("canvass-survey")));
    assert.deepEqual(await answers(), { staff_group: "students", site: "riverside" });
    await page.getByRole("radio", { name: USER[2].one }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await pageHeading(page, USER[3].text).waitFor();

    await page.evaluate(async () => {
        const survey = document.querySelector("canvass-survey");
        survey.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector("main").append(survey);
        await survey.ready;
    });
    await pageHeading(page, USER[0].text).waitFor();
    assert.deepEqual(await answers(), {});
    assert.equal(await page.title(), "Library");
});

test("properties set before the script is loaded are there when it has come", PATIENCE, async () => {
    const page = await open();
    await page.goto(site.page("late.html", {
        html: `<!DOCTYPE html><html lang="en-GB"><title>Library</title>
            <canvass-survey></canvass-survey><canvass-dashboard></canvass-dashboard><canvass-stakeholders></canvass-stakeholders></html>`,
    }));
    await page.evaluate(() => {
        const find = (tag) => document.querySelector(tag);
        find("canvass-survey").definition = {
            canvass: "survey/1", id: "late", version: "1", title: "Late",
            questions: [{ id: "why", type: "text", text: "Why so late?" }],
        };
        const bytes = new TextEncoder().encode("Site,Visits\nNorth,3\nSouth,4\nNorth,5\n");
        find("canvass-dashboard").files = [{ name: "visits.csv", bytes }];
        find("canvass-stakeholders").register = "Name,Power,Interest\nChair,4,5\n";
        const script = document.createElement("script");
        script.src = "canvass.js";
        document.head.append(script);
    });
    await whenAllReady(page);
    await page.getByRole("heading", { name: "Why so late? (optional)" }).waitFor();
    await card(page, "Site").waitFor();
    await page.getByRole("button", { name: "Chair, power 4, interest 5, Manage closely" }).waitFor();
});

test("an optional answer is taken back by its button, which leaves the focus to the question", PATIENCE, async () => {
    const page = await openSurvey("event");
    await answerByMouse(page, USER.slice(0, 3));
    const row = rowOf(page, "OpenAthens account");
    await tabTo(page, row.getByRole("radio").first());
    await page.keyboard.press("Space");
    await press(page, "Clear answer");
    await whenFocused(page.getByRole("radio").first());
    assert.equal(await row.getByRole("radio").first().isChecked(), false);
    assert.deepEqual(await page.evaluate(() => document.querySelector("canvass-survey").answers.awareness), undefined);
});
