use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::fault::{Because, Done, Fault};
use crate::{browser, bundle, prepare, site, wasm_test, workspace};

/// The page that calls what measures, beside what wasm-bindgen writes.
const PAGE: &str = "benches/page";

/// Runs the wasm benchmark that cargo has compiled in a browser without a
/// window, made smaller as the page's own modules are, and prints its lines.
/// The words choose what is measured.
///
/// # Errors
/// When there is no browser, or the page fails.
pub(crate) fn run(file: &Path, words: &[String]) -> Done {
    prepare::node_packages()?;
    let browser = browser::find()?;
    let dir = workspace::facts()?.target.join("wasm-bench");
    site::empty(&dir)?;
    site::copy(&workspace::root().join(PAGE), &dir)?;
    let mut output = Bindgen::new()
        .input_path(file)
        .out_name("bench")
        .emit_start(false)
        .web(true)
        .and_then(Bindgen::generate_output)
        .because(|| "wasm-bindgen cannot bind the benchmark".into())?;
    output
        .emit(&dir)
        .because(|| "wasm-bindgen cannot write the benchmark".into())?;
    let module = dir.join("bench_bg.wasm");
    bundle::optimise("the benchmark", bundle::Lanes::One, &module, &module)?;
    site::write(&dir, "words.json", serde_json::json!(words).to_string())?;
    if wasm_test::visit("benches/page/visit.mjs", &dir, &browser)? {
        Ok(())
    } else {
        Err(Fault::new("The benchmark failed in the browser."))
    }
}
