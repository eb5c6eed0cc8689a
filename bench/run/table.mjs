// Measurements as tables in Markdown.

/** What each engine is called in a table. */
const NAMES = {
    canvass: "Canvass",
    hand: "JavaScript by hand",
    udsv: "uDSV",
    crossfilter: "crossfilter2 on uDSV",
    duckdb: "DuckDB-Wasm",
};

const QUERIES = {
    q1: "staff groups: rows, mean, sum",
    q2: "trusts by staff groups",
    q3: "options of a multiple choice",
    q4: "services, with two filters",
    q5: "months by services",
    q6: "staff groups: distinct values, quantiles",
};

const sum = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** The number in the middle, or the mean of the two there. */
export function median(numbers) {
    return quantile(numbers, 0.5);
}

/** Below which number this share lies, between neighbours in proportion. */
export function quantile(numbers, share) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const point = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(point)], sorted[Math.ceil(point)]];
    return below + (above - below) * (point % 1);
}

/** A number with the digits that a reader needs: three of a small one, all whole ones of a large one. */
export function digits(number) {
    const decimals = number < 1 ? 2 : number < 10 ? 1 : 0;
    const [whole, ...rest] = number.toFixed(decimals).split(".");
    return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".");
}

/** How many times Canvass's number it is, in two digits. */
export function ratio(number, canvass) {
    const times = number / canvass;
    return `${times < 10 ? times.toPrecision(2) : digits(times)}×`;
}

/** What is told of one run, with how it is written if not plainly; `null` where the engine does not do it. */
const MEASURES = [
    ["ready", ({ ready }) => ready],
    ["file read", ({ read }) => read],
    ["– in MB/s", ({ read }, { bytes }) => bytes / 1000 / read, { withoutRatio: true }],
    ["– longest task on the page's thread", ({ longest }) => longest, { nothing: "under 50" }],
    ["– memory, MB", ({ memory }) => memory && memory / 1e6],
    ["six queries, first time", ({ first }) => first && sum(Object.values(first))],
    ...Object.entries(QUERIES).map(([query, words]) => [`– again: ${words}`, ({ again }) => again && median(again[query])]),
    ["six charts, first time", ({ show }) => show],
    ["– a change of a filter", ({ steps }) => steps && median(steps)],
    ["– 19 of 20 changes within", ({ steps }) => steps && quantile(steps, 0.95)],
];

/** The median of a measure over an engine's runs; `null` where it does not do it. */
function over(runs, of) {
    const found = runs.map(of).filter((number) => number !== null);
    return found.length ? median(found) : null;
}

/** One number with its ratio to Canvass's; `nothing` says 0 in words. */
function cell(number, canvass, { nothing, withoutRatio = false } = {}) {
    if (number === null) {
        return "–";
    }
    const words = number === 0 && nothing ? nothing : digits(number);
    return number === canvass || !canvass || !number || withoutRatio ? words : `${words} (${ratio(number, canvass)})`;
}

const line = (cells) => `| ${cells.join(" | ")} |`;
const rule = (num) => `|---|${"--:|".repeat(num - 1)}`;

/**
 * Engines beside each other with one survey, in milliseconds: `peers` of names with their runs, in the order of the
 * columns.
 */
export function peersTable(survey, peers) {
    const what = `${digits(survey.rows)} rows, ${digits(survey.bytes / 1e6)} MB; ms`;
    const head = [what, ...peers.map(([name]) => NAMES[name])];
    const lines = MEASURES.map(([words, of, written]) => {
        const numbers = peers.map(([, runs]) => over(runs, (run) => of(run, survey)));
        const canvass = peers[0][0] === "canvass" ? numbers[0] : null;
        return line([words, ...numbers.map((number) => cell(number, canvass, written))]);
    });
    return [line(head), rule(head.length), ...lines].join("\n");
}

/** What growth is told of, and how a reader calls it beside an engine's name. */
const GROWTH = [
    ["file read", ({ read }) => read],
    ["of 1,000 rows", ({ read }, { rows }) => (read / rows) * 1000],
    ["change", ({ steps }) => median(steps)],
    ["MB", ({ memory }) => memory && memory / 1e6],
];

/**
 * How cost grows with the rows, in milliseconds: `surveys` of `[survey, runs by name]` in rising order, for engines of
 * these names.
 */
export function growthTable(surveys, names) {
    const head = ["rows; ms", ...names.flatMap((name) => GROWTH.map(([words]) => `${NAMES[name]}: ${words}`))];
    const lines = surveys.map(([survey, runs]) => {
        const numbers = names.flatMap((name) => GROWTH.map(([, of]) => over(runs.get(name), (run) => of(run, survey))));
        return line([digits(survey.rows), ...numbers.map((number) => cell(number, null))]);
    });
    return [line(head), rule(head.length), ...lines].join("\n");
}
