//! A response as it waits.

use crate::json::{self, Value, json};

use super::{LEASE_MILLIS, Millis, Setback, Why, outcome};
use crate::port::File;
use crate::survey::response;

/// A response that waits, with all that sending it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The response's id: its key in the store, and what the destination knows
    /// a repeat by.
    pub id: String,
    /// The survey's id.
    pub survey: String,
    /// [`Destination::key`](super::Destination::key): it is sent nowhere else.
    pub destination: String,
    /// The response as a destination gets it.
    pub response: Value,
    /// The definition it was answered under, for the file that holds it.
    pub definition: Value,
    /// When it was finished.
    pub made: Millis,
    /// How often it was sent without success.
    pub attempts: u32,
    /// The next time to try.
    pub next: Millis,
    /// The destination asked not to be asked before.
    pub held_until: Millis,
    /// Why the last attempt came to nothing; `None` before the first.
    pub setback: Option<Setback>,
    /// Who sends it, and until when nobody else may.
    pub lease: Option<(String, Millis)>,
}

impl Entry {
    /// A response that was finished now. `response` is what
    /// [`Response::to_json`](crate::survey::Response::to_json) gives; `None`
    /// when it has no id or no survey.
    pub fn new(
        response: Value,
        definition: Value,
        destination: String,
        made: Millis,
    ) -> Option<Self> {
        let text = |value: &Value, name: &str| Some(value.get(name)?.as_str()?.to_owned());
        Some(Self {
            id: text(&response, "id").filter(|id| !id.is_empty())?,
            survey: text(response.get("survey")?, "id")?,
            destination,
            response,
            definition,
            made,
            attempts: 0,
            next: 0,
            held_until: 0,
            setback: None,
            lease: None,
        })
    }

    /// The text that the store keeps.
    pub fn to_text(&self) -> String {
        let lease = self.lease.as_ref();
        json!({
            "response": self.response,
            "definition": self.definition,
            "destination": self.destination,
            "made": self.made,
            "attempts": self.attempts,
            "next": self.next,
            "held": self.held_until,
            "why": self.setback.map(|setback| outcome::key(setback.why)),
            "status": self.setback.map(|setback| setback.status),
            "since": self.setback.map(|setback| setback.since),
            "owner": lease.map(|(owner, _)| owner),
            "until": lease.map(|(_, until)| until),
        })
        .to_string()
    }

    /// Reads what [`to_text`](Self::to_text) gave, or an earlier version of
    /// this program; what that did not write is as for a new entry. `None`
    /// when there is no response in it.
    pub fn read(text: &str) -> Option<Self> {
        let Value::Object(mut members) = json::parse(text).ok()? else {
            return None;
        };
        let mut take = |name: &str| members.remove(name).unwrap_or_default();
        let (response, definition) = (take("response"), take("definition"));
        let destination = take("destination").as_str()?.to_owned();
        let mut number = |name: &str| take(name).as_u64().unwrap_or_default();
        let mut entry = Self::new(response, definition, destination, number("made"))?;
        entry.attempts = u32::try_from(number("attempts")).unwrap_or(u32::MAX);
        entry.next = number("next");
        entry.held_until = number("held");
        let (status, since, until) = (number("status"), number("since"), number("until"));
        entry.setback = outcome::why(take("why").as_str()).map(|why| Setback {
            why,
            status: u16::try_from(status).unwrap_or_default(),
            since,
        });
        entry.lease = take("owner")
            .as_str()
            .map(|owner| (owner.to_owned(), until));
        Some(entry)
    }

    /// Whether it was typed in from paper, so that other pages may have it too.
    pub fn is_from_paper(&self) -> bool {
        self.response.get("meta").is_some()
    }

    /// An attempt has come to nothing.
    pub(super) fn fail(&mut self, why: Why, status: u16, now: Millis) {
        let before = self.setback.filter(|setback| setback.why == why);
        self.attempts = self.attempts.saturating_add(1);
        self.setback = Some(Setback {
            why,
            status,
            since: before.map_or(now, |setback| setback.since),
        });
    }

    /// Whether its destination has said that it will not take it.
    pub fn is_refused(&self) -> bool {
        self.setback
            .is_some_and(|setback| setback.why == Why::Refused)
    }

    /// The responses of several entries as files: one for each definition.
    pub fn files(entries: &[&Self]) -> Vec<File> {
        let mut groups: Vec<(String, Vec<&Self>)> = Vec::new();
        for entry in entries {
            let definition = entry.definition.to_string();
            match groups.iter_mut().find(|(known, _)| *known == definition) {
                Some((_, group)) => group.push(entry),
                None => groups.push((definition, vec![entry])),
            }
        }
        groups.iter().filter_map(|(_, group)| file(group)).collect()
    }
}

fn file(entries: &[&Entry]) -> Option<File> {
    let first = entries.first()?;
    let responses: Vec<Value> = entries.iter().map(|entry| in_file(entry)).collect();
    let reference = response::reference(&first.id);
    let name = [&first.survey, "-", &reference, ".responses.json"].concat();
    let text = json!({
        "canvass": "responses/1",
        "survey": first.definition,
        "responses": responses,
    });
    Some(File {
        name,
        media: "application/json",
        bytes: text.to_string().into_bytes(),
    })
}

/// A response as a file of several holds it: the survey stands there once.
fn in_file(entry: &Entry) -> Value {
    let mut response = entry.response.clone();
    if let Some(members) = response.as_object_mut() {
        members.remove("survey");
    }
    response
}

/// What came of asking for an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Claim {
    /// It may be sent: the entry as the store has it now.
    Won(Box<Entry>),
    /// Somebody else is sending it.
    Busy,
    /// It is not there any more.
    Gone,
}

/// Whether `owner` may send what the store has under a key. The store reads,
/// asks and writes [`Claim::Won`] in one transaction. `alone` says that the
/// browser itself has seen to it that nobody else sends this entry: a lease
/// then belongs to a page that is gone.
pub fn claim(stored: Option<&str>, owner: &str, now: Millis, alone: bool) -> Claim {
    let Some(text) = stored else {
        return Claim::Gone;
    };
    let Some(mut entry) = Entry::read(text) else {
        return Claim::Busy;
    };
    let taken = entry.lease.as_ref().is_some_and(|(other, until)| {
        // One that ends later than any that was given is of a wrong clock.
        let holds = *until > now && *until - now <= LEASE_MILLIS;
        other != owner && holds
    });
    if taken && !alone {
        return Claim::Busy;
    }
    entry.lease = Some((owner.to_owned(), now + LEASE_MILLIS));
    Claim::Won(Box::new(entry))
}
