//! The key to a coded export of Jisc Online Surveys: a file of two columns,
//! each question's id and words over its codes and their words.

use crate::read::draft::{Draft, DraftColumn};
use crate::read::export::{Found, recognised};
use crate::read::split::parts;
use crate::table::{Action, Column, Problem, ProblemCode, Role, Split, System, Table};
use crate::words::exports as words;
use canvass_kernel::sort_by_key;

use super::export::{coded_id, number_of};

/// What the codes of an export stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// The questions in the key's order.
    pub questions: Vec<KeyQuestion>,
}

/// One question of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyQuestion {
    /// Its id, as the export's header has it: `Q14_1_a`.
    pub id: String,
    /// Its words.
    pub title: String,
    /// Code and words of each option; empty where answers are not coded.
    pub options: Vec<(String, String)>,
}

impl Key {
    /// Reads a key from its rows of two cells. A row whose first cell is a
    /// whole number is an option of the question above it; any other begins a
    /// question. `None` if a row has no question above it, or no question has
    /// an id such as `Q2`.
    pub fn parse<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let mut questions: Vec<KeyQuestion> = Vec::new();
        for (first, second) in rows {
            let (first, second) = (first.trim().to_owned(), second.trim().to_owned());
            if first.is_empty() {
                return None;
            }
            if first.bytes().all(|b| b.is_ascii_digit()) {
                questions.last_mut()?.options.push((first, second));
            } else {
                questions.push(KeyQuestion {
                    id: first,
                    title: second,
                    options: Vec::new(),
                });
            }
        }
        let any = questions.iter().any(|q| coded_id(&q.id).is_some());
        any.then_some(Self { questions })
    }

    /// The key that a table is, or `None`.
    pub fn of_table(table: &Table) -> Option<Self> {
        let recognised = table.report.recognised.as_ref()?;
        (recognised.system == System::JiscKey)
            .then(|| key_of(&Draft::of_table(table)))
            .flatten()
    }

    /// The question with this id, whatever its case.
    pub fn question(&self, id: &str) -> Option<&KeyQuestion> {
        self.questions
            .iter()
            .find(|question| question.id.eq_ignore_ascii_case(id.trim()))
    }

    /// How well this key fits a table, from 0 (of another tool or survey) to
    /// 1: it knows every question by id and every code of its answers.
    pub fn fit(&self, table: &Table) -> f64 {
        const LEAST_USED: f64 = 0.5;
        let columns: Vec<(&Column, String)> = table
            .columns
            .iter()
            .filter_map(|column| Some((column, id_of(&column.name, &column.item)?)))
            .collect();
        let placed: Vec<(&Column, &KeyQuestion)> = columns
            .iter()
            .filter_map(|(column, id)| Some((*column, self.place(id)?)))
            .map(|(column, (question, _))| (column, question))
            .collect();
        let with_id = self.questions.iter().filter(|q| coded_id(&q.id).is_some());
        let (asked, used) = with_id.fold((0_usize, 0_usize), |(asked, used), question| {
            let is_used = placed.iter().any(|(_, own)| own.id == question.id);
            (asked + 1, used + usize::from(is_used))
        });
        if columns.len() < 2 || (used as f64) < asked as f64 * LEAST_USED {
            return 0.0;
        }
        let (mut filled, mut known) = (0_usize, 0_usize);
        for (column, question) in &placed {
            let is_code = coded_id(&column.name).is_some_and(|id| self.question(id).is_some());
            if !is_code || question.options.is_empty() {
                continue;
            }
            for (cell, n) in column.cells.counts() {
                let is_known = question.options.iter().any(|(code, _)| code == cell.trim());
                filled += n;
                known += if is_known { n } else { 0 };
            }
        }
        let understood = if filled == 0 {
            1.0
        } else {
            known as f64 / filled as f64
        };
        placed.len() as f64 / columns.len() as f64 * understood
    }

    /// The question of a column, and for a column of one option its words.
    fn place(&self, id: &str) -> Option<(&KeyQuestion, Option<&str>)> {
        if let Some(question) = self.question(id) {
            return Some((question, None));
        }
        let (parent, code) = id.rsplit_once('_')?;
        let question = self.question(parent)?;
        let option = question.options.iter().find(|(known, _)| known == code)?;
        Some((question, Some(option.1.as_str())))
    }

    /// The title over the parts of a question: that of `Q14` for `Q14_1_a`.
    fn heading(&self, id: &str) -> Option<&KeyQuestion> {
        let (parent, _) = id.split_once('_')?;
        self.question(parent)
    }
}

/// The id of a column: `Q3_1` as written, also where it was taken for a part
/// of `Q3`; `Q3` for `3. Words`.
fn id_of(name: &str, item: &str) -> Option<String> {
    coded_id(name)
        .or_else(|| coded_id(item))
        .map(str::to_owned)
        .or_else(|| number_of(name).map(|number| format!("Q{}", number.replace('.', "_"))))
}

/// Whether a table is a key: two columns, ids and numbers in the first.
pub(crate) fn recognise(draft: &Draft) -> Option<Found> {
    let key = key_of(draft)?;
    let ids = key
        .questions
        .iter()
        .filter(|q| coded_id(&q.id).is_some())
        .count();
    let options: usize = key.questions.iter().map(|q| q.options.len()).sum();
    let strange = key.questions.len() - ids;
    if options == 0 || strange > ids {
        return None;
    }
    let confidence = 0.7 + 0.3 * ids as f64 / key.questions.len() as f64;
    let evidence = words::key_signs(ids, options);
    let found = recognised(System::JiscKey, confidence, evidence);
    Some((words::JISC_KEY.to_owned(), found))
}

fn key_of(draft: &Draft) -> Option<Key> {
    if draft.columns.len() != 2 {
        return None;
    }
    let above = draft.report.preamble.iter();
    let mut rows: Vec<(&str, &str)> = above
        .map(|line| line.split_once(": ").unwrap_or((line, "")))
        .collect();
    if draft.report.header_rows > 0 {
        rows.push((draft.name(0), draft.name(1)));
    }
    rows.extend((0..draft.lines.len()).map(|row| (draft.cell(row, 0), draft.cell(row, 1))));
    Key::parse(rows)
}

/// Puts the words of a key in the place of ids and codes: titles for ids,
/// words for codes, options in the key's order. Codes that the key does not
/// know stay as written and are noted. The rows stay as they are; `None` if
/// the key is that of another survey ([`Key::fit`] below 0.8).
pub fn apply_key(table: &Table, key: &Key) -> Option<Table> {
    const LEAST: f64 = 0.8;
    if key.fit(table) < LEAST {
        return None;
    }
    let mut draft = Draft::of_table(table);
    let mut unknown: Vec<Problem> = Vec::new();
    for column in &mut draft.columns {
        let [name, _, item] = &column.names;
        let Some(id) = id_of(name, item) else {
            continue;
        };
        let is_coded = coded_id(name).or_else(|| coded_id(item)).is_some();
        match (is_coded, key.place(&id)) {
            (true, Some((question, None))) => {
                let heading = key.heading(&id).map(|q| q.title.clone());
                set_names(column, heading, &question.title);
                for row in decode(column, question) {
                    unknown.push(Problem {
                        line: draft.lines.get(row).unwrap_or(0),
                        record: row as u32 + 1,
                        code: ProblemCode::UnknownAnswer,
                        action: Action::Kept,
                        raw: column.cells.get(row).unwrap_or_default().to_owned(),
                        written: String::new(),
                    });
                }
            }
            (true, Some((question, Some(option)))) => {
                set_names(column, Some(question.title.clone()), option);
            }
            (false, Some((question, None))) if !question.options.is_empty() => {
                know_options(column, question);
            }
            _ => {}
        }
    }
    sort_by_key(&mut unknown, |problem| problem.line);
    for problem in unknown {
        draft.report.add(problem);
    }
    if let Some(found) = &mut draft.report.recognised {
        found.notes.retain(|note| note != words::jisc_needs_key());
        let note = words::key_applied(key.questions.len());
        if !found.notes.contains(&note) {
            found.notes.push(note);
        }
    }
    Some(draft.into_table(&table.name))
}

fn set_names(column: &mut DraftColumn, heading: Option<String>, title: &str) {
    column.names = match heading {
        Some(stem) => [format!("{stem} {title}"), stem, title.to_owned()],
        None => [title.to_owned(), String::new(), String::new()],
    };
}

/// Writes words for codes; gives the rows whose code the key does not know.
fn decode(column: &mut DraftColumn, question: &KeyQuestion) -> Vec<usize> {
    if question.options.is_empty() || column.setting.role == Role::Heading {
        return Vec::new();
    }
    let word = |cell: &str| {
        let found = question
            .options
            .iter()
            .find(|(code, _)| code == cell.trim());
        found.map(|(_, word)| word.as_str())
    };
    let strange: Vec<usize> = column
        .cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| cell.is_some_and(|cell| word(cell).is_none()))
        .map(|(row, _)| row)
        .collect();
    column.cells = column.cells.map(|cell| word(cell).or(Some(cell)));
    if !column.cells.is_blank() {
        column.setting.options = options_of(question);
    }
    strange
}

/// Lets the key say how a column of words holds its options.
fn know_options(column: &mut DraftColumn, question: &KeyQuestion) {
    let options = options_of(question);
    let is_one = |cell: &str| options.iter().any(|option| option == cell.trim());
    let single = column.cells.words().all(is_one);
    if single && !column.cells.is_blank() {
        column.setting.split = None;
    } else if !column.cells.is_blank()
        && column.cells.words().all(|cell| {
            let parts = parts(cell, Split::BareCommas, &options);
            parts.iter().all(|part| options.contains(part))
        })
    {
        column.setting.split = Some(Split::BareCommas);
    } else {
        return;
    }
    column.setting.options = options;
}

fn options_of(question: &KeyQuestion) -> Vec<String> {
    question
        .options
        .iter()
        .map(|(_, word)| word.clone())
        .collect()
}
