// What the tests ask of a dashboard that is on the page.
import { fileURLToPath } from "node:url";

/** A real export by its file name. */
export function exportFile(name) {
    return fileURLToPath(new URL(`../../cases/exports/${name}`, import.meta.url));
}

/** The card with this title. */
export function card(page, title) {
    return page.getByRole("figure", { name: title, exact: true });
}

/** The marks of a card's chart: bars, points, cells. */
export function marks(card) {
    return card.getByRole("group", { name: /^Chart of/ }).locator("[aria-label]");
}

/** The accessible names of a card's marks, in the order of the arrow keys. */
export function markNames(card) {
    return marks(card).evaluateAll((list) => list.map((mark) => mark.getAttribute("aria-label")));
}

/** Opens a card's table and gives its rows as lists of texts. */
export async function tableRows(card) {
    const button = card.getByRole("button", { name: "Show as table" });
    if ((await button.getAttribute("aria-expanded")) === "false") {
        await button.click();
    }
    await card.getByRole("table").waitFor();
    return card.getByRole("table").evaluate((table) =>
        [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
    );
}

/** The whole text of a card but its heading, as the reader sees it. */
export function shownText(card) {
    return card.evaluate((figure) => figure.innerText);
}

/** Waits for the next answer of the engine to a changed filter. */
export function whenFiltered(page, act) {
    return afterEvent(page, "canvass-filter", act);
}

/** Does something and gives the detail of the next such event of the dashboard. */
export async function afterEvent(page, name, act) {
    await page.evaluate((name) => {
        window.nextEvent = new Promise((resolve) =>
            document.addEventListener(name, ({ detail }) => resolve(detail), { once: true }),
        );
    }, name);
    await act();
    return page.evaluate(() => window.nextEvent);
}

/** Opens "I read it as", unless it is open, and gives it when what it holds is there. */
export async function openReading(page) {
    const panel = page.locator("details.canvass-reading");
    if (!(await panel.evaluate((details) => details.open))) {
        await panel.getByText("I read it as", { exact: true }).click();
    }
    await panel.locator(".canvass-reading__facts").waitFor();
    return panel;
}

/** Opens files through the dashboard's own file chooser. */
export function choose(page, files) {
    return page.getByLabel("Open your own files").setInputFiles(files);
}
