// What cannot be understood gets a plain sentence with place, found and
// expected, and the rest of the page goes on working.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { afterEvent, card, choose, whenFiltered } from "./support/dashboard.mjs";
import { whenAllReady, whenLoaded, whenReady } from "./support/elements.mjs";
import { tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

const site = useSite();
const open = useBrowser();

/** Opens a page that keeps every `canvass-error` in `window.faults`. */
async function openPage(address, options) {
    const page = await open(options);
    await page.addInitScript(() => {
        window.faults = [];
        document.addEventListener("canvass-error", ({ target, detail }) => window.faults.push({ tag: target.localName, message: detail.message }));
    });
    await page.goto(address);
    return page;
}

function pageWith(name, body) {
    return site.page(`${name}.html`, {
        html: `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js" defer></script>
            <main><h1>Library</h1>${body}</main></html>`,
    });
}

const faults = (page) => page.evaluate(() => window.faults);

/** Waits until the page has been told of one fault, and gives its sentence. */
async function fault(page, tag) {
    await page.waitForFunction(() => window.faults.length > 0);
    const all = await faults(page);
    assert.equal(all.length, 1, JSON.stringify(all));
    assert.equal(all[0].tag, tag);
    return all[0].message;
}

/** The sentence stands in the element, for all to see and marked as an error. */
async function assertShown(page, tag, sentence) {
    await page.locator(tag).getByText(sentence).first().waitFor();
}

for (const [what, file, expected] of [
    ["an empty file", { name: "empty.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) },
        "empty.csv is empty. Check that the export finished, then open it again"],
    ["a picture named .csv", { name: "picture.csv", mimeType: "text/csv", buffer: PNG },
        "picture.csv is a PNG picture. Canvass opens CSV, TSV, Excel and survey response files"],
    ["a broken workbook", { name: "broken.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 and then nothing") },
        /^broken\.xlsx is .*Save it again in Excel, or save the sheet as CSV$|^broken\.xlsx is a zip archive/],
    ["responses that are none", { name: "answers.json", mimeType: "application/json", buffer: Buffer.from('{"canvass":"responses/1"}') },
        /^answers\.json is not a survey response file: .*: found nothing; expected this member/],
]) {
    test(`${what} is named on the dashboard, and what was open stays open`, PATIENCE, async () => {
        const page = await openPage(site.page("elements.html", { file: "elements.html" }));
        await whenAllReady(page);
        await whenLoaded(page);
        await choose(page, file);
        const sentence = await fault(page, "canvass-dashboard");
        if (expected instanceof RegExp) {
            assert.match(sentence, expected);
        } else {
            assert.equal(sentence, expected);
        }
        await page.locator("canvass-dashboard").getByRole("listitem").getByText(sentence).waitFor();
        assert.equal((await page.locator("canvass-dashboard").getByRole("status").textContent()).trim(), sentence);
        await assertAllWork(page);
        await page.getByRole("button", { name: `Close ${file.name}` }).click();
        await page.locator("canvass-dashboard").getByRole("listitem").getByText(sentence).waitFor({ state: "detached" });
    });
}

test("an export with a header and no rows is opened and said to have none", PATIENCE, async () => {
    const page = await openPage(site.page("elements.html", { file: "elements.html" }));
    await whenAllReady(page);
    await whenLoaded(page);
    const buffer = Buffer.from("Respondent ID,Site,How satisfied are you?\r\n");
    const loaded = await afterEvent(page, "canvass-loaded", () => choose(page, { name: "none.csv", mimeType: "text/csv", buffer }));
    assert.deepEqual(loaded, { rows: 0, columns: 3, problems: 0 });
    await page.getByText("This file has a header and no rows below it. Check that the export had responses, or open another file", { exact: true }).waitFor();
    assert.deepEqual(await faults(page), []);
    await page.getByRole("button", { name: /^evidence-searches\.csv/ }).click();
    await assertAllWork(page);
});

/** The survey goes on, the dashboard filters, the map moves. */
async function assertAllWork(page) {
    await assertSurveyWorks(page);
    await afterEvent(page, "canvass-filter", () => card(page, "Site").getByRole("button", { name: /^Riverside Community, / }).click());
    await assertMapWorks(page);
}

async function assertSurveyWorks(page) {
    await page.getByRole("radio", { name: "Students" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "Where do you mainly work?" }).waitFor();
}

async function assertMapWorks(page) {
    await page.getByRole("textbox", { name: "Power of Finance Director" }).fill("2");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Finance Director, power 2, interest 1.8, Monitor" }).waitFor();
}

const OTHERS = `<canvass-dashboard src="examples/evidence-searches.csv"></canvass-dashboard>
    <canvass-stakeholders src="examples/stakeholders.csv"></canvass-stakeholders>`;

for (const [what, definition, expected] of [
    ["a misspelt member", { canvass: "survey/1", id: "a", version: "1", title: "A", questions: [{ id: "q", type: "text", test: "Why?" }] },
        /^This survey cannot be shown, because its definition has a fault at questions\[0\]\.test: found .*; expected /],
    ["no JSON at all", "<html>", /^This survey cannot be shown, because its definition has a fault at .*: found .*; expected JSON, which has there .*$/],
    ["an unknown type", { canvass: "survey/1", id: "a", version: "1", title: "A", questions: [{ id: "q", type: "slider", text: "Why?" }] },
        /questions\[0\]\.type: found "slider"; expected one of single, multiple/],
]) {
    test(`a definition with ${what} is shown with place, found and expected, beside the page's own words`, PATIENCE, async () => {
        const text = typeof definition === "string" ? definition : JSON.stringify(definition);
        const page = await openPage(pageWith("broken", `<canvass-survey><p>Ask at the desk.</p>
            <script type="application/json">${text.replaceAll("<", typeof definition === "string" ? "<" : "\\u003c")}</script></canvass-survey>${OTHERS}`));
        const sentence = await fault(page, "canvass-survey");
        assert.match(sentence, expected);
        await assertShown(page, "canvass-survey", sentence);
        assert.equal(await page.locator("canvass-survey").getByRole("alert").textContent(), sentence);
        await page.getByText("Ask at the desk.").waitFor();
        await assert.rejects(whenReady(page, "canvass-survey"), /definition has a fault/);
        await whenReady(page, "canvass-dashboard");
        await whenLoaded(page);
        await afterEvent(page, "canvass-filter", () => card(page, "Site").getByRole("button", { name: /^Riverside Community, / }).click());
        await assertMapWorks(page);
    });
}

for (const [tag, attribute, found, allowed] of [
    ["canvass-survey", "save-to", "tape", "“file”, “event” or “post:” and an address"],
    ["canvass-survey", "mode", "quiz", "“respond”, “preview” or “data-entry”"],
    ["canvass-survey", "draft", "cloud", "“off” or “device”"],
    ["canvass-survey", "heading-level", "1", "“2”, “3”, “4” or “5”"],
    ["canvass-survey", "theme", "pink", "“light”, “nhs”, “dark” or “auto”"],
    ["canvass-dashboard", "mode", "quiz", "“analyst”"],
    ["canvass-dashboard", "heading-level", "7", "“2”, “3”, “4” or “5”"],
    ["canvass-dashboard", "theme", "pink", "“light”, “nhs”, “dark” or “auto”"],
    ["canvass-stakeholders", "heading-level", "two", "“2”, “3”, “4” or “5”"],
    ["canvass-stakeholders", "theme", "pink", "“light”, “nhs”, “dark” or “auto”"],
    ["canvass-author", "heading-level", "two", "“2”, “3”, “4” or “5”"],
    ["canvass-author", "theme", "pink", "“light”, “nhs”, “dark” or “auto”"],
]) {
    test(`<${tag}> names ${attribute}="${found}" and what it can be`, PATIENCE, async () => {
        const page = await openPage(pageWith("attribute", `<${tag} ${attribute}="${found}"><p>Ask at the desk.</p></${tag}>
            <canvass-survey id="other" src="survey/needs.survey.json" save-to="event"></canvass-survey>`));
        const sentence = await fault(page, tag);
        assert.equal(sentence, `The attribute ${attribute} is “${found}”. It can be ${allowed}`);
        await assertShown(page, tag, sentence);
        await page.getByText("Ask at the desk.").waitFor();
        await assertSurveyWorks(page);
    });
}

test("<canvass-stakeholders> names a grid that it does not offer, at the start and later", PATIENCE, async () => {
    const page = await openPage(pageWith("grid", '<canvass-stakeholders grid="mendelow"><p>Ask at the desk.</p></canvass-stakeholders>'));
    const sentence = await fault(page, "canvass-stakeholders");
    assert.equal(sentence, 'The attribute grid is "mendelow". This version offers "power-interest", "power-impact" or "influence-support".');
    await assertShown(page, "canvass-stakeholders", sentence);
    await page.getByText("Ask at the desk.").waitFor();

    const later = await openPage(pageWith("later", '<canvass-stakeholders src="examples/stakeholders.csv"></canvass-stakeholders>'));
    await whenReady(later, "canvass-stakeholders");
    await later.evaluate(() => document.querySelector("canvass-stakeholders").setAttribute("grid", "mendelow"));
    assert.equal(await fault(later, "canvass-stakeholders"), sentence);
    await assertShown(later, "canvass-stakeholders", sentence);
    await assertMapWorks(later);
});

test("a source that is not there is named, and the element stays of use", PATIENCE, async () => {
    const page = await openPage(
        pageWith("missing", `<canvass-survey src="no.survey.json"><p>Ask at the desk.</p></canvass-survey>
            <canvass-dashboard src="no.csv examples/evidence-searches.csv"></canvass-dashboard>
            <canvass-stakeholders src="nobody.csv"></canvass-stakeholders>`),
        { expect: [/status of 404 .*no\.survey\.json/, /status of 404 .*no\.csv/, /status of 404 .*nobody\.csv/] },
    );
    await page.waitForFunction(() => window.faults.length === 3);
    const said = Object.fromEntries((await faults(page)).map(({ tag, message }) => [tag, message]));
    assert.deepEqual(said, {
        "canvass-survey": "no.survey.json was not found. Check the address in the src attribute",
        "canvass-dashboard": "no.csv was not found. Check the address in the src attribute",
        "canvass-stakeholders": "nobody.csv was not found. Check the address in the src attribute",
    });
    for (const [tag, sentence] of Object.entries(said)) {
        await assertShown(page, tag, sentence);
    }
    await page.getByText("Ask at the desk.").waitFor();
    await whenLoaded(page);
    await card(page, "Site").waitFor();
    await page.getByLabel("Open a register").setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from("Role,Power,Interest\nChair,4,5\n") });
    await page.getByRole("button", { name: "Chair, power 4, interest 5, Manage closely" }).waitFor();
    await page.locator("canvass-stakeholders").getByText(said["canvass-stakeholders"]).first().waitFor({ state: "detached" });
});

test("without a network, each element says so and the page's own words stay", PATIENCE, async () => {
    const page = await openPage(site.page("elements.html", { file: "elements.html" }), {
        expect: [/ERR_INTERNET_DISCONNECTED/],
    });
    await whenAllReady(page);
    await page.context().setOffline(true);
    await page.evaluate(() => {
        const late = document.createElement("canvass-survey");
        late.setAttribute("src", "survey/late.json");
        late.innerHTML = "<p>Ask at the desk.</p>";
        document.querySelector("main").append(late);
    });
    const sentence = await fault(page, "canvass-survey");
    assert.equal(sentence, "survey/late.json could not be loaded: there is no connection, or this page may not load it. Check the network and the address");
    await page.getByText(sentence).first().waitFor();
    await page.getByText("Ask at the desk.").waitFor();
    await assertAllWork(page);
});

test("without a network for the scripts, the page's own words stay and the reason is given", PATIENCE, async () => {
    const page = await openPage(pageWith("late", "<p>Nothing yet.</p>"), { expect: [/ERR_INTERNET_DISCONNECTED/] });
    await page.context().setOffline(true);
    await page.evaluate(() => {
        document.querySelector("main").insertAdjacentHTML("beforeend", '<canvass-survey src="survey/needs.survey.json"><p>Ask at the desk.</p></canvass-survey>');
    });
    const sentence = await fault(page, "canvass-survey");
    assert.match(sentence, /canvass-survey\.js could not be loaded\. Put it beside canvass\.js/);
    await page.getByText("Ask at the desk.").waitFor();
    await page.context().setOffline(false);
    await page.evaluate(async () => {
        const survey = document.querySelector("canvass-survey");
        survey.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector("main").append(survey);
    });
    await assertSurveyWorks(page);
});

test("options that are unknown are errors that name them", PATIENCE, async () => {
    const page = await openPage(pageWith("options", ""));
    await page.waitForFunction(() => window.Canvass);
    const said = await page.evaluate(() => {
        const message = (act) => {
            try {
                act();
                return null;
            } catch (error) {
                return error.message;
            }
        };
        return [
            message(() => window.Canvass.configure({ wasmURL: "x" })),
            message(() => window.Canvass.mount(document.body, "quiz")),
            message(() => window.Canvass.mount(document.body, "survey", { saveTwo: "file" })),
        ];
    });
    assert.match(said[0], /"wasmURL" is not an option; it knows wasmUrl, workerUrl, fetch/);
    assert.match(said[1], /"quiz" is not a kind; it knows survey, dashboard, stakeholders, author/);
    assert.match(said[2], /"saveTwo" is not an option of survey; it knows .*save-to/);
});

test("a file of 2,000 columns is shown in portions, and each of its questions is found", PATIENCE, async () => {
    const page = await openPage(pageWith("wide", "<canvass-dashboard></canvass-dashboard>"));
    await whenReady(page, "canvass-dashboard");
    const line = (cell) => Array.from({ length: 2000 }, (_, column) => cell(column)).join(",");
    const rows = Array.from({ length: 40 }, (_, row) => line((column) => ((row + column) % 3 ? "Yes" : "No")));
    const text = [line((column) => `Question ${column}`), ...rows].join("\n");
    await afterEvent(page, "canvass-loaded", () => choose(page, { name: "wide.csv", mimeType: "text/csv", buffer: Buffer.from(text) }));
    const figures = page.getByRole("figure");
    await card(page, "Question 99").waitFor();
    assert.equal(await figures.count(), 100);
    await assertAccessible(page);

    await tabTo(page, page.getByLabel("Find a question by words in its title"));
    await page.keyboard.type("1999");
    await card(page, "Question 1999").waitFor();
    assert.equal(await figures.count(), 1);
    await page.getByText("1 of 2,000 questions", { exact: true }).waitFor();
    const { rows: passing } = await whenFiltered(page, () => page.getByRole("button", { name: /^No, / }).click());
    assert.equal(passing, 13);
    await page.getByRole("region", { name: "Filters" }).getByText("Question 1999: No", { exact: true }).first().waitFor();
    await page.getByLabel("Find a question by words in its title").fill("");
    await card(page, "Question 99").waitFor();
    await card(page, "Question 0").getByText("n = 13 of 13 rows hold a value").waitFor();

    await page.getByRole("button", { name: "Show 100 more questions" }).focus();
    await page.keyboard.press("Enter");
    await whenFocused(page.getByRole("heading", { name: "Question 100", exact: true }));
    assert.equal(await figures.count(), 200);
    await assertAccessible(page);
    assert.deepEqual(await faults(page), []);
});

test("a survey saved with a byte order mark is read, and so are its conditions", PATIENCE, async () => {
    const survey = { canvass: "survey/1", id: "marked", version: "1", title: "Marked", questions: [
        { id: "used", type: "yes_no", text: "Did you use it?" },
        { id: "how", type: "text", text: "How?", relevant: "${used} = 'yes'" },
    ] };
    site.handle("marked.survey.json", (request, response) => response.end(`\uFEFF${JSON.stringify(survey)}`));
    const page = await openPage(pageWith("marked", '<canvass-survey src="marked.survey.json"></canvass-survey>'));
    await page.getByRole("radio", { name: "Yes" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "How? (optional)" }).waitFor();
    assert.deepEqual(await faults(page), []);
});
