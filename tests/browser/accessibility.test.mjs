// The page as it is first seen, wide and narrow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { useBrowser } from "./support/browser.mjs";
import { whenAllReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const site = useSite();
const open = useBrowser();

for (const width of [1280, 320]) {
    test(`axe finds nothing on the page at ${width} px, and nothing is cut off`, { timeout: 60_000 }, async () => {
        const page = await open({ viewport: { width, height: 800 } });
        await page.goto(`${site.origin}/`);
        await whenAllReady(page);
        await assertAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `the page is ${wide} px wide at ${width} px`);
    });
}
