// A made-up survey of any length, always the same for a seed, as a list of questions that neither engine's format shapes,
// and what somebody answers who fills it in.
import { makeRandom, sumsOf } from "../survey/random.mjs";

const SEED = 2026;

/** Kinds of questions and how often each comes. */
const KINDS = [["single", 8], ["multiple", 3], ["scale", 3], ["text", 2], ["number", 2], ["long", 1], ["grid", 1]];

const AREAS = ["the library", "evidence searches", "training", "the study space", "current awareness", "interlibrary loans"];
const OPTIONS = ["Never", "Rarely", "Sometimes", "Often", "Always"];
const PURPOSES = ["Care of a patient", "Teaching", "Research", "Audit", "A guideline", "My own learning"];
const ROWS = ["It saves me time", "I can rely on it", "I would miss it"];

/** One question in this many is asked only once an answer asks for it. */
const FOLLOW_UP = 20;
/** Among how many of the last of a kind a condition finds what it asks about. */
const REACH = 20;

/**
 * Gives back `{ title, questions }`: so many questions that are asked from the start, and behind each twentieth one more
 * that an answer to an earlier one asks for. A question is `{ id, kind, text, options, rows, when }`; `when` is `null` or
 * a list of `{ question, is, value }` of which one must hold (`is` is `=`, `!=`, `>` or `selected`).
 */
export function makeForm(numShown, seed = SEED) {
    const random = makeRandom(seed);
    const sums = sumsOf(KINDS.map(([, weight]) => weight));
    const questions = [];
    const add = (kind, text, when) => questions.push({ id: `q${questions.length + 1}`, kind, text, when, ...fields(kind) });
    for (let shown = 0; shown < numShown; shown++) {
        const area = AREAS[random.below(AREAS.length)];
        const [kind] = shown === 0 ? KINDS[0] : KINDS[random.oneOf(sums)];
        add(kind, `Question ${shown + 1}: what do you say of ${area}?`, alwaysHeld(questions, random));
        if (shown % FOLLOW_UP === FOLLOW_UP - 1) {
            const gate = earlier(questions, "single", random);
            add("single", `You said so of ${area}: why?`, [{ question: gate.id, is: "=", value: gate.options.at(-1).value }]);
        }
    }
    return { title: "A long survey", questions };
}

/** What is offered: values are short and differ from the words. */
function fields(kind) {
    const named = (words) => words.map((text, place) => ({ value: `o${place + 1}`, text }));
    return {
        options: kind === "multiple" ? named(PURPOSES) : ["single", "grid"].includes(kind) ? named(OPTIONS) : null,
        rows: kind === "grid" ? named(ROWS) : null,
    };
}

function earlier(questions, kind, random) {
    const all = questions.filter((question) => question.kind === kind && !isFollowUp(question));
    const near = all.slice(-REACH);
    return near[random.below(near.length)] ?? null;
}

export const isFollowUp = ({ when }) => when !== null && when.every(({ is }) => is === "=");

/** A condition that holds while nothing is answered: the question is there from the start. */
function alwaysHeld(questions, random) {
    const gate = earlier(questions, "single", random);
    if (!gate) {
        return null;
    }
    const when = [{ question: gate.id, is: "!=", value: gate.options[0].value }];
    const other = earlier(questions, ["multiple", "scale"][random.below(2)], random);
    if (other) {
        when.push({ question: other.id, ...(other.options ? { is: "selected", value: other.options[1].value } : { is: "=", value: 7 }) });
    }
    return when;
}

/** The ids of the questions that are asked with these answers, in order. What is not asked has no answer. */
export function asked(form, answers) {
    const given = new Map();
    const ids = [];
    for (const { id, when } of form.questions) {
        if (when === null || when.some((test) => holds(test, given.get(test.question)))) {
            ids.push(id);
            given.set(id, answers.get(id));
        }
    }
    return ids;
}

function holds({ is, value }, answer) {
    return is === "!=" ? answer !== value : is === "selected" ? (answer ?? []).includes(value) : answer === value;
}

/**
 * What is chosen one after another: `[{ id, value, ids, toggles }]`, `ids` being what is asked then, and whether that is
 * more or less than before. About every second answer has a question come or go. None takes away a question that others
 * depend on: what becomes of an answer that was given to it is not the same in both engines.
 */
export function makeSteps(form, numSteps, seed = SEED) {
    const random = makeRandom(seed);
    const answers = new Map();
    const steps = [];
    const followUps = form.questions.filter(isFollowUp);
    const singles = form.questions.filter(({ kind, when }) => kind === "single" && !isFollowUp({ when }));
    const choose = ({ id }, { value }) => {
        const before = asked(form, answers);
        if (before.includes(id)) {
            answers.set(id, value);
            const ids = asked(form, answers);
            steps.push({ id, value, ids, toggles: ids.length !== before.length });
        }
    };
    while (steps.length < numSteps) {
        const [{ question }] = followUps[random.below(followUps.length)].when;
        const gate = form.questions.find(({ id }) => id === question);
        const plain = singles[random.below(singles.length)];
        choose(plain, plain.options[1 + random.below(3)]);
        choose(gate, gate.options.at(-1));
        choose(plain, plain.options[1 + random.below(3)]);
        choose(gate, gate.options[1 + random.below(3)]);
    }
    return steps.slice(0, numSteps);
}
