use std::collections::BTreeSet;

use super::data::Data;
use super::object::{Member, Object};

/// The names given so far; what has none gets the first free number.
#[derive(Debug, Default)]
pub(super) struct Names {
    questions: BTreeSet<String>,
    panels: BTreeSet<String>,
    pages: BTreeSet<String>,
}

impl Names {
    /// Gives an element a name if it has none.
    pub(super) fn name(&mut self, object: &mut Object) {
        let class = object.class;
        if class.name == "page" {
            self.name_page(object);
        } else if class.is("panelbase") {
            name(&mut self.panels, object, "panel");
        } else if class.is("question") {
            name(&mut self.questions, object, "question");
        }
    }

    /// Gives columns names that have none, among all of them.
    pub(super) fn name_columns(columns: &mut [Object]) {
        let names = columns.iter().map(|one| one.name().to_owned());
        let mut names: BTreeSet<String> = names.filter(|name| !name.is_empty()).collect();
        for column in columns {
            name(&mut names, column, "question");
        }
    }

    pub(super) fn name_page(&mut self, page: &mut Object) {
        name(&mut self.pages, page, "page");
    }
}

fn name(taken: &mut BTreeSet<String>, object: &mut Object, base: &str) {
    if object.name().is_empty() {
        let mut number = 1;
        while taken.contains(&format!("{base}{number}")) {
            number += 1;
        }
        let name = Data::Text(format!("{base}{number}"));
        object.set("name", Member::Plain(name));
    }
    taken.insert(object.name().to_owned());
}
