//! What the reader made of a table, in the words of its questions, and back.

use crate::dashboard::named::{name_of, names_of, place_of, places_of};
use crate::dashboard::{FileLook, Loaded, SavedClause, SavedView};
use crate::engine::Found;
use crate::words::dashboard as words;

impl Loaded {
    /// Title of a question; empty if there is none of this number.
    pub fn title(&self, question: u32) -> &str {
        let question = self.questions.get(question as usize);
        question.map_or("", |question| question.title.as_str())
    }

    /// Name of a question: its title, and which one of several of that title.
    pub fn name_of(&self, question: u32) -> Option<String> {
        name_of(&self.questions, question)
    }

    /// The question of this name.
    pub fn place_of(&self, name: &str) -> Option<u32> {
        place_of(&self.questions, name)
    }

    /// The view in words, but for the file's name and how it is read.
    pub fn view(&self) -> SavedView {
        let clauses = self.clauses.iter().filter_map(|clause| {
            let question = self.questions.get(clause.question as usize)?;
            Some(SavedClause::of(
                self.name_of(clause.question)?,
                question,
                clause,
            ))
        });
        let names = |places: &[u32]| names_of(&self.questions, places);
        SavedView {
            clauses: clauses.collect(),
            order: names(&self.order),
            hidden: names(&self.hidden),
            tables: names(&self.open_tables),
            processes: names(&self.processes),
            notes: self.notes.clone(),
            compare: self.saved_groups(),
            headcount: self.saved_headcount(),
            ..SavedView::default()
        }
    }

    /// Takes a view, but for how the file is read; gives a sentence for each
    /// part of it that does not fit.
    pub(super) fn take_view(&mut self, view: &SavedView) -> Vec<String> {
        let mut faults = Vec::new();
        let mut clauses = Vec::new();
        for clause in &view.clauses {
            match clause.to_clause(&self.questions) {
                Ok(clause) if !clause.pick.is_empty() => clauses.push(clause),
                Ok(_) => {}
                Err(fault) => faults.push(fault),
            }
        }
        self.clauses = clauses;
        for (names, places, part) in [
            (&view.order, &mut self.order, words::PART_ORDER),
            (&view.hidden, &mut self.hidden, words::PART_HIDDEN),
            (&view.tables, &mut self.open_tables, words::PART_TABLES),
            (&view.processes, &mut self.processes, words::PART_PROCESSES),
        ] {
            *places = places_of(&self.questions, names);
            places_once(places);
            let unknown = names
                .iter()
                .filter(|name| place_of(&self.questions, name).is_none());
            faults.extend(unknown.map(|name| words::unknown_part(part, name)));
        }
        let gone = view.notes.iter();
        let gone = gone.filter(|note| self.place_of(&note.question).is_none());
        faults.extend(gone.map(|note| words::unknown_part(words::PART_NOTES, &note.question)));
        self.notes.clone_from(&view.notes);
        faults.extend(self.take_groups(view.compare.as_ref()));
        faults.extend(self.take_headcount(view.headcount.as_ref()));
        self.writing = None;
        faults
    }

    /// What the reader made of it, but for how the file is read.
    pub(super) fn look(&self) -> FileLook {
        let searches = self.texts.iter().filter_map(|(question, (words, _))| {
            (!words.is_empty()).then(|| Some((self.name_of(question)?, words.clone())))?
        });
        FileLook {
            view: self.view(),
            find: self.shown.wanted.clone(),
            searches: searches.collect(),
            show_hidden: self.show_hidden,
            remember: self.remember.clone(),
            ..FileLook::default()
        }
    }

    /// Looks so again, as far as the questions are there.
    pub(super) fn take_look(&mut self, look: &FileLook) {
        let _said_when_it_was_taken = self.take_view(&look.view);
        if self.shown.wanted != look.find {
            self.shown.want(look.find.clone());
        }
        self.show_hidden = look.show_hidden;
        self.remember = look.remember.clone();
        let searched: Vec<u32> = self.texts.iter().map(|(question, _)| question).collect();
        let wanted = look.searches.iter();
        let wanted: Vec<(u32, &String)> = wanted
            .filter_map(|(name, words)| Some((self.place_of(name)?, words)))
            .collect();
        for question in searched {
            self.search(question, "");
        }
        for (question, words) in wanted {
            self.search(question, words);
        }
    }

    /// Takes other words to search the texts of a question for.
    pub(super) fn search(&mut self, question: u32, words: &str) {
        let found = self.texts.remove(question).map(|(_, found)| found);
        let found: Found = found.unwrap_or_default();
        self.texts.insert(question, (words.to_owned(), found));
    }
}

/// Leaves out what stands there again.
fn places_once(places: &mut Vec<u32>) {
    let mut seen: Vec<u32> = Vec::with_capacity(places.len());
    places.retain(|place| {
        let is_new = !seen.contains(place);
        if is_new {
            seen.push(*place);
        }
        is_new
    });
}
