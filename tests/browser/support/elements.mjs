// What every test asks of the elements.
import assert from "node:assert/strict";

/** The four elements, by the names a page writes. */
export const ELEMENTS = ["canvass-survey", "canvass-dashboard", "canvass-stakeholders", "canvass-author"];

/**
 * Waits until every `tag` of the page is ready; there must be one. A `ready`
 * promise that is rejected rejects this one, with the same message.
 */
export async function whenReady(page, tag) {
    const count = await page.evaluate(async (tag) => {
        await customElements.whenDefined(tag);
        const elements = [...document.querySelectorAll(tag)];
        for (const element of elements) {
            if (!(element.ready instanceof Promise)) {
                throw new Error(`<${tag}> has no promise named ready`);
            }
            await element.ready;
        }
        return elements.length;
    }, tag);
    assert.ok(count > 0, `the page has no <${tag}>`);
}

/** Waits until every element of the page is ready. */
export async function whenAllReady(page) {
    const tags = await page.evaluate(
        (known) => known.filter((tag) => document.querySelector(tag)),
        ELEMENTS,
    );
    assert.notDeepEqual(tags, [], "the page has none of the elements");
    for (const tag of tags) {
        await whenReady(page, tag);
    }
}

/** Waits until the dashboard has read a file. */
export async function whenLoaded(page) {
    await page.waitForFunction(() => document.querySelector("canvass-dashboard").table?.rows > 0);
}

/** All that a dashboard answers: its table's summary and its cards as CSV. */
export async function dashboardAnswers(page) {
    await whenReady(page, "canvass-dashboard");
    await whenLoaded(page);
    return page.evaluate(async () => {
        const dashboard = document.querySelector("canvass-dashboard");
        const figures = async () => (await dashboard.exportAs("csv")).text();
        // The figures follow the table.
        while ((await figures()) === "") {
            await new Promise(requestAnimationFrame);
        }
        const csv = await figures();
        return { table: JSON.parse(JSON.stringify(dashboard.table)), csv };
    });
}
