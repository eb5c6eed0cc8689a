//! What the reader does as steps, and the ways back and forth.

use std::rc::Rc;

use super::{Effect, State, derive};
use crate::dashboard::headcount::HeadcountStep;
use crate::dashboard::history::{Field, Step};
use crate::dashboard::{Action, FileLook, Look, Phase, Remember};
use crate::engine::Request;
use crate::words::{dashboard as words, headcount as words_of_headcount};

/// A way through the history.
#[derive(Clone, Copy)]
pub(super) enum Way {
    Back,
    Forth,
}

impl State {
    /// What the reader made of the dashboard.
    pub fn look(&self) -> Look {
        let files = self.files.iter().filter_map(|file| {
            let Phase::Ready(loaded) = &file.phase else {
                return None;
            };
            let own = || FileLook {
                settings: file.corrections.settings().clone(),
                ..loaded.look()
            };
            Some((file.id, file.wish.clone().unwrap_or_else(own)))
        });
        Look {
            active: self.active,
            files: files.collect(),
        }
    }

    /// Does what the reader asked for as a step of the history.
    pub(super) fn step(&mut self, action: Action) -> Vec<Effect> {
        let Some((what, field)) = self.step_of(&action) else {
            return self.act(action);
        };
        let before = self.look();
        let active = self.active;
        if let Some(file) = self.files.iter_mut().find(|file| Some(file.id) == active) {
            file.wish = None;
            file.quiet = false;
        }
        let effects = self.act(action);
        if self.look() != before {
            self.history.did(Step {
                what,
                field,
                look: Rc::new(before),
            });
        }
        effects
    }

    /// What an action is called as a step, and the field it is written into;
    /// `None` of what is no step.
    fn step_of(&self, action: &Action) -> Option<(String, Option<Field>)> {
        let loaded = self.loaded();
        let title = |place: u32| {
            let question = loaded.and_then(|loaded| loaded.questions.get(place as usize));
            question.map_or("", |question| question.title.as_str())
        };
        let column = |place: u32| {
            let column = loaded.and_then(|loaded| loaded.report.columns.get(place as usize));
            words::step_column(column.map_or("", |column| column.name.as_str()))
        };
        let what = match action {
            Action::Choose(id) => {
                let file = self.files.iter().find(|file| file.id == *id)?;
                words::step_choose(&file.name)
            }
            Action::Toggle(question, _) => words::step_filter(title(*question)),
            Action::Set(clause) => words::step_filter(title(clause.question)),
            Action::Remove(question) => words::step_remove(title(*question)),
            Action::Clear => words::step_clear(),
            Action::Compare(by) => words::step_compare(by.map(|by| title(by.question()))),
            Action::Headcount(HeadcountStep::Go) => words_of_headcount::step_join(),
            Action::Headcount(HeadcountStep::Weigh(_)) => words_of_headcount::step_weigh(),
            Action::Headcount(HeadcountStep::Remove) => words_of_headcount::step_remove(),
            Action::Find(_) => return Some((words::step_find(), Some(Field::Find))),
            Action::Search(question, _) => {
                let field = Field::Search(*question);
                return Some((words::step_search(title(*question)), Some(field)));
            }
            Action::ToggleTable(question) => words::step_table(title(*question)),
            Action::ToggleProcess(question) => words::step_process(title(*question)),
            Action::ToggleHidden => words::step_columns(),
            Action::Correct(place, _) | Action::Column(place, _) => column(*place),
            Action::Reread(_) => words::step_reading(),
            Action::Derive(derived) => {
                let before = self.corrections();
                derive::step(&before.settings().derived, derived)
            }
            Action::Remember(said) => {
                let field = loaded.and_then(|loaded| written(&loaded.remember, said));
                return Some((words::step_remember(), field));
            }
            Action::Move(question, _) => words::step_move(title(*question)),
            Action::Hide(question) => words::step_hide(title(*question)),
            Action::Unhide(question) => words::step_unhide(title(*question)),
            Action::KeepNote(..) => {
                let writing = loaded.and_then(|loaded| loaded.writing.as_ref());
                words::step_note(writing.map_or("", |writing| title(writing.question)))
            }
            Action::DropNote(_) => words::step_drop_note(),
            Action::Restore(_) | Action::Visit(_) => words::step_view(),
            _ => return None,
        };
        Some((what, None))
    }

    /// One step through the history, said once.
    pub(super) fn go(&mut self, way: Way) -> Vec<Effect> {
        let now = self.look();
        let (step, said): (_, fn(&str) -> String) = match way {
            Way::Back => (self.history.undo(now), words::undone),
            Way::Forth => (self.history.redo(now), words::redone),
        };
        let Some((what, look)) = step else {
            let nothing = match way {
                Way::Back => words::nothing_to_undo(),
                Way::Forth => words::nothing_to_redo(),
            };
            return vec![Effect::Announce(nothing.to_owned())];
        };
        self.unfit.clear();
        let mut effects = self.take_look(&look);
        effects.push(Effect::Announce(said(&what)));
        effects
    }

    /// Makes the dashboard look so again, as far as its files are there.
    fn take_look(&mut self, look: &Look) -> Vec<Effect> {
        let mut effects = Vec::new();
        for (id, wish) in &look.files {
            effects.extend(self.take_file_look(*id, wish));
        }
        let is_there = |id: &u32| self.loaded_file(*id).is_some();
        if let Some(active) = look.active.filter(is_there) {
            self.active = Some(active);
        }
        effects
    }

    fn take_file_look(&mut self, id: u32, wish: &FileLook) -> Vec<Effect> {
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
        let Phase::Ready(loaded) = &mut file.phase else {
            return Vec::new();
        };
        file.fitting = None;
        let clauses = loaded.clauses.clone();
        let (searches, compared) = (loaded.look().searches, loaded.saved_groups());
        let headcount = loaded.saved_headcount();
        loaded.take_look(wish);
        let asks = loaded.clauses != clauses
            || wish.searches != searches
            || loaded.saved_groups() != compared;
        let joins = loaded.saved_headcount() != headcount;
        let reread = file.corrections.correct(wish.settings.clone());
        file.wish = Some(wish.clone());
        if let Some(settings) = reread {
            file.quiet = true;
            return vec![Effect::Own(Request::Reread { file: id, settings })];
        }
        let mut effects = Vec::new();
        if asks {
            file.quiet = true;
            effects = self.ask(id);
        }
        if joins {
            effects.extend(self.ask_headcounts(id));
        }
        effects
    }
}

/// The field that was written into between two.
fn written(before: &Remember, after: &Remember) -> Option<Field> {
    if before.name != after.name {
        return Some(Field::Name);
    }
    let mut titles = after.titles.iter();
    let changed = titles.find(|(place, title)| before.titles.get(*place) != Some(*title));
    changed.map(|(place, _)| Field::Title(place))
}
