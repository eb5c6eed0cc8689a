// The README's snippets and commands work as they are pasted.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { exportFile } from "./support/dashboard.mjs";
import { ELEMENTS, whenAllReady } from "./support/elements.mjs";
import { siteFiles, siteFolder, useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const snippets = [...readme.matchAll(/^```html\n(.*?)^```$/gms)].map(([, snippet]) => snippet);

test("the README has a snippet of at most five lines with an element in it", () => {
    const short = snippets.filter((snippet) => snippet.trim().split("\n").length <= 5);
    assert.ok(short.some((snippet) => ELEMENTS.some((tag) => snippet.includes(`<${tag}`))));
});

for (const [index, snippet] of snippets.entries()) {
    test(`snippet ${index + 1} of the README becomes ready in a page`, { timeout: 60_000 }, async () => {
        const html = `<!DOCTYPE html><html lang="en-GB"><title>README</title><body><main>${snippet}</main></body></html>`;
        const page = await open();
        await page.goto(site.page("readme.html", { html, aliases: await sources(snippet) }));
        await whenAllReady(page);
    });
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const commands = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, command]) => command.trim());
const commandOf = (words) => commands.find((command) => command.startsWith(`cargo ${words}`));

test("the README's commands are those that are tested here, and the one that runs this test", () => {
    assert.deepEqual(commands, [
        "cargo run -- read export.csv --report how.json",
        "cargo run -- summarise tests/cases/exports/surveymonkey-one-header-row.csv --by Gender --out figures.csv",
        `cargo run -- survey eval "selected(\\\${uses}, 'audit') and \\\${hours} > 2" --values '{"uses": "audit care", "hours": "3"}'`,
        "cargo run -- survey check www/survey/needs.survey.json --simulate 1000",
        "cargo run -- survey convert tests/cases/xlsform/needs.xlsx --to json",
        "cargo run -- survey bank user-needs",
        "cargo run -- survey export tests/cases/responses/first.responses.json --out responses.xlsx --codebook codebook.html",
        "cargo xtask serve",
        "cargo xtask test",
    ]);
});

test("the README's command reads an export and says how", { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-read-"));
    try {
        const files = { "export.csv": exportFile("jisc-uncoded.csv"), "how.json": path.join(folder, "how.json") };
        const [cargo, ...words] = commandOf("run -- read").split(" ").map((word) => files[word] ?? word);
        const { stdout } = await promisify(execFile)(cargo, words, { cwd: root });
        assert.match(stdout, /^1\. /);
        const how = JSON.parse(await readFile(files["how.json"], "utf8"));
        assert.equal(how.export, "Jisc Online Surveys");
        assert.equal(how.dialect.delimiter, ",");
    } finally {
        await rm(folder, { recursive: true });
    }
});

test("the README's command summarises an export", { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-summarise-"));
    try {
        const figures = path.join(folder, "figures.csv");
        const [cargo, ...words] = commandOf("run -- summarise").replace("figures.csv", figures).split(" ");
        await promisify(execFile)(cargo, words, { cwd: root });
        assert.match(await readFile(figures, "utf8"), /,verdict,/);
    } finally {
        await rm(folder, { recursive: true });
    }
});

test("the README's command tries a condition", { timeout: 600_000 }, async () => {
    const { stdout } = await promisify(execFile)("sh", ["-c", commandOf("run -- survey eval")], { cwd: root });
    assert.equal(stdout, "true\n");
});

test("the README's command checks a survey with random respondents", { timeout: 600_000 }, async () => {
    const { stdout } = await promisify(execFile)("sh", ["-c", commandOf("run -- survey check")], { cwd: root });
    assert.match(stdout, /^14 questions, of which one respondent is asked 10 to 14\./m);
    assert.match(stdout, /^1,000 random respondents \(seed 1\): 1,000 sent their answers/m);
});

test("the README's command prints the survey of a form", { timeout: 600_000 }, async () => {
    const { stdout } = await promisify(execFile)("sh", ["-c", commandOf("run -- survey convert")], { cwd: root });
    const survey = JSON.parse(stdout);
    assert.equal(survey.canvass, "survey/1");
    assert.ok(survey.questions.length > 0);
});

test("the README's command prints a survey of the bank", { timeout: 600_000 }, async () => {
    const { stdout } = await promisify(execFile)("sh", ["-c", commandOf("run -- survey bank")], { cwd: root });
    const survey = JSON.parse(stdout);
    assert.equal(survey.instrument, "user-needs@1");
    assert.ok(survey.questions.every((question) => survey.locked[question.bank]));
});

test("the README's command exports responses with their codebook", { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-export-"));
    try {
        const [cargo, ...words] = commandOf("run -- survey export").split(" ").map((word) => (/^(responses|codebook)\./.test(word) ? path.join(folder, word) : word));
        await promisify(execFile)(cargo, words, { cwd: root });
        assert.equal((await readFile(path.join(folder, "responses.xlsx"))).toString("latin1", 0, 2), "PK");
        const page = await open();
        await page.goto(`file://${path.join(folder, "codebook.html")}`);
        assert.equal(await page.title(), "Codebook: A quick survey");
        await assertAccessible(page);
    } finally {
        await rm(folder, { recursive: true });
    }
});

test("the README's command serves the page", { timeout: 600_000 }, async () => {
    const [cargo, ...words] = commandOf("xtask serve").split(" ");
    const serving = spawn(cargo, [...words, "--port", "0"], { cwd: root, detached: true, stdio: ["ignore", "pipe", "inherit"] });
    try {
        let said = "";
        let address;
        for await (const text of serving.stdout) {
            said += text;
            address = said.match(/^The page is at (http:\S+)$/m)?.[1];
            if (address) {
                break;
            }
        }
        assert.ok(address, `no address in: ${said}`);
        const page = await fetch(address);
        assert.equal(page.status, 200);
        assert.match(await page.text(), /<canvass-survey /);
    } finally {
        process.kill(-serving.pid);
    }
});

test("the sizes in the README are those of the built files, to one part in twenty", async () => {
    const size = async (name) => brotliCompressSync(await readFile(path.join(siteFolder(), name))).length;
    const total = async (names) => (await Promise.all(names.map(size))).reduce((sum, bytes) => sum + bytes, 0) / 1000;
    const classic = (...bundles) => ["canvass.js", ...bundles.map((bundle) => `canvass-${bundle}.js`)];
    const modules = (...bundles) => ["canvass.mjs", ...bundles.flatMap((bundle) => [`canvass-${bundle}.mjs`, `canvass-${bundle}.wasm`])];
    const shown = { "a survey": ["survey"], "a stakeholder map": ["stakeholders"], "the check of a survey": ["author"], "a dashboard": ["dashboard", "engine-simd"], "a dashboard of a workbook": ["dashboard", "engine-simd", "workbook"] };
    const parts = { "conditions and calculations": "logic", "dates, rankings, grids and lists to search": "kinds", "sending to a server or the page, and saving for later": "keeping", "`mode=\"preview\"`": "preview", "`mode=\"data-entry\"`": "paper", "Canvass' own words in Welsh": "welsh", "a locked wording": "wording" };
    const later = { "how a file was read, and what corrects that": "reading", "groups side by side": "compare", "how the numbers of a card were made": "made", "putting two files together": "append", "free text": "texts", "a card as a file": "saving", "a question made of others": "derive", "the codebook of a file": "codebook", "a headcount beside responses": "headcount" };
    const rows = [
        ...Object.entries(shown).map(([what, bundles]) => [what, classic(...bundles), modules(...bundles)]),
        ...Object.entries(parts).map(([what, part]) => [what, [`canvass-survey-${part}.js`], [`canvass-survey-${part}.wasm`]]),
        ...Object.entries(later).map(([what, part]) => [what, [`canvass-dashboard-${part}.js`], [`canvass-dashboard-${part}.wasm`]]),
    ];
    for (const [what, ...files] of rows) {
        const row = readme.match(new RegExp(`^\\| ${what} \\| (\\d+) kB \\| (\\d+) kB \\|$`, "m"));
        assert.ok(row, `the README has no row for ${what}`);
        const built = await Promise.all(files.map(total));
        built.forEach((kilobytes, i) => {
            const said = Number(row[i + 1]);
            assert.ok(Math.abs(kilobytes - said) <= Math.max(0.5, kilobytes / 20), `${what}: the README says ${said} kB, built are ${kilobytes.toFixed(0)} kB`);
        });
    }
});

/** Files of the built page that stand in for the reader's own of that name. */
async function sources(snippet) {
    const files = await siteFiles();
    const names = [...snippet.matchAll(/\s(?:src|definition)="([^"]*)"/g)].flatMap(([, value]) => value.split(/\s+/));
    const found = names
        .map((name) => [name, files.find((file) => path.posix.basename(file) === path.posix.basename(name))])
        .filter(([, file]) => file !== undefined);
    return Object.fromEntries(found);
}
