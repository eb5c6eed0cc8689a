// A survey and its page's history: surveys beside each other, pages that are left
// and come back to, loaded again, or gone on with in another visit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answersOf, checkPage, goOn, libraryPage, named, problem, questionHeading, surveyHtml, whenTitled } from "./support/asked.mjs";
import { useBrowser } from "./support/browser.mjs";
import { useDestination } from "./support/destination.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, whenFocused } from "./support/keyboard.mjs";
import { kinds } from "./support/kinds.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };

const site = useSite();
const open = useBrowser({ keepsPages: true });
let pages = 0;

const SITE = { id: "site", type: "single", text: "Where do you work?", required: true, error: "Select where you work", choices: named("North", "South") };
const WORD = { id: "word", type: "text", text: "What is your word?" };
const HOURS = { id: "hours", type: "number", text: "How many hours?" };

/** A page with this in it, a server for answers beside it, and a page elsewhere. */
function library(body) {
    pages += 1;
    const server = useDestination(site, `answers-${pages}`);
    site.page("elsewhere.html", { html: '<!DOCTYPE html><html lang="en-GB"><title>Elsewhere</title><h1>Elsewhere</h1></html>' });
    const html = libraryPage(`${body(`save-to="post:answers-${pages}"`)}<p><a href="elsewhere.html">Opening times</a></p>`);
    return { server, url: site.page(`library-${pages}.html`, { html }) };
}

async function visit(url, options) {
    const page = await open(options);
    await page.addInitScript(() => {
        addEventListener("pagehide", () => { window.wasKept = undefined; });
        addEventListener("pageshow", ({ persisted }) => { window.wasKept = persisted; });
    });
    await page.goto(url);
    await whenReady(page, "canvass-survey");
    return page;
}

/**
 * Follows the link to another page, and comes back with the browser. Gives whether
 * the browser had kept the page: then no load ends.
 */
async function leaveAndReturn(page) {
    await page.getByRole("link", { name: "Opening times" }).click();
    await page.getByRole("heading", { name: "Elsewhere" }).waitFor();
    await page.goBack({ waitUntil: "commit" });
    await page.waitForFunction(() => window.wasKept !== undefined);
    return page.evaluate(() => window.wasKept);
}

test("a page that the browser kept shows the survey as it was left, and sends its answers once", PATIENCE, async () => {
    const { server, url } = library((to) => surveyHtml([...kinds("group"), HOURS], { attributes: to }));
    const page = await visit(url);
    await page.getByRole("radio", { name: "Another group" }).check();
    const details = page.getByRole("textbox", { name: "Give details for “Another group”" });
    await goOn(page);
    await problem(page).waitFor();
    await details.fill("Chaplaincy");
    assert.equal(await leaveAndReturn(page), true, "the browser made the page anew");
    assert.equal(await page.title(), "Error: Which group are you in? – Library");
    await problem(page).waitFor();
    assert.equal(await details.inputValue(), "Chaplaincy");
    await goOn(page);
    await whenFocused(questionHeading(page, HOURS.text));
    assert.equal(await leaveAndReturn(page), true);
    await page.goBack({ waitUntil: "commit" });
    await questionHeading(page, "Which group are you in?").waitFor();
    await page.goForward({ waitUntil: "commit" });
    await page.getByRole("textbox").fill("3");
    await goOn(page);
    await page.getByRole("button", { name: "Send answers" }).click();
    const sent = page.getByRole("heading", { name: "Answers sent" });
    await sent.waitFor();
    assert.equal(await leaveAndReturn(page), true);
    await sent.waitFor();
    await page.evaluate(() => document.querySelector("canvass-survey").submit());
    assert.deepEqual([...server.stored.values()].map(({ answers }) => answers), [{ group: { value: "other", other: "Chaplaincy" }, hours: 3 }]);
    assert.equal(server.requests.length, 1);
});

test("a page that is left while it sends has sent once when it is come back to", PATIENCE, async () => {
    const { server, url } = library((to) => surveyHtml([WORD], { attributes: to }));
    const page = await visit(url);
    await page.getByRole("textbox").fill("quiet");
    await goOn(page);
    server.fail("hold");
    const asked = server.whenAsked();
    await page.getByRole("button", { name: "Send answers" }).click();
    const id = await asked;
    const again = server.whenAsked();
    if (await leaveAndReturn(page)) {
        server.release();
        await page.getByRole("heading", { name: "Answers sent" }).waitFor();
    } else {
        await again;
    }
    assert.deepEqual(new Set(server.requests), new Set([id]));
    assert.equal(server.writes, 1);
});

test("a page loaded again in the middle begins anew, with nothing of it kept, and Back does not jump", PATIENCE, async () => {
    const { server, url } = library((to) => surveyHtml([SITE, WORD, HOURS], { attributes: to }));
    const page = await visit(url);
    const answer = async (word) => {
        await page.getByRole("radio", { name: "South" }).check();
        await goOn(page);
        await whenFocused(questionHeading(page, WORD.text));
        await page.getByRole("textbox").fill(word);
        await goOn(page);
        await whenFocused(questionHeading(page, HOURS.text));
    };
    await answer("first");
    await page.reload();
    await whenReady(page, "canvass-survey");
    await questionHeading(page, SITE.text).waitFor();
    assert.equal(await page.title(), "Library");
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
    assert.deepEqual(await answersOf(page), {});
    await answer("second");
    for (const heading of [WORD.text, SITE.text]) {
        await page.goBack();
        await whenTitled(page, `${heading} – Library`);
    }
    assert.ok(await page.getByRole("radio", { name: "South" }).isChecked());
    // Entries from before show the first page, not some page of the new answers.
    await page.goBack();
    await whenFocused(questionHeading(page, SITE.text));
    await goOn(page);
    await whenFocused(questionHeading(page, WORD.text));
    assert.equal(await page.getByRole("textbox").inputValue(), "second");
    assert.deepEqual(server.requests, []);
});

test("answers saved on the computer go on in another visit, where Back leads to the page before", PATIENCE, async () => {
    const { server, url } = library((to) => surveyHtml([SITE, WORD, HOURS], { attributes: `draft="device" ${to}` }));
    const first = await visit(url);
    const button = (page, name) => page.getByRole("button", { name, exact: true });
    await first.getByRole("radio", { name: "South" }).check();
    await goOn(first);
    await first.getByRole("textbox").fill("quiet");
    await goOn(first);
    await questionHeading(first, HOURS.text).waitFor();
    await button(first, "Save and finish later").click();
    await first.getByLabel("Choose a passphrase").fill("three quiet owls");
    await button(first, "Save on this computer").click();
    await first.getByRole("heading", { name: "Saved on this computer" }).waitFor();

    const page = await visit(url, { beside: first });
    await page.getByLabel("Enter your passphrase").fill("three quiet owls");
    await button(page, "Continue with saved answers").click();
    await whenFocused(questionHeading(page, HOURS.text));
    for (const { text } of [WORD, SITE]) {
        await button(page, "Back").click();
        await whenFocused(questionHeading(page, text));
    }
    assert.ok(await page.getByRole("radio", { name: "South" }).isChecked());
    await page.goBack();
    await whenFocused(questionHeading(page, WORD.text));
    assert.equal(await page.getByRole("textbox").inputValue(), "quiet");
    await goOn(page);
    await goOn(page);
    await checkPage(page).waitFor();
    await button(page, "Send answers").click();
    await page.getByRole("heading", { name: "Answers sent" }).waitFor();
    assert.deepEqual([...server.stored.values()].map(({ answers }) => answers), [{ site: "south", word: "quiet" }]);
});

test("two surveys on a page keep pages, errors, focus and the way back each to itself", PATIENCE, async () => {
    const { url } = library((to) => {
        const survey = (id) => `<section id="${id}">${surveyHtml([SITE, WORD, HOURS], { survey: { id, title: id }, attributes: to })}</section>`;
        return survey("one") + survey("two");
    });
    const page = await visit(url);
    const [one, two] = [page.locator("#one"), page.locator("#two")];
    const back = (survey) => survey.getByRole("button", { name: "Back", exact: true }).click();
    const answer = async (survey) => {
        await survey.getByRole("radio", { name: "South" }).check();
        await goOn(survey);
        await whenFocused(questionHeading(survey, WORD.text));
    };
    const at = async (first, second) => {
        await questionHeading(one, first.text).waitFor();
        await questionHeading(two, second.text).waitFor();
    };
    await goOn(one);
    const error = one.getByRole("link", { name: "Select where you work" });
    await whenFocused(one.getByRole("alert").locator(".."));
    assert.equal(await problem(two).count(), 0);
    await answer(two);
    assert.equal(await one.getByRole("radio", { checked: true }).count(), 0);
    await error.click();
    await whenFocused(one.getByRole("radio", { name: "North" }));

    // The last move was that of the second, wherever the focus is.
    await page.goBack();
    await at(SITE, SITE);
    await whenFocused(questionHeading(two, SITE.text));
    assert.ok(await error.isVisible(), "the errors of the other are gone");
    await page.goForward();
    await whenFocused(questionHeading(two, WORD.text));

    await answer(one);
    await goOn(two);
    await at(WORD, HOURS);
    await back(one);
    await whenFocused(questionHeading(one, SITE.text));
    await at(SITE, HOURS);
    await back(two);
    await whenFocused(questionHeading(two, WORD.text));
    await at(SITE, WORD);
    await back(two);
    await at(SITE, SITE);
    await page.goBack();
    await at(SITE, WORD);
    await goOn(one);
    await at(WORD, WORD);
    await page.goBack();
    await at(SITE, WORD);
    assert.ok(await hasFocus(questionHeading(one, SITE.text)));

    const repeated = await page.evaluate(() =>
        [document, ...[...document.querySelectorAll("canvass-survey")].map(({ shadowRoot }) => shadowRoot)].flatMap((root) => {
            const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
            return ids.filter((id, i) => ids.indexOf(id) < i);
        }),
    );
    assert.deepEqual(repeated, []);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("canvass-survey")].map(({ answers }) => answers)), [{ site: "south" }, { site: "south" }]);
});
