//! What becomes of the pile.

use super::{Ask, Effects, ask};
use crate::port::{Effect, File};
use crate::survey::outbox::Destination;
use crate::survey::response::{reference, responses_json};
use crate::survey::state::Request;
use crate::survey::{Response, Saved, State};

impl State {
    /// The response that a finished return is.
    fn response_of(&self, saved: &Saved) -> Response {
        let mut other = self.clone();
        other.go_on_from(saved.clone());
        other.response()
    }

    /// Sends the pile, one response after the other; where they go into a file,
    /// gives them as one.
    pub(super) fn send_pile(&mut self) -> Effects {
        let words = self.words();
        let Some(pile) = &mut self.pile else {
            return Effects::new();
        };
        if pile.to == Destination::File {
            return self.give();
        }
        if pile.is_sending() || pile.finished.is_empty() {
            return Effects::new();
        }
        pile.given = pile.finished.len();
        pile.sending = pile.given;
        pile.queue = pile.finished.iter().map(|saved| saved.id.clone()).collect();
        let sentence = words.sending_returns(pile.sending);
        let mut effects = vec![Effect::Announce(sentence)];
        effects.extend(self.send_next());
        effects
    }

    fn send_next(&mut self) -> Option<Effect<Request>> {
        let pile = self.pile.as_deref()?;
        let next = pile.queue.front()?;
        let saved = pile.finished.iter().find(|saved| saved.id == *next)?;
        let response = self.response_of(saved);
        Some(Effect::Own(Request::Send(response)))
    }

    /// The whole pile as one file. It stays until it is deleted: nobody can tell
    /// whether the file was kept.
    pub(super) fn give(&mut self) -> Effects {
        let words = self.words();
        let Some(pile) = self.pile.as_deref() else {
            return Effects::new();
        };
        let Some(first) = pile.finished.first() else {
            return Effects::new();
        };
        let all = pile.finished.iter().map(|saved| self.response_of(saved));
        let all: Vec<Response> = all.collect();
        let survey = &pile.strict.id;
        let name = [survey, "-paper-", &reference(&first.id), ".responses.json"].concat();
        let file = File {
            name,
            media: "application/json",
            bytes: responses_json(&pile.strict, &all).into_bytes(),
        };
        if let Some(pile) = &mut self.pile
            && pile.to == Destination::File
        {
            pile.given = all.len();
        }
        vec![
            Effect::Download(file),
            Effect::Announce(words.returns_given(all.len())),
        ]
    }

    /// Deletes what was given as a file.
    pub(super) fn delete_given(&mut self) -> Effects {
        let words = self.words();
        let Some(pile) = self.pile.as_mut().filter(|pile| pile.given() > 0) else {
            return Effects::new();
        };
        let given = std::mem::take(&mut pile.given);
        let ids: Vec<String> = pile.finished.drain(..given).map(|saved| saved.id).collect();
        let sentence = words.returns_deleted(ids.len());
        vec![
            ask(Ask::Drop(ids)),
            Effect::Announce(sentence),
            Effect::Focus(crate::survey::field::HEADING.to_owned()),
        ]
    }

    /// The outbox sees to it from here on.
    pub(super) fn handed(&mut self, id: &str) -> Effects {
        let Some(pile) = &mut self.pile else {
            return Effects::new();
        };
        let place = pile.finished.iter().position(|saved| saved.id == id);
        let Some(place) = place else {
            return Effects::new();
        };
        pile.finished.remove(place);
        pile.given = pile.given.saturating_sub(1);
        vec![ask(Ask::Drop(vec![id.to_owned()]))]
    }

    /// Another page has sent it: it leaves this pile as well, unsent.
    pub(super) fn handed_elsewhere(&mut self, id: &str) -> Effects {
        if let Some(pile) = self
            .pile
            .as_mut()
            .filter(|pile| pile.queue.iter().any(|own| own == id))
        {
            pile.elsewhere += 1;
        }
        let mut effects = self.handed(id);
        effects.extend(self.settled(id));
        effects
    }

    /// On to the next response, or the end.
    pub(super) fn settled(&mut self, id: &str) -> Effects {
        let words = self.words();
        let Some(pile) = &mut self.pile else {
            return Effects::new();
        };
        if pile.queue.front().is_none_or(|first| first != id) {
            return Effects::new();
        }
        let finished = &pile.finished;
        pile.queue.pop_front();
        pile.queue
            .retain(|id| finished.iter().any(|saved| saved.id == *id));
        if pile.queue.is_empty() {
            let left = std::mem::take(&mut pile.given);
            let elsewhere = std::mem::take(&mut pile.elsewhere);
            let sent = std::mem::take(&mut pile.sending).saturating_sub(left + elsewhere);
            let mut said = words.over(sent, left);
            if elsewhere > 0 {
                said = words.sent_elsewhere(elsewhere, &said);
            }
            return vec![Effect::Announce(said)];
        }
        self.send_next().into_iter().collect()
    }
}
