// Opens the page that runs the wasm tests, prints what it says, and ends with
// 0 only if it says that all is well: node wasm.mjs ADDRESS
import { launch } from "./browser.mjs";

const PATIENCE_MILLIS = 300_000;

const address = process.argv[2];
const browser = await launch();
try {
    const page = await browser.newPage();
    let fault = null;
    const faulted = new Promise((resolve) => {
        page.on("pageerror", (error) => {
            fault ??= error.stack ?? error.message;
            resolve();
        });
    });
    await page.goto(address);
    const finished = page
        .waitForFunction(() => window.finished, undefined, { timeout: PATIENCE_MILLIS })
        .catch(() => {
            fault ??= `The tests did not finish in ${PATIENCE_MILLIS / 1000} seconds.`;
        });
    await Promise.race([finished, faulted]);
    const output = await page.locator("#output").textContent();
    console.log(output.trim());
    if (fault) {
        console.log(fault);
    }
    process.exitCode = !fault && output.includes("test result: ok") ? 0 : 1;
} finally {
    await browser.close();
}
