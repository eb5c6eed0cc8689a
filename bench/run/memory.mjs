// The memory of a browser's pages, where Linux tells it: bytes, or `null` elsewhere.
import { readFile, writeFile } from "node:fs/promises";

async function pages(browser) {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    await session.detach();
    return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

async function bytes(process, field) {
    const status = await readFile(`/proc/${process}/status`, "utf8");
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)[1]) * 1024;
}

/** From now on, watches the memory of all pages; the function it gives says how much more they held at most. */
export async function mostMemory(browser) {
    try {
        const processes = await pages(browser);
        const before = await Promise.all(processes.map((process) => bytes(process, "VmRSS")));
        // Begins the peak anew: proc(5), clear_refs.
        await Promise.all(processes.map((process) => writeFile(`/proc/${process}/clear_refs`, "5")));
        return async () => {
            const most = await Promise.all(processes.map((process) => bytes(process, "VmHWM")));
            return most.reduce((sum, bytes, place) => sum + bytes - before[place], 0);
        };
    } catch (error) {
        if (["ENOENT", "EACCES", "EPERM"].includes(error.code)) {
            return async () => null;
        }
        throw error;
    }
}
