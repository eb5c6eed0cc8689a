use super::Definition;
use crate::walk::Node;
use crate::{json::Map, survey::wording};

/// Holds the wording against what is locked: what departs from it bears
/// another id from here on.
#[inline(never)]
pub(super) fn compare(definition: &mut Definition, nodes: &[Node<'_>], locked: &Map) {
    let mut found = String::new();
    let mut missed = locked.len();
    for (question, node) in definition.questions.iter_mut().zip(nodes) {
        let Some((bank, print)) = question
            .bank
            .as_deref()
            .and_then(|bank| Some((bank, locked.get(bank)?)))
        else {
            continue;
        };
        let own = wording::fingerprint(node.value, definition.languages.first());
        found += &own;
        missed -= 1;
        if *print != own.as_str() {
            definition.wording.reworded.push(question.id.clone());
            question.bank = Some(wording::forked(bank, &own));
        }
    }
    let is_changed = missed > 0 || !definition.wording.reworded.is_empty();
    if let (true, Some(instrument)) = (is_changed, &mut definition.wording.instrument) {
        *instrument = wording::forked(instrument, &wording::fingerprint_of_all(&found));
    }
}
