// The survey of every kind of question: how each is answered, and what is wrong
// with some.
import { readFile } from "node:fs/promises";

/** Its definition. */
export const EVERY_KIND = JSON.parse(await readFile(new URL("../pages/every-kind.survey.json", import.meta.url), "utf8"));

/** Its questions, none of which may be left out. */
export const REQUIRED = EVERY_KIND.questions.map((question) => (question.type === "note" ? question : { ...question, required: true }));

/** Its questions as they are, or those with these ids. */
export function kinds(...ids) {
    return EVERY_KIND.questions.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

const radio = (name) => (page) => page.getByRole("radio", { name, exact: true }).check();
const type = (text) => (page) => page.getByRole("textbox").fill(text);

function parts(texts) {
    return async (page) => {
        for (const [name, text] of Object.entries(texts)) {
            await page.getByRole("textbox", { name, exact: true }).fill(text);
        }
    };
}

/** Gives a whole answer, by the id of the question. */
export const ANSWER = {
    group: radio("Nursing"),
    site: async (page) => {
        await page.getByRole("combobox").fill("Park Hospital");
        await page.keyboard.press("Escape");
    },
    uses: async (page) => {
        // The first takes back whatever is ticked.
        for (const name of ["I do not use it", "Teaching", "Research"]) {
            await page.getByRole("checkbox", { name, exact: true }).check();
        }
    },
    induction: radio("Yes"),
    priorities: async (page) => {
        for (const name of ["Training", "Study space", "Online journals", "Evidence searches"]) {
            const up = page.getByRole("button", { name: `Move ${name} up` });
            if (await up.isEnabled()) {
                await up.click();
            }
        }
    },
    first_three: async (page) => {
        for (const [rank, name] of ["Quiet rooms", "More books", "Better signs"].entries()) {
            await page.getByRole("combobox", { name: `Position of ${name}` }).selectOption({ label: String(rank + 1) });
        }
    },
    contribution: (page) => page.getByRole("checkbox", { name: /Immediate contribution$/ }).first().check(),
    agree: async (page) => {
        const agree = page.getByRole("radio", { name: /(^|[a-z] )Agree$/ });
        for (let row = 0; row < (await agree.count()); row += 1) {
            await agree.nth(row).check();
        }
    },
    recommend: radio("8"),
    job: type("Midwife"),
    story: type("It saved a day."),
    hours: type("3"),
    last_visit: parts({ Day: "27", Month: "3", Year: "2025" }),
    started: parts({ Month: "4", Year: "2020" }),
};

/** Leaves a question in its richest state, which may be wrong. */
export const RICH = {
    ...ANSWER,
    group: radio("Another group"),
    site: (page) => page.getByRole("combobox").fill("ar"),
    uses: async (page) => {
        for (const name of ["Teaching", "Something else"]) {
            await page.getByRole("checkbox", { name, exact: true }).check();
        }
    },
    induction: radio("I do not know"),
    priorities: (page) => page.getByRole("button", { name: "Move Training up" }).click(),
    first_three: (page) => page.getByRole("combobox", { name: "Position of Quiet rooms" }).selectOption({ label: "1" }),
    story: type("x".repeat(201)),
    hours: type("many"),
    last_visit: parts({ Month: "13" }),
    started: parts({ Year: "26" }),
};

/** The questions whose richest state is wrong when none may be left out. */
export const WRONG = ["group", "site", "uses", "priorities", "first_three", "story", "hours", "last_visit", "started"];
