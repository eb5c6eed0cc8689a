//! Which questions of a form stand on one page: those of a group with the
//! appearance `field-list`, as ODK shows them; every other has its own.
//!
//! Ours share a page by their caption. So a form with such groups has pages by
//! section, or one page where a group without a label holds all of it.

use crate::authoring::definition::maker::Maker;
use crate::authoring::xlsform::{Item, Kind};
use crate::json::{Map, Value};
use crate::survey::definition::Paging;
use crate::words::authoring::converted as words;

/// The word of the appearance column for a group that is one page.
pub(super) const TOGETHER: &str = "field-list";
/// The setting by which web forms keep to such pages.
pub(super) const STYLE: &str = "pages";

/// What is known of the pages while questions are made.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// What stands on a page.
    pub(super) paging: Paging,
    /// Whether what is made now stands in a group that is a page.
    is_within: bool,
    /// Groups with a label that are no page: the row, and how many questions.
    captions: Vec<(u32, usize)>,
    /// The one of them around what is made now.
    caption: Option<usize>,
}

/// What was around a group.
pub(super) struct Outer {
    section: Option<Value>,
    is_within: bool,
    caption: Option<usize>,
}

impl Maker<'_> {
    /// Looks whether one group without a label holds all that is shown.
    pub(super) fn whole_page(&mut self, items: &[Item]) {
        let is_shown = |item: &&Item| match &item.kind {
            Kind::Question(question) => question.is_asked,
            _ => true,
        };
        let mut shown = items.iter().filter(is_shown);
        if let (Some(only), None) = (shown.next(), shown.next())
            && is_together(only)
            && only.label.is_empty()
        {
            self.pages.paging = Paging::Survey;
        }
    }

    /// Begins a group: its label is the caption of its questions, unless they
    /// stand on a page that has one.
    pub(super) fn begin_group(&mut self, item: &Item) -> Outer {
        let outer = Outer {
            section: self.section.clone(),
            is_within: self.pages.is_within,
            caption: self.pages.caption,
        };
        let is_together = is_together(item);
        let mut looks = item
            .appearance
            .iter()
            .flat_map(|all| all.split_whitespace());
        if looks.any(|look| !(is_together && look == TOGETHER)) {
            self.lose(item.row, "appearance", words::appearance());
        }
        let label = self.text(&item.label);
        let is_whole = self.pages.paging == Paging::Survey;
        match label {
            Some(_) if outer.is_within => self.lose(item.row, "label", words::label_in_page()),
            Some(label) if is_together && !is_whole => {
                if self.last_section() == Some(&label) {
                    self.lose(item.row, "label", words::same_caption());
                }
                self.pages.paging = Paging::Section;
                self.pages.is_within = true;
                self.section = Some(label);
            }
            Some(label) => {
                self.section = Some(label);
                self.pages.caption = Some(self.pages.captions.len());
                self.pages.captions.push((item.row, 0));
            }
            None if is_together && !is_whole && !outer.is_within => {
                self.lose(item.row, "appearance", words::page_without_label());
            }
            None => {}
        }
        outer
    }

    /// Ends the group begun last.
    pub(super) fn end_group(&mut self, outer: Outer) {
        self.section = outer.section;
        self.pages.is_within = outer.is_within;
        self.pages.caption = outer.caption;
    }

    /// Counts a question that stands under the label of a group.
    pub(super) fn count_on_page(&mut self, members: &Map) {
        let is_under = !self.pages.is_within && members.contains("section");
        let caption = self.pages.caption.filter(|_| is_under && has_page(members));
        if let Some((_, num)) = caption.and_then(|place| self.pages.captions.get_mut(place)) {
            *num += 1;
        }
    }

    /// Tells which groups become pages although they are none.
    pub(super) fn tell_pages(&mut self) {
        if self.pages.paging == Paging::Section {
            let together = self.pages.captions.iter().filter(|(_, num)| *num > 1);
            let rows: Vec<u32> = together.map(|(row, _)| *row).collect();
            for row in rows {
                self.lose(row, "appearance", words::on_one_page());
            }
        }
    }

    /// The caption of the last question that has a page.
    fn last_section(&self) -> Option<&Value> {
        let questions = self.questions.iter().rev().filter_map(Value::as_object);
        let mut with_page = questions.filter(|members| has_page(members));
        with_page.next()?.get("section")
    }
}

fn has_page(members: &Map) -> bool {
    members.get("type").and_then(Value::as_str) != Some("calculated")
}

/// Whether a group is one page. One that is shown as a table is one question.
fn is_together(item: &Item) -> bool {
    let is_head = |child: &Item| child.is_generated && child.appearance.as_deref() == Some("label");
    let mut looks = item
        .appearance
        .iter()
        .flat_map(|all| all.split_whitespace());
    matches!(&item.kind, Kind::Group(children) if !children.iter().any(is_head))
        && looks.any(|look| look == TOGETHER)
}
