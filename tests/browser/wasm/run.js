import init, * as tests from "./tests.js";

const plan = await (await fetch("plan.json")).json();
const wasm = await init({ module_or_path: "tests_bg.wasm" });
const context = new tests.WasmBindgenTestContext(false);
for (const method of ["debug", "log", "info", "warn", "error"]) {
    window[`on_console_${method}`] = tests[`__wbgtest_console_${method}`];
}
context.include_ignored(false);
context.filtered_count(plan.left);
await context.run(plan.run.map((name) => wasm[name]));
window.finished = true;
