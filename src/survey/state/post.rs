//! What the state knows of answers that wait, and what readers do about them.

use super::{Action, Request, State};
use crate::port::Effect;
use crate::survey::outbox::{Call, Event, Waiting, Why};

/// The part of a state that the outbox tells. It is not saved: the outbox is
/// asked anew.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Post {
    pub(super) waiting: Waiting,
    /// What the reader has asked for, and has not been told the end of.
    asked: Option<Asked>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Send,
    Forget,
}

impl State {
    /// What a reader does about answers that wait, and what comes of it. It is
    /// said when it is over.
    pub(super) fn hear_of_waiting(&mut self, action: &Action) -> Vec<Effect<Request>> {
        let ask = |event| Effect::Own(Request::Outbox(event));
        let words = self.words();
        let say = |sentence: &str| Effect::Announce(sentence.to_owned());
        match action {
            Action::TryAgain => {
                self.post.asked = Some(Asked::Send);
                vec![say(words.trying()), ask(Event::Call(Call::Reader))]
            }
            Action::TakeWaiting => vec![ask(Event::Take)],
            Action::ForgetWaiting => {
                self.post.asked = Some(Asked::Forget);
                vec![ask(Event::Forget)]
            }
            Action::Waiting(waiting) => {
                let waiting = *waiting;
                let before = std::mem::replace(&mut self.post.waiting, waiting);
                let sentence = match self.post.asked {
                    Some(Asked::Send) if waiting.count == 0 => words.nothing_waits().to_owned(),
                    Some(Asked::Send)
                        if !waiting.trying && (before.trying || waiting.held_millis > 0) =>
                    {
                        let count = words.waiting(waiting.count as usize);
                        [&count, " ", &waiting.reason(words)].concat()
                    }
                    Some(Asked::Forget) if waiting.given < before.given => {
                        words.deleted().to_owned()
                    }
                    _ => return Vec::new(),
                };
                self.post.asked = None;
                vec![Effect::Announce(sentence)]
            }
            _ => Vec::new(),
        }
    }

    /// The heading while this response waits.
    pub(super) fn waiting_heading(&self) -> &'static str {
        let waiting = &self.post.waiting;
        if self.is_refused() {
            self.words().refused()
        } else if waiting.unkept > 0 {
            self.words().unkept()
        } else {
            self.words().queued()
        }
    }

    /// Whether the destination will not have this response.
    pub fn is_refused(&self) -> bool {
        let setback = self.post.waiting.setback;
        self.post.waiting.own > 0 && setback.is_some_and(|setback| setback.why == Why::Refused)
    }
}
