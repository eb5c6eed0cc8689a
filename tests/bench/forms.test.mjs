// The long survey that engines show: what it asks, in both formats, and what is checked of a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongQuestions } from "../../bench/forms/check.mjs";
import { definitionOf, surveyJsOf } from "../../bench/forms/formats.mjs";
import { asked, isFollowUp, makeForm, makeSteps } from "../../bench/forms/make.mjs";
import { formsTable } from "../../bench/forms/table.mjs";

const FORM = makeForm(60);
const ids = (form) => form.questions.map(({ id }) => id);

test("a survey of one size is always the same, and another seed gives another", () => {
    assert.deepEqual(makeForm(60), FORM);
    assert.notDeepEqual(makeForm(60, 1).questions, FORM.questions);
});

test("so many questions are asked at the start, and behind each twentieth stands one that is not", () => {
    const shown = asked(FORM, new Map());
    const hidden = FORM.questions.filter(isFollowUp).map(({ id }) => id);
    assert.equal(shown.length, 60);
    assert.deepEqual(hidden, ["q21", "q42", "q63"]);
    assert.deepEqual([...shown, ...hidden].sort(), ids(FORM).sort());
});

test("every question but the first depends on earlier ones", () => {
    const [first, ...rest] = FORM.questions;
    assert.equal(first.when, null);
    for (const { id, when } of rest) {
        const named = when.map(({ question }) => ids(FORM).indexOf(question));
        assert.ok(named.length > 0 && named.every((place) => place >= 0 && place < ids(FORM).indexOf(id)), id);
    }
});

test("steps choose what is asked, bring follow-ups and take them away, and hide nothing else", () => {
    const steps = makeSteps(FORM, 30);
    assert.equal(steps.length, 30);
    const answers = new Map();
    let before = asked(FORM, answers);
    for (const { id, value, ids, toggles } of steps) {
        assert.ok(before.includes(id), id);
        answers.set(id, value);
        assert.deepEqual(asked(FORM, answers), ids);
        assert.equal(toggles, ids.length !== before.length);
        assert.deepEqual(asked(FORM, new Map()).filter((id) => !ids.includes(id)), []);
        before = ids;
    }
    assert.ok(steps.filter(({ toggles }) => toggles).length >= 5);
});

test("an answer decides over what depends on it", () => {
    const option = (value) => ({ value, text: value });
    const form = {
        title: "T",
        questions: [
            { id: "a", kind: "single", options: [option("x"), option("y")], when: null },
            { id: "b", kind: "multiple", options: [option("x")], when: [{ question: "a", is: "!=", value: "x" }] },
            { id: "c", kind: "scale", when: [{ question: "b", is: "selected", value: "x" }, { question: "a", is: "=", value: "x" }] },
            { id: "d", kind: "text", when: [{ question: "c", is: "=", value: 7 }] },
        ],
    };
    assert.deepEqual(asked(form, new Map()), ["a", "b"]);
    assert.deepEqual(asked(form, new Map([["a", "x"], ["b", ["x"]]])), ["a", "c"]);
    assert.deepEqual(asked(form, new Map([["b", ["x"]], ["c", 7]])), ["a", "b", "c", "d"]);
    const [, b, c, d] = definitionOf(form).questions.map(({ relevant }) => relevant);
    assert.deepEqual([b, c, d], ["${a} != 'x'", "selected(${b}, 'x') or ${a} = 'x'", "${c} = 7"]);
    const [, ...conditions] = surveyJsOf(form).pages[0].elements.map(({ visibleIf }) => visibleIf);
    assert.deepEqual(conditions, ["{a} != 'x'", "{b} contains 'x' or {a} = 'x'", "{c} = 7"]);
});

test("both formats hold the same questions, on one page and in pages of five", () => {
    for (const [paged, pages] of [[false, 1], [true, Math.ceil(FORM.questions.length / 5)]]) {
        const own = definitionOf(FORM, { paged });
        const other = surveyJsOf(FORM, { paged });
        const elements = other.pages.flatMap(({ elements }) => elements);
        assert.deepEqual(own.questions.map(({ id, text }) => [id, text]), elements.map(({ name, title }) => [name, title]));
        assert.deepEqual(own.questions.map(({ choices, rows }) => choices ?? rows), elements.map(({ choices, rows }) => choices ?? rows));
        const sections = new Set(own.questions.map(({ section }) => section));
        assert.deepEqual([own.page, sections.size, other.pages.length], [paged ? "section" : "survey", pages, pages]);
    }
});

for (const [what, found, sentence] of [
    ["a question that is missing", ["a"], "b is not shown"],
    ["a question too many", ["a", "b", "c"], "c is shown"],
    ["a question twice", ["a", "b", "b"], "2 questions are asked, not 3"],
    ["another order", ["b", "a"], "a comes after b"],
]) {
    test(`${what} is wrong`, () => assert.equal(wrongQuestions(found, ["a", "b"]), sentence));
}

test("the questions that are asked are right", () => assert.equal(wrongQuestions(["a", "b"], ["a", "b"]), null));

test("a table tells medians, quartiles and how many times Canvass's they are", () => {
    const answers = [[4, true], [2, false], [2, false]];
    const run = (times) => ({
        bytes: 200_000, load: 100 * times, show: 300 * times, nodes: 5000,
        opened: [20, 5, 6, 9].map((ready) => ({ ready: ready * times, work: 3 * times })),
        answers: answers.map(([time, toggles]) => ({ time: time * times, toggles })),
    });
    const lines = formsTable({ shown: 500, paged: 1000 }, [["canvass", [1, 2, 3].map(run)], ["surveyjs", [20].map(run)]]).split("\n");
    assert.equal(lines[0], "| 500 questions on a page, 1,000 in pages of five; ms | Canvass | SurveyJS |");
    assert.equal(lines[2], "| scripts, styles and wasm, kB with brotli | 200 | 200 (1.0×) |");
    assert.equal(lines[4], "| long page: from its text to the frame that shows it | 600 [450–750] | 6,000 (10×) |");
    assert.equal(lines[6], "| – an answer to the next frame | 4.0 [3.0–5.0] | 40 (10×) |");
    assert.equal(lines[8], "| – an answer that has a question come or go | 8.0 [6.0–10] | 80 (10×) |");
    assert.equal(lines[10], "| many pages: from its text to ready | 40 [30–50] | 400 (10×) |");
    assert.equal(lines[11], "| – of that, work of the page's thread | 6.0 [4.5–7.5] | 60 (10×) |");
    assert.equal(lines[12], "| – again: to ready | 12 [9.0–15] | 120 (10×) |");
});
