//! A headcount that is joined: asked for again where a file comes or is read anew.

use super::{Effect, State};
use crate::dashboard::headcount::{Joined, Strata, heads};
use crate::dashboard::{Loaded, Phase, SavedHeadcount};
use crate::engine::{By, Clause, Grouping, Measure, Pick, Query, Request};
use crate::table::QuestionKind;
use crate::words::dashboard as words;

/// The id of the button behind which a headcount is joined.
pub const HEADCOUNT_ID: &str = "canvass-headcount";
/// The id of the heading over what is asked for that.
pub const JOINING_ID: &str = "canvass-joining";

impl State {
    /// Files whose rows may say how many people there are, beside this one of responses:
    /// number, name and table.
    pub fn staff_files(&self, responses: u32) -> impl Iterator<Item = (u32, &str, &Loaded)> {
        self.files.iter().filter_map(move |file| match &file.phase {
            Phase::Ready(loaded) if file.id != responses => {
                Some((file.id, file.name.as_str(), loaded.as_ref()))
            }
            _ => None,
        })
    }

    /// The file of responses that a headcount would be joined to: the one that is shown,
    /// or where that is a headcount another.
    pub(super) fn responses_file(&self) -> Option<u32> {
        let has_groups = |loaded: &Loaded| {
            let mut kinds = loaded.questions.iter().map(|question| question.kind);
            !loaded.is_headcount() && kinds.any(|kind| kind == QuestionKind::Single)
        };
        let active = self.active.and_then(|id| self.loaded_file(id));
        if active.is_some_and(has_groups) {
            return self.active;
        }
        if !active.is_some_and(Loaded::is_headcount) {
            return None;
        }
        let mut others = self.staff_files(self.active?);
        others
            .find(|(_, _, loaded)| has_groups(loaded))
            .map(|(id, ..)| id)
    }

    /// Whether there is a file of responses that has groups, and another that may say how
    /// many people each has.
    pub fn can_join(&self) -> bool {
        let responses = self.responses_file();
        responses.is_some_and(|file| self.staff_files(file).next().is_some())
    }

    /// The file and table that a headcount is taken from.
    pub fn staff_of(&self, said: &SavedHeadcount) -> Option<(u32, &Loaded)> {
        let file = self.files.iter().find(|file| file.name == said.file)?;
        match &file.phase {
            Phase::Ready(loaded) => Some((file.id, loaded.as_ref())),
            _ => None,
        }
    }

    pub(super) fn count_request(&self, said: &SavedHeadcount, turn: u32) -> Option<Request> {
        let (file, staff) = self.staff_of(said)?;
        Some(Request::Headcount {
            file,
            turn,
            heads: heads(said, staff)?,
        })
    }

    /// Asks for what is joined to this file, and for what it is joined to.
    pub(super) fn ask_headcounts(&mut self, file: u32) -> Vec<Effect> {
        let name = self.files.iter().find(|own| own.id == file);
        let name = name.map_or("", |file| file.name.as_str()).to_owned();
        let is_meant = |id: u32, loaded: &Loaded| {
            let joined = loaded.headcount.as_ref();
            joined.is_some_and(|joined| id == file || joined.said.file == name)
        };
        let meant = self.files.iter().filter_map(|own| match &own.phase {
            Phase::Ready(loaded) if is_meant(own.id, loaded) => Some(own.id),
            _ => None,
        });
        let meant: Vec<u32> = meant.collect();
        meant
            .into_iter()
            .flat_map(|id| self.ask_headcount(id))
            .collect()
    }

    fn ask_headcount(&mut self, id: u32) -> Vec<Effect> {
        self.headcount_turn += 1;
        let turn = self.headcount_turn;
        let Some(loaded) = self.loaded_mut(id) else {
            return Vec::new();
        };
        let place = loaded
            .headcount
            .as_ref()
            .map(|joined| joined.said.question.clone());
        let place = place.and_then(|name| loaded.place_of(&name));
        let Some(joined) = loaded.headcount.as_mut() else {
            return Vec::new();
        };
        *joined = Joined {
            turn,
            ..Joined::new(joined.said.clone())
        };
        let said = joined.said.clone();
        loaded.strata = None;
        let clauses = said.clauses.iter();
        let clauses = clauses.filter_map(|clause| clause.to_clause(&loaded.questions).ok());
        let clauses: Vec<Clause> = clauses.collect();
        let responses = place.map(|question| Request::Ask {
            file: id,
            turn,
            query: Query {
                by: vec![By::Options { question, item: 0 }],
                measures: vec![Measure::Rows],
                clauses,
            },
        });
        let requests = [self.count_request(&said, turn), responses];
        requests.into_iter().flatten().map(Effect::Own).collect()
    }
}

impl State {
    /// Asks what the groups of the headcount say under the filter as it is now, where
    /// responses are weighted by them.
    pub(super) fn ask_strata(&mut self, file: u32) -> Vec<Effect> {
        let request = self.loaded_mut(file).and_then(|loaded| {
            let joined = loaded.headcount.as_ref()?;
            let is_asked = joined.said.weighted && !loaded.results.is_empty();
            let weighting = joined.weighting.as_ref().filter(|_| is_asked)?;
            let question = loaded.place_of(&joined.said.question)?;
            let picked = loaded.clause(question).map(|clause| &clause.pick);
            let is_picked = |code: u32| match picked {
                Some(Pick::Options(codes)) => codes.contains(&code),
                _ => true,
            };
            let codes = weighting.each.iter().map(|(code, ..)| *code);
            let codes: Vec<u32> = codes.filter(|code| is_picked(*code)).collect();
            let clauses = loaded.clauses.iter();
            let clauses = clauses.filter(|clause| clause.question != question);
            let (clauses, turn) = (clauses.cloned().collect(), loaded.turn);
            let groups = codes.iter().map(|code| Pick::Options(vec![*code]));
            let grouping = Grouping {
                question,
                groups: groups.collect(),
                overlaps: false,
            };
            loaded.strata = Some(Strata {
                turn,
                codes,
                groups: Vec::new(),
            });
            Some(Request::Strata {
                file,
                turn,
                grouping,
                clauses,
            })
        });
        request.into_iter().map(Effect::Own).collect()
    }
}

impl Loaded {
    /// What is joined, in words.
    pub(in crate::dashboard) fn saved_headcount(&self) -> Option<SavedHeadcount> {
        self.headcount.as_ref().map(|joined| joined.said.clone())
    }

    /// Joins such a headcount, or none; a sentence if its question is not there.
    pub(in crate::dashboard) fn take_headcount(
        &mut self,
        said: Option<&SavedHeadcount>,
    ) -> Option<String> {
        let same = self.headcount.as_ref().map(|joined| &joined.said) == said;
        if !same {
            self.headcount = said.cloned().map(Joined::new);
        }
        let gone = said.filter(|said| self.place_of(&said.question).is_none());
        gone.map(|said| words::unknown_part(words::PART_HEADCOUNT, &said.question))
    }
}
