// The same survey in the formats of both engines.

/** How many questions stand on a page of a survey in pages. */
const ON_A_PAGE = 5;

const parts = (questions) => {
    const all = [];
    for (let from = 0; from < questions.length; from += ON_A_PAGE) {
        all.push([`Part ${all.length + 1}`, questions.slice(from, from + ON_A_PAGE)]);
    }
    return all;
};

/** As a definition of Canvass: all on one page, or in pages. */
export function definitionOf({ title, questions }, { paged = false } = {}) {
    const head = { canvass: "survey/1", id: "long", version: "1", title, page: paged ? "section" : "survey" };
    const sections = new Map(paged ? parts(questions).flatMap(([section, own]) => own.map(({ id }) => [id, section])) : []);
    const all = questions.map(({ id, kind, text, options, rows, when }) => {
        const question = { id, type: kind, text };
        if (sections.has(id)) {
            question.section = sections.get(id);
        }
        if (when) {
            question.relevant = when.map(xpath).join(" or ");
        }
        const own = { single: { choices: options }, multiple: { choices: options }, grid: { rows, scale: options }, scale: { from: 0, to: 10 } };
        return { ...question, ...own[kind] };
    });
    return { ...head, questions: all };
}

function xpath({ question, is, value }) {
    const name = `\${${question}}`;
    const constant = typeof value === "string" ? `'${value}'` : value;
    return is === "selected" ? `selected(${name}, ${constant})` : `${name} ${is} ${constant}`;
}

const TYPES = {
    single: "radiogroup", multiple: "checkbox", scale: "rating", text: "text", number: "text", long: "comment", grid: "matrix",
};

/** As JSON of SurveyJS: all on one page, or in pages. */
export function surveyJsOf({ title, questions }, { paged = false } = {}) {
    const element = ({ id, kind, text, options, rows, when }) => {
        const question = { type: TYPES[kind], name: id, title: text };
        if (when) {
            question.visibleIf = when.map(condition).join(" or ");
        }
        const own = {
            single: { choices: options }, multiple: { choices: options }, grid: { rows, columns: options },
            scale: { rateMin: 0, rateMax: 10 }, number: { inputType: "number" },
        };
        return { ...question, ...own[kind] };
    };
    const pages = paged ? parts(questions) : [[title, questions]];
    return {
        title,
        pages: pages.map(([part, own], place) => ({
            name: `page${place + 1}`,
            ...(paged ? { title: part } : {}),
            elements: own.map(element),
        })),
    };
}

function condition({ question, is, value }) {
    const constant = typeof value === "string" ? `'${value}'` : value;
    return `{${question}} ${is === "selected" ? "contains" : is} ${constant}`;
}
