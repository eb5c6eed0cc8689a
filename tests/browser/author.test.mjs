// A librarian proves a survey before it goes out: a file of Excel or another, what
// is wrong with it, random respondents, the survey itself, files to save.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { libraryPage } from "./support/asked.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { NO_WORKER, SHAREPOINT, STRICT, header } from "./support/csp.mjs";
import { whenReady } from "./support/elements.mjs";
import { hasFocus, tabTo, whenFocused } from "./support/keyboard.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 120_000 };
const WORKBOOK = fileURLToPath(new URL("../cases/xlsform/needs.xlsx", import.meta.url));
const OURS = fileURLToPath(new URL("../../www/survey/needs.survey.json", import.meta.url));
const RESPONDENTS = fileURLToPath(new URL("../cases/survey-check/random_respondents/survey.json", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/** A form with something to mend and something that is not carried over. */
const FORM = `\
| survey |
| | type | name | label | relevant | required | appearance |
| | select_one site | site | Where do you work? | | yes | minimal |
| | text | why | Why? | \${site} = 'nrth' | | |
| | text | else | Anything else? | | | |
| choices |
| | list_name | name | label |
| | site | north | North |
| | site | south | South |
`;

const site = useSite();
const open = useBrowser();

const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function openAuthor({ attributes = "", policy = STRICT, ...options } = {}) {
    const page = await open(options);
    await page.goto(site.page("author.html", {
        html: libraryPage(`<canvass-author ${attributes}><p>The check is loading.</p></canvass-author>`).replace("<style></style>", ""),
        headers: header(policy),
    }));
    await whenReady(page, "canvass-author");
    return page;
}

/** Does something and gives what the element tells of the next file. */
async function told(page, act) {
    await page.evaluate(() => {
        window.nextTold = new Promise((resolve) => {
            for (const name of ["canvass-checked", "canvass-error"]) {
                document.addEventListener(name, ({ detail }) => resolve({ name, ...detail }), { once: true });
            }
        });
    });
    await act();
    return page.evaluate(() => window.nextTold);
}

const choose = (page, files) => told(page, () => page.locator("canvass-author input[type=file]").setInputFiles(files));
const heading = (page, name) => page.locator("canvass-author").getByRole("heading", { name, exact: true });
const button = (page, name) => page.locator("canvass-author").getByRole("button", { name, exact: true });
const status = (page) => page.locator("canvass-author").evaluate((author) => author.shadowRoot.querySelector("[role=status]").textContent.trim());

function rows(page, name) {
    return page.getByRole("region", { name, exact: true }).getByRole("table").evaluate((table) =>
        [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
}

const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Has the respondents answer, and waits until they have. */
async function simulate(page) {
    await button(page, "Simulate 1,000 respondents").click();
    await heading(page, "What they did with each question").waitFor();
}

async function assertGood(page) {
    await assertAccessible(page);
    const found = await page.evaluate(() => {
        const root = document.querySelector("canvass-author").shadowRoot;
        const targets = [...root.querySelectorAll("button, summary, label.canvass-button")].map((element) => [element, element.getBoundingClientRect()]);
        return {
            wide: document.documentElement.scrollWidth > innerWidth,
            small: targets.filter(([, box]) => box.width > 0 && box.height < 24).map(([element]) => element.textContent),
        };
    });
    assert.deepEqual(found, { wide: false, small: [] });
}

test("a workbook is chosen, checked, simulated, tried and saved by keyboard", PATIENCE, async () => {
    const page = await openAuthor();
    await tabTo(page, page.getByLabel("Choose a survey file"));
    const detail = await told(page, async () => {
        const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
        assert.ok(chooser.isMultiple());
        await chooser.setFiles(WORKBOOK);
    });
    assert.equal(detail.name, "canvass-checked");
    await page.getByText("needs.xlsx, read as an XLSForm workbook").waitFor();
    assert.match(await status(page), /^needs\.xlsx was checked: \d+ questions, \d+ to mend, \d+ to consider,( \d+ probably not meant,)? \d+ not carried over\.$/);
    assert.ok(await hasFocus(page.getByLabel("Choose a file again")), "the focus stays");

    await tabTo(page, button(page, "Simulate 1,000 respondents"));
    await page.keyboard.press("Enter");
    await heading(page, "The commonest ways through the survey").waitFor();
    assert.match(await status(page), /^1,000 random respondents \(seed 1\): /);
    assert.ok(await hasFocus(button(page, "Simulate 1,000 respondents")));

    await tabTo(page, button(page, "Try the survey"));
    await page.keyboard.press("Enter");
    const survey = page.locator("canvass-author canvass-survey");
    await survey.getByRole("navigation", { name: "All questions" }).waitFor();
    assert.equal(await button(page, "Close the preview").getAttribute("aria-expanded"), "true");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.querySelector("canvass-author").shadowRoot.activeElement.localName === "canvass-survey"), "the survey comes next");

    await tabTo(page, button(page, "Save as JSON"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "needs.survey.json");
    const saved = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.equal(saved.canvass, "survey/1");
    assert.equal(await status(page), "needs.survey.json was saved to your downloads.");
});

test("errors are told with their place, and what the changed file has less of", PATIENCE, async () => {
    const page = await openAuthor();
    const refused = await choose(page, file("needs.md", FORM.replaceAll("| text |", "| txt |")));
    assert.deepEqual(refused, { name: "canvass-error", message: "needs.md cannot be used: 2 errors." });
    await heading(page, "There is a problem").waitFor();
    const errors = await page.locator("canvass-author").getByRole("listitem").allTextContents();
    assert.deepEqual(errors.map(plain), [
        "survey, row 3, column A (type): “txt” is no type of question. Did you mean “text”?",
        "survey, row 4, column A (type): “txt” is no type of question. Did you mean “text”?",
    ]);

    const found = await choose(page, file("needs.md", FORM));
    assert.deepEqual(found, { name: "canvass-checked", questions: 3, faults: 2, advice: 0, warnings: 0, lost: 1 });
    await heading(page, "To mend: 2").waitFor();
    assert.deepEqual(await rows(page, "Not carried over"), [["survey", "2", "F (appearance)", "how it is to look is not carried over"]]);
    await page.getByText("Since the file before: 2 fewer errors, 2 more to mend and 1 more not carried over.").first().waitFor();

    await choose(page, file("needs.md", FORM.replace("nrth", "north")));
    assert.equal(await heading(page, "To mend: 2").count(), 0);
    assert.match(await status(page), /Since the file before: 2 fewer to mend\.$/);
});

test("the changed file is chosen again without losing the place, on the page and in the survey that is tried", PATIENCE, async () => {
    const page = await openAuthor({ viewport: { width: 900, height: 500 } });
    await choose(page, file("needs.md", FORM));
    await button(page, "Try the survey").click();
    const survey = page.locator("canvass-author canvass-survey");
    await survey.getByRole("link", { name: "Anything else?", exact: true }).click();
    await survey.getByLabel(/^Anything else\?/).fill("No");
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 0);
    await choose(page, file("needs.md", FORM.replace("Where do you work?", "Where are you based?")));
    await survey.getByRole("link", { name: "Where are you based?", exact: true }).waitFor();
    await survey.getByRole("heading", { name: /^Anything else\?/ }).waitFor();
    assert.equal(await survey.getByLabel(/^Anything else\?/).inputValue(), "No");
    assert.ok(await page.evaluate(() => scrollY) > 0, "the page is not thrown back to its beginning");
    assert.equal(await page.locator("canvass-author canvass-survey").count(), 1);
    await button(page, "Close the preview").click();
    await survey.waitFor({ state: "detached" });
});

test("what is found is what the command line finds", { timeout: 600_000 }, async () => {
    const words = ["run", "--quiet", "--", "survey", "check", RESPONDENTS, "--simulate", "1000", "--format", "json"];
    const said = await promisify(execFile)("cargo", words, { cwd: root }).catch((error) => error);
    const { findings, length, simulated } = JSON.parse(said.stdout);
    const page = await openAuthor();
    await choose(page, RESPONDENTS);
    const shown = await page.locator("canvass-author").getByRole("listitem").allTextContents();
    assert.deepEqual(shown.map(plain), findings.map(({ place, sentence }) => `${place}: ${sentence}`));
    await page.getByText(`${length.questions.join(" to ")} questions`, { exact: true }).waitFor();
    await simulate(page);
    const counts = await rows(page, "What they did with each question");
    const number = (text) => (text === "" ? undefined : Number(text.replace(",", "")));
    assert.deepEqual(
        counts.map(([name, ...numbers]) => [name.split(" ").at(-1), ...numbers.map(number)]),
        simulated.questions.map(({ id, asked, answered, left_out, not_asked }) => (id === "read" ? [id, asked, undefined, undefined, not_asked] : [id, asked, answered, left_out, not_asked])),
    );
    const ways = await rows(page, "The commonest ways through the survey");
    assert.deepEqual(ways.map(([count]) => number(count)), simulated.paths.map(({ count }) => count));
    assert.equal(await status(page), (await page.getByText(/^1,000 random respondents \(seed 1\): /).last().textContent()).trim());
});

test("a SurveyJS survey says what it was read as and what is not carried over, with its path", PATIENCE, async () => {
    const page = await openAuthor();
    const survey = { pages: [{ elements: [{ type: "text", name: "why", title: "Why not?" }, { type: "file", name: "scan" }] }] };
    await choose(page, file("other.json", JSON.stringify(survey)));
    await page.getByText("other.json, read as a survey definition of SurveyJS").waitFor();
    const [place, reason] = (await rows(page, "Not carried over")).find(([, reason]) => reason.includes("scan"));
    assert.match(place, /^pages\[0\]\.elements\[1\]/);
    assert.match(reason, /“scan” is left out/);
    await page.getByText("SurveyJS is only read").waitFor();
});

test("markup in a file is text", PATIENCE, async () => {
    const page = await openAuthor();
    const markup = '<img src="x" onerror="alert(1)"> & <b>more</b>';
    await choose(page, file("<i>.md", FORM.replace("Where do you work?", markup)));
    await simulate(page);
    const [[name]] = await rows(page, "What they did with each question");
    assert.equal(name, `${markup} site`);
    await page.getByText("<i>.md, read as").waitFor();
    assert.equal(await page.locator("canvass-author :is(img, i, b)").count(), 0);
});

test("each format is read again as the same survey", PATIENCE, async () => {
    const page = await openAuthor();
    await choose(page, OURS);
    await page.getByText("needs.survey.json, read as a survey definition of Canvass").waitFor();
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-author-"));
    try {
        for (const [name, saved] of [["Save as workbook (.xlsx)", "needs.xlsx"], ["Save as Markdown", "needs.md"]]) {
            await choose(page, OURS);
            const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
            assert.equal(download.suggestedFilename(), saved);
            await download.saveAs(path.join(folder, saved));
            const again = await choose(page, path.join(folder, saved));
            assert.equal(again.questions, 14, saved);
        }
    } finally {
        await rm(folder, { recursive: true });
    }
});

test("files that are no survey are refused in words, and the next one is read", PATIENCE, async () => {
    const page = await openAuthor();
    const deep = "[".repeat(200_000);
    const long = JSON.stringify({ canvass: "survey/1", title: "a".repeat(5_000_000), questions: Array.from({ length: 2_000 }, (_, i) => ({ id: i })) });
    const table = JSON.stringify({ survey: Array.from({ length: 40_000 }, (_, i) => ({ type: "txt", name: `q${i}`, label: "<script>alert(1)</script>" })) });
    const workbook = await readFile(WORKBOOK);
    const bad = [
        { ...file("short.xlsx", ""), buffer: workbook.subarray(0, workbook.length / 2) },
        { ...file("zip.xlsx", ""), buffer: Buffer.from("PK\x03\x04 and no more") },
        fileURLToPath(new URL("../cases/exports/counter-r51-tr-j1.xlsx", import.meta.url)),
        { ...file("old.xls", ""), buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]) },
        file("letter.csv", "Dear all,\nplease answer\n"),
        file("empty.md", ""),
        file("deep.json", deep),
        file("long.json", long),
        file("table.json", table),
    ];
    for (const each of bad) {
        const found = await choose(page, each);
        assert.equal(found.name, "canvass-error", each.name);
        await heading(page, "There is a problem").waitFor();
        assert.ok((await page.locator("canvass-author").getByRole("listitem").count()) <= 200);
    }
    await button(page, "Show 100 more").first().click();
    const found = await choose(page, file("needs.md", FORM));
    assert.equal(found.name, "canvass-checked");
});

/** A survey whose respondents take a while. */
function long(questions) {
    const asked = Array.from({ length: questions }, (_, i) => ({
        id: `q${i}`, type: "number", text: `How many hours were spent on work ${i}?`,
        ...(i % 10 === 9 ? { relevant: `\${q${i - 1}} > 3` } : {}),
    }));
    return JSON.stringify({ canvass: "survey/1", id: "long", version: "1", title: "Long", questions: asked });
}

test("a thousand respondents of a long survey leave the page usable, and can be stopped", PATIENCE, async () => {
    const page = await openAuthor();
    await choose(page, file("long.json", long(300)));
    await button(page, "Simulate 1,000 respondents").click();
    const progress = page.getByRole("progressbar");
    await page.waitForFunction(() => document.querySelector("canvass-author").shadowRoot.querySelector("progress")?.value > 1);
    assert.match(await progress.evaluate((bar) => bar.labels[0].textContent), /^\d+ of 1,000 respondents$/);
    await page.evaluate(() => {
        window.turns = 0;
        setInterval(() => { window.turns += 1; });
    });
    await page.waitForFunction(() => window.turns > 20);
    assert.equal(await progress.count(), 1, "the page had its turns meanwhile");
    await button(page, "Cancel").focus();
    await page.keyboard.press("Enter");
    await progress.waitFor({ state: "detached" });
    assert.equal(await status(page), "Stopped.");
    await choose(page, file("needs.md", FORM));
    await simulate(page);
});

test("a file that is dropped is read, and one that the page gives", PATIENCE, async () => {
    const page = await openAuthor({ attributes: 'src="survey/needs.survey.json"' });
    await page.getByText("needs.survey.json, read as").waitFor();
    await told(page, () => page.evaluate((form) => {
        const data = new DataTransfer();
        data.items.add(new File([form], "dropped.md"));
        document.querySelector("canvass-author").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, FORM));
    await page.getByText("dropped.md, read as").waitFor();
    const saved = await page.evaluate(() => document.querySelector("canvass-author").save());
    await told(page, () => page.evaluate((form) => { document.querySelector("canvass-author").files = [{ name: "given.md", bytes: new TextEncoder().encode(form) }]; }, FORM));
    await page.getByText("given.md, read as").waitFor();
    await told(page, () => page.evaluate((saved) => document.querySelector("canvass-author").restore(saved), saved));
    assert.deepEqual(await page.evaluate(() => document.querySelector("canvass-author").save()), saved);
    const kinds = await page.evaluate(async () => {
        const author = document.querySelector("canvass-author");
        const begins = async (kind) => (await author.exportAs(kind).text()).slice(0, 2);
        return [author.definition.questions.length, await begins("json"), await begins("xlsx"), await begins("markdown")];
    });
    assert.deepEqual(kinds, [3, "{\n", "PK", "| "]);
    await told(page, () => page.evaluate(() => { document.querySelector("canvass-author").definition = { canvass: "survey/1" }; }));
    await heading(page, "There is a problem").waitFor();
});

test("the survey's own bundle is loaded once it is tried, and its events stay inside", PATIENCE, async () => {
    const page = await openAuthor();
    const loaded = () => site.requests.filter(({ path }) => path.includes("canvass-survey.")).length;
    const before = loaded();
    await choose(page, file("needs.md", FORM));
    assert.equal(loaded(), before);
    await page.evaluate(() => {
        window.heard = [];
        document.addEventListener("canvass-ready", ({ target }) => window.heard.push(target.localName));
    });
    await button(page, "Try the survey").click();
    await page.locator("canvass-author canvass-survey").getByRole("heading", { name: "Where do you work?" }).waitFor();
    assert.ok(loaded() > before);
    assert.deepEqual(await page.evaluate(() => window.heard), []);
});

for (const [name, policy] of [["the strictest policy", STRICT], ["a policy without workers", NO_WORKER], ["SharePoint's policy", SHAREPOINT]]) {
    test(`a workbook is checked under ${name}`, PATIENCE, async () => {
        const page = await openAuthor({ policy });
        const found = await choose(page, WORKBOOK);
        assert.equal(found.name, "canvass-checked");
    });
}

const LOOKS = [
    { name: "at 1280 px", viewport: { width: 1280, height: 900 } },
    { name: "at 320 px", viewport: { width: 320, height: 800 } },
    { name: "in forced colours", viewport: { width: 320, height: 800 }, forcedColors: "active" },
    { name: "in the dark", viewport: { width: 1280, height: 900 }, attributes: 'theme="dark"' },
];

for (const { name, ...look } of LOOKS) {
    test(`every state is good ${name}`, PATIENCE, async () => {
        const page = await openAuthor(look);
        await assertGood(page);
        await choose(page, file("needs.md", FORM.replaceAll("| text |", "| txt |")));
        await assertGood(page);
        await choose(page, file("needs.md", FORM));
        await page.getByText("1 thing is lost on the way").click();
        await assertGood(page);
        await simulate(page);
        await assertGood(page);
        await button(page, "Try the survey").click();
        await page.locator("canvass-author canvass-survey").getByRole("heading", { name: "Where do you work?" }).waitFor();
        await assertGood(page);
    });
}
