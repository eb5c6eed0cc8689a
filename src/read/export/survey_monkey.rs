//! SurveyMonkey: a row of questions over a row of options, or both in one.

use std::collections::BTreeSet;

use crate::read::draft::{Draft, DraftColumn, name_key};
use crate::read::export::{Found, recognised};
use crate::read::names::{OPEN_ENDED, clean, is_answer_word, without_entities};
use crate::table::{Kind, ProblemCode, Recognised, Role, System};
use crate::words::exports as words;

/// Columns that SurveyMonkey puts before the questions; older exports write
/// them without spaces.
const OWN: [&str; 9] = [
    "Respondent ID",
    "Collector ID",
    "Start Date",
    "End Date",
    "IP Address",
    "Email Address",
    "First Name",
    "Last Name",
    "Custom Data 1",
];
const IDENTIFIERS: [&str; 2] = ["respondentid", "collectorid"];
const PERSONAL: [&str; 4] = ["ipaddress", "emailaddress", "firstname", "lastname"];

pub(super) fn recognise(draft: &Draft) -> Option<Found> {
    draft.find(OWN[0])?;
    let there: Vec<&str> = OWN
        .into_iter()
        .filter(|name| draft.find(name).is_some())
        .collect();
    let two_rows = draft.report.header_rows == 2 || answer_words_below(draft);
    let confidence = 0.7 + 0.03 * there.len() as f64 + if two_rows { 0.1 } else { 0.0 };
    let found = recognised(
        System::SurveyMonkey,
        confidence,
        words::survey_monkey_signs(&there, two_rows),
    );
    let blank_row = options_below_nothing(draft);
    Some((words::survey_monkey(two_rows || blank_row), found))
}

/// Whether the first row holds nothing but the words over answers.
fn answer_words_below(draft: &Draft) -> bool {
    let cells: Vec<&str> = (0..draft.columns.len())
        .map(|i| draft.cell(0, i))
        .filter(|cell| !cell.is_empty())
        .collect();
    let only_words = cells.iter().all(|cell| is_answer_word(cell));
    draft.report.header_rows == 1 && !cells.is_empty() && only_words
}

/// Whether the row of options is blank: questions stand over columns without a
/// name, and the row below the header holds nothing.
fn options_below_nothing(draft: &Draft) -> bool {
    let first = draft.lines.first().unwrap_or(0);
    let blank = draft
        .report
        .problems
        .iter()
        .any(|p| p.code == ProblemCode::BlankRow && p.line < first);
    draft.report.header_rows == 1 && blank && draft.columns.iter().any(|c| c.names[0].is_empty())
}

pub(super) fn settle(draft: &mut Draft, found: &mut Recognised) {
    if answer_words_below(draft) {
        for i in 0..draft.columns.len() {
            let word = draft.cell(0, i).to_owned();
            if let Some(column) = draft.columns.get_mut(i) {
                column.below = word;
            }
        }
        draft.drop_first_row();
        draft.report.header_rows = 2;
    } else if options_below_nothing(draft) {
        name_columns(draft);
        let first = draft.lines.first().unwrap_or(0);
        draft.forget_problems(|line, code| *code == ProblemCode::BlankRow && line < first);
        draft.report.header_rows = 2;
        found
            .notes
            .push(words::survey_monkey_no_options().to_owned());
    }
    for column in &mut draft.columns {
        for name in &mut column.names {
            *name = without_entities(name);
        }
    }
    set_texts(draft);
    own_columns(draft);
    other_texts(draft);
}

/// Columns of respondents' own words are text, but for those of figures.
fn set_texts(draft: &mut Draft) {
    for column in &mut draft.columns {
        if !column.below.trim().eq_ignore_ascii_case(OPEN_ENDED) {
            continue;
        }
        let is_figure = |cell: &str| cell.starts_with(|c: char| c.is_ascii_digit());
        if !column.cells.is_blank() && !column.cells.words().any(is_figure) {
            column.setting.kind = Some(Kind::Text);
            words::why_open_ended().clone_into(&mut column.setting.why);
        }
    }
}

/// Gives columns without a name the question to their left.
fn name_columns(draft: &mut Draft) {
    let mut question = String::new();
    let mut members: Vec<usize> = Vec::new();
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for i in 0..draft.columns.len() {
        if !draft.name(i).is_empty() {
            groups.push((std::mem::take(&mut question), std::mem::take(&mut members)));
            draft.name(i).clone_into(&mut question);
        }
        members.push(i);
    }
    groups.push((question, members));
    for (question, members) in groups.into_iter().filter(|(_, members)| members.len() > 1) {
        for (i, number) in members.into_iter().zip(1..) {
            if let Some(column) = draft.columns.get_mut(i) {
                let item = words::option_number(number);
                column.names = [format!("{question} {item}"), question.clone(), item];
            }
        }
    }
}

fn own_columns(draft: &mut Draft) {
    for column in &mut draft.columns {
        let key = name_key(&column.names[0]);
        if column.cells.is_blank() {
            continue;
        }
        if IDENTIFIERS.contains(&key.as_str()) {
            column.setting.kind = Some(Kind::Identifier);
            words::why_own_identifier().clone_into(&mut column.setting.why);
        } else if PERSONAL.contains(&key.as_str()) {
            column.setting.kind = Some(Kind::Personal);
            words::why_own_personal().clone_into(&mut column.setting.why);
        } else if key
            .strip_prefix("customdata")
            .is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
        {
            column.setting.role = Role::Hidden;
            words::why_custom_data().clone_into(&mut column.setting.why);
        } else if key == "startdate" || key == "enddate" {
            let is_half_day = |cell: &str| {
                let cell = cell.trim().to_ascii_uppercase();
                cell.ends_with("AM") || cell.ends_with("PM")
            };
            if column.cells.words().all(is_half_day) {
                column.setting.month_first = Some(true);
                column.setting.kind = Some(Kind::Date);
                words::why_half_days().clone_into(&mut column.setting.why);
            }
        }
    }
}

/// What respondents wrote for "Other (please specify)" is free text of its
/// question.
fn other_texts(draft: &mut Draft) {
    let mut found = Vec::new();
    for (i, column) in draft.columns.iter().enumerate() {
        let [name, stem, item] = &column.names;
        let label = if item.is_empty() { name } else { item };
        let asks = label.to_lowercase().contains("please specify");
        let words: BTreeSet<&str> = canvass_kernel::gathered(column.cells.words().map(str::trim));
        let is_tick = words.iter().all(|word| clean(word) == *label);
        let alone = stem.is_empty() && name_key(name) == "otherpleasespecify";
        if !asks || (stem.is_empty() && !alone) || words.is_empty() || is_tick {
            continue;
        }
        if alone {
            found.push((i, i.checked_sub(1), false));
            continue;
        }
        let question = draft.columns.iter().take(i).rposition(|other| {
            let own_stem = if other.names[1].is_empty() {
                &other.names[0]
            } else {
                &other.names[1]
            };
            own_stem == stem
        });
        let group: Vec<&DraftColumn> = draft
            .columns
            .iter()
            .filter(|c| c.names[1] == *stem)
            .collect();
        let ticks = group.iter().filter(|c| c.names[2] == *item).count() == 1
            && question
                .and_then(|q| draft.columns.get(q))
                .is_some_and(|c| !c.names[1].is_empty() && is_one_option(c));
        found.push((i, question, ticks));
    }
    for (i, question, ticks) in found {
        if let Some(column) = draft.columns.get_mut(i) {
            column.setting.role = Role::OtherText { ticks };
            column.setting.part_of = question.map(|q| q as u32);
            column.setting.kind = Some(Kind::Text);
            words::why_other_text().clone_into(&mut column.setting.why);
        }
    }
}

/// Whether every filled cell of a column holds the same words.
fn is_one_option(column: &DraftColumn) -> bool {
    let mut cells = column.cells.words().map(str::trim);
    let first = cells.next();
    cells.all(|cell| Some(cell) == first)
}
