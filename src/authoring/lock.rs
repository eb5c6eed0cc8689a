//! Locks: the fingerprint of the wording that each bank id of a survey means,
//! and other ids where the wording is another.
//!
//! A lock covers the questions that have a bank id; those without are the
//! service's own and stay free. What an id of [our own bank](super::bank) means
//! is known without a lock, and whatever a lock says of it.

use crate::authoring::bank;
use crate::json::{Map, Value};
use crate::survey::Definition;
use crate::survey::proof::{Basis, Finding, Grade};
use crate::survey::wording::fingerprint;
use crate::walk::Fault;
use crate::words::wording as words;

/// A survey with a lock.
#[derive(Clone, Debug, PartialEq)]
pub struct Locked {
    /// The survey; where it departs from its lock, its questions and its
    /// wording bear the ids of what they are.
    pub definition: Definition,
    /// Where and how it departs from what was locked before; empty where it
    /// does not.
    pub departures: Vec<Fault>,
}

/// Locks what is not locked yet, and says what is worded otherwise than locked.
///
/// # Errors
/// A fault where no question has a bank id, so that there is nothing to lock.
pub fn lock(definition: &Definition) -> Result<Locked, Vec<Fault>> {
    let source = definition.to_json();
    let mut locked = members(source, "locked");
    let known = bank::fingerprints();
    for (_, question, bank) in claims(source) {
        let print = known.get(bank).or_else(|| locked.get(bank)).cloned();
        let print =
            print.unwrap_or_else(|| fingerprint(question, definition.languages.first()).into());
        locked.insert(bank.to_owned(), print);
    }
    if locked.is_empty() {
        return Err(vec![words::nothing_to_lock()]);
    }
    let mut all = source.as_object().cloned().unwrap_or_default();
    all.insert("locked".to_owned(), Value::Object(locked));
    let definition = Definition::parse(&Value::Object(all).to_string())?;
    Ok(Locked {
        departures: departures(&definition),
        definition,
    })
}

/// The survey with the ids of what it is, and a lock that fits it. The ids say
/// what they come from: `user-needs/last_use@1~5ac3e0f1` was worded as
/// `user-needs/last_use@1` before.
///
/// # Errors
/// None that a definition could have that was read; the type says so.
pub fn fork(definition: &Definition) -> Result<Definition, Vec<Fault>> {
    let mut all = definition
        .to_json()
        .as_object()
        .cloned()
        .unwrap_or_default();
    let mut locked = Map::default();
    let questions = all.get_mut("questions").and_then(Value::as_array_mut);
    let asked = questions.into_iter().flatten().zip(&definition.questions);
    for (source, question) in asked {
        if let (Some(bank), Some(members)) = (&question.bank, source.as_object_mut()) {
            members.insert("bank".to_owned(), bank.as_str().into());
            locked.insert(
                bank.clone(),
                fingerprint(source, definition.languages.first()).into(),
            );
        }
    }
    all.insert("locked".to_owned(), Value::Object(locked));
    if let Some(instrument) = &definition.wording.instrument {
        all.insert("instrument".to_owned(), instrument.as_str().into());
    }
    Definition::parse(&Value::Object(all).to_string())
}

/// Where and how a survey departs from its lock, each with its place: questions
/// that were reworded, and locked ones that it does not ask any more.
pub fn departures(definition: &Definition) -> Vec<Fault> {
    let all = departed(definition).into_iter();
    all.map(|(_, fault)| fault).collect()
}

/// The same of a survey whether it is locked or not, each with its question by
/// index: what an id of the bank means is known. Empty where nothing has an id.
pub fn departures_known(definition: &Definition) -> Vec<(Option<usize>, Fault)> {
    let locked = lock(definition);
    locked.map_or_else(|_| Vec::new(), |locked| departed(&locked.definition))
}

fn departed(definition: &Definition) -> Vec<(Option<usize>, Fault)> {
    let source = definition.to_json();
    let mut all = Vec::new();
    let mut claimed = Vec::new();
    for (place, _, bank) in claims(source) {
        claimed.push(bank);
        let question = definition.questions.get(place);
        let own = question.and_then(|question| question.bank.as_deref());
        if let Some(own) = own.filter(|own| *own != bank) {
            all.push((Some(place), words::reworded(place, bank, own)));
        }
    }
    let locked = members(source, "locked");
    let absent = locked.keys().filter(|id| !claimed.contains(id));
    all.extend(absent.map(|id| (None, words::not_asked(id))));
    all
}

/// The questions that have a bank id, with their places and the id as written.
fn claims(source: &Value) -> impl Iterator<Item = (usize, &Value, &str)> {
    let questions = source.get("questions").and_then(Value::as_array);
    let questions = questions.into_iter().flatten().enumerate();
    questions.filter_map(|(place, question)| {
        let bank = question.get("bank")?.as_str()?;
        Some((place, question, bank))
    })
}

fn members(source: &Value, name: &str) -> Map {
    let members = source.get(name).and_then(Value::as_object);
    members.cloned().unwrap_or_default()
}

/// What is worded otherwise than its ids say, so that its answers cannot be
/// compared with those of others.
pub fn findings(definition: &Definition) -> impl Iterator<Item = Finding> {
    let departures = departures_known(definition).into_iter();
    departures.map(|(question, fault)| Finding {
        question,
        member: if question.is_some() { "bank" } else { "locked" },
        grade: Grade::Advice,
        basis: Basis::Certain,
        sentence: words::departs(&fault),
    })
}
