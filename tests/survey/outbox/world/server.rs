use std::collections::BTreeMap;

use canvass::json::Value;
use canvass::survey::outbox::{Answer, Entry, Millis};

use super::Chance;

/// A destination that knows a response by its id, as it must, and counts.
#[derive(Default)]
pub(crate) struct Server {
    pub(crate) stored: BTreeMap<String, Value>,
    /// How often something was written: more than `stored` would be twice.
    pub(crate) writes: u32,
    pub(crate) requests: u32,
    pub(crate) repeats: u32,
    /// Requests whose answer did not come: the id, what was sent, and when the
    /// server is done with them.
    at_work: Vec<(String, Value, Millis)>,
    pub(crate) healthy: bool,
}

impl Server {
    pub(crate) fn has(&self, id: &str) -> bool {
        self.stored.contains_key(id)
    }

    /// Some responses it will never have.
    pub(crate) fn refuses(id: &str) -> bool {
        id.ends_with('7')
    }

    fn store(&mut self, id: &str, response: &Value) {
        if let Some(before) = self.stored.get(id) {
            self.repeats += 1;
            assert_eq!(before, response, "one id, two responses");
        } else {
            self.stored.insert(id.to_owned(), response.clone());
            self.writes += 1;
        }
    }

    /// What it has been at since goes on.
    pub(crate) fn work(&mut self, now: Millis) {
        for (id, response, until) in std::mem::take(&mut self.at_work) {
            if until <= now {
                self.store(&id, &response);
            } else {
                self.at_work.push((id, response, until));
            }
        }
    }

    pub(crate) fn answer(&mut self, entry: &Entry, chance: &mut Chance, now: Millis) -> Answer {
        self.requests += 1;
        self.work(now);
        let status = |status| Answer {
            status,
            ..Answer::default()
        };
        let (id, response) = (&entry.id, &entry.response);
        if self.at_work.iter().any(|(other, _, _)| other == id) {
            return status(409);
        }
        if Self::refuses(id) {
            return status(if self.healthy { 422 } else { 400 });
        }
        if self.healthy {
            let was_there = self.has(id);
            self.store(id, response);
            return status(if was_there { 200 } else { 201 });
        }
        match chance.below(14) {
            0..3 => {
                let was_there = self.has(id);
                self.store(id, response);
                let named = was_there.then(|| format!("{id} is here already"));
                Answer {
                    conflict: named,
                    ..status(if was_there { 409 } else { 201 })
                }
            }
            // No connection, before or after the server has it.
            3 => status(0),
            4 => {
                self.store(id, response);
                status(0)
            }
            // No answer in time: the server is at it still, or never was.
            5 => {
                let until = now + chance.below(90_000);
                self.at_work.push((id.clone(), response.clone(), until));
                Answer {
                    slow: true,
                    ..status(0)
                }
            }
            6 => {
                let until = now + chance.below(90_000);
                self.at_work.push((id.clone(), response.clone(), until));
                status(504)
            }
            7 => {
                let seconds = chance.below(60);
                Answer {
                    retry_after: Some(seconds.to_string()),
                    ..status(429)
                }
            }
            8 => status([401, 403, 404][chance.below(3) as usize]),
            9 => Answer {
                html: true,
                ..status(200)
            },
            10 => status(302),
            11 => {
                self.store(id, response);
                status(500)
            }
            _ => status([500, 502, 503][chance.below(3) as usize]),
        }
    }
}
