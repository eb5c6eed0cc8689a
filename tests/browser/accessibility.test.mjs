// Every state that a reader can meet, wide and narrow: axe finds nothing, and
// the page does not scroll sideways.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { afterEvent, card, choose, exportFile, openReading } from "./support/dashboard.mjs";
import { whenAllReady, whenLoaded, whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";
import { answerByMouse, pageHeading, USER } from "./support/survey.mjs";

const PATIENCE = { timeout: 120_000 };
const WIDTHS = [1280, 320];
const EXPORTS = [
    "counter-r51-dr-d1.tsv",
    "counter-r51-pr-p1.tsv",
    "counter-r51-tr-j1.tsv",
    "counter-r51-tr-j1.xlsx",
    "jisc-coded-key.csv",
    "jisc-coded.csv",
    "jisc-uncoded.csv",
    "jisc-uncoded.xlsx",
    "surveymonkey-one-header-row.csv",
    "surveymonkey-other-please-specify.csv",
    "surveymonkey-two-header-rows.csv",
];

const site = useSite();
const open = useBrowser();

/** Axe finds nothing in this state, and nothing is wider than the page. */
async function assertGood(page) {
    await assertAccessible(page);
    const { wide, width } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, width: innerWidth }));
    assert.ok(wide <= width, `the page is ${wide} px wide at ${width} px`);
}

async function openWith(width, name, body, options = {}) {
    const page = await open({ viewport: { width, height: 800 }, ...options });
    await page.goto(site.page(`${name}.html`, {
        html: `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Library</title><script src="canvass.js" defer></script><main><h1>Library</h1>${body}</main></html>`,
    }));
    return page;
}

const SURVEY = '<canvass-survey src="survey/needs.survey.json" save-to="event"></canvass-survey>';
const DASHBOARD = '<canvass-dashboard src="examples/evidence-searches.csv"></canvass-dashboard>';
const MAP = '<canvass-stakeholders src="examples/stakeholders.csv"></canvass-stakeholders>';

for (const width of WIDTHS) {
    const at = `at ${width} px`;

    test(`the page as it is first seen is good ${at}`, PATIENCE, async () => {
        const page = await open({ viewport: { width, height: 800 } });
        await page.goto(`${site.origin}/`);
        await whenAllReady(page);
        await whenLoaded(page);
        await page.getByRole("figure").first().waitFor();
        await assertGood(page);
    });

    test(`every page of the survey is good ${at}, with errors and without`, PATIENCE, async () => {
        const page = await openWith(width, "survey", SURVEY);
        await whenReady(page, "canvass-survey");
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByRole("heading", { name: "There is a problem" }).waitFor();
        await assertGood(page);
        for (const answer of USER) {
            await pageHeading(page, answer.text).waitFor();
            await assertGood(page);
            await answerByMouse(page, [answer]);
        }
        await page.getByRole("heading", { name: "Check your answers" }).waitFor();
        await assertGood(page);
        await page.getByRole("button", { name: "Send answers" }).click();
        await page.getByRole("heading", { name: "Answers sent" }).waitFor();
        await assertGood(page);
        await page.goBack();
        await page.getByRole("heading", { name: "You have already sent your answers" }).waitFor();
        await assertGood(page);
    });

    test(`a dashboard is good ${at} with filters, tables, the reading and hidden columns open`, PATIENCE, async () => {
        const page = await openWith(width, "dashboard", DASHBOARD);
        await whenReady(page, "canvass-dashboard");
        await whenLoaded(page);
        await card(page, "Site").waitFor();
        await afterEvent(page, "canvass-filter", () => card(page, "Site").getByRole("button", { name: /^Riverside Community, / }).click());
        await assertGood(page);
        const buttons = page.getByRole("button", { name: "Show as table" });
        for (let i = 0; i < (await buttons.count()); i += 1) {
            await buttons.nth(i).click();
        }
        await openReading(page);
        await page.getByRole("button", { name: /not drawn$/ }).click();
        await assertGood(page);
    });

    for (const file of EXPORTS) {
        test(`${file} is good ${at}, its texts and its reading open`, PATIENCE, async () => {
            const page = await openWith(width, "export", "<canvass-dashboard></canvass-dashboard>");
            await whenReady(page, "canvass-dashboard");
            await choose(page, exportFile(file));
            await page.getByRole("figure").first().waitFor();
            await openReading(page);
            const texts = page.getByText(/^Read \d+ texts?$/);
            for (let i = 0; i < (await texts.count()); i += 1) {
                await texts.nth(i).click();
            }
            await assertGood(page);
        });
    }

    test(`a stakeholder map is good ${at}, with somebody held and with entries to check`, PATIENCE, async () => {
        const page = await openWith(width, "map", MAP);
        await whenReady(page, "canvass-stakeholders");
        await page.getByRole("button", { name: /^Chief Executive, / }).press("Enter");
        await page.getByText(/^Chief Executive is picked up/).waitFor();
        await assertGood(page);
        await page.keyboard.press("Escape");
        await page.getByRole("textbox", { name: "Power of Finance Director" }).fill("high");
        await page.keyboard.press("Tab");
        await page.getByText("Check these entries").waitFor();
        await page.getByRole("button", { name: "Add stakeholder" }).click();
        await assertGood(page);
    });

    test(`what cannot be shown is good ${at}`, PATIENCE, async () => {
        const page = await openWith(width, "broken", `<canvass-survey mode="quiz"><p>Ask at the desk.</p></canvass-survey>
            <canvass-dashboard></canvass-dashboard><canvass-stakeholders></canvass-stakeholders>`);
        await whenReady(page, "canvass-dashboard");
        await choose(page, [
            { name: "empty.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) },
            { name: "none.csv", mimeType: "text/csv", buffer: Buffer.from("Site,Visits\n") },
        ]);
        await page.getByText("empty.csv is empty").first().waitFor();
        await page.getByText("This file has a header and no rows below it").waitFor();
        await page.getByLabel("Open a register").setInputFiles({ name: "no.csv", mimeType: "text/csv", buffer: Buffer.from("Colour\nRed\n") });
        await page.getByText(/Line 1 has the column names/).first().waitFor();
        await assertGood(page);
    });
}

for (const [name, options, attribute] of [
    ["dark theme", {}, 'theme="dark"'],
    ["automatic theme of a reader who prefers dark", { colorScheme: "dark" }, 'theme="auto"'],
    ["forced colours", { forcedColors: "active" }, ""],
    ["reduced motion", { reducedMotion: "reduce" }, ""],
]) {
    test(`the three elements are good in the ${name}`, PATIENCE, async () => {
        const page = await openWith(1280, "theme", [SURVEY, DASHBOARD, MAP].map((html) => html.replace(" src=", ` ${attribute} src=`)).join(""), options);
        await whenAllReady(page);
        await whenLoaded(page);
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByRole("heading", { name: "There is a problem" }).waitFor();
        await afterEvent(page, "canvass-filter", () => card(page, "Site").getByRole("button", { name: /^Riverside Community, / }).click());
        await page.getByRole("button", { name: /^Chief Executive, / }).press("Enter");
        await assertGood(page);
        const colours = await page.locator("canvass-dashboard").evaluate((element) => [
            getComputedStyle(element).color,
            getComputedStyle(element).backgroundColor,
        ]);
        if (attribute) {
            assert.deepEqual(colours, ["rgb(240, 244, 245)", "rgb(17, 23, 27)"]);
        }
    });
}
