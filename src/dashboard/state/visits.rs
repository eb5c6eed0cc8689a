//! The view in the address of the page.

use crate::json::json;

use super::{Effect, State};
use crate::dashboard::address::{FILES, is_about, is_plain, read, written};
use crate::dashboard::{Loaded, Phase};
use crate::words::dashboard as words;

impl State {
    /// The view as a part of the page's address; empty where nothing was made
    /// of what is shown by itself. No word of a file stands in it.
    pub fn address(&self) -> String {
        let ready = self.files.iter().filter_map(|file| match &file.phase {
            Phase::Ready(loaded) => Some((file.id, file.name.as_str(), loaded.as_ref())),
            _ => None,
        });
        let ready: Vec<(u32, &str, &Loaded)> = ready.collect();
        let is_shown = |id: u32| self.active == Some(id);
        let first = ready.first().is_none_or(|(id, _, _)| is_shown(*id));
        let wanted = ready
            .iter()
            .filter(|(id, _, loaded)| !is_plain(loaded) || !first && is_shown(*id));
        let mut parts: Vec<(bool, String)> = wanted
            .map(|(id, name, loaded)| (is_shown(*id), written(name, loaded)))
            .collect();
        // What is shown stands first, said even where nothing was made of it.
        if !parts.is_empty() && !parts.iter().any(|(shown, _)| *shown) {
            let shown = ready.iter().find(|(id, _, _)| is_shown(*id));
            parts.extend(shown.map(|(_, name, loaded)| (true, written(name, loaded))));
        }
        let (shown, others): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(shown, _)| *shown);
        let own = shown.into_iter().chain(others).map(|(_, part)| part);
        let parts: Vec<String> = own.chain(self.visits.iter().cloned()).collect();
        parts.join("!")
    }

    /// Takes the view that an address says; what is about a file that is not
    /// ready waits for it.
    pub(super) fn visit(&mut self, address: &str) -> Vec<Effect> {
        let parts = address.split(FILES).filter(|part| !part.is_empty());
        self.visits = parts.map(str::to_owned).collect();
        self.visit_shows = true;
        self.unfit.clear();
        let ready = self.files.iter();
        let ready = ready.filter(|file| matches!(file.phase, Phase::Ready(_)));
        let ready: Vec<u32> = ready.map(|file| file.id).collect();
        ready
            .into_iter()
            .flat_map(|id| self.visit_file(id))
            .collect()
    }

    /// Takes what the address says of a file that is ready.
    pub(super) fn visit_file(&mut self, id: u32) -> Vec<Effect> {
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
        let about = |part: &String| is_about(part, &file.name);
        let Some(place) = self.visits.iter().position(about) else {
            return Vec::new();
        };
        let Phase::Ready(loaded) = &mut file.phase else {
            return Vec::new();
        };
        file.wish = None;
        let (view, fits) = read(&self.visits.remove(place), loaded);
        let faults = loaded.take_view(&view);
        if place == 0 && std::mem::take(&mut self.visit_shows) {
            self.active = Some(id);
        }
        let mut effects = Vec::new();
        if !fits || !faults.is_empty() {
            let message = words::unfit_address(&file.name);
            self.unfit.push(message.clone());
            effects.push(Effect::Event("error", json!({ "message": message })));
        }
        effects.extend(self.ask(id));
        effects
    }
}
