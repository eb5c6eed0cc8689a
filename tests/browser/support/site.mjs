// A web server for the built page, with pages of the tests beside it.
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));

const MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
};

/** The folder that `cargo xtask test` has built the page into. */
export function siteFolder() {
    const folder = process.env.CANVASS_SITE;
    assert.ok(folder, "CANVASS_SITE is not set: run the journeys with `cargo xtask test`, or name a built page in it.");
    return folder;
}

/** Every file of the built page, as paths with `/` from its folder. */
export async function siteFiles() {
    const folder = siteFolder();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
        .map((name) => name.split(path.sep).join("/"));
}

/**
 * Serves the built page for the tests of a file; call it once at the top.
 *
 * - `site.origin`: where it stands, once the tests run.
 * - `site.requests`: every request it has had, in order, as `{ method, path }`.
 * - `site.page(name, { file, html, aliases, headers })`: serves a page beside
 *   the built ones and gives back its address. Its text is `html` or the named
 *   file of `tests/browser/pages`; `headers` go with it; `aliases` maps further
 *   names to files of the built page.
 * - `site.handle(name, answer)`: leaves that address to `answer(request, response)`.
 * - `site.hang(name)`: from now on that address never answers.
 */
export function useSite() {
    const pages = new Map();
    const aliases = new Map();
    const hanging = new Set();
    const handlers = new Map();
    const handle = (name, answer) => handlers.set(`/${name}`, answer);
    const site = { origin: null, requests: [], page, handle, hang: (name) => hanging.add(`/${name}`) };
    let server;
    before(async () => {
        server = createServer((request, response) => {
            answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
        });
        await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
        site.origin = `http://127.0.0.1:${server.address().port}`;
    });
    after(() => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
    });
    return site;

    function page(name, { aliases: more = {}, ...definition }) {
        pages.set(`/${name}`, definition);
        for (const [alias, file] of Object.entries(more)) {
            aliases.set(`/${alias}`, file);
        }
        return `${site.origin}/${name}`;
    }

    async function answer(request, response) {
        const asked = decodeURIComponent(new URL(request.url, site.origin).pathname);
        site.requests.push({ method: request.method, path: asked });
        if (hanging.has(asked)) {
            return;
        }
        if (handlers.has(asked)) {
            await handlers.get(asked)(request, response);
            return;
        }
        const own = pages.get(asked);
        if (own?.html !== undefined) {
            response.writeHead(200, { ...own.headers, "Content-Type": MEDIA_TYPES[".html"] }).end(own.html);
            return;
        }
        const file = own ? path.join(PAGES, own.file) : inSite(aliases.get(asked) ?? asked);
        const found = file && (await stat(file).catch(() => null));
        if (!found?.isFile()) {
            response.writeHead(asked === "/favicon.ico" ? 204 : 404).end();
            return;
        }
        const type = MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { ...own?.headers, "Content-Type": type });
        createReadStream(file).pipe(response);
    }
}

function inSite(asked) {
    const folder = siteFolder();
    const file = path.join(folder, asked.endsWith("/") ? `${asked}index.html` : asked);
    return path.relative(folder, file).startsWith("..") ? null : file;
}
