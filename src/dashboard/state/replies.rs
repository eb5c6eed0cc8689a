//! What becomes of the state when the engine answers.

use crate::json::json;

use super::contrast::of_anew;
use super::{Effect, State};
use crate::dashboard::filter::clause_words;
use crate::dashboard::{Loaded, Phase, SavedClause};
use crate::engine::{QuestionResult, Reply};
use crate::table::{Question, QuestionKind};
use crate::words::dashboard as words;

impl State {
    /// Takes in one reply of the engine.
    pub(super) fn replied(&mut self, reply: Reply) -> Vec<Effect> {
        match reply {
            // The page answers the first: the state holds no content of files. No
            // card asks for groups.
            Reply::Want { .. } | Reply::Groups { .. } => Vec::new(),
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
                match self.files.iter_mut().find(|held| held.id == file) {
                    // A table that cannot be read anew stays as it was.
                    Some(held) if matches!(held.phase, Phase::Ready(_)) => {
                        held.corrections.failed();
                    }
                    Some(held) => held.phase = Phase::Failed(sentence.clone()),
                    None => return Vec::new(),
                }
                vec![
                    Effect::Event("error", json!({ "message": sentence })),
                    Effect::Announce(sentence),
                ]
            }
            Reply::Refused { sentence, .. } => vec![
                Effect::Event("error", json!({ "message": sentence })),
                Effect::Announce(sentence),
            ],
            Reply::Compared {
                file,
                turn,
                compared,
            } => self.contrasted(file, turn, compared),
            Reply::Answer {
                file,
                turn,
                rows,
                results,
            } => self.answered(file, turn, rows, results),
            Reply::Texts {
                file,
                question,
                words,
                found,
            } => {
                if let Some(loaded) = self.loaded_mut(file)
                    && loaded
                        .texts
                        .get(question)
                        .is_none_or(|(wanted, _)| *wanted == words)
                {
                    loaded.texts.insert(question, (words, found));
                }
                Vec::new()
            }
        }
    }

    /// A table that was read anew keeps what was shown of it, but for the
    /// filter, whose questions may have changed.
    fn opened(&mut self, id: u32, mut fresh: Loaded) -> Vec<Effect> {
        let again = self.loaded_file(id).cloned();
        if let Some(before) = &again {
            fresh.turn = before.turn;
            fresh.show_hidden = before.show_hidden;
            fresh.remember = before.remember.clone();
            fresh.contrast = of_anew(before, &fresh);
            let is_open = |question: &Question| {
                (0_u32..)
                    .zip(&before.questions)
                    .any(|(i, old)| old.title == question.title && before.open_tables.contains(&i))
            };
            fresh.open_tables = (0_u32..)
                .zip(&fresh.questions)
                .filter(|(_, question)| is_open(question))
                .map(|(i, _)| i)
                .collect();
            let saved: Vec<SavedClause> = before
                .clauses
                .iter()
                .filter_map(|clause| {
                    Some(SavedClause::of(
                        before.questions.get(clause.question as usize)?,
                        clause,
                    ))
                })
                .collect();
            fresh.clauses = saved
                .iter()
                .filter_map(|clause| clause.to_clause(&fresh.questions).ok())
                .collect();
        }
        let report = &fresh.report;
        let loaded = json!({
            "rows": report.rows, "columns": report.columns.len(), "problems": report.num_problems,
        });
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
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
        let name = file.name.clone();
        let nothing_shown = self
            .active
            .is_none_or(|active| self.loaded_file(active).is_none());
        if nothing_shown || self.wanted == Some(id) {
            self.active = Some(id);
            self.wanted = None;
        }
        let mut effects = self.ask(id);
        effects.push(Effect::Event("loaded", loaded));
        effects.push(Effect::Announce(sentence));
        let wanted = self
            .pending
            .iter()
            .position(|view| view.file == name || view.file.is_empty());
        if let Some(view) = wanted.map(|place| self.pending.remove(place)) {
            effects.extend(self.restore(view));
        }
        effects
    }

    fn answered(
        &mut self,
        id: u32,
        turn: u32,
        rows: u32,
        results: Vec<QuestionResult>,
    ) -> Vec<Effect> {
        let Some(loaded) = self.loaded_mut(id) else {
            return Vec::new();
        };
        if turn != loaded.turn {
            return Vec::new();
        }
        let unfiltered = loaded.results.is_empty() && loaded.clauses.is_empty();
        loaded.rows = rows;
        loaded.results = results;
        if unfiltered {
            return self.ask_contrast(id);
        }
        let cards = loaded
            .questions
            .iter()
            .filter(|q| q.kind != QuestionKind::Hidden)
            .count();
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
        let view = self.view().to_json();
        let detail = json!({ "clauses": view.get("clauses"), "rows": rows });
        let mut effects = self.ask_contrast(id);
        effects.extend([
            Effect::Announce(sentence),
            Effect::Event("filter", detail),
            Effect::Event("change", view),
        ]);
        effects
    }
}
