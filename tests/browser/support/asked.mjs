// A page with a survey of the questions that a test is about, and what a reader
// does on every page of one.
import { useBrowser } from "./browser.mjs";
import { whenReady } from "./elements.mjs";
import { useSite } from "./site.mjs";

/** A survey of these questions as HTML; `survey` has further members of it. */
export function surveyHtml(questions, { survey = {}, attributes = 'save-to="event"' } = {}) {
    const definition = { canvass: "survey/1", id: "asked", version: "1", title: "Asked", ...survey, questions };
    return `<canvass-survey ${attributes}><script type="application/json">${JSON.stringify(definition)}</script></canvass-survey>`;
}

/** A page of a library's with this in it. */
export function libraryPage(body, css = "") {
    return `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Library</title><script src="canvass.js" defer></script><style>${css}</style><main><h1>Library</h1>${body}</main></html>`;
}

/**
 * Call it once at the top of a file. Gives back `ask(questions, options)`: a page
 * with a survey of them, ready to be answered. Options are those of a page of
 * `useBrowser`, those of `surveyHtml`, and `css`, of the page; `given` are those
 * of `useBrowser` itself.
 */
export function useQuestions(given) {
    const site = useSite();
    const open = useBrowser(given);
    return async function ask(questions, { survey, attributes, css, ...options } = {}) {
        const page = await open(options);
        await page.goto(site.page("asked.html", { html: libraryPage(surveyHtml(questions, { survey, attributes }), css) }));
        await whenReady(page, "canvass-survey");
        return page;
    };
}

/** A choice, a row or a point for each text, its value made of the text. */
export function named(...texts) {
    return texts.map((text) => ({ value: text.toLowerCase().replaceAll(/[^a-z]+/g, "_"), text }));
}

export const goOn = (page) => page.getByRole("button", { name: "Continue", exact: true }).click();
export const answersOf = (page) => page.evaluate(() => document.querySelector("canvass-survey").answers);
export const checkPage = (page) => page.getByRole("heading", { name: "Check your answers" });
export const problem = (page) => page.getByRole("heading", { name: "There is a problem" });

/** The heading of a question, whether it is optional. */
export function questionHeading(page, text) {
    return page.getByRole("heading", { name: text, exact: true }).or(page.getByRole("heading", { name: `${text} (optional)`, exact: true }));
}

/** The box of the error summary, which holds the alert. */
export const summaryOf = (page) => page.getByRole("alert").locator("..");

/** Waits until the page's title is this. */
export function whenTitled(page, title) {
    return page.waitForFunction((title) => document.title === title, title);
}

/** Waits until a polite live region of the survey says this. */
export function whenTold(page, sentence) {
    return page.waitForFunction((sentence) => {
        const regions = document.querySelector("canvass-survey").shadowRoot.querySelectorAll("[aria-live=polite], [role=status]");
        return [...regions].some((region) => region.textContent.trim() === sentence);
    }, sentence);
}

/** The texts of what describes an element, in the order they are read. */
export function descriptionsOf(locator) {
    return locator.evaluate((element) =>
        (element.getAttribute("aria-describedby") ?? "")
            .split(" ")
            .filter(Boolean)
            .map((id) => element.getRootNode().getElementById(id).textContent),
    );
}

/** Whether what two locators find stands in this order, one below the other. */
export async function isAbove(upper, lower) {
    const [above, below] = [await upper.boundingBox(), await lower.boundingBox()];
    return above.y + above.height <= below.y + 1;
}
