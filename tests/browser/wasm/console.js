// What wasm-bindgen-test expects of the page that calls it: console messages
// reach the running test, and a way to call a function from outside wasm.
for (const method of ["debug", "log", "info", "warn", "error"]) {
    const original = console[method];
    console[method] = (...args) => {
        window[`on_console_${method}`]?.(args);
        original.apply(console, args);
    };
}
window.__wbg_test_invoke = (f) => f();
