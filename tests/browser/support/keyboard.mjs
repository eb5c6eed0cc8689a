// Moving about a page as somebody without a mouse does.
import assert from "node:assert/strict";

/** No page of ours has more stops than this before what a test looks for. */
const MOST_STOPS = 200;

/** Whether the element a locator finds has the focus; waits until it is there. */
export function hasFocus(locator) {
    return locator.evaluate((element) => element.getRootNode().activeElement === element);
}

/** Waits until the element a locator finds has the focus. */
export function whenFocused(locator) {
    return locator.evaluate(
        (element) =>
            new Promise((resolve) => {
                const look = () =>
                    element.getRootNode().activeElement === element ? resolve() : requestAnimationFrame(look);
                look();
            }),
    );
}

/** Presses a key until the element a locator finds has the focus. */
export async function pressUntilFocused(page, key, locator) {
    for (let presses = 0; presses < MOST_STOPS; presses += 1) {
        if (await hasFocus(locator)) {
            return;
        }
        await page.keyboard.press(key);
    }
    assert.fail(`${key} does not reach ${locator}`);
}

/** Goes on with Tab to the element a locator finds. */
export function tabTo(page, locator) {
    return pressUntilFocused(page, "Tab", locator);
}
