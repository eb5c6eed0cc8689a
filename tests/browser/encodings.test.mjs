// Files of other encodings, as spreadsheets of other makes and years save them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser } from "./support/browser.mjs";
import { afterEvent, card, choose, tableRows } from "./support/dashboard.mjs";
import { whenLoaded, whenReady } from "./support/elements.mjs";
import { useSite } from "./support/site.mjs";

const PATIENCE = { timeout: 60_000 };

const WARDS = ["Café Zoë", "Señor Müller’s", "£5 clinic"];

/** The bytes of characters beyond ASCII, as each encoding has them. */
const BYTES = {
    "Mac Roman": { é: 0x8e, ë: 0x91, ñ: 0x96, ü: 0x9f, "’": 0xd5, "£": 0xa3 },
    "Windows-1252": { é: 0xe9, ë: 0xeb, ñ: 0xf1, ü: 0xfc, "’": 0x92, "£": 0xa3 },
    "code page 850": { é: 0x82, ë: 0x89, ñ: 0xa4, ü: 0x81, "£": 0x9c },
};

const TEXT = ["Ward,Visits", ...Array.from({ length: 30 }, (_, i) => `${WARDS[i % 3]},${i}`), ""].join("\r\n");

const site = useSite();
const open = useBrowser();

const ofBytes = (table, text) => Buffer.from([...text].map((c) => table[c] ?? c.codePointAt(0)));
const swapped = (text) => Buffer.from(text, "utf16le").swap16();

for (const [encoding, buffer, wards] of [
    ["Mac Roman", ofBytes(BYTES["Mac Roman"], TEXT), WARDS],
    ["Windows-1252", ofBytes(BYTES["Windows-1252"], TEXT), WARDS],
    // Code page 850 has no curly apostrophe.
    ["code page 850", ofBytes(BYTES["code page 850"], TEXT.replaceAll("’", "'")), WARDS.map((ward) => ward.replace("’", "'"))],
    ["UTF-16, little-endian", Buffer.from(`\uFEFF${TEXT.replaceAll(",", "\t")}`, "utf16le"), WARDS],
    ["UTF-16, big-endian", swapped(`\uFEFF${TEXT.replaceAll(",", "\t")}`), WARDS],
    ["UTF-16 without a mark", Buffer.from(TEXT, "utf16le"), WARDS],
]) {
    test(`a file in ${encoding} shows its words as they were written`, PATIENCE, async () => {
        const page = await open();
        await page.goto(site.page("encodings.html", { file: "dashboard.html" }));
        await whenReady(page, "canvass-dashboard");
        await whenLoaded(page);
        const loaded = await afterEvent(page, "canvass-loaded", () => choose(page, { name: "wards.csv", mimeType: "text/csv", buffer }));
        assert.deepEqual(loaded, { rows: 30, columns: 2, problems: 0 });
        await card(page, "Ward").getByText(/^n = 30/).waitFor();
        const rows = await tableRows(card(page, "Ward"));
        assert.deepEqual(rows.map(([ward]) => ward).sort(), [...wards].sort());
    });
}
