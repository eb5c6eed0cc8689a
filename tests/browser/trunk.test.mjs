// `trunk build` gives the same page, for those who have trunk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { siteFiles, siteFolder } from "./support/site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const skip = trunk("--version") === null ? "trunk is not installed" : false;

test("trunk build writes every file that cargo xtask build writes", { skip, timeout: 600_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "canvass-trunk-"));
    try {
        assert.notEqual(trunk("build", "--release", "--dist", folder), null, "trunk build failed");
        const page = await readFile(path.join(folder, "index.html"), "utf8");
        assert.match(page, /src="canvass\.js"/);
        for (const name of await siteFiles()) {
            if (name !== "index.html") {
                const [ours, theirs] = await Promise.all([siteFolder(), folder].map((at) => readFile(path.join(at, name))));
                assert.ok(ours.equals(theirs), `${name} differs`);
            }
        }
    } finally {
        await rm(folder, { recursive: true });
    }
});

/** What trunk prints; null when it is not there or fails. */
function trunk(...words) {
    try {
        return execFileSync("trunk", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    } catch {
        return null;
    }
}
