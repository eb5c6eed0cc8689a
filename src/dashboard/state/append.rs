//! Putting files together.

use super::{Effect, State};
use crate::dashboard::appending::{AppendStep, Appending, can_append};
use crate::dashboard::contrast::Contrast;
use crate::dashboard::{Corrections, File, Loaded, Phase};
use crate::engine::{By, Request};
use crate::table::{Derived, Settings};
use crate::words::append as words;
use crate::words::format::list;
use canvass_kernel::sort_by_key;

/// The id of the button behind which files are put together.
pub const APPEND_ID: &str = "canvass-append";
/// The id of the heading over what is asked for that.
pub const APPENDING_ID: &str = "canvass-appending";

/// Does a step of putting files together.
#[inline(never)]
pub(super) fn go(state: &mut State, step: AppendStep) -> Vec<Effect> {
    match step {
        AppendStep::Begin => {
            state.appending = state.proposed();
            let focus = Effect::Focus(APPENDING_ID.to_owned());
            state
                .appending
                .is_some()
                .then_some(focus)
                .into_iter()
                .collect()
        }
        AppendStep::Files([first, second]) => {
            if let Some(proposed) = state.proposal(first, second) {
                state.appending = Some(proposed);
            }
            Vec::new()
        }
        AppendStep::Go => state.put_together(),
        AppendStep::Leave => {
            state.appending = None;
            vec![Effect::Focus(APPEND_ID.to_owned())]
        }
        step => {
            if let Some(appending) = &mut state.appending {
                appending.change(step);
            }
            Vec::new()
        }
    }
}

impl State {
    /// The files that can be put together: number, name and table.
    pub fn appendable(&self) -> impl Iterator<Item = (u32, &str, &Loaded)> {
        self.files.iter().filter_map(|file| match &file.phase {
            Phase::Ready(loaded) if can_append(loaded) => {
                Some((file.id, file.name.as_str(), loaded.as_ref()))
            }
            _ => None,
        })
    }

    /// Whether there are two files that can.
    pub fn can_append(&self) -> bool {
        let mut all = self.appendable();
        all.any(|(id, ..)| {
            self.appendable()
                .any(|(other, ..)| self.go_together(id, other))
        })
    }

    /// Whether two files have no rows in common, as one that is part of the other has.
    pub fn go_together(&self, one: u32, other: u32) -> bool {
        let held = self.made_of(one);
        self.made_of(other).iter().all(|id| !held.contains(id))
    }

    /// The files that are being put together: name and table of each.
    pub fn appended(&self) -> Option<(&Appending, [(&str, &Loaded); 2])> {
        let appending = self.appending.as_ref()?;
        let side = |wanted: u32| {
            let found = self.appendable().find(|(id, ..)| *id == wanted);
            found.map(|(_, name, loaded)| (name, loaded))
        };
        let [first, second] = appending.files;
        Some((appending, [side(first)?, side(second)?]))
    }

    fn proposal(&self, first: u32, second: u32) -> Option<Appending> {
        let side = |wanted: u32| self.appendable().find(|(id, ..)| *id == wanted);
        let ((_, one, of_one), (_, other, of_other)) = (side(first)?, side(second)?);
        let fits = self.go_together(first, second);
        fits.then(|| Appending::of([first, second], [one, other], [of_one, of_other]))
    }

    /// The file that is shown with the one that is most like it, or the first two that
    /// go together; what is put together already, and else the name that comes first,
    /// stands first.
    fn proposed(&self) -> Option<Appending> {
        let mut all: Vec<(u32, &str, &Loaded)> = self.appendable().collect();
        sort_by_key(&mut all, |(id, ..)| Some(*id) != self.active);
        all.iter().find_map(|one| self.proposed_with(one))
    }

    fn proposed_with(&self, one: &(u32, &str, &Loaded)) -> Option<Appending> {
        let rank = |(_, name, loaded): &(u32, &str, &Loaded)| {
            (!loaded.report.is_put_together(), (*name).to_owned())
        };
        let proposals = self.appendable().filter_map(|other| {
            if rank(one) <= rank(&other) {
                self.proposal(one.0, other.0)
            } else {
                self.proposal(other.0, one.0)
            }
        });
        // Of those that are equally alike the first.
        proposals.fold(None, |best: Option<Appending>, one| match best {
            Some(best) if best.num_pairs() >= one.num_pairs() => Some(best),
            _ => Some(one),
        })
    }

    /// The files that were opened of which a file is made: itself, where it was opened.
    fn made_of(&self, id: u32) -> Vec<u32> {
        let file = self.files.iter().find(|file| file.id == id);
        match file {
            Some(file) if !file.made_of.is_empty() => file.made_of.clone(),
            _ => vec![id],
        }
    }

    /// The questions that were derived of these files; of two of one title the first.
    fn derived_of(&self, files: [u32; 2]) -> Vec<Derived> {
        let mut all: Vec<Derived> = Vec::new();
        for wanted in files {
            let file = self.files.iter().find(|file| file.id == wanted);
            let own = file.map(|file| file.corrections.settings().derived.as_slice());
            for derived in own.unwrap_or_default() {
                if !all.iter().any(|held| held.title == derived.title) {
                    all.push(derived.clone());
                }
            }
        }
        all
    }

    fn put_together(&mut self) -> Vec<Effect> {
        let Some(appending) = self.appending.take() else {
            return Vec::new();
        };
        let mut how = appending.how;
        for label in &mut how.labels {
            *label = label.trim().to_owned();
        }
        let name = list(&how.labels);
        let earlier = self.files.iter().filter(|file| file.name == name);
        let earlier: Vec<u32> = earlier.map(|file| file.id).collect();
        let mut effects: Vec<Effect> = Vec::new();
        for id in earlier
            .into_iter()
            .filter(|id| !appending.files.contains(id))
        {
            effects.extend(self.close(id));
        }
        let file = self.next_file;
        self.next_file += 1;
        self.wanted = Some(file);
        let settings = Settings {
            derived: self.derived_of(appending.files),
            ..Settings::default()
        };
        let mut corrections = Corrections::default();
        corrections.correct(settings.clone());
        let made_of = appending.files.map(|id| self.made_of(id)).concat();
        self.files.push(File {
            made_of,
            corrections,
            ..File::new(file, name.clone(), 0, Phase::Reading(0.0))
        });
        effects.push(Effect::Own(Request::Append {
            file,
            name: name.clone(),
            tables: appending.files,
            how,
            settings,
        }));
        effects.push(Effect::Focus(APPEND_ID.to_owned()));
        effects.push(Effect::Announce(words::putting_together(&name)));
        effects
    }
}

impl Loaded {
    /// Compares the files that were put together: that is what for they were.
    pub(super) fn compare_parts(&mut self) {
        let mut places = (0_u32..).zip(&self.questions);
        if let Some((question, _)) = places.find(|(_, question)| self.says_file(question)) {
            self.contrast = Some(Contrast::new(By::Options { question, item: 0 }));
        }
    }
}
