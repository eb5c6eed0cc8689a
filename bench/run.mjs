// Runs the benchmark that `cargo xtask bench` has planned: node run.mjs PLAN
import { availableParallelism } from "node:os";
import path from "node:path";
import { measure } from "./run/once.mjs";
import { PACKAGES, bundlePackages, versionOf } from "./run/packages.mjs";
import { serve } from "./run/serve.mjs";
import { growthTable, peersTable } from "./run/table.mjs";
import { writeSurvey } from "./survey/write.mjs";

/** Engines that growth is measured of: those that need no packages. */
const GROWING = ["canvass", "hand"];

const { rows, growth, runs, peers, out } = JSON.parse(process.argv[2]);

async function main() {
    const packages = [...new Set(peers.flatMap((peer) => PACKAGES[peer] ?? []))];
    await bundlePackages(packages, path.join(out, "packages"));
    const server = await serve();
    try {
        const sizes = [...new Set([...rows, ...growth])].sort((a, b) => a - b);
        const measured = [];
        for (const size of sizes) {
            console.log(`Making up ${size} rows.`);
            const survey = writeSurvey(size, path.join(out, "surveys"));
            const here = peers.filter((peer) => rows.includes(size) || GROWING.includes(peer));
            measured.push([survey, await repeated(here, survey, server.origin)]);
        }
        print(measured, await Promise.all(packages.map(async (name) => `${name} ${await versionOf(name)}`)));
    } finally {
        await server.close();
    }
}

/** Takes turns, so that what the machine does beside it falls on all alike. */
async function repeated(names, survey, origin) {
    const found = new Map(names.map((name) => [name, []]));
    for (let run = 1; run <= runs; run++) {
        for (const name of names) {
            const once = await measure(name, survey, origin);
            found.get(name).push(once);
            console.log(`${name}, run ${run} of ${runs}: ${survey.rows} rows read in ${Math.round(once.read)} ms.`);
        }
    }
    return found;
}

function print(measured, packages) {
    const [[, first]] = measured;
    const [{ version }] = first.values().next().value;
    const with_ = packages.length ? `, ${packages.join(", ")}` : "";
    console.log(`\nMedians of ${runs} on ${availableParallelism()} cores, Chromium ${version}${with_}.`);
    for (const [survey, found] of measured.filter(([{ rows: size }]) => rows.includes(size))) {
        console.log(`\n${peersTable(survey, [...found])}`);
    }
    const growing = GROWING.filter((name) => peers.includes(name));
    const sizes = measured.filter(([{ rows: size }]) => growth.includes(size));
    if (sizes.length > 1 && growing.length) {
        console.log(`\n${growthTable(sizes, growing)}`);
    }
}

main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
});
