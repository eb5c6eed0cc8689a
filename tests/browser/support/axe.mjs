// Accessibility checks of a page in the state it is in, shadow roots included.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails, naming each rule and element, unless axe finds nothing wrong. */
export async function assertAccessible(page) {
    if (!(await page.evaluate(() => "axe" in window))) {
        await page.evaluate(source);
    }
    const { violations, passes } = await page.evaluate(
        (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }),
        TAGS,
    );
    assert.ok(passes.length > 0, "axe found nothing to check");
    assert.equal(violations.map(inWords).join("\n\n"), "");
}

function inWords({ id, help, helpUrl, nodes }) {
    const places = nodes.map((node) => `  ${node.target.flat().join(" > ")}\n    ${node.html}\n    ${node.failureSummary}`);
    return [`${id}: ${help} (${helpUrl})`, ...places].join("\n");
}
