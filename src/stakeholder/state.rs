//! What the stakeholders element shows, and how it changes.

mod action;
mod history;
mod ids;
mod placing;
mod sorting;

use canvass_kernel::{gathered, sort_by_key};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::json::{Value, json};

use super::grid::Quadrant;
use super::{
    ColumnRef, Field, GridKind, Problem, Register, Score, Stakeholder, export_csv, problem,
    read_register,
};
use crate::port::{Effect, File};
use crate::words::stakeholders as words;

pub use action::{Action, Direction, Request};
pub use history::Step;
pub use ids::{ADD_BUTTON, cell_id, place_button_id, point_id};

/// The register and the file it came from: what undo and redo go through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The stakeholders.
    pub register: Register,
    /// The line of the file on which each id stands.
    pub lines: BTreeMap<String, u32>,
    /// What was wrong with the file itself.
    pub notes: Vec<Problem>,
    /// The name of the file; empty when there is none.
    pub file_name: String,
}

/// A stakeholder picked up and where it is shown meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: String,
    /// The score to the right.
    pub x: Score,
    /// The score upwards.
    pub y: Score,
}

/// How the table is sorted. Rows keep their places while they are edited; only
/// sorting again moves them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: ColumnRef,
    /// The highest or last first. Empty cells stand last in both directions.
    pub descending: bool,
    /// The ids in order.
    pub order: Vec<String>,
}

/// The state of one stakeholders element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The register as it is now.
    pub document: Rc<Document>,
    /// The map shown.
    pub grid: GridKind,
    /// The point that is the map's tab stop; the first one when there is none.
    pub selected: Option<String>,
    /// The stakeholder picked up.
    pub held: Option<Held>,
    /// How the table is sorted; `None` for the order of the file.
    pub sort: Option<Sort>,
    /// Steps back, the latest last.
    pub undo: Vec<Step>,
    /// Steps forward again, the next last.
    pub redo: Vec<Step>,
    /// Why the last file could not be opened.
    pub failure: Option<String>,
}

impl State {
    /// The register.
    pub fn register(&self) -> &Register {
        &self.document.register
    }

    /// What is wrong in the file and in the cells as they stand now.
    pub fn problems(&self) -> Vec<Problem> {
        let document = &self.document;
        let mut problems = document.notes.clone();
        let line_of = |id: &str| document.lines.get(id).copied();
        problems.extend(problem::of_cells(&document.register, line_of));
        problems
    }

    /// The scores of a stakeholder on the map, to the right and upwards; those
    /// it is held at while it is. `None` when it is not on the map.
    pub fn place_of(&self, id: &str) -> Option<(Score, Score)> {
        if let Some(held) = self.held.as_ref().filter(|held| held.id == id) {
            return Some((held.x, held.y));
        }
        self.register()
            .find(id)
            .and_then(|person| self.scores(person))
    }

    /// The rows of the table in order.
    pub fn rows(&self) -> Vec<Rc<Stakeholder>> {
        let mut rows = self.register().people().to_vec();
        if let Some(sort) = &self.sort {
            let places = sort.order.iter().enumerate();
            let places: BTreeMap<&str, usize> = gathered(places.map(|(i, id)| (id.as_str(), i)));
            sort_by_key(&mut rows, |person| {
                places
                    .get(person.id.as_str())
                    .copied()
                    .unwrap_or(usize::MAX)
            });
        }
        rows
    }

    /// The whole map in a sentence: how many stand in each quadrant and how
    /// many are not on it.
    pub fn description(&self) -> String {
        let people = self.register().people();
        let mut counts: BTreeMap<Quadrant, usize> = BTreeMap::new();
        for person in people {
            if let Some((x, y)) = self.scores(person) {
                *counts.entry(self.grid.quadrant(x, y)).or_default() += 1;
            }
        }
        let placed: usize = counts.values().sum();
        let order = [(true, true), (true, false), (false, true), (false, false)];
        let named = order.map(|(high, right)| {
            let quadrant = Quadrant { high, right };
            let count = counts.get(&quadrant).copied().unwrap_or(0);
            (self.grid.quadrant_name(quadrant), count)
        });
        words::description(people.len(), &named, people.len() - placed)
    }

    /// What a page may keep: the register as CSV text, its name, the map and
    /// the tab stop. History is not kept.
    pub fn save(&self) -> Value {
        json!({
            "canvass": "stakeholders-state/1",
            "register": export_csv(self.register()),
            "file": self.document.file_name,
            "grid": self.grid.name(),
            "selected": self.selected,
        })
    }

    /// The state that [`State::save`] kept. Lines of problems count in the
    /// saved text.
    ///
    /// # Errors
    /// A sentence that names the member that is missing or wrong.
    pub fn restore(saved: &Value) -> Result<Self, String> {
        let text = |member: &str| {
            let found = saved.get(member).and_then(Value::as_str);
            found.ok_or_else(|| words::saved_without(member))
        };
        if text("canvass")? != "stakeholders-state/1" {
            return Err(words::saved_without("canvass"));
        }
        let grid = GridKind::parse(text("grid")?)?;
        let reading = read_register(text("register")?).map_err(|fault| fault.to_string())?;
        let selected = saved.get("selected").and_then(Value::as_str);
        let document = Document {
            register: reading.register,
            lines: reading.lines,
            notes: reading.notes,
            file_name: text("file")?.to_owned(),
        };
        Ok(Self {
            document: Rc::new(document),
            grid,
            selected: selected.map(str::to_owned),
            ..Self::default()
        })
    }

    /// Carries an action out and gives back what is asked of the outside.
    pub fn reduce(&mut self, action: Action) -> Vec<Effect<Request>> {
        match action {
            Action::Loaded { file_name, text } => self.load(file_name, &text),
            Action::Failed(sentence) => self.fail(sentence),
            Action::Grid(grid) => {
                self.held = None;
                self.grid = grid;
                vec![Effect::Announce(self.description())]
            }
            Action::Select(id) => {
                self.selected = Some(id);
                Vec::new()
            }
            Action::Step(direction) => self.step(direction),
            Action::First => self.select_end(false),
            Action::Last => self.select_end(true),
            Action::PickUp(id) => self.pick_up(id),
            Action::Press(id) => self.press(id),
            Action::Nudge { direction, large } => self.nudge(direction, large),
            Action::Drop => self.drop_held(),
            Action::Cancel => self.cancel(),
            Action::Place { id, x, y } => self.put(&id, x, y),
            Action::Edit { id, column, text } => self.edit(&id, column, &text),
            Action::Add => self.add(),
            Action::Remove(id) => self.remove(&id),
            Action::Undo => self.go_back(),
            Action::Redo => self.go_forward(),
            Action::Sort(column) => {
                self.sort_by(column);
                Vec::new()
            }
            Action::SaveCsv => {
                let bytes = export_csv(self.register()).into_bytes();
                vec![self.download("csv", "text/csv", bytes)]
            }
            Action::SaveSvg(picture) => {
                vec![self.download("svg", "image/svg+xml", picture.into_bytes())]
            }
        }
    }

    fn scores(&self, person: &Stakeholder) -> Option<(Score, Score)> {
        let score = |field| self.register().score(person, field).ok().flatten();
        score(self.grid.x()).zip(score(self.grid.y()))
    }

    fn load(&mut self, file_name: String, text: &str) -> Vec<Effect<Request>> {
        let reading = match read_register(text) {
            Ok(reading) => reading,
            Err(fault) => return self.fail(format!("{file_name}: {fault}")),
        };
        let document = Document {
            register: reading.register,
            lines: reading.lines,
            notes: reading.notes,
            file_name,
        };
        let is_first = self.undo.is_empty() && self.register().people().is_empty();
        let what = words::step_load(&document.file_name);
        self.failure = None;
        self.sort = None;
        if is_first {
            self.document = Rc::new(document);
        } else {
            self.commit(document, what);
        }
        let people = self.register().people().len();
        let said = words::loaded(&self.document.file_name, people, self.problems().len());
        vec![Effect::Announce(said)]
    }

    fn fail(&mut self, sentence: String) -> Vec<Effect<Request>> {
        self.failure = Some(sentence.clone());
        let detail = json!({ "message": sentence });
        vec![Effect::Event("error", detail), Effect::Announce(sentence)]
    }

    fn edit(&mut self, id: &str, column: ColumnRef, text: &str) -> Vec<Effect<Request>> {
        let mut document = (*self.document).clone();
        let name = match self.register().find(id) {
            Some(person) => self.register().name(person).to_owned(),
            None => return Vec::new(),
        };
        if !document.register.set(id, column, text) {
            return Vec::new();
        }
        let index = match column {
            ColumnRef::At(index) => Some(index),
            ColumnRef::For(field) => document.register.column_of(field),
        };
        let header = index.and_then(|index| document.register.columns().get(index));
        let what = words::step_edit(header.map_or("", |column| &column.header), &name);
        self.commit(document, what)
    }

    fn add(&mut self) -> Vec<Effect<Request>> {
        let mut document = (*self.document).clone();
        let id = document.register.add();
        let focus = Effect::Focus(cell_id(&id, ColumnRef::For(Field::Name)));
        let mut effects = self.commit(document, words::STEP_ADD.to_owned());
        effects.extend([focus, Effect::Announce(words::ADDED.to_owned())]);
        effects
    }

    fn remove(&mut self, id: &str) -> Vec<Effect<Request>> {
        let rows = self.rows();
        let Some(at) = rows.iter().position(|person| person.id == id) else {
            return Vec::new();
        };
        let name = rows
            .get(at)
            .map_or("", |person| self.register().name(person))
            .to_owned();
        let neighbour = rows
            .get(at + 1)
            .or_else(|| at.checked_sub(1).and_then(|i| rows.get(i)));
        let focus = neighbour.map_or_else(
            || ADD_BUTTON.to_owned(),
            |person| cell_id(&person.id, ColumnRef::For(Field::Name)),
        );
        let mut document = (*self.document).clone();
        document.register.remove(id);
        let mut effects = self.commit(document, words::step_remove(&name));
        effects.extend([
            Effect::Focus(focus),
            Effect::Announce(words::removed(&name)),
        ]);
        effects
    }

    fn download(&self, extension: &str, media: &'static str, bytes: Vec<u8>) -> Effect<Request> {
        let name = &self.document.file_name;
        let stem = name
            .rsplit_once('.')
            .map_or(name.as_str(), |(stem, _)| stem);
        let stem = if stem.is_empty() {
            "stakeholders"
        } else {
            stem
        };
        Effect::Download(File {
            name: format!("{stem}.{extension}"),
            media,
            bytes,
        })
    }
}
