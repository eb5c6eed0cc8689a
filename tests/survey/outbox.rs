//! What waits to be sent: lost 0, stored twice 0.

mod desks;
mod faults;
mod outcome;
mod queue;
mod world;

use canvass::json::{Value, json};
use canvass::survey::outbox::{Destination, Entry, Millis};

pub(super) fn post() -> Destination {
    Destination::Post {
        url: "https://library.example/answers".to_owned(),
        origin: "https://library.example".to_owned(),
    }
}

/// The response with this id to the survey `needs`, finished at this time.
pub(super) fn entry(id: &str, to: &Destination, made: Millis) -> Entry {
    let definition = json!({
        "canvass": "survey/1", "id": "needs", "version": "1", "title": "Needs",
        "questions": [{ "id": "q", "type": "text", "text": "Q?" }],
    });
    Entry::new(response(id), definition, to.key(), made).unwrap()
}

pub(super) fn response(id: &str) -> Value {
    json!({
        "id": id,
        "survey": { "id": "needs", "version": "1" },
        "started": "2026-11-21T09:30:00+00:00",
        "submitted": "2026-11-21T09:31:00+00:00",
        "answers": { "q": format!("what {id} says") },
    })
}
