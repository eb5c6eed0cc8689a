mod append;
mod arrange;
mod contrast;
mod derive;
mod headcount;
mod joined;
mod lists;
mod noting;
mod replies;
mod steps;
mod texts;
mod views;
mod visits;

use crate::json::json;

use crate::dashboard::appending::Appending;
use crate::dashboard::filter::toggled;
use crate::dashboard::headcount::Joining;
use crate::dashboard::{Action, Corrections, File, History, Loaded, Phase, SavedView};
use crate::engine::{Clause, Request};
use crate::port;
use crate::table::{ColumnSettings, Settings};
use crate::words::panel;
pub use append::{APPEND_ID, APPENDING_ID};
pub use joined::{HEADCOUNT_ID, JOINING_ID};
use lists::texts_from;
pub use noting::MOST_LETTERS;
use steps::Way;
use texts::themes;

/// The id of the button that undoes.
pub const HISTORY_ID: &str = "canvass-undo";

/// What the dashboard asks of the outside; its own requests go to the engine.
pub type Effect = port::Effect<Request>;

/// All files and what is shown of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The files in the order they came.
    pub files: Vec<File>,
    /// Whether it is shown how files were read.
    pub shows_reading: bool,
    /// The files that the reader is putting together.
    pub appending: Option<Appending>,
    /// The headcount that the reader is joining.
    pub joining: Option<Joining>,
    /// Turn of the latest request for a headcount.
    headcount_turn: u32,
    /// The file that is shown.
    pub active: Option<u32>,
    next_file: u32,
    /// The file that the reader opened last: shown once it is ready.
    wanted: Option<u32>,
    /// Views to bring back when their file is ready.
    pending: Vec<SavedView>,
    /// The file that a view wants to be shown, once it is ready.
    shown_later: Option<String>,
    /// What the page's address says of files that are not ready.
    visits: Vec<String>,
    /// Whether the first of these is the file to show.
    visit_shows: bool,
    /// What of the last view did not fit, in sentences.
    pub unfit: Vec<String>,
    /// What the reader did.
    pub history: History,
}

impl State {
    /// The table that is shown, if it is ready.
    pub fn loaded(&self) -> Option<&Loaded> {
        self.active.and_then(|id| self.loaded_file(id))
    }

    /// How the file that is shown is read.
    pub fn corrections(&self) -> Corrections {
        let active = self.files.iter().find(|file| Some(file.id) == self.active);
        active.map_or_else(Corrections::default, |file| file.corrections.clone())
    }

    fn loaded_file(&self, id: u32) -> Option<&Loaded> {
        self.files
            .iter()
            .find(|file| file.id == id)
            .and_then(|file| match &file.phase {
                Phase::Ready(loaded) => Some(loaded.as_ref()),
                _ => None,
            })
    }

    fn loaded_mut(&mut self, id: u32) -> Option<&mut Loaded> {
        self.files
            .iter_mut()
            .find(|file| file.id == id)
            .and_then(|file| match &mut file.phase {
                Phase::Ready(loaded) => Some(loaded.as_mut()),
                _ => None,
            })
    }

    fn active_loaded(&mut self) -> Option<&mut Loaded> {
        self.active.and_then(|id| self.loaded_mut(id))
    }

    /// The table that is shown as a plain object: name, rows, columns, questions
    /// and their kinds. `null` before there is one.
    pub fn summary(&self) -> crate::json::Value {
        let Some(loaded) = self.loaded() else {
            return crate::json::Value::Null;
        };
        let questions: Vec<crate::json::Value> = loaded
            .questions
            .iter()
            .map(|q| json!({ "title": q.title, "kind": q.kind.key(), "options": q.options, "items": q.items }))
            .collect();
        json!({
            "name": self.shown_name(),
            "rows": loaded.report.rows,
            "columns": loaded.report.own_columns().iter().map(|c| json!({ "name": c.name, "kind": c.kind.key() })).collect::<Vec<_>>(),
            "problems": loaded.report.num_problems,
            "questions": questions,
        })
    }

    /// Does what an action asks, and gives what is to be done outside.
    pub fn reduce(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Undo => self.go(Way::Back),
            Action::Redo => self.go(Way::Forth),
            action => self.step(action),
        }
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Undo | Action::Redo => Vec::new(),
            Action::Open(files) => self.open(files),
            Action::Show(files) => {
                self.wanted = Some(self.next_file);
                self.open(files)
            }
            Action::ToggleReading => {
                self.shows_reading = !self.shows_reading;
                Vec::new()
            }
            Action::Append(step) => append::go(self, step),
            Action::Headcount(step) => headcount::go(self, step),
            Action::Fail { name, sentence } => self.fail(name, sentence),
            Action::Replied(reply) => self.replied(reply),
            Action::Choose(id) => {
                self.active = Some(id);
                Vec::new()
            }
            Action::Close(id) => self.close(id),
            Action::Toggle(question, key) => {
                self.change_filter(|clauses| toggled(clauses, question, key))
            }
            Action::Set(clause) => self.change_filter(|clauses| {
                let others = clauses
                    .iter()
                    .filter(|c| c.question != clause.question)
                    .cloned();
                others
                    .chain([clause.clone()].into_iter().filter(|c| !c.pick.is_empty()))
                    .collect()
            }),
            Action::Remove(question) => self.change_filter(|clauses| {
                clauses
                    .iter()
                    .filter(|c| c.question != question)
                    .cloned()
                    .collect()
            }),
            Action::Clear => self.change_filter(|_| Vec::new()),
            Action::Compare(by) => self.compare(by),
            Action::More(list) => self.more(list),
            Action::Find(words) => self.find(words),
            Action::ToggleTable(question) => self.flip(question, |own| &mut own.open_tables),
            Action::ToggleProcess(question) => self.flip(question, |own| &mut own.processes),
            Action::ToggleHidden => {
                if let Some(loaded) = self.active_loaded() {
                    loaded.show_hidden = !loaded.show_hidden;
                }
                Vec::new()
            }
            Action::Correct(column, kind) => self.reread(|corrections| {
                let mut settings = corrections.settings().clone();
                settings.columns.ensure(column, ColumnSettings::default);
                if let Some(said) = settings.columns.get_mut(column) {
                    said.kind = Some(kind);
                }
                corrections.correct(settings)
            }),
            Action::Column(column, said) => self.reread(|corrections| {
                let mut settings = corrections.settings().clone();
                settings.columns.insert(column, said);
                corrections.correct(settings)
            }),
            Action::Remember(remember) => {
                if let Some(loaded) = self.active_loaded() {
                    loaded.remember = remember;
                }
                Vec::new()
            }
            Action::KeepMapping => self.keep_mapping(),
            Action::Reread(settings) => self.reread(|corrections| corrections.correct(settings)),
            Action::Derive(derived) => self.derive(derived),
            Action::AskQuote(asked) => self.ask_quote(asked),
            Action::Quote(question, line) => self.choose_quote(question, line),
            Action::DropQuote(question, line) => self.drop_quote(question, line),
            Action::ToggleTexts(question) => self.toggle_texts(question),
            Action::Search(question, words) => self.search(question, &words),
            Action::Move(question, towards) => self.move_card(question, towards),
            Action::Hide(question) => self.hide(question),
            Action::Unhide(question) => self.unhide(question),
            Action::WriteNote(writing) => self.write_note(writing),
            Action::StopWriting => self.stop_writing(),
            Action::KeepNote(key, text) => self.keep_note(key, &text),
            Action::DropNote(place) => self.drop_note(place),
            Action::SaveView => self.save_view(),
            Action::Restore(definition) => self.restore(definition),
            Action::Visit(address) => self.visit(&address),
            Action::Dismiss => {
                self.unfit.clear();
                vec![Effect::Focus(HISTORY_ID.to_owned())]
            }
        }
    }

    /// Puts a question into a list of the active file, or takes it out.
    fn flip(&mut self, question: u32, list: fn(&mut Loaded) -> &mut Vec<u32>) -> Vec<Effect> {
        if let Some(places) = self.active_loaded().map(list) {
            if places.contains(&question) {
                places.retain(|place| *place != question);
            } else {
                places.push(question);
            }
        }
        Vec::new()
    }

    /// Changes how the active file is read, and has it read again.
    fn reread(&mut self, change: impl FnOnce(&mut Corrections) -> Option<Settings>) -> Vec<Effect> {
        let Some(id) = self.active else {
            return Vec::new();
        };
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
        change(&mut file.corrections)
            .map(|settings| Effect::Own(Request::Reread { file: id, settings }))
            .into_iter()
            .collect()
    }

    /// The mapping of the active file: as a file to keep, and for the engine.
    fn keep_mapping(&mut self) -> Vec<Effect> {
        let file = self.files.iter().find(|file| Some(file.id) == self.active);
        let mapping = file.zip(self.loaded()).and_then(|(file, loaded)| {
            let settings = file.corrections.settings();
            loaded
                .remember
                .mapping(&file.name, &loaded.report, settings)
        });
        let Some(mapping) = mapping else {
            return vec![Effect::Announce(panel::no_mapping().to_owned())];
        };
        let text = mapping.to_text();
        let file = self.next_file;
        self.next_file += 1;
        vec![
            Effect::Download(port::File {
                name: panel::mapping_file(&mapping.name),
                media: "application/json",
                bytes: text.clone().into_bytes(),
            }),
            Effect::Own(Request::Use { file, text }),
            Effect::Announce(panel::mapping_kept(&mapping.name)),
        ]
    }

    fn open(&mut self, files: Vec<(String, u64)>) -> Vec<Effect> {
        let mut effects = Vec::new();
        for (name, size) in files {
            let earlier: Vec<u32> = self
                .files
                .iter()
                .filter(|file| file.name == name)
                .map(|file| file.id)
                .collect();
            effects.extend(earlier.into_iter().flat_map(|id| self.close(id)));
            let id = self.next_file;
            self.next_file += 1;
            self.files
                .push(File::new(id, name.clone(), size, Phase::Reading(0.0)));
            effects.push(Effect::Own(Request::Open {
                file: id,
                name,
                size,
                settings: Settings::default(),
            }));
        }
        effects
    }

    fn fail(&mut self, name: String, sentence: String) -> Vec<Effect> {
        let id = self.next_file;
        self.next_file += 1;
        self.files
            .push(File::new(id, name, 0, Phase::Failed(sentence.clone())));
        vec![
            Effect::Event("error", json!({ "message": sentence })),
            Effect::Announce(sentence),
        ]
    }

    fn close(&mut self, id: u32) -> Vec<Effect> {
        self.files
            .retain(|file| file.id != id && file.phase != Phase::Joined(id));
        if self
            .appending
            .as_ref()
            .is_some_and(|own| own.files.contains(&id))
        {
            self.appending = None;
        }
        let concerns = |joining: &Joining| {
            let staff = self.staff_of(&joining.said);
            joining.file == id || staff.is_none_or(|(staff, _)| staff == id)
        };
        if self.joining.as_ref().is_some_and(concerns) {
            self.joining = None;
        }
        if self.active == Some(id) {
            self.active = self
                .files
                .iter()
                .find(|file| matches!(file.phase, Phase::Ready(_)))
                .map(|file| file.id);
        }
        let now = self.look();
        self.history.forget(id, &now);
        vec![Effect::Own(Request::Close { file: id })]
    }

    fn change_filter(&mut self, change: impl FnOnce(&[Clause]) -> Vec<Clause>) -> Vec<Effect> {
        let Some(id) = self.active else {
            return Vec::new();
        };
        let Some(loaded) = self.loaded_mut(id) else {
            return Vec::new();
        };
        loaded.clauses = change(&loaded.clauses);
        self.ask(id)
    }

    /// Asks for all results, and for the texts that are shown.
    fn ask(&mut self, file: u32) -> Vec<Effect> {
        let Some(loaded) = self.loaded_mut(file) else {
            return Vec::new();
        };
        loaded.turn += 1;
        let clauses = loaded.clauses.clone();
        let mut effects = vec![Effect::Own(Request::Query {
            file,
            turn: loaded.turn,
            clauses: clauses.clone(),
        })];
        effects.extend(texts_from(loaded, file, 0));
        effects.extend(themes(loaded, file));
        effects
    }

    fn search(&mut self, question: u32, words: &str) -> Vec<Effect> {
        let Some(file) = self.active else {
            return Vec::new();
        };
        let Some(loaded) = self.loaded_mut(file) else {
            return Vec::new();
        };
        loaded.search(question, words);
        vec![Effect::Own(Request::Search {
            file,
            question,
            words: words.to_owned(),
            clauses: loaded.clauses.clone(),
        })]
    }
}
