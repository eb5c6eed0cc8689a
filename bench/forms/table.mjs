// Measurements of surveys as a table in Markdown: medians, quartiles, and how many times Canvass's they are.
import { digits, median, quantile, ratio } from "../run/table.mjs";

const NAMES = { canvass: "Canvass", surveyjs: "SurveyJS" };

const times = (answers) => answers.map(({ time }) => time);
const toggling = ({ answers }) => answers.filter(({ toggles }) => toggles);

/** What is told of one run. */
const MEASURES = [
    ["scripts, styles and wasm, kB with brotli", ({ bytes }) => bytes / 1000],
    ["from nothing to ten questions seen", ({ load }) => load],
    ["long page: from its text to the frame that shows it", ({ show }) => show],
    ["– elements in it", ({ nodes }) => nodes],
    ["– an answer to the next frame", ({ answers }) => median(times(answers))],
    ["– – 19 of 20 within", ({ answers }) => quantile(times(answers), 0.95)],
    ["– an answer that has a question come or go", (run) => median(times(toggling(run)))],
    ["– – 19 of 20 within", (run) => quantile(times(toggling(run)), 0.95)],
    ["many pages: from its text to ready", ({ opened: [{ ready }] }) => ready],
    ["– of that, work of the page's thread", ({ opened: [{ work }] }) => work],
    ["– again: to ready", ({ opened }) => median(opened.slice(1).map(({ ready }) => ready))],
    ["– – work", ({ opened }) => median(opened.slice(1).map(({ work }) => work))],
];

const line = (cells) => `| ${cells.join(" | ")} |`;

/** The table of engines, `[name, runs]` each; ratios are to the first. */
export function formsTable({ shown, paged }, peers) {
    const head = line([`${digits(shown)} questions on a page, ${digits(paged)} in pages of five; ms`, ...peers.map(([name]) => NAMES[name])]);
    const rule = `|---|${"--:|".repeat(peers.length)}`;
    const lines = MEASURES.map(([words, of]) => line([words, ...peers.map(([, runs], place) => cell(runs.map(of), place && peers[0][1].map(of)))]));
    return [head, rule, ...lines].join("\n");
}

/** Median, quartiles where they are apart, and the ratio to the others' median. */
function cell(numbers, others) {
    const middle = median(numbers);
    const [low, high] = [0.25, 0.75].map((share) => digits(quantile(numbers, share)));
    const spread = low === high ? "" : ` [${low}–${high}]`;
    return `${digits(middle)}${spread}${others ? ` (${ratio(middle, median(others))})` : ""}`;
}
