//! Views that are saved and come back.

use crate::json::json;

use super::{Effect, State};
use crate::dashboard::{Definition, Phase, SavedReading, SavedView};
use crate::engine::Request;
use crate::words::dashboard as words;

/// How often a file is read anew at most, until its columns have the names that
/// a view has for them: once for the whole, once for the columns.
const MOST_READINGS: u8 = 3;

impl State {
    /// The view of every file that is ready, in words.
    pub fn definition(&self) -> Definition {
        let files = self.files.iter().filter_map(|file| {
            let Phase::Ready(loaded) = &file.phase else {
                return None;
            };
            let settings = file.corrections.settings();
            Some(SavedView {
                file: file.name.clone(),
                reading: SavedReading::of(settings, &loaded.report),
                ..loaded.view()
            })
        });
        Definition {
            shown: self.shown_name().to_owned(),
            files: files.chain(self.pending.iter().cloned()).collect(),
        }
    }

    /// Name of the file that is shown; empty where there is none.
    pub(super) fn shown_name(&self) -> &str {
        let shown = self.files.iter().find(|file| Some(file.id) == self.active);
        shown.map_or("", |file| file.name.as_str())
    }

    /// Takes the views of a definition, each once its file is ready.
    pub(super) fn restore(&mut self, definition: Definition) -> Vec<Effect> {
        let mut effects = Vec::new();
        let wanted = &definition.shown;
        let shown = self.ready_file(wanted);
        if let Some(id) = shown {
            self.active = Some(id);
        }
        self.shown_later = shown
            .is_none()
            .then(|| wanted.clone())
            .filter(|name| !name.is_empty());
        self.unfit.clear();
        for view in definition.files {
            if let Some(id) = self.ready_file(&view.file) {
                effects.extend(self.fit(id, view, MOST_READINGS));
            } else {
                self.pending.retain(|other| other.file != view.file);
                self.pending.push(view);
            }
        }
        effects
    }

    /// The file of this name if it is ready; without a name the one that is shown.
    fn ready_file(&self, name: &str) -> Option<u32> {
        if name.is_empty() {
            return self.active.filter(|id| self.loaded_file(*id).is_some());
        }
        let mut files = self.files.iter();
        let ready = files.find(|file| file.name == name && matches!(file.phase, Phase::Ready(_)));
        ready.map(|file| file.id)
    }

    /// Takes the view that waits for a file that is ready now.
    pub(super) fn fit_pending(&mut self, id: u32, name: &str) -> Vec<Effect> {
        if self.shown_later.as_deref() == Some(name) {
            self.shown_later = None;
            self.active = Some(id);
        }
        let wanted = self
            .pending
            .iter()
            .position(|view| view.file == name || view.file.is_empty());
        let view = wanted.map(|place| self.pending.remove(place));
        view.map_or_else(Vec::new, |view| self.fit(id, view, MOST_READINGS))
    }

    /// Takes a view of a file, which is first read as the view says; what does
    /// not fit is said.
    pub(super) fn fit(&mut self, id: u32, view: SavedView, readings: u8) -> Vec<Effect> {
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
        let Phase::Ready(loaded) = &mut file.phase else {
            return Vec::new();
        };
        file.wish = None;
        let mut faults = Vec::new();
        if let Some(reading) = &view.reading {
            let (settings, unknown) = reading.settings(&loaded.report);
            let reread = (readings > 0)
                .then(|| file.corrections.correct(settings))
                .flatten();
            if let Some(settings) = reread {
                file.fitting = Some((view, readings - 1));
                return vec![Effect::Own(Request::Reread { file: id, settings })];
            }
            faults.extend(unknown.into_iter().map(words::unknown_column));
        }
        file.fitting = None;
        let derived = loaded.report.derived.iter().filter(|own| !own.is_made);
        faults.extend(derived.flat_map(|own| own.notes.iter().cloned()));
        faults.extend(loaded.take_view(&view));
        self.unfit.extend(faults.iter().cloned());
        let mut effects = self.ask(id);
        effects.extend(self.ask_headcounts(id));
        let error = |message| Effect::Event("error", json!({ "message": message }));
        effects.extend(faults.into_iter().map(error));
        effects
    }

    /// The view as a file for the reader.
    pub(super) fn save_view(&self) -> Vec<Effect> {
        let definition = self.definition();
        vec![
            Effect::Download(crate::port::File {
                name: words::view_file(&definition.shown),
                media: "application/json",
                bytes: definition.to_text().into_bytes(),
            }),
            Effect::Announce(words::view_saved().to_owned()),
        ]
    }
}
