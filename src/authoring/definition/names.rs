use std::collections::{BTreeMap, BTreeSet};

use crate::json::Value;

use crate::authoring::xlsform::references;

/// A name with the letters that our ids may have; `_` for any other.
pub(in crate::authoring) fn id(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let plain = |c: char| if is_plain(c) { c } else { '_' };
    name.chars().map(plain).collect()
}

/// The ids given so far, and how expressions name what has one.
#[derive(Debug, Default)]
pub(in crate::authoring) struct Names {
    taken: BTreeSet<String>,
    /// From a form's name to what stands between the braces for us.
    renamed: BTreeMap<String, String>,
}

impl Names {
    /// A new id for a name, with a number behind it if need be.
    pub(in crate::authoring) fn take(&mut self, name: &str) -> String {
        let wanted = id(name);
        let mut found = wanted.clone();
        let mut number = 2;
        while !self.taken.insert(found.clone()) {
            found = format!("{wanted}_{number}");
            number += 1;
        }
        found
    }

    /// From here on a name is written like this in expressions.
    pub(super) fn answers_to(&mut self, name: &str, written: String) {
        self.renamed.insert(name.to_owned(), written);
    }

    /// A text with our names in its references; names that nothing here has
    /// stay as they are.
    fn rewritten(&self, text: &str) -> String {
        let mut written = text.to_owned();
        let mut done = BTreeSet::new();
        for name in references(text).unwrap_or_default() {
            if let (Some(ours), true) = (self.renamed.get(name), done.insert(name)) {
                written = written.replace(&format!("${{{name}}}"), &format!("${{{ours}}}"));
            }
        }
        written
    }

    /// Writes our names in all texts of a question.
    pub(super) fn rewrite(&self, value: &mut Value) {
        match value {
            Value::String(text) if text.contains("${") => *text = self.rewritten(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.rewrite(item)),
            Value::Object(members) => members.values_mut().for_each(|value| self.rewrite(value)),
            _ => {}
        }
    }
}
