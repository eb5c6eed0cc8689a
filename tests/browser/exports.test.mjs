// Real exports, opened as their owners open them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { afterEvent, card, choose, exportFile, markNames, marks, openReading, shownText, tableRows } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };
const BOM = "UTF-8 with a byte order mark";
const MONTHS = 12;

/** What each export is read as, and what its first cards are called. */
const EXPORTS = [
    {
        file: "surveymonkey-two-header-rows.csv", rows: 1186, columns: 38,
        as: "SurveyMonkey", encoding: "Windows-1252", mark: "comma", header: 2,
        cards: ["Have you seen any of the 6 films in the Star Wars franchise?", "Gender"],
    },
    {
        file: "surveymonkey-one-header-row.csv", rows: 1129, columns: 13,
        as: "SurveyMonkey, one header row", encoding: "UTF-8", mark: "comma", header: 1,
        cards: ["In your opinion, how important or unimportant is proper use of grammar?", "Age"],
    },
    {
        file: "surveymonkey-other-please-specify.csv", rows: 1058, columns: 65,
        as: "SurveyMonkey, one header row", encoding: "UTF-8", mark: "comma", header: 1,
        cards: ["Do you celebrate Thanksgiving?", "US Region"],
    },
    {
        file: "jisc-uncoded.csv", rows: 13, columns: 25,
        as: "Jisc Online Surveys", encoding: "UTF-8", mark: "comma", header: 1,
        cards: ["2. Favourite pet (multiple choice single answer)", "3. All pets you like (multiple answer)"],
    },
    {
        file: "jisc-uncoded.xlsx", rows: 13, columns: 25,
        as: "Jisc Online Surveys", encoding: "Excel workbook", mark: "sheet “Sheet 1”", header: 1,
        cards: ["2. Favourite pet (multiple choice single answer)", "3. All pets you like (multiple answer)"],
    },
    {
        file: "jisc-coded.csv", rows: 13, columns: 30,
        as: "Jisc Online Surveys, coded", encoding: "UTF-8", mark: "comma", header: 1,
        cards: ["Q2", "Q3", "Q14"],
    },
    {
        file: "jisc-coded-key.csv", rows: 115, columns: 2,
        as: "Jisc Online Surveys, key to codes", encoding: "UTF-8", mark: "comma", header: 1,
        cards: ["URN", "Unique Response Number"],
    },
    {
        file: "counter-r51-tr-j1.tsv", rows: 2, columns: 23,
        as: "COUNTER 5.1 TR_J1", encoding: BOM, mark: "tab", header: 1,
        cards: ["Usage by month", "Metric_Type"], metrics: 2,
    },
    {
        file: "counter-r51-tr-j1.xlsx", rows: 2, columns: 23,
        as: "COUNTER 5.1 TR_J1", encoding: "Excel workbook", mark: "sheet “TRJ1_sample_r51”", header: 1,
        cards: ["Usage by month", "Metric_Type"], metrics: 2,
    },
    {
        file: "counter-r51-pr-p1.tsv", rows: 51, columns: 16,
        as: "COUNTER 5.1 PR_P1", encoding: BOM, mark: "tab", header: 1,
        cards: ["Usage by month", "Data_Type"], metrics: 4,
    },
    {
        file: "counter-r51-dr-d1.tsv", rows: 19, columns: 19,
        as: "COUNTER 5.1 DR_D1", encoding: BOM, mark: "tab", header: 1,
        cards: ["Usage by month", "Database"], metrics: 7,
    },
];

const site = useSite();
const open = useBrowser();

async function openEmpty() {
    const page = await open();
    await page.goto(site.page("empty.html", {
        html: `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js" defer></script>
            <main><h1>Library</h1><canvass-dashboard></canvass-dashboard></main></html>`,
    }));
    await whenReady(page, "canvass-dashboard");
    return page;
}

/** The facts under "I read it as", by name. */
async function readAs(page) {
    const panel = await openReading(page);
    const facts = panel.locator(".canvass-reading__facts > div");
    return Object.fromEntries(
        await facts.evaluateAll((list) => list.map((fact) => [...fact.children].map((part) => part.textContent))),
    );
}

/** How the file was divided: of a text what was found, of a workbook what it was read from. */
async function divided(page, source) {
    const choice = (label) => page.getByLabel(label, { exact: true }).locator("option:checked").textContent();
    const found = async (label) => (await choice(label)).replace(/^Found: /, "");
    const [encoding, mark] = source?.split(", ") ?? [await found("Encoding"), await found("Columns divided by")];
    return { encoding, mark, "header rows": await choice("Rows of the header") };
}

for (const { file, rows, columns, as, encoding, mark, header, cards, metrics } of EXPORTS) {
    test(`${file} is read as what it is and drawn`, PATIENCE, async () => {
        const page = await openEmpty();
        const loaded = await afterEvent(page, "canvass-loaded", () => choose(page, exportFile(file)));
        assert.deepEqual(loaded, { rows, columns, problems: 0 });
        const { Rows, "Read from": source, "Recognised as": tool } = await readAs(page);
        assert.deepEqual({ Rows, tool, ...(await divided(page, source)) }, {
            Rows: rows.toLocaleString("en-GB"), tool: as, encoding, mark, "header rows": `Found: ${header}`,
        });
        assert.equal(await page.getByRole("table", { name: "Columns and what they were taken for" }).getByRole("combobox").count(), columns);
        for (const title of cards) {
            await card(page, title).getByText(title === "Usage by month" ? /^Sums over/ : /^n = /).waitFor();
            assert.ok((await marks(card(page, title)).count()) > 0, `${title} is not drawn`);
        }
        if (metrics) {
            const heads = await monthHeads(page);
            assert.equal(heads.length, metrics);
            await assertOnePanelEach(page, heads);
        }
    });
}

async function monthHeads(page) {
    await tableRows(card(page, "Usage by month"));
    const heads = await card(page, "Usage by month").getByRole("columnheader").allTextContents();
    assert.equal(heads[0], "Month");
    return heads.slice(1);
}

/** Every metric has a panel of its own with its twelve points, which no other overlaps. */
async function assertOnePanelEach(page, metrics) {
    const points = await marks(card(page, "Usage by month")).evaluateAll((list) =>
        list.map((point) => {
            const { left, right, top, bottom } = point.getBoundingClientRect();
            return { name: point.getAttribute("aria-label"), left, right, top, bottom };
        }),
    );
    assert.equal(points.length, metrics.length * MONTHS);
    const panels = metrics.map((metric) => {
        const own = points.filter(({ name }) => name.startsWith(`${metric}, `));
        assert.equal(own.length, MONTHS, `${metric} has ${own.length} points`);
        const of = (side, choose) => choose(...own.map((point) => point[side]));
        return { metric, left: of("left", Math.min), right: of("right", Math.max), top: of("top", Math.min), bottom: of("bottom", Math.max) };
    });
    panels.forEach((one, i) => {
        for (const other of panels.slice(i + 1)) {
            const apart = one.right < other.left || other.right < one.left || one.bottom < other.top;
            assert.ok(apart, `${one.metric} and ${other.metric} share a panel, or stand in the wrong order`);
        }
    });
}

test("a usage report's months hold the sums of its rows, and its preamble is shown", PATIENCE, async () => {
    const page = await openEmpty();
    await choose(page, exportFile("counter-r51-tr-j1.tsv"));
    await card(page, "Usage by month").waitFor();
    const text = await readFile(exportFile("counter-r51-tr-j1.tsv"), "utf8");
    const lines = text.split(/\r?\n/).map((line) => line.split("\t"));
    const heads = lines.findIndex(([first]) => first === "Title");
    const metric = lines[heads].indexOf("Metric_Type");
    const january = lines[heads].indexOf("Jan-2022");
    const sum = (name) => lines.slice(heads + 1).filter((line) => line[metric]?.replaceAll("_", " ") === name).reduce((all, line) => all + Number(line[january]), 0);
    const rows = await tableRows(card(page, "Usage by month"));
    const names = await monthHeads(page);
    assert.deepEqual(rows[0].slice(1), names.map((name) => sum(name).toLocaleString("en-GB")));
    assert.ok(names.length === 2 && sum(names[0]) > 0);
    const facts = await readAs(page);
    assert.equal(facts.Report, "Journal Requests (Controlled)");
    assert.equal(facts.Period, "Begin_Date=2022-01-01; End_Date=2022-12-31");
});

test("a column's kind is corrected in its list, and the card follows", PATIENCE, async () => {
    const page = await openEmpty();
    await choose(page, exportFile("jisc-uncoded.csv"));
    const age = "5. Age (single line text with restrictions)";
    await card(page, age).waitFor();
    const before = await markNames(card(page, age));
    await readAs(page);
    const kind = page.getByRole("combobox", { name: `Kind of ${age}` });
    await afterEvent(page, "canvass-loaded", () => kind.selectOption({ label: "Free text" }));
    await card(page, age).getByText("Read 10 texts").waitFor();
    assert.equal(await marks(card(page, age)).count(), 0);
    assert.equal(await kind.locator("option:checked").textContent(), "Free text");
    await page.getByRole("row", { name: age }).getByText("You chose this").waitFor();
    await afterEvent(page, "canvass-loaded", () => kind.selectOption({ label: "Personal data" }));
    await card(page, age).waitFor({ state: "detached" });
    await afterEvent(page, "canvass-loaded", () => kind.selectOption({ label: "Number" }));
    await card(page, age).getByText(/^Mean /).waitFor();
    assert.notDeepEqual(await markNames(card(page, age)), before);
    const table = await page.evaluate(() => document.querySelector("canvass-dashboard").table);
    assert.equal(table.columns.find(({ name }) => name === age).kind, "number");
});

test("texts are read on request and searched", PATIENCE, async () => {
    const page = await openEmpty();
    await choose(page, exportFile("surveymonkey-other-please-specify.csv"));
    const texts = card(page, "What is typically the main dish at your Thanksgiving dinner? - Other (please specify)");
    await texts.waitFor();
    assert.equal(await texts.getByRole("list").count(), 0);
    await texts.getByText("Read 35 texts").click();
    await texts.getByText("35 texts", { exact: true }).waitFor();
    assert.equal(await texts.getByRole("listitem").count(), 35);
    await texts.getByRole("searchbox", { name: "Search these texts" }).fill("lasagna");
    await texts.getByText(/^\d of 35 texts ha(s|ve) “lasagna”$/).waitFor();
    const found = await texts.getByRole("listitem").allTextContents();
    assert.ok(found.length > 0 && found.every((text) => /lasagna/i.test(text)), JSON.stringify(found));
});

test("names and addresses are not drawn, and said to be left out", PATIENCE, async () => {
    const page = await openEmpty();
    await choose(page, exportFile("surveymonkey-one-header-row.csv"));
    await card(page, "Age").waitFor();
    assert.equal(await card(page, "RespondentID").count(), 0);
    await page.getByRole("button", { name: "1 column is not drawn" }).click();
    await page.getByText(/^RespondentID: /).waitFor();
});

test("the file that the reader opens last is the one that is shown", PATIENCE, async () => {
    const page = await openEmpty();
    await choose(page, exportFile("jisc-uncoded.csv"));
    await card(page, "7. Routing test").waitFor();
    await choose(page, exportFile("surveymonkey-one-header-row.csv"));
    await card(page, "Household Income").waitFor();
    const files = page.getByRole("list", { name: "Files" });
    const button = (name) => files.getByRole("button", { name: new RegExp(`^${name}`) });
    assert.equal(await button("surveymonkey-one-header-row").getAttribute("aria-pressed"), "true");
    await button("jisc-uncoded").click();
    await card(page, "7. Routing test").waitFor();
    await files.getByRole("button", { name: "Close jisc-uncoded.csv" }).click();
    await card(page, "Household Income").waitFor();
    assert.equal(await files.getByRole("listitem").count(), 1);
});

test("several files that are chosen at once are all opened", PATIENCE, async () => {
    const page = await openEmpty();
    await choose(page, [exportFile("jisc-uncoded.csv"), exportFile("counter-r51-pr-p1.tsv")]);
    const files = page.getByRole("list", { name: "Files" });
    await files.getByRole("button", { name: "jisc-uncoded.csv 13 rows, 25 columns" }).waitFor();
    await files.getByRole("button", { name: "counter-r51-pr-p1.tsv 51 rows, 16 columns" }).waitFor();
});

for (const [order, names] of [
    ["after its export", ["jisc-coded.csv", "jisc-coded-key.csv"]],
    ["before its export", ["jisc-coded-key.csv", "jisc-coded.csv"]],
]) {
    test(`a key that is opened ${order} gives the codes their words`, PATIENCE, async () => {
        const page = await openEmpty();
        for (const name of names) {
            await afterEvent(page, "canvass-loaded", () => choose(page, exportFile(name)));
        }
        await page.getByText("jisc-coded-key.csv was added to jisc-coded.csv").waitFor();
        const pet = card(page, "Pet");
        await pet.getByText(/^n = /).waitFor();
        const rows = await tableRows(pet);
        assert.deepEqual(rows.map(([pet]) => pet), ["Dogs", "Cats", "Parrots", "Monkeys", "Whales"]);
        assert.equal(await card(page, "Q2").count(), 0);
    });
}

test("a mapping that is opened beside an export names its columns", PATIENCE, async () => {
    const page = await openEmpty();
    const text = (name, lines) => ({ name, mimeType: "text/plain", buffer: Buffer.from(lines) });
    const mapping = {
        canvass: "mapping/1", name: "Sign-ins by organisation", headers: ["Period", "Org", "Auths"],
        columns: [{ header: "Org", title: "Organisation", role: "organisation" }, { header: "Auths", title: "Sign-ins", role: "count" }],
    };
    await choose(page, [
        text("may.csv", "Period,Org,Auths\n01/05/2026,RHU,12\n14/05/2026,RXX,5\n21/05/2026,RHU,7\n"),
        text("sign-ins.json", JSON.stringify(mapping)),
    ]);
    await page.getByText("sign-ins.json was added to may.csv").waitFor();
    await card(page, "Organisation").getByText(/^n = 3/).waitFor();
    const { "Recognised as": tool } = await readAs(page);
    assert.equal(tool, "Sign-ins by organisation");
});

test("a workbook of Microsoft Forms shows questions, and several answers one by one", PATIENCE, async () => {
    const page = await openEmpty();
    const loaded = await afterEvent(page, "canvass-loaded", () => choose(page, exportFile("made/forms_workbook/input.xlsx")));
    assert.equal(loaded.rows, 2);
    const used = card(page, "Which of these do you use?");
    await used.getByText(/^n = 2/).waitFor();
    const rows = await tableRows(used);
    assert.deepEqual(rows.map(([option, count]) => [option, count]), [["Training", "2"], ["Evidence searches", "1"]]);
    assert.equal(await card(page, "Start time").getByRole("group", { name: /^Chart of/ }).count(), 1);
    assert.equal(await card(page, "Email").count(), 0);
    const { "Recognised as": tool } = await readAs(page);
    assert.equal(tool, "Microsoft Forms");
});

test("a file that is dropped on the dashboard opens", PATIENCE, async () => {
    const page = await openEmpty();
    const bytes = [...(await readFile(exportFile("surveymonkey-two-header-rows.csv")))];
    const dataTransfer = await page.evaluateHandle((bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], "dropped.csv"));
        return data;
    }, bytes);
    const target = page.getByText("Open your own files");
    await target.dispatchEvent("dragover", { dataTransfer });
    const loaded = await afterEvent(page, "canvass-loaded", () => target.dispatchEvent("drop", { dataTransfer }));
    assert.deepEqual(loaded, { rows: 1186, columns: 38, problems: 0 });
    await page.getByRole("button", { name: "dropped.csv 1,186 rows, 38 columns" }).waitFor();
    await card(page, "Gender").waitFor();
});

test("a table that is pasted opens, and text pasted into a field stays there", PATIENCE, async () => {
    const page = await openEmpty();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copy = (text) => page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await copy("Site\tVisits\nNorth\t3\nSouth\t4\nNorth\t5\n");
    await page.getByLabel("Open your own files").focus();
    const loaded = await afterEvent(page, "canvass-loaded", () => page.keyboard.press("Control+V"));
    assert.deepEqual(loaded, { rows: 3, columns: 2, problems: 0 });
    assert.match(await shownText(card(page, "Site")), /n = 3 of 3/);

    await copy("Ward,Beds\nA,3\nB,4\nA,5\n");
    await page.getByText("You can also drop files here or paste a table").click();
    await afterEvent(page, "canvass-loaded", () => page.keyboard.press("Control+V"));
    await card(page, "Ward").waitFor();

    await choose(page, exportFile("jisc-uncoded.csv"));
    const texts = card(page, "6. Give us a story (freetext)");
    await texts.getByText("Read 10 texts").click();
    const search = texts.getByRole("searchbox");
    await copy("a, b");
    await search.focus();
    await page.keyboard.press("Control+V");
    assert.equal(await search.inputValue(), "a, b");
    assert.equal(await page.getByRole("list", { name: "Files" }).getByRole("listitem").count(), 2);
});

test("an export opens the same where it is read slice by slice on the page's own thread", PATIENCE, async () => {
    const page = await open();
    await page.addInitScript(() => {
        window.Worker = class {
            constructor() {
                throw new Error("no worker here");
            }
        };
    });
    await page.goto(site.page("empty.html", {
        html: `<!DOCTYPE html><html lang="en-GB"><title>Library</title><script src="canvass.js" defer></script>
            <main><h1>Library</h1><canvass-dashboard></canvass-dashboard></main></html>`,
    }));
    await whenReady(page, "canvass-dashboard");
    await choose(page, exportFile("surveymonkey-two-header-rows.csv"));
    await whenLoaded(page);
    assert.equal(page.workers().length, 0);
    assert.deepEqual(
        await page.evaluate(() => (({ rows, problems }) => ({ rows, problems }))(document.querySelector("canvass-dashboard").table)),
        { rows: 1186, problems: 0 },
    );
    await card(page, "Gender").waitFor();
});

test("two years of one survey are one series where the wording is the same, and told apart where it is not", PATIENCE, async () => {
    const page = await openEmpty();
    const years = await Promise.all(["first", "second"].map((name) => readFile(new URL(`../cases/responses/${name}.responses.json`, import.meta.url), "utf8")));
    const [first, second] = years.map((text) => JSON.parse(text));
    second.survey.version = "3";
    second.survey.questions.find(({ id }) => id === "uses").text = "What have you used?";
    const file = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) });
    await afterEvent(page, "canvass-loaded", () => choose(page, [file("first.json", first)]));
    const { rows } = await afterEvent(page, "canvass-loaded", () => choose(page, [file("second.json", second)]));
    assert.equal(rows, 4);
    await page.getByText("second.json was added to first.json").waitFor();
    const notice = page.getByRole("region", { name: "Different wordings" });
    await notice.getByText("“What have you used?” of version 3 is not the question of version 2").waitFor();
    await card(page, "What have you used? (other wording: 3)").waitFor();
    await card(page, "What do you use?").waitFor();
    assert.deepEqual((await markNames(card(page, "Survey version"))).length, 2);
    assert.equal(await card(page, "Which staff group are you in?").count(), 1);
});
