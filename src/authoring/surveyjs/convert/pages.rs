//! What stands on one page: there each page as its author made it, unless the
//! survey says otherwise. Ours share a page by their caption, so a page of
//! several questions needs a title.

use super::draft::Draft;
use super::walk::Walk;
use crate::authoring::surveyjs::Data;
use crate::authoring::surveyjs::object::{Object, join};
use crate::json::Value;
use crate::survey::definition::Paging;
use crate::words::surveyjs as words;

/// The members of a survey that are read here.
pub(super) const OF_PAGES: [&str; 2] = ["questionsOnPageMode", "isSinglePage"];

/// What stands on a page of a survey.
pub(super) fn paging(root: &Object) -> Paging {
    let is_single = *root.data("isSinglePage") == Data::Bool(true);
    match root.plain_text("questionsOnPageMode") {
        Some("singlePage") => return Paging::Survey,
        Some("questionPerPage" | "inputPerPage") => return Paging::Question,
        _ if is_single => return Paging::Survey,
        _ => {}
    }
    let pages: Vec<&Object> = root.many("pages").iter().collect();
    let mut filled = pages.iter().filter(|page| num_questions(page) > 0);
    match (filled.next(), filled.next()) {
        (Some(only), None) if num_questions(only) > 1 => Paging::Survey,
        _ if pages.iter().any(|page| num_questions(page) > 1) => Paging::Section,
        _ => Paging::Question,
    }
}

/// How many questions stand in a page or a panel.
fn num_questions(panel: &Object) -> usize {
    let elements = panel.many("elements").iter();
    let each = elements.map(|element| match element.class.name {
        _ if element.is_panel() => num_questions(element),
        "expression" => 0,
        "multipletext" => element.many("items").len(),
        _ => 1,
    });
    each.sum()
}

impl<'a> Walk<'a> {
    /// Makes questions of a page; those of a page with several stand together.
    pub(super) fn page(&mut self, page: &'a Object) {
        let is_shared = self.paging == Paging::Section && num_questions(page) > 1;
        let title = self.survey.text(page, "title").unwrap_or_default().trim();
        if is_shared && title.is_empty() {
            self.lose(&page.path, words::page_without_title(page.name()));
        }
        let text = |draft: &Draft, name| {
            draft
                .members
                .get(name)
                .and_then(Value::as_str)
                .map(str::to_owned)
        };
        let mut drafts = self.drafts.iter().rev();
        let last = drafts.find(|draft| text(draft, "type").as_deref() != Some("calculated"));
        let is_same = last.and_then(|draft| text(draft, "section")).as_deref() == Some(title);
        if is_shared && is_same {
            self.lose(&join(&page.path, "title"), words::same_title(title));
        }
        self.is_on_page = is_shared && !title.is_empty();
        self.panel(page, true);
        self.is_on_page = false;
    }
}
