use std::collections::HashMap;
use std::path::Path;

use crate::fault::{Done, Fault};
use crate::program;

/// The names by which a module and its script know each other, and the short ones
/// that take their place: wasm-bindgen's tell a developer what each is, and are a
/// tenth of what a page loads.
#[derive(Debug, Default)]
pub(crate) struct Names {
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

impl Names {
    /// A short name in place of what the script lends to the module as `long`.
    pub(crate) fn lent(&mut self, long: &str) -> String {
        short(&mut self.imports, long)
    }

    /// A short name in place of what the script takes from the module as `long`.
    pub(crate) fn taken(&mut self, long: &str) -> String {
        short(&mut self.exports, long)
    }

    /// The script with the short names.
    ///
    /// # Errors
    /// When a name does not stand in the script where wasm-bindgen wrote it.
    pub(crate) fn put_into(&self, script: &str) -> Done<String> {
        let mut made = String::with_capacity(script.len());
        let mut lent = 0;
        let mut rest = script;
        while !rest.is_empty() {
            let other = rest.find(is_part_of_name).unwrap_or(rest.len());
            let (between, from_name) = rest.split_at(other);
            made.push_str(between);
            let end = from_name.find(|c| !is_part_of_name(c));
            let (name, after) = from_name.split_at(end.unwrap_or(from_name.len()));
            let found = if made.ends_with("wasm.") {
                self.exports.get(name)
            } else if after.starts_with(": ") {
                let found = self.imports.get(name);
                lent += usize::from(found.is_some());
                found
            } else {
                None
            };
            made.push_str(found.map_or(name, String::as_str));
            rest = after;
        }
        if lent == self.imports.len() {
            return Ok(made);
        }
        Err(Fault::new(format!(
            "The script that wasm-bindgen made lends {lent} of the {} functions its module asks for: see how it names them now, and change Names in xtask/src/script.rs.",
            self.imports.len()
        )))
    }
}

fn short(names: &mut HashMap<String, String>, long: &str) -> String {
    let next = in_letters(names.len());
    names.entry(long.to_owned()).or_insert(next).clone()
}

/// `a` to `z`, `aa`, `ba` and so on.
fn in_letters(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => letter.to_string(),
        more => format!("{letter}{}", in_letters(more - 1)),
    }
}

fn is_part_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// Writes the script `from` to `to` without what only people read, but for the
/// comment that says what it is.
///
/// # Errors
/// When terser fails; it has then said why.
pub(crate) fn minify(from: &Path, to: &Path) -> Done {
    let mut node = program::node();
    node.arg("node_modules/terser/bin/terser").arg(from);
    node.args(["--compress", "passes=2", "--mangle", "--ecma", "2020"]);
    node.args(["--comments", "/^ Canvass/", "--output"]).arg(to);
    if program::succeeds(&mut node)? {
        return Ok(());
    }
    Err(Fault::new(format!(
        "terser could not make {} smaller; its reason is above.",
        from.display()
    )))
}
