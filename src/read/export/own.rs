//! Responses to a survey of our own as a table, and its codebook: which of the
//! two a file is. They are read together; alone the responses are read by their
//! cells, and the codebook is a list.

use crate::codebook::{FACTS, LANGUAGE, PAPER_FACTS, Written};
use crate::read::draft::Draft;
use crate::read::export::{Found, recognised};
use crate::table::{
    Delimiter, Header, Kind, NoRow, QuoteMark, Recognised, Role, RowSettings, Settings, System,
};
use crate::words::exports as words;

/// A text of ours says by its first names how it is divided: that is detected no
/// more, unless the reader said otherwise.
pub(crate) fn follow(text: &str, settings: &mut Settings) {
    let Some(divider) = Written::divider(text) else {
        return;
    };
    settings.delimiter.get_or_insert(Delimiter::One(divider));
    settings.quote.get_or_insert(QuoteMark::Double);
    settings.header.get_or_insert(Header { first: 0, rows: 1 });
    if settings.rows == RowSettings::default() {
        settings.rows.keep = NoRow::ALL.to_vec();
    }
}

pub(super) fn recognise(draft: &Draft) -> Option<Found> {
    let names = (0..draft.columns.len()).map(|column| draft.name(column));
    let (system, name) = match Written::of(names)? {
        Written::Responses => (System::Responses, words::OWN_RESPONSES),
        Written::Codebook => (System::Codebook, words::OWN_CODEBOOK),
    };
    let found = recognised(system, 1.0, words::own_signs().to_owned());
    Some((name.to_owned(), found))
}

pub(super) fn settle(draft: &mut Draft, found: &mut Recognised) {
    let is_codebook = found.system == System::Codebook;
    let has_language = draft.columns.len() > FACTS.len() && draft.name(FACTS.len()) == LANGUAGE;
    let facts = FACTS.len() + usize::from(has_language);
    let facts = if is_codebook { usize::MAX } else { facts };
    for column in draft.columns.iter_mut().take(facts) {
        column.setting.role = Role::Hidden;
        words::why_own_fact().clone_into(&mut column.setting.why);
        if is_codebook {
            column.setting.kind = Some(Kind::Text);
        }
    }
    // How a response came about is no answer, but figures can be told apart by it.
    let paper = PAPER_FACTS
        .into_iter()
        .zip([Kind::Category, Kind::Identifier]);
    for (name, kind) in paper.filter(|_| !is_codebook) {
        let mut names = (0..draft.columns.len()).filter(|column| draft.name(*column) == name);
        if let Some(column) = names
            .next_back()
            .and_then(|place| draft.columns.get_mut(place))
        {
            column.setting.kind = Some(kind);
            words::why_own_fact().clone_into(&mut column.setting.why);
        }
    }
    let note = if is_codebook {
        words::own_needs_responses()
    } else {
        words::own_needs_codebook()
    };
    found.notes.push(note.to_owned());
}
