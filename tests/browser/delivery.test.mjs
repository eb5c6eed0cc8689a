// The two deliveries carry the same bytes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { siteFolder } from "./support/site.mjs";

for (const name of ["survey", "insight", "engine"]) {
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
        assert.doesNotMatch(wasm, /(\/home\/|\/Users\/|\/root\/|[A-Z]:\\)/);
    });
}
