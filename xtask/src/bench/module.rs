use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::bundle::{self, Lanes, Profile};
use crate::fault::{Because, Done};
use crate::prepare::WASM;
use crate::workspace;

/// The binary of `Cargo.toml`, without its prefix.
const NAME: &str = "bench";

/// Writes `canvass.js` and `canvass_bg.wasm` into `dir`, compiled and made
/// smaller exactly as the page's own engine is where the browser has SIMD.
///
/// # Errors
/// When the code does not compile, or a tool fails.
pub(crate) fn build(dir: &Path) -> Done {
    let lanes = Lanes::Many;
    bundle::compile(&[NAME], Profile::Release, lanes)?;
    let target = lanes.target(&workspace::facts()?);
    let compiled = target.join(WASM).join("release");
    fs::create_dir_all(dir).because(|| format!("{} cannot be made", dir.display()))?;
    let mut output = Bindgen::new()
        .input_path(compiled.join(format!("canvass-{NAME}.wasm")))
        .out_name("canvass")
        .web(true)
        .and_then(Bindgen::generate_output)
        .because(|| "wasm-bindgen cannot bind the benchmark".into())?;
    output
        .emit(dir)
        .because(|| "wasm-bindgen cannot write the benchmark".into())?;
    let module = dir.join("canvass_bg.wasm");
    bundle::optimise("the benchmark", lanes, &module, &module)
}
