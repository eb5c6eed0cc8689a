use crate::authoring::xlsform::form::{Item, Kind};
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::table::Table;
use crate::words::authoring as words;

/// Looks whether every question that is asked has something to show.
pub(super) fn check(items: &[Item], table: &Table, notes: &mut Notes) {
    let mut faults = Vec::new();
    for item in items {
        item.each(&mut |item| faults.extend(fault(item)));
    }
    for (row, column, sentence) in faults {
        let mut rows = table.rows.iter();
        if let Some(row) = rows.find(|known| known.number == row) {
            notes.error(Record { table, row }.place(column), sentence);
        }
    }
}

fn fault(item: &Item) -> Option<(u32, &'static str, String)> {
    let Kind::Question(question) = &item.kind else {
        return None;
    };
    if !question.is_asked || item.is_generated {
        return None;
    }
    let has = |kind: &str| item.media.iter().any(|(known, _)| *known == kind);
    let is_shown = !item.label.is_empty() || !item.hint.is_empty() || !item.media.is_empty();
    // Such a question heads the columns of those below it.
    let is_head = item.appearance.as_deref() == Some("label");
    if !is_shown && !is_head {
        return Some((item.row, "label", words::nothing_shown(&item.name)));
    }
    let lacks_image = has("big-image") && !has("image");
    lacks_image.then(|| (item.row, "big-image", words::big_image_alone()))
}
