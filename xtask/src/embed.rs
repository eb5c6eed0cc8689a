use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bundle::{Bundle, Profile};
use crate::fault::{Because, Done};

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

/// The classic script of one bundle: the loader, then the glue with the wasm
/// inside. `loader` has its version filled in.
pub(crate) fn classic(loader: &str, version: &str, bundle: &Bundle) -> String {
    let Bundle {
        name, glue, text, ..
    } = bundle;
    format!(
        "{loader}
(() => {{
{glue}
globalThis[Symbol.for(\"canvass {version}\")].bundle(\"{name}\", wasm_bindgen, async () => {{
    const packed = Uint8Array.from(atob(\"{text}\"), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"gzip\"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}});
}})();
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
