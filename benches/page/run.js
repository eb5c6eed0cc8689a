import init, * as bench from "./bench.js";

const words = await (await fetch("words.json")).json();
await init({ module_or_path: "bench_bg.wasm" });
console.log(bench.heading());
for (const name of bench.names(words)) {
    console.log(bench.line(name));
    // Between two files the browser may tidy up.
    await new Promise((done) => setTimeout(done));
}
window.finished = true;
