// What a page loads, as a careful server sends it.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };

/** The bytes of these addresses together, each compressed with brotli. */
export async function bytesOf(files) {
    const all = await Promise.all(files.map((file) => readFile(path.join(ROOT, file))));
    return all.reduce((sum, bytes) => sum + brotliCompressSync(bytes, BEST).length, 0);
}
