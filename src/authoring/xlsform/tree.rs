use std::collections::{BTreeMap, BTreeSet};

use crate::authoring::Place;
use crate::authoring::xlsform::form::{Item, Kind};
use crate::authoring::xlsform::kinds::Control;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::record::Record;
use crate::words::authoring as words;

/// The name that data about an answer itself have.
const RESERVED: &str = "meta";

/// The items read so far and the groups that are still open.
#[derive(Debug, Default)]
pub(super) struct Tree {
    top: Frame,
    open: Vec<Open>,
    /// How often each name occurs in the form.
    pub(super) names: BTreeMap<String, u32>,
    repeats: BTreeSet<String>,
    /// Whether some end had no beginning: what is left open then is most
    /// likely the same slip.
    has_stray_end: bool,
}

/// The items of a group.
#[derive(Debug, Default)]
struct Frame {
    items: Vec<Item>,
    names: BTreeSet<String>,
    lower: BTreeSet<String>,
    /// Names of items made by the conversion, with the row they were made for.
    made: BTreeMap<String, u32>,
}

/// A group that has begun.
#[derive(Debug)]
struct Open {
    control: Control,
    item: Item,
    frame: Frame,
}

impl Tree {
    fn frame(&mut self) -> &mut Frame {
        match self.open.last_mut() {
            Some(open) => &mut open.frame,
            None => &mut self.top,
        }
    }

    /// Takes the name of a row: it must be new among the items around it.
    pub(super) fn take_name(&mut self, name: &str, record: Record<'_>, notes: &mut Notes) {
        *self.names.entry(name.to_owned()).or_default() += 1;
        let frame = self.frame();
        let is_new = frame.names.insert(name.to_owned());
        let is_new_in_lower = frame.lower.insert(name.to_lowercase());
        let made_for = frame.made.get(name).copied();
        let place = record.place("name");
        if name == RESERVED {
            notes.error(place, words::reserved_name(name));
        } else if !is_new {
            notes.error(place, words::same_name(name));
        } else if let Some(row) = made_for {
            notes.error(place, words::name_is_made(name, row));
        } else if !is_new_in_lower {
            notes.warning(place, words::same_but_case(name));
        }
    }

    /// Takes the name of a repeat, which must be new in the form.
    pub(super) fn take_repeat(
        &mut self,
        name: &str,
        root: &str,
        record: Record<'_>,
        notes: &mut Notes,
    ) {
        if name == root {
            notes.error(record.place("name"), words::repeat_named_as_form(name));
        } else if !self.repeats.insert(name.to_owned()) {
            notes.error(record.place("name"), words::same_repeat(name));
        }
    }

    /// Adds an item made by the conversion for a row.
    pub(super) fn add_made(&mut self, item: Item, record: Record<'_>, notes: &mut Notes) {
        let frame = self.frame();
        if frame.names.contains(&item.name) || frame.made.contains_key(&item.name) {
            let place = record.place("name");
            notes.error(place, words::made_name_is_taken(&item.name));
        }
        frame.made.insert(item.name.clone(), item.row);
        frame.items.push(item);
    }

    /// Adds a question.
    pub(super) fn add(&mut self, item: Item) {
        self.frame().items.push(item);
    }

    /// Begins a group; the item's kind is set at its end.
    pub(super) fn begin(&mut self, control: Control, item: Item) {
        self.open.push(Open {
            control,
            item,
            frame: Frame::default(),
        });
    }

    /// Ends the group begun last, which must be of this kind. Whether it was.
    pub(super) fn end(&mut self, control: Control, record: Record<'_>, notes: &mut Notes) -> bool {
        if self.open.last().map(|open| open.control) != Some(control) {
            let open = self.open.last();
            let open =
                open.map(|open| (open.control.name(), open.item.name.as_str(), open.item.row));
            notes.error(record.place("type"), words::stray_end(control.name(), open));
            self.has_stray_end = true;
            return false;
        }
        self.close();
        true
    }

    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            let mut item = open.item;
            let items = open.frame.items;
            match &mut item.kind {
                Kind::Group(children)
                | Kind::Repeat { children, .. }
                | Kind::Loop { children, .. } => *children = items,
                Kind::Question(_) => {}
            }
            self.frame().items.push(item);
        }
    }

    /// All items, once every group has ended.
    pub(super) fn finish(&mut self, place: impl Fn(u32) -> Place, notes: &mut Notes) -> Vec<Item> {
        while let Some(open) = self.open.last() {
            if !self.has_stray_end {
                let sentence = words::without_end(open.control.name(), &open.item.name);
                notes.error(place(open.item.row), sentence);
            }
            self.close();
        }
        std::mem::take(&mut self.top.items)
    }
}
