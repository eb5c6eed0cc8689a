// DuckDB in a worker, as its guide has it: it reads the CSV by its own lights, then answers SQL.
import * as duckdb from "@duckdb/duckdb-wasm";
import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import worker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import { CHARTS, MINUTES, MINUTE_BINS, MONTHS, NURSES, STAFF_GROUPS } from "./survey/labels.mjs";

const FILE = "survey.csv";
const MONTH = "strftime(submitted_at, '%Y-%m')";

const SUMS = `select count(*)::int as rows, sum(time_saved_minutes)::double as "sumTime",
    sum(cost_avoided_gbp)::double as "sumCost", sum(nps)::double as "sumNps",
    count(*) filter (satisfaction is null)::int as "satBlank", count(free_text)::int as "textRows",
    sum(length(free_text))::double as "textPoints",
    count(*) filter (contains(free_text, chr(10)))::int as "textNewlines",
    count(*) filter (contains(free_text, '"'))::int as "textQuotes" from survey`;

const QUERIES = {
    q1: `select staff_group, count(*)::int, avg(time_saved_minutes), sum(cost_avoided_gbp)::double
        from survey group by staff_group`,
    q2: "select trust, staff_group, count(*)::int from survey group by all",
    q3: `select outcome, count(*)::int from (select unnest(string_split(contributed_to, ';')) as outcome from survey)
        where outcome <> '' group by outcome`,
    q4: `select service, avg(satisfaction) as mean from survey where staff_group = '${STAFF_GROUPS[NURSES]}'
        and submitted_at >= timestamp '2024-04-01' and submitted_at < timestamp '2024-07-01'
        group by service having mean is not null`,
    q5: `select ${MONTH} as month, service, count(*)::int from survey group by all`,
    q6: `select staff_group, count(distinct site)::int, count(distinct time_saved_minutes)::int,
        quantile_cont(time_saved_minutes, 0.5), quantile_cont(time_saved_minutes, 0.9) from survey group by staff_group`,
};

/** The bar of a row as SQL, for each chart in its order. */
const BARS = [
    "staff_group",
    "trust",
    "service",
    MONTH,
    "coalesce(satisfaction, 0)",
    `case when time_saved_minutes is null then ${MINUTE_BINS}
        else least(time_saved_minutes // ${MINUTES}, ${MINUTE_BINS - 1}) end`,
];

let database;
let connection;

const plain = (value) => (typeof value === "bigint" ? Number(value) : value);

async function rows(sql) {
    const found = await connection.query(sql);
    return found.toArray().map((row) => [...row].map(([, value]) => plain(value)));
}

async function create() {
    await connection.query(`create or replace table survey as select * from read_csv('${FILE}')`);
    await database.dropFile(FILE);
}

/** What a chart's filter keeps, as SQL; nothing where it has none. */
function kept(chart, { set, range }) {
    const { column, labels } = CHARTS[chart];
    const bars = set ?? (range ? Array.from({ length: Math.max(0, range[1] - range[0] + 1) }, (_, i) => range[0] + i) : null);
    if (!bars) {
        return null;
    }
    if (column === "submitted_at") {
        const [from, to] = range.map((month) => `timestamp '${MONTHS[month]}-01'`);
        return `submitted_at >= ${from} and submitted_at < ${to} + interval 1 month`;
    }
    if (column === "time_saved_minutes") {
        const end = range[1] < MINUTE_BINS - 1 ? ` and ${column} < ${(range[1] + 1) * MINUTES}` : "";
        return `${column} >= ${range[0] * MINUTES}${end}`;
    }
    return `${column} in (${bars.map((bar) => (column === "satisfaction" ? bar : `'${labels[bar]}'`)).join(", ")})`;
}

async function state(filters) {
    const of = (chart) => {
        const others = filters.filter((filter, other) => filter && other !== chart);
        const where = others.length ? ` where ${others.join(" and ")}` : "";
        return `select ${chart} as chart, (${BARS[chart]})::varchar as bar, count(*)::int from survey${where} group by all`;
    };
    const bars = CHARTS.map(({ num }) => new Array(num).fill(0));
    for (const [chart, bar, count] of await rows(CHARTS.map((_, chart) => of(chart)).join(" union all "))) {
        bars[chart][chart < 4 ? CHARTS[chart].labels.indexOf(bar) : Number(bar)] = count;
    }
    return bars;
}

const here = (address) => new URL(address, location.href).href;

export default {
    name: "duckdb",
    describe: "a worker, wasm, no threads: columns in blocks, SQL",

    async load() {
        database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(here(worker)));
        await database.instantiate(here(wasm));
        await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
        connection = await database.connect();
    },

    async ingest(bytes) {
        await database.registerFileBuffer(FILE, bytes);
        return create();
    },

    async ingestFile(file) {
        await database.registerFileHandle(FILE, file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
        return create();
    },

    async verify() {
        const [told] = (await connection.query(SUMS)).toArray();
        return Object.fromEntries([...told].map(([name, value]) => [name, plain(value)]));
    },

    query: (id) => rows(QUERIES[id]),

    async *crossfilter(steps) {
        const filters = CHARTS.map(() => null);
        yield await state(filters);
        for (const step of steps) {
            filters[step.chart] = kept(step.chart, step);
            yield await state(filters);
        }
    },
};
