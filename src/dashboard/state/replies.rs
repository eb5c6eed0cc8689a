//! What becomes of the state when the engine answers.

use crate::json::json;

use super::{Effect, State, headcount};
use crate::dashboard::filter::clause_words;
use crate::dashboard::{Loaded, Phase, SavedClause};
use crate::engine::{QuestionResult, Reply};
use crate::table::QuestionKind;
use crate::words::dashboard as words;

impl State {
    /// Takes in one reply of the engine.
    pub(super) fn replied(&mut self, reply: Reply) -> Vec<Effect> {
        match reply {
            // The page answers it: the state holds no content of files.
            Reply::Want { .. } => Vec::new(),
            Reply::Headcount {
                turn, headcount, ..
            } => headcount::counted(self, turn, &headcount),
            Reply::Strata { file, turn, groups } => headcount::weighed(self, file, turn, groups),
            Reply::Groups { file, turn, groups } => headcount::grouped(self, file, turn, groups),
            Reply::Progress { file, done } => {
                if let Some(file) = self.files.iter_mut().find(|held| held.id == file)
                    && !matches!(file.phase, Phase::Ready(_))
                {
                    file.phase = Phase::Reading(done);
                }
                Vec::new()
            }
            Reply::Opened {
                file,
                report,
                questions,
                survey,
            } => {
                let fresh = Loaded {
                    report: *report,
                    questions,
                    survey,
                    ..Loaded::default()
                };
                self.opened(file, fresh)
            }
            Reply::Joined { file, into } => {
                if let Some(held) = self.files.iter_mut().find(|held| held.id == file) {
                    held.phase = Phase::Joined(into);
                }
                Vec::new()
            }
            Reply::Failed { file, sentence } => {
                let mut effects = Vec::new();
                match self.files.iter_mut().find(|held| held.id == file) {
                    // A table that cannot be read anew stays as it was.
                    Some(held) if matches!(held.phase, Phase::Ready(_)) => {
                        held.corrections.failed();
                        (held.wish, held.quiet) = (None, false);
                        let view = held.fitting.take().map(|(view, _)| view);
                        let now = self.look();
                        self.history.tidy(&now);
                        effects.extend(view.into_iter().flat_map(|view| self.fit(file, view, 0)));
                    }
                    Some(held) => held.phase = Phase::Failed(sentence.clone()),
                    None => return Vec::new(),
                }
                effects.push(Effect::Event("error", json!({ "message": sentence })));
                effects.push(Effect::Announce(sentence));
                effects
            }
            Reply::Refused { sentence, .. } => vec![
                Effect::Event("error", json!({ "message": sentence })),
                Effect::Announce(sentence),
            ],
            Reply::Compared {
                file,
                turn,
                compared,
            } => {
                self.contrasted(file, turn, compared);
                Vec::new()
            }
            Reply::Answer {
                file,
                turn,
                rows,
                results,
            } => self.answered(file, turn, rows, results),
            Reply::Texts {
                file,
                question,
                found,
            } => {
                if let Some(loaded) = self.loaded_mut(file)
                    && loaded
                        .texts
                        .get(question)
                        .is_none_or(|(wanted, _)| *wanted == found.words)
                {
                    let words = found.words.clone();
                    loaded.texts.insert(question, (words, found));
                }
                Vec::new()
            }
            Reply::Themes {
                file,
                question,
                themes,
            } => {
                if let Some(loaded) = self.loaded_mut(file) {
                    loaded.themes.insert(question, themes);
                }
                Vec::new()
            }
        }
    }

    /// A table that was read anew keeps what was made of it, as far as its
    /// questions are still there.
    fn opened(&mut self, id: u32, mut fresh: Loaded) -> Vec<Effect> {
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
        if let Phase::Ready(before) = &file.phase {
            fresh.turn = before.turn;
            fresh.contrast_turn = before.contrast_turn;
            let look = file.wish.clone().unwrap_or_else(|| before.look());
            if file.quiet {
                // What is asked as before is answered as before: those cards stay, and with
                // them the focus.
                let questions = fresh.questions.iter().zip(&before.questions);
                let same = questions.take_while(|(own, other)| own == other).count();
                let results = before.results.iter().take(same);
                fresh.results = results.cloned().collect();
                fresh.rows = before.rows;
            }
            fresh.take_look(&look);
            let are_texts = before.open_texts.iter().filter_map(|open| {
                let place = fresh.place_of(&before.name_of(*open)?)?;
                let asked = fresh.questions.get(place as usize)?;
                (asked.kind == QuestionKind::Text).then_some(place)
            });
            fresh.open_texts = are_texts.collect();
        } else {
            fresh.compare_parts();
        }
        let report = &fresh.report;
        let loaded = json!({
            "rows": report.rows, "columns": report.own_columns().len(), "problems": report.num_problems,
        });
        let ready = words::file_ready(
            &file.name,
            report.rows as usize,
            report.num_problems as usize,
        );
        let apart = report.apart.iter().map(String::as_str);
        let sentence = std::iter::once(ready.as_str()).chain(apart);
        let sentence = sentence.collect::<Vec<_>>().join(". ");
        file.phase = Phase::Ready(Box::new(fresh));
        file.corrections.took();
        let (name, quiet, fitting) = (file.name.clone(), file.quiet, file.fitting.take());
        let nothing_shown = self
            .active
            .is_none_or(|active| self.loaded_file(active).is_none());
        if nothing_shown || self.wanted == Some(id) {
            self.active = Some(id);
            self.wanted = None;
        }
        let mut effects = self.ask(id);
        effects.push(Effect::Event("loaded", loaded));
        if !quiet {
            effects.push(Effect::Announce(sentence));
        }
        effects.extend(match fitting {
            Some((view, readings)) => self.fit(id, view, readings),
            None => self.fit_pending(id, &name),
        });
        effects.extend(self.visit_file(id));
        effects.extend(self.ask_headcounts(id));
        effects
    }

    fn answered(
        &mut self,
        id: u32,
        turn: u32,
        rows: u32,
        results: Vec<QuestionResult>,
    ) -> Vec<Effect> {
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
        let Phase::Ready(loaded) = &mut file.phase else {
            return Vec::new();
        };
        if turn != loaded.turn {
            return Vec::new();
        }
        let quiet = std::mem::take(&mut file.quiet);
        let unfiltered = loaded.results.is_empty() && loaded.clauses.is_empty();
        loaded.rows = rows;
        loaded.results = results;
        if unfiltered {
            let mut effects = self.ask_contrast(id);
            effects.extend(self.ask_strata(id));
            return effects;
        }
        let cards = loaded.with_card().count();
        let filters: Vec<String> = loaded
            .clauses
            .iter()
            .filter_map(|clause| {
                Some(clause_words(
                    loaded.questions.get(clause.question as usize)?,
                    &clause.pick,
                ))
            })
            .collect();
        let sentence = words::filtered(&filters, rows as usize, loaded.report.rows as usize, cards);
        let clauses = loaded.view().clauses;
        let clauses: Vec<_> = clauses.iter().map(SavedClause::to_json).collect();
        let mut effects = vec![
            Effect::Event("filter", json!({ "clauses": clauses, "rows": rows })),
            Effect::Event("change", self.definition().to_json()),
        ];
        effects.extend(self.ask_contrast(id));
        effects.extend(self.ask_strata(id));
        if !quiet {
            effects.push(Effect::Announce(sentence));
        }
        effects
    }
}
