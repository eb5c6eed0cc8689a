use std::rc::Rc;

use crate::dashboard::Look;

/// Most steps that can be undone.
const MOST: usize = 200;

/// What a field that is written into is for: all that is written into one
/// field in a row is one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Words of questions.
    Find,
    /// Words in the texts of a question.
    Search(u32),
    /// The name of files like this one.
    Name,
    /// The name to show for a column.
    Title(u32),
}

/// One thing the reader did.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// What it was, in words: `filter by Staff group`.
    pub what: String,
    /// The field it was written into.
    pub field: Option<Field>,
    /// The dashboard on the other side of the step.
    pub look: Rc<Look>,
}

/// What the reader did, and the ways back and forth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    back: Vec<Step>,
    forth: Vec<Step>,
}

impl History {
    /// What would be undone, in words.
    pub fn to_undo(&self) -> Option<&str> {
        self.back.last().map(|step| step.what.as_str())
    }

    /// What would be done again, in words.
    pub fn to_redo(&self) -> Option<&str> {
        self.forth.last().map(|step| step.what.as_str())
    }

    /// Something was done; what was undone before cannot be done again.
    pub(super) fn did(&mut self, step: Step) {
        let same_field = step.field.is_some()
            && self.forth.is_empty()
            && self
                .back
                .last()
                .is_some_and(|last| last.field == step.field);
        self.forth.clear();
        if same_field {
            return;
        }
        if self.back.len() == MOST {
            self.back.remove(0);
        }
        self.back.push(step);
    }

    /// One step back from how the dashboard looks now; gives what was undone
    /// and how it looked before.
    pub(super) fn undo(&mut self, now: Look) -> Option<(String, Rc<Look>)> {
        step(&mut self.back, &mut self.forth, now)
    }

    /// One step forth.
    pub(super) fn redo(&mut self, now: Look) -> Option<(String, Rc<Look>)> {
        step(&mut self.forth, &mut self.back, now)
    }

    /// A file is no longer there: what was done to it alone is no step any more.
    pub(super) fn forget(&mut self, file: u32, now: &Look) {
        for step in self.back.iter_mut().chain(&mut self.forth) {
            let look = Rc::make_mut(&mut step.look);
            look.files.retain(|(id, _)| *id != file);
            if look.active == Some(file) {
                look.active = now.active;
            }
        }
        self.tidy(now);
    }

    /// Leaves out the steps that change nothing.
    pub(super) fn tidy(&mut self, now: &Look) {
        for steps in [&mut self.back, &mut self.forth] {
            // Of two that lead to the same look, the earlier is the one that changes nothing.
            steps.dedup_by(|later, earlier| {
                let same = later.look == earlier.look;
                if same {
                    std::mem::swap(later, earlier);
                }
                same
            });
            while steps.last().is_some_and(|step| *step.look == *now) {
                steps.pop();
            }
        }
    }
}

fn step(from: &mut Vec<Step>, to: &mut Vec<Step>, now: Look) -> Option<(String, Rc<Look>)> {
    let step = from.pop()?;
    to.push(Step {
        what: step.what.clone(),
        field: None,
        look: Rc::new(now),
    });
    Some((step.what, step.look))
}
