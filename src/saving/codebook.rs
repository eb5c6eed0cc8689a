use std::borrow::Cow;

use super::table::Table;
use super::{Format, book, file_name};
use crate::csv::{self, guard};
use crate::dashboard::{Codebook, Entry, State};
use crate::port::File;
use crate::words::codebook_view as words;
use crate::words::dashboard as facts;
use crate::words::format::list;
use crate::words::saving;
use crate::xlsx::Cell;

/// The codebook of the shown table as a file, at this time, which begins as `2026-04-01`
/// does: a row for each answer, and what it is of.
///
/// # Errors
/// In words: there is nothing to save in this way.
#[inline(never)]
pub fn codebook_file(state: &State, format: Format, now: &str) -> Result<File, String> {
    let nothing = || saving::nothing_to_save().to_owned();
    let codebook = state.codebook().ok_or_else(nothing)?;
    let day = saving::day(now);
    let told = [
        (saving::TITLE, words::NAME),
        (facts::FILE, codebook.source.as_str()),
        (facts::FILTERS, codebook.filters.as_str()),
        (saving::SAVED, day.as_str()),
    ];
    let bytes = match format {
        Format::Csv => text(&codebook, &told).into_bytes(),
        Format::Workbook => book::of_table(words::NAME, &table(&codebook), &told),
        Format::Svg | Format::Png => return Err(nothing()),
    };
    Ok(File {
        name: file_name(&[&codebook.source, " ", words::NAME].concat(), format),
        media: format.media(),
        bytes,
    })
}

fn text(codebook: &Codebook, told: &[(&'static str, &str)]) -> String {
    let heads = words::SAVED_HEADS.map(Cow::Borrowed).to_vec();
    let rows = codebook.entries.iter().flat_map(|entry| {
        let lines = entry.answers.len().max(1);
        (0..lines).map(move |line| {
            let [columns, kind, base, read, note] = of_question(entry, line);
            let answer = entry.answers.get(line);
            let [name, count, share] = answer.map_or_else(Default::default, |answer| {
                let count = crate::text::number_text(answer.count);
                [answer.words.clone(), count, answer.percent.clone()]
            });
            let cells = [
                entry.title.clone(),
                columns,
                kind,
                base,
                read,
                note,
                name,
                count,
                share,
            ];
            let cells = cells
                .iter()
                .map(|cell| Cow::Owned(guard(cell).into_owned()));
            cells.collect::<Vec<_>>()
        })
    });
    let table = csv::write(',', true, std::iter::once(heads).chain(rows));
    let told = told
        .iter()
        .map(|(name, value)| vec![Cow::Borrowed(*name), guard(value)]);
    [table, csv::write(',', false, told)].join("\r\n")
}

fn table(codebook: &Codebook) -> Table<'_> {
    let rows = codebook.entries.iter().flat_map(|entry| {
        let lines = entry.answers.len().max(1);
        (0..lines).map(move |line| {
            let mut cells = vec![Cell::Text(Cow::Borrowed(entry.title.as_str()))];
            let of_question = of_question(entry, line).into_iter();
            cells.extend(of_question.map(|cell| Cell::Text(Cow::Owned(cell))));
            if let Some(answer) = entry.answers.get(line) {
                cells.push(Cell::Text(Cow::Borrowed(answer.words.as_str())));
                cells.push(Cell::Count(answer.count));
                cells.extend(answer.share.map(Cell::Share));
            }
            cells
        })
    });
    Table {
        heads: words::SAVED_HEADS.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// What is said of the question, on its first line alone.
fn of_question(entry: &Entry, line: usize) -> [String; 5] {
    if line > 0 {
        return Default::default();
    }
    let columns = if entry.columns.is_empty() {
        words::NONE_IN_FILE.to_owned()
    } else {
        list(&entry.columns)
    };
    [
        columns,
        entry.kind.to_owned(),
        entry.base.clone(),
        entry.read.clone(),
        entry.note.clone(),
    ]
}
