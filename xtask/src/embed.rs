use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bundle::{Bundle, Profile};
use crate::fault::{Because, Done, Fault};

/// The loader with its version filled in.
pub(crate) fn loader(source: &str, version: &str) -> String {
    source.replace("%VERSION%", version)
}

/// `bytes` as gzip in base64, the form in which a script carries them.
///
/// # Errors
/// When memory cannot be had.
pub(crate) fn text(bytes: &[u8], profile: Profile) -> Done<String> {
    let level = match profile {
        Profile::Release => Compression::best(),
        Profile::Dev => Compression::fast(),
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    let packed = encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .because(|| "a module cannot be compressed".into())?;
    Ok(STANDARD.encode(packed))
}

/// A generated script that calls its module through the loader's `guard`, which
/// sees when the module ends at a fault, and knows which parts it has.
///
/// # Errors
/// When the script does not take the module's functions where it did.
pub(crate) fn guarded(glue: &str, version: &str, bundle: &str, parts: &[&str]) -> Done<String> {
    const TAKES: &str = "wasm = instance.exports;";
    let guard = format!(
        "wasm = globalThis[Symbol.for(\"canvass {version}\")].guard(\"{bundle}\", instance.exports, {parts:?});"
    );
    if glue.matches(TAKES).count() != 1 {
        return Err(Fault::new(format!(
            "The script that wasm-bindgen made for {bundle} does not hold \"{TAKES}\" once: see how it takes its functions now, and change guarded() in xtask/src/embed.rs."
        )));
    }
    Ok(glue.replacen(TAKES, &guard, 1))
}

/// The classic script of one bundle: the loader, then the glue with the wasm
/// inside. `loader` has its version filled in.
pub(crate) fn classic(loader: &str, version: &str, bundle: &Bundle) -> String {
    let Bundle {
        part, glue, module, ..
    } = bundle;
    let registered = register(version, part, "wasm_bindgen", &module.text);
    format!("{loader}\n(() => {{\n{glue}\n{registered}}})();\n")
}

/// The classic script of a part of a bundle.
pub(crate) fn classic_part(version: &str, bundle: &str, part: &str, text: &str) -> String {
    register(version, &format!("{bundle}-{part}"), "undefined", text)
}

fn register(version: &str, name: &str, glue: &str, text: &str) -> String {
    format!(
        "globalThis[Symbol.for(\"canvass {version}\")].bundle(\"{name}\", {glue}, async () => {{
    const packed = Uint8Array.from(atob(\"{text}\"), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"gzip\"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}});
"
    )
}

/// The module form of the loader.
pub(crate) fn module_loader(loader: &str) -> String {
    format!(
        "const canvassModuleUrl = import.meta.url;
{loader}
export default globalThis.Canvass;
"
    )
}

/// The module form of one bundle's glue; its wasm is a file beside it.
pub(crate) fn module(bundle: &Bundle) -> String {
    format!("{}\nexport default wasm_bindgen;\n", bundle.glue)
}
