// A server on this computer for the pages, the engines and the built module.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SERVED = ["/bench/", "/target/bench/"];

const MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".wasm": "application/wasm",
};

/** An isolated page has a clock of microseconds. */
const HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Gives back `{ origin, close }`. */
export async function serve() {
    const server = createServer((request, response) => {
        answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const close = () => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
    };
    return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(request, response) {
    const { pathname, search } = new URL(request.url, "http://localhost");
    const asked = path.posix.normalize(decodeURIComponent(pathname));
    const file = SERVED.some((folder) => asked.startsWith(folder)) && path.join(ROOT, asked);
    if (!file || !(await stat(file).catch(() => null))?.isFile()) {
        response.writeHead(404, HEADERS).end();
        return;
    }
    if (search === "?url") {
        // An import of a file's address, as bundlers have it.
        response.writeHead(200, { ...HEADERS, "Content-Type": MEDIA_TYPES[".js"] });
        response.end(`export default ${JSON.stringify(pathname)};`);
        return;
    }
    const type = MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...HEADERS, "Content-Type": type });
    createReadStream(file).pipe(response);
}
