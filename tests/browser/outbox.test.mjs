// Nothing lost, nothing twice: responses on their way to a server, over real
// sockets, with everything that can go wrong on the way.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { useDestination } from "./support/destination.mjs";
import { whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";
import { listen, told } from "./support/survey.mjs";

const PATIENCE = { timeout: 120_000 };
const SENT = { name: "Answers sent" };
const QUEUED = { name: "Answers saved, waiting to be sent" };
/** What the browser says of requests that fail, as the tests make them. */
const FAILED = /Failed to load resource/;

const site = useSite();
const open = useBrowser();
let servers = 0;

/** A survey of one question, and the server it is sent to. */
function surveyPage({ id = "short", saveTo, more = "" } = {}) {
    servers += 1;
    const name = `answers-${servers}`;
    const server = useDestination(site, name);
    const html = (saveTo) => `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js"></script>${more}
        <main><h1>Library</h1><canvass-survey save-to="${saveTo}"><script type="application/json">
        {"canvass": "survey/1", "id": "${id}", "version": "1", "title": "Short",
        "questions": [{"id": "word", "type": "text", "text": "What is your word?"}]}</script></canvass-survey></main></html>`;
    const url = site.page(`survey-${servers}.html`, { html: html(saveTo ?? `post:${name}`) });
    return { server, url, name };
}

async function visit(page, url) {
    await page.goto(url);
    await whenReady(page, "canvass-survey");
}

async function openSurvey(url, options = { expect: [] }) {
    const page = await open(options);
    await listen(page);
    await visit(page, url);
    return page;
}

/** Answers with this word, up to the button that sends. */
async function answer(page, word) {
    await page.getByRole("textbox").fill(word);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "Check your answers" }).waitFor();
}

async function send(page, word) {
    await answer(page, word);
    await page.getByRole("button", { name: "Send answers" }).click();
}

/** How many responses the browser keeps. */
function kept(page) {
    return page.evaluate(
        () =>
            new Promise((resolve, reject) => {
                const opening = indexedDB.open("canvass", 1);
                opening.onupgradeneeded = () => opening.result.createObjectStore("outbox");
                opening.onerror = () => reject(opening.error);
                opening.onsuccess = () => {
                    const count = opening.result.transaction("outbox").objectStore("outbox").count();
                    count.onsuccess = () => {
                        opening.result.close();
                        resolve(count.result);
                    };
                };
            }),
    );
}

/** Has whatever waits sent, as its reader would. */
async function untilNothingWaits(page) {
    const again = page.getByRole("button", { name: "Try again now" });
    await page.bringToFront();
    for (let tries = 0; tries < 60 && (await kept(page)) > 0; tries += 1) {
        if (await again.isVisible()) {
            // It may go while it is pressed: then nothing waits any more.
            await again.click({ timeout: 2_000 }).catch(() => {});
        }
        await page.evaluate(() => new Promise((soon) => setTimeout(soon, 250)));
    }
    assert.equal(await kept(page), 0);
}

test("dozens of responses through every fault arrive once each", { timeout: 300_000 }, async () => {
    const { server, url } = surveyPage();
    const first = await openSurvey(url, { expect: [FAILED] });
    const second = await open({ beside: first, expect: [] });
    await visit(second, url);
    const faults = [
        undefined, "drop", "lose", 500, 503, "page", "away", 401, 404, 409,
        { status: 429, headers: { "Retry-After": "1" } }, { status: 503, headers: { "Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT" } },
    ];
    const words = [];
    const page = first;
    await page.bringToFront();
    for (let round = 0; round < 3; round += 1) {
        for (const fault of faults) {
            const word = `word-${words.length}`;
            words.push(word);
            if (fault !== undefined) {
                server.fail(fault);
            }
            await send(page, word);
            await page.getByRole("heading", { name: /^Answers (sent|saved)/ }).waitFor();
            if (round === 1) {
                await page.reload();
            } else {
                await page.evaluate(() => document.querySelector("canvass-survey").reset());
            }
            await page.getByRole("textbox").waitFor();
        }
    }
    await untilNothingWaits(page);
    await untilNothingWaits(second);
    const arrived = [...server.stored.values()].map(({ answers }) => answers.word).sort();
    assert.deepEqual(arrived, words.sort());
    assert.equal(server.writes, words.length);
    assert.ok(server.requests.length > words.length, "nothing was sent again");
});

test("a page that is closed between keeping and sending, or between sending and its confirmation, loses nothing", PATIENCE, async () => {
    const { server, url } = surveyPage();
    const keeper = await openSurvey(url);
    const words = [];
    for (const moment of ["queued", "asked"]) {
        for (let n = 0; n < 4; n += 1) {
            const page = await open({ beside: keeper });
            await visit(page, url);
            words.push(`${moment}-${n}`);
            await answer(page, words.at(-1));
            if (moment === "asked") {
                server.fail("hang");
                const asked = server.whenAsked();
                await page.getByRole("button", { name: "Send answers" }).click();
                await asked;
            } else {
                // Nothing runs on this page from the moment it is kept.
                const queued = page.waitForEvent("console", (message) => message.text() === "queued");
                await page.evaluate(() => {
                    document.addEventListener("canvass-queued", () => {
                        console.log("queued");
                        const hang = new XMLHttpRequest();
                        hang.open("GET", "hang", false);
                        hang.send();
                    });
                });
                site.hang("hang");
                page.getByRole("button", { name: "Send answers" }).click().catch(() => {});
                await queued;
            }
            await page.close();
        }
    }
    const page = await open({ beside: keeper });
    await visit(page, url);
    await untilNothingWaits(page);
    const arrived = [...server.stored.values()].map(({ answers }) => answers.word).sort();
    assert.deepEqual(arrived, words.sort());
    assert.equal(server.writes, words.length);
});

test("without a connection the page says that an answer waits, and sends it when there is one", PATIENCE, async () => {
    const { server, url } = surveyPage();
    const page = await openSurvey(url, { expect: [FAILED] });
    await page.context().setOffline(true);
    await send(page, "offline");
    await page.getByRole("heading", QUEUED).waitFor();
    await page.getByText("1 answer is waiting to be sent. There is no connection to the server.").waitFor();
    await page.getByRole("button", { name: "Download a copy of your answers" }).waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "Try again now" }).click();
    await page.locator("canvass-survey").getByRole("status").getByText("1 answer is waiting").waitFor({ state: "attached" });
    assert.equal(server.stored.size, 0);
    await page.context().setOffline(false);
    await page.getByRole("heading", SENT).waitFor();
    assert.equal(server.stored.size, 1);
    assert.equal(await kept(page), 0);
    assert.deepEqual((await told(page)).map(({ name }) => name), ["queued", "submit", "saved"]);
    assert.deepEqual(await told(page, "saved"), [{ id: server.requests[0], destination: `post:${site.origin}/answers-${servers}` }]);
});

/** What sends is a part of the program with a script of its own. */
const SENDER = "**/canvass-survey-keeping.js";

test("a response that is finished before what sends it is loaded is kept, also without its element, and sent on the next visit", PATIENCE, async () => {
    const { server, url, name } = surveyPage();
    const page = await open();
    let release;
    const released = new Promise((resolve) => { release = resolve; });
    await page.route(SENDER, async (route) => { await released; await route.continue(); });
    await visit(page, url);
    await send(page, "early");
    await page.getByRole("heading", { name: "Sending your answers" }).waitFor();
    assert.equal(server.stored.size, 0);
    await page.evaluate(() => document.querySelector("canvass-survey").remove());
    release();
    while ((await kept(page)) === 0) {
        // Until it is on the disk.
    }
    const answered = page.waitForResponse((response) => response.url().endsWith(name));
    await visit(page, url);
    await answered;
    assert.equal(server.stored.size, 1);
});

test("where what sends cannot be loaded the answers stay, and are sent once it can", PATIENCE, async () => {
    const { server, url } = surveyPage();
    const page = await open({ expect: [FAILED] });
    await page.route(SENDER, (route) => route.abort());
    await visit(page, url);
    await send(page, "twice");
    await page.getByRole("alert").getByText("Your answers have not been sent").waitFor();
    await assertAccessible(page);
    assert.equal(server.stored.size, 0);
    await page.unroute(SENDER);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", SENT).waitFor();
    assert.equal(server.stored.size, 1);
});

test("what waits is shown on the next visit and sent from there", PATIENCE, async () => {
    const { server, url } = surveyPage();
    const page = await openSurvey(url);
    server.always = "page";
    await send(page, "later");
    await page.getByText("You may have to sign in first.").waitFor();
    await visit(page, url);
    await page.getByText("1 answer from an earlier visit is waiting to be sent.").waitFor();
    await assertAccessible(page);
    server.always = undefined;
    await page.getByRole("button", { name: "Try again now" }).click();
    await page.getByText("from an earlier visit").waitFor({ state: "detached" });
    assert.equal(server.stored.size, 1);
    await page.locator("canvass-survey").getByRole("status").getByText("Nothing is waiting").waitFor({ state: "attached" });
});

test("what a server refuses stays, can be taken away as a file, and is deleted only then", PATIENCE, async () => {
    const { server, url } = surveyPage();
    const page = await openSurvey(url, { expect: [FAILED] });
    server.fail(422);
    await send(page, "refused");
    await page.getByRole("heading", { name: "Answers not sent" }).waitFor();
    await page.getByText("The server would not take them (status 422).").waitFor();
    await assertAccessible(page);
    await visit(page, url);
    const forget = page.getByRole("button", { name: "Delete from this computer what was downloaded" });
    const take = page.getByRole("button", { name: "Download a copy of what is waiting" });
    await take.waitFor();
    assert.equal(await forget.count(), 0);
    const downloading = page.waitForEvent("download");
    await take.click();
    const file = JSON.parse(await readFile(await (await downloading).path(), "utf8"));
    assert.deepEqual(file.responses.map(({ answers }) => answers.word), ["refused"]);
    assert.equal(file.survey.id, "short");
    await assertAccessible(page);
    await forget.click();
    await page.getByText("from an earlier visit").waitFor({ state: "detached" });
    assert.equal(await kept(page), 0);
    assert.equal(server.requests.length, 1);
});

test("where the browser keeps nothing, the page says so and sends at once", PATIENCE, async () => {
    const { server, url } = surveyPage();
    const page = await open({ expect: [FAILED] });
    await page.addInitScript(() => {
        IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); };
    });
    await visit(page, url);
    server.fail(500);
    await send(page, "unkept");
    await page.getByRole("heading", { name: "Answers waiting to be sent" }).waitFor();
    await page.getByText("This browser does not let the page keep your answers on this computer.").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "Try again now" }).click();
    await page.getByRole("heading", SENT).waitFor();
    assert.equal(server.stored.size, 1);
});

test("a server that asks to wait is left alone for that long", PATIENCE, async () => {
    const { server, url } = surveyPage();
    const page = await openSurvey(url, { expect: [FAILED] });
    server.fail({ status: 429, headers: { "Retry-After": "3600" } });
    await send(page, "patient");
    await page.getByText("The server asks to wait. The next try is in about 60 minutes.").waitFor();
    await page.getByRole("button", { name: "Try again now" }).click();
    await page.locator("canvass-survey").getByRole("status").getByText("60 minutes").waitFor({ state: "attached" });
    assert.equal(server.requests.length, 1);
});

test("another survey of the site, or the same with another destination, sends nothing of this one", PATIENCE, async () => {
    const here = surveyPage();
    const page = await openSurvey(here.url, { expect: [FAILED] });
    here.server.always = 500;
    await send(page, "mine");
    await page.getByRole("heading", QUEUED).waitFor();
    const other = surveyPage({ id: "other" });
    await visit(page, other.url);
    await send(page, "theirs");
    await page.getByRole("heading", SENT).waitFor();
    assert.deepEqual([...other.server.stored.values()].map(({ answers }) => answers.word), ["theirs"]);
    const moved = surveyPage();
    await visit(page, moved.url);
    await page.getByText("1 answer from an earlier visit is waiting to be sent.").waitFor();
    await page.getByRole("button", { name: "Download a copy of what is waiting" }).waitFor();
    await send(page, "now");
    await page.getByRole("heading", SENT).waitFor();
    assert.deepEqual([...moved.server.stored.values()].map(({ answers }) => answers.word), ["now"]);
    assert.equal(await kept(page), 1);
});

test("answers go to another origin only when the page's script allows it", PATIENCE, async () => {
    const { url } = surveyPage({ saveTo: "post:https://elsewhere.example/answers" });
    const page = await open();
    await page.goto(url);
    await page.getByText("Answers may not be sent to https://elsewhere.example/answers").waitFor();
    const allowed = surveyPage({
        saveTo: "post:https://elsewhere.example/answers",
        more: '<script>Canvass.configure({ sendTo: ["https://elsewhere.example"] })</script>',
    });
    await visit(page, allowed.url);
    await page.getByRole("textbox").waitFor();
});

const DRAFT = `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js"></script>
    <main><h1>Library</h1><canvass-survey save-to="event" draft="device"><script type="application/json">
    {"canvass": "survey/1", "id": "draft", "version": "1", "title": "Draft", "questions": [
    {"id": "word", "type": "text", "text": "What is your word?"},
    {"id": "other", "type": "text", "text": "And another?"}]}</script></canvass-survey></main></html>`;
const SAVE = { name: "Save and finish later" };
const CONFIRM = { name: "Save on this computer" };
const OPEN = { name: "Continue with saved answers" };
const DELETE = { name: "Delete what is saved on this computer" };
const FOUND = { name: "Answers are saved on this computer" };

/** All that the browser keeps of drafts, as text. */
function drafts(page) {
    return page.evaluate(
        () =>
            new Promise((resolve) => {
                const opening = indexedDB.open("canvass-drafts", 1);
                opening.onsuccess = () => {
                    const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
                    all.onsuccess = () => {
                        opening.result.close();
                        resolve(all.result);
                    };
                };
            }),
    );
}

async function saveDraft(page, word, passphrase) {
    await page.getByRole("textbox").fill(word);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "And another? (optional)" }).waitFor();
    await page.getByRole("button", SAVE).click();
    await page.getByRole("heading", SAVE).waitFor();
    await page.getByLabel("Choose a passphrase").fill(passphrase);
    await page.getByRole("button", CONFIRM).click();
    await page.getByRole("heading", { name: "Saved on this computer" }).waitFor();
}

test("a draft is kept locked, opened by its own passphrase, sent under its first id, and gone then", PATIENCE, async () => {
    const url = site.page("draft.html", { html: DRAFT });
    const page = await openSurvey(url);
    await page.getByRole("button", SAVE).click();
    assert.deepEqual(await drafts(page), []);
    await assertAccessible(page);
    await page.getByLabel("Choose a passphrase").fill("short");
    await page.getByRole("button", CONFIRM).click();
    await page.getByRole("alert").getByText("Your passphrase must be 8 characters or more").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "Back to the survey" }).click();
    const { id } = await page.evaluate(() => document.querySelector("canvass-survey").save());
    await saveDraft(page, "secret", "correct horse");
    await assertAccessible(page);
    const [text, ...more] = await drafts(page);
    assert.deepEqual(more, []);
    assert.ok(!text.includes("secret") && !text.includes("correct"));

    await visit(page, url);
    await page.getByRole("heading", FOUND).waitFor();
    await assertAccessible(page);
    await page.getByLabel("Enter your passphrase").fill("another horse");
    await page.getByRole("button", OPEN).click();
    await page.getByRole("alert").getByText("The passphrase is not right").waitFor();
    await page.getByLabel("Enter your passphrase").fill("correct horse");
    await page.getByRole("button", OPEN).click();
    await page.getByRole("heading", { name: "And another? (optional)" }).waitFor();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", SENT).waitFor();
    const [response] = await told(page, "submit");
    assert.deepEqual([response.id, response.answers], [id, { word: "secret" }]);
    assert.deepEqual(await drafts(page), []);
    await visit(page, url);
    await page.getByRole("heading", { name: "What is your word? (optional)" }).waitFor();
});

test("who types while saving is not offered yet goes on typing when it is", PATIENCE, async () => {
    const page = await open();
    let release;
    const held = new Promise((done) => {
        release = done;
    });
    await page.route(/keeping/, async (route) => {
        await held;
        await route.continue();
    });
    await visit(page, site.page("typing.html", { html: DRAFT }));
    await page.getByRole("textbox").click();
    await page.keyboard.type("care");
    release();
    await page.getByRole("button", SAVE).waitFor();
    await page.keyboard.type("fully");
    assert.equal(await page.getByRole("textbox").inputValue(), "carefully");
    assert.deepEqual(await page.evaluate(() => document.querySelector("canvass-survey").answers), { word: "carefully" });
});

test("two people's drafts open each with its own passphrase, and can be deleted", PATIENCE, async () => {
    const url = site.page("drafts.html", { html: DRAFT });
    const page = await openSurvey(url);
    await saveDraft(page, "one", "passphrase one");
    await visit(page, url);
    await page.getByRole("button", { name: "Start new answers" }).click();
    await saveDraft(page, "two", "passphrase two");
    await visit(page, url);
    await page.getByText("2 people have saved answers").waitFor();
    await page.getByLabel("Enter your passphrase").fill("passphrase one");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "And another? (optional)" }).waitFor();
    assert.deepEqual(await page.evaluate(() => document.querySelector("canvass-survey").answers), { word: "one" });
    await visit(page, url);
    await page.getByRole("button", DELETE).click();
    await page.getByRole("heading", { name: "What is your word? (optional)" }).waitFor();
    assert.deepEqual(await drafts(page), []);
});
