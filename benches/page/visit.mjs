// Opens the page that measures and prints its lines: node visit.mjs ADDRESS
import { launch } from "../../tests/browser/support/browser.mjs";

const browser = await launch();
try {
    const page = await browser.newPage();
    page.on("console", (message) => console.log(message.text()));
    const faulted = new Promise((_, reject) => page.on("pageerror", reject));
    await page.goto(process.argv[2]);
    await Promise.race([page.waitForFunction(() => window.finished, undefined, { timeout: 0 }), faulted]);
} finally {
    await browser.close();
}
