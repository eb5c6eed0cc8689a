// The engines' packages as one file each, made as small as a page that uses them would have them.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const BENCH = fileURLToPath(new URL("..", import.meta.url));

/** Writes each of these packages as a module NAME.js below `folder`. */
export async function bundlePackages(names, folder) {
    if (!names.length) {
        return;
    }
    const { build } = await import("esbuild");
    await build({
        absWorkingDir: BENCH,
        entryPoints: names.map((name) => ({ in: name, out: name })),
        outdir: folder,
        bundle: true,
        minify: true,
        format: "esm",
        platform: "browser",
        target: "esnext",
        define: { "process.env.NODE_ENV": '"production"' },
        logLevel: "error",
    });
}

/** The packages that each engine's adapter imports. */
export const PACKAGES = {
    udsv: ["udsv"],
    crossfilter: ["crossfilter2", "udsv"],
    duckdb: ["@duckdb/duckdb-wasm"],
};

/** The version that is installed. */
export async function versionOf(name) {
    const file = path.join(BENCH, "node_modules", name, "package.json");
    return JSON.parse(await readFile(file, "utf8")).version;
}
