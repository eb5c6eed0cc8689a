// Runs the benchmark of surveys that `cargo xtask bench survey` has planned: node forms.mjs PLAN
import { availableParallelism } from "node:os";
import { bytesOf } from "./forms/bytes.mjs";
import { makeForm, makeSteps } from "./forms/make.mjs";
import { measure } from "./forms/once.mjs";
import { formsTable } from "./forms/table.mjs";
import { versionOf } from "./run/packages.mjs";
import { serve } from "./run/serve.mjs";

const { shown, paged, answers, runs, peers } = JSON.parse(process.argv[2]);

/** The packages that each engine's page loads. */
const PACKAGES = { canvass: [], surveyjs: ["survey-core", "survey-js-ui"] };

async function main() {
    const long = makeForm(shown);
    const surveys = { warm: makeForm(10), long, paged: makeForm(paged), steps: makeSteps(long, answers) };
    const found = new Map(peers.map((peer) => [peer, []]));
    const server = await serve();
    try {
        // In turns, so that what the machine does beside it falls on all alike.
        for (let run = 1; run <= runs; run++) {
            for (const peer of peers) {
                const once = await measure(peer, surveys, server.origin);
                found.get(peer).push({ ...once, bytes: await bytesOf(once.files) });
                console.log(`${peer}, run ${run} of ${runs}: a page of ${shown} questions seen in ${Math.round(once.show)} ms.`);
            }
        }
    } finally {
        await server.close();
    }
    await print(found);
}

async function print(found) {
    const [[{ version }]] = found.values();
    const names = peers.flatMap((peer) => PACKAGES[peer]);
    const packages = await Promise.all(names.map(async (name) => `${name} ${await versionOf(name)}`));
    console.log(`\nMedians of ${runs} on ${availableParallelism()} cores, quartiles in brackets, ${["Chromium " + version, ...packages].join(", ")}.`);
    console.log(`\n${formsTable({ shown, paged }, [...found])}`);
}

main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
});
