use std::collections::{BTreeMap, BTreeSet};

use crate::authoring::xlsform::references;

/// A name with the letters that our ids may have; `_` for any other.
pub(super) fn id(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let plain = |c: char| if is_plain(c) { c } else { '_' };
    name.chars().map(plain).collect()
}

/// The ids given so far, and how expressions name what has one.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
    /// From a form's name to what stands between the braces for us.
    renamed: BTreeMap<String, String>,
}

impl Names {
    /// A new id for a name, with a number behind it if need be.
    pub(super) fn take(&mut self, name: &str) -> String {
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

    /// An expression with our names.
    ///
    /// # Errors
    /// The first name that has no answer here, or has it later.
    pub(super) fn rewritten<'a>(&self, expression: &'a str) -> Result<String, &'a str> {
        let mut text = expression.to_owned();
        for name in references(expression).unwrap_or_default() {
            let written = self.renamed.get(name).ok_or(name)?;
            let ours = format!("${{{written}}}");
            text = text.replace(&format!("${{{name}}}"), &ours);
        }
        Ok(text)
    }
}
