//! Joining a headcount.

use super::joined::{HEADCOUNT_ID, JOINING_ID};
use super::{Effect, State};
use crate::dashboard::headcount::{
    Alike, HeadcountStep, Joined, Joining, column_name, matches, only, propose, rates, weighting,
};
use crate::dashboard::{Phase, SavedHeadcount};
use crate::engine::{Groups, Headcount, QuestionResult};
use crate::words::headcount as words;

/// Does a step of joining a headcount.
#[inline(never)]
pub(super) fn go(state: &mut State, step: HeadcountStep) -> Vec<Effect> {
    match step {
        HeadcountStep::Begin => {
            let Some(joining) = state.begun() else {
                return Vec::new();
            };
            state.active = Some(joining.file);
            state.joining = Some(joining);
            let mut effects = ask(state);
            effects.push(Effect::Focus(JOINING_ID.to_owned()));
            effects
        }
        HeadcountStep::File(id) => {
            if let Some(joining) = state.proposed_headcount(Some(id)) {
                state.joining = Some(joining);
            }
            ask(state)
        }
        HeadcountStep::Go => join(state),
        HeadcountStep::Weigh(weighted) => weigh(state, weighted),
        HeadcountStep::Leave => {
            state.joining = None;
            vec![Effect::Focus(HEADCOUNT_ID.to_owned())]
        }
        HeadcountStep::Remove => {
            if let Some(loaded) = state.active_loaded() {
                (loaded.headcount, loaded.strata) = (None, None);
            }
            vec![
                Effect::Focus(HEADCOUNT_ID.to_owned()),
                Effect::Announce(words::removed().to_owned()),
            ]
        }
        step => {
            let asks = change(state, step);
            if asks { ask(state) } else { Vec::new() }
        }
    }
}

/// Takes in how many people a file says there are: for what the reader is asked, and for
/// what is joined.
#[inline(never)]
pub(super) fn counted(state: &mut State, turn: u32, headcount: &Headcount) -> Vec<Effect> {
    let (mut effects, mut told) = (Vec::new(), Vec::new());
    if state
        .joining
        .as_ref()
        .is_some_and(|joining| joining.turn == turn)
    {
        effects.extend(proposed(state, headcount));
    }
    for file in &mut state.files {
        if let Phase::Ready(loaded) = &mut file.phase
            && let Some(joined) = loaded.headcount.as_mut().filter(|own| own.turn == turn)
        {
            joined.staff = Some(headcount.clone());
            told.push(file.id);
        }
    }
    effects.extend(told.into_iter().flat_map(|file| known(state, file)));
    effects
}

/// Works out rates and weights once all is known.
fn known(state: &mut State, file: u32) -> Vec<Effect> {
    let Some(loaded) = state.loaded_mut(file) else {
        return Vec::new();
    };
    let found = loaded.headcount.as_ref().and_then(|joined| {
        let place = loaded.place_of(&joined.said.question)?;
        let asked = loaded.questions.get(place as usize)?;
        let (staff, responses) = (joined.staff.as_ref()?, joined.responses.as_ref()?);
        Some(rates(asked, &joined.said, staff, responses))
    });
    let (Some(joined), Some(found)) = (loaded.headcount.as_mut(), found) else {
        return Vec::new();
    };
    joined.weighting = weighting(&found);
    joined.rates = Some(found);
    state.ask_strata(file)
}

/// Takes in how many responses each option has.
#[inline(never)]
pub(super) fn grouped(state: &mut State, file: u32, turn: u32, groups: Groups) -> Vec<Effect> {
    let Some(loaded) = state.loaded_mut(file) else {
        return Vec::new();
    };
    if let Some(joined) = loaded.headcount.as_mut().filter(|own| own.turn == turn) {
        joined.responses = Some(groups);
        return known(state, file);
    }
    Vec::new()
}

/// Takes in what the groups say, to be weighted.
#[inline(never)]
pub(super) fn weighed(
    state: &mut State,
    file: u32,
    turn: u32,
    groups: Vec<Vec<QuestionResult>>,
) -> Vec<Effect> {
    let strata = state
        .loaded_mut(file)
        .and_then(|loaded| loaded.strata.as_mut());
    if let Some(strata) = strata.filter(|strata| strata.turn == turn) {
        strata.groups = groups;
    }
    Vec::new()
}

/// Weights responses, or does not.
fn weigh(state: &mut State, weighted: bool) -> Vec<Effect> {
    let Some(id) = state.active else {
        return Vec::new();
    };
    let joined = state.active_loaded().and_then(|loaded| {
        loaded.strata = None;
        loaded.headcount.as_mut()
    });
    let Some(joined) = joined else {
        return Vec::new();
    };
    joined.said.weighted = weighted;
    let said = if weighted {
        words::weighing(&joined.said.question)
    } else {
        words::not_weighing().to_owned()
    };
    let mut effects = state.ask_strata(id);
    effects.push(Effect::Announce(said));
    effects
}

/// Takes in what was counted for what the reader is asked: what must not be added up is
/// chosen first, then groups are options that read the same.
fn proposed(state: &mut State, headcount: &Headcount) -> Vec<Effect> {
    let Some(mut joining) = state.joining.take() else {
        return Vec::new();
    };
    let chosen = joining.is_proposal.then(|| state.staff_of(&joining.said));
    let chosen = chosen.flatten().map(|(_, staff)| only(staff, headcount));
    let options = state.loaded_file(joining.file).and_then(|loaded| {
        let place = loaded.place_of(&joining.said.question)?;
        Some(loaded.questions.get(place as usize)?.options.clone())
    });
    joining.said.matches = matches(
        &joining.said.matches,
        headcount,
        &options.unwrap_or_default(),
    );
    joining.staff = Some(headcount.clone());
    let again = chosen.is_some_and(|only| {
        joining.is_proposal = false;
        let differs = joining.said.only != only;
        joining.said.only = only;
        differs
    });
    state.joining = Some(joining);
    if again { ask(state) } else { Vec::new() }
}

/// Changes what is asked; whether the headcount has to be counted anew.
fn change(state: &mut State, step: HeadcountStep) -> bool {
    let Some(mut joining) = state.joining.take() else {
        return false;
    };
    let asks = state.changed(&mut joining, step);
    state.joining = Some(joining);
    asks
}

fn ask(state: &mut State) -> Vec<Effect> {
    let Some(mut joining) = state.joining.take() else {
        return Vec::new();
    };
    state.headcount_turn += 1;
    joining.turn = state.headcount_turn;
    let request = state.count_request(&joining.said, joining.turn);
    state.joining = Some(joining);
    request.into_iter().map(Effect::Own).collect()
}

fn join(state: &mut State) -> Vec<Effect> {
    let Some(joining) = state.joining.take() else {
        return Vec::new();
    };
    let Some(loaded) = state.loaded_mut(joining.file) else {
        return Vec::new();
    };
    let said = joining.said;
    let announced = words::joined(&said.file, &said.question);
    loaded.headcount = Some(Joined::new(said));
    let mut effects = state.ask_headcounts(joining.file);
    effects.push(Effect::Focus(HEADCOUNT_ID.to_owned()));
    effects.push(Effect::Announce(announced));
    effects
}

impl State {
    /// What is joined already, to be changed, or a proposal.
    fn begun(&self) -> Option<Joining> {
        let joined = self.loaded().and_then(|loaded| loaded.headcount.as_ref());
        let said = joined.map(|joined| joined.said.clone());
        let kept = said.filter(|said| self.staff_of(said).is_some());
        match (kept, self.active) {
            (Some(said), Some(file)) => Some(Joining {
                file,
                said,
                ..Joining::default()
            }),
            _ => self.proposed_headcount(None),
        }
    }

    /// The file whose groups read most like options, or this one.
    fn proposed_headcount(&self, wanted: Option<u32>) -> Option<Joining> {
        let file = self.responses_file()?;
        let loaded = self.loaded_file(file)?;
        let files = self.staff_files(file);
        let files = files.filter(|(id, ..)| wanted.is_none_or(|wanted| wanted == *id));
        let all = files.filter_map(|(_, name, staff)| propose(loaded, name, staff));
        let best = all.fold(
            None,
            |best: Option<(usize, SavedHeadcount)>, one| match best {
                Some(best) if best.0 >= one.0 => Some(best),
                _ => Some(one),
            },
        );
        best.map(|(_, said)| Joining {
            file,
            said,
            is_proposal: true,
            ..Joining::default()
        })
    }

    fn changed(&self, joining: &mut Joining, step: HeadcountStep) -> bool {
        let said = &mut joining.said;
        let staff = self.staff_of(said).map(|(_, staff)| staff);
        let column = |place: u32| staff.map(|staff| column_name(staff, place));
        let question = self.loaded_file(joining.file);
        match step {
            HeadcountStep::Question(place) => {
                if let Some(name) = question.and_then(|loaded| loaded.name_of(place)) {
                    said.question = name;
                    said.matches.clear();
                }
            }
            HeadcountStep::Group(place) => {
                if let Some(name) = column(place) {
                    said.only.retain(|(column, _)| *column != name);
                    said.group = name;
                    said.matches.clear();
                }
            }
            HeadcountStep::Number(place) => said.number = place.and_then(column),
            HeadcountStep::Only(place, word) => {
                if let Some(name) = column(place) {
                    said.only.retain(|(column, _)| *column != name);
                    said.only.extend(word.map(|word| (name, word)));
                }
            }
            HeadcountStep::Match(label, option) => {
                let place = question.and_then(|loaded| loaded.place_of(&said.question));
                let asked = question.and_then(|loaded| loaded.questions.get(place? as usize));
                let option = option.and_then(|option| asked?.options.get(option as usize));
                let mut own = said.matches.iter_mut();
                if let Some((_, matched)) = own.find(|(own, _)| *own == label) {
                    *matched = option.cloned();
                }
                return false;
            }
            HeadcountStep::TakeAlike => {
                let place = question.and_then(|loaded| loaded.place_of(&said.question));
                let asked = question.and_then(|loaded| loaded.questions.get(place? as usize));
                let options = asked.map_or(&[][..], |asked| asked.options.as_slice());
                for (label, matched) in said.matches.iter_mut().filter(|(_, own)| own.is_none()) {
                    if let Alike::Similar(option) = Alike::of(label, options) {
                        *matched = options.get(option as usize).cloned();
                    }
                }
                return false;
            }
            HeadcountStep::Filtered(filtered) => {
                said.clauses = question
                    .filter(|_| filtered)
                    .map_or_else(Vec::new, |loaded| loaded.view().clauses);
                return false;
            }
            _ => return false,
        }
        true
    }
}
