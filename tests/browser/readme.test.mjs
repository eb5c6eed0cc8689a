// The README's snippet works as it is pasted.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { useBrowser } from "./support/browser.mjs";
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

test("the README's command serves the page", { timeout: 600_000 }, async () => {
    const commands = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, command]) => command.trim());
    // The second is the one that runs this test.
    assert.deepEqual(commands, ["cargo xtask serve", "cargo xtask test"]);
    const [cargo, ...words] = commands[0].split(" ");
    const root = fileURLToPath(new URL("../..", import.meta.url));
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
    const shown = { "a survey": ["survey"], "a stakeholder map": ["insight"], "a dashboard": ["insight", "engine"], "a dashboard of a workbook": ["insight", "engine", "workbook"] };
    for (const [what, bundles] of Object.entries(shown)) {
        const row = readme.match(new RegExp(`^\\| ${what} \\| (\\d+) kB \\| (\\d+) kB \\|$`, "m"));
        assert.ok(row, `the README has no row for ${what}`);
        const built = [await total(classic(...bundles)), await total(modules(...bundles))];
        built.forEach((kilobytes, i) => {
            const said = Number(row[i + 1]);
            assert.ok(Math.abs(kilobytes - said) <= kilobytes / 20, `${what}: the README says ${said} kB, built are ${kilobytes.toFixed(0)} kB`);
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
