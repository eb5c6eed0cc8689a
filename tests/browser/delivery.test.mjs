// The two deliveries carry the same bytes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { siteFolder } from "./support/site.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

for (const name of ["survey", "dashboard", "stakeholders", "author", "engine", "engine-simd", "workbook"]) {
    test(`canvass-${name}.js holds the bytes of canvass-${name}.wasm`, async () => {
        const script = await readFile(path.join(siteFolder(), `canvass-${name}.js`), "utf8");
        const wasm = await readFile(path.join(siteFolder(), `canvass-${name}.wasm`));
        const [, text] = script.match(/atob\("([A-Za-z0-9+/=]+)"\)/);
        assert.ok(gunzipSync(Buffer.from(text, "base64")).equals(wasm));
        assert.ok(WebAssembly.validate(wasm));
        assert.doesNotMatch(script, /%VERSION%/);
    });

    test(`canvass-${name}.wasm names no folder of whoever built it`, async () => {
        const wasm = await readFile(path.join(siteFolder(), `canvass-${name}.wasm`), "latin1");
        const own = [homedir(), process.env.CARGO_HOME, process.env.RUSTUP_HOME, root].filter((folder) => folder?.length > 1);
        assert.deepEqual(own.filter((folder) => wasm.includes(folder)), []);
    });
}
