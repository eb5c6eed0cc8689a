mod battery;
mod build;

use battery::battery;
use build::{several, single, usage};
use canvass_kernel::sort_by_key;

use crate::read::export::parse_usage_month;
use crate::table::{Column, Data, Kind, Question, QuestionKind, Role, Setting};
use crate::words::reading as words;

/// The questions that these columns answer, by their cells alone.
pub fn questions_of(columns: &[Column]) -> Vec<Question> {
    questions_with(columns, &[])
}

/// The questions that these columns answer: monthly usage first, then in the
/// order of their first columns. Every column belongs to exactly one question,
/// but for one that is the tick of an option "other" and its free text.
/// `settings` stand in the order of the columns; it may be shorter.
pub fn questions_with(columns: &[Column], settings: &[Setting]) -> Vec<Question> {
    let mut questions = Vec::new();
    let mut at = 0;
    while let Some(column) = columns.get(at) {
        let (question, taken) = question_at(column, columns, settings, at);
        questions.push(question);
        at += taken;
    }
    sort_by_key(&mut questions, |question| {
        question.kind != QuestionKind::Usage
    });
    number_titles(&mut questions);
    link_parts(&mut questions, settings);
    questions
}

/// The question that begins with the column that stands here, and how many
/// columns it takes, at least one.
fn question_at(
    first: &Column,
    columns: &[Column],
    settings: &[Setting],
    at: usize,
) -> (Question, usize) {
    let role = |i: usize| settings.get(i).map(|s| s.role).unwrap_or_default();
    let is_out = |i: usize| matches!(role(i), Role::Hidden | Role::Heading);
    if is_out(at) {
        let question = Question {
            kind: QuestionKind::Hidden,
            ..single(first, at)
        };
        return (question, 1);
    }
    // No question reaches over a column that is not shown.
    let end = (at..columns.len()).find(|i| is_out(*i));
    let open = columns
        .get(..end.unwrap_or(columns.len()))
        .unwrap_or(columns);
    let months = (at..open.len())
        .take_while(|i| is_month(open, *i, role(*i)))
        .count();
    if months >= 2 || (months == 1 && matches!(role(at), Role::Month { .. })) {
        return (usage(columns, settings, at, months), months);
    }
    let ticked = ticks(open, at);
    let battery = battery(open, at);
    let is_other = role(at + ticked) == (Role::OtherText { ticks: true })
        && open
            .get(at..=at + ticked)
            .is_some_and(|group| shares_stem(group.last(), group.first()));
    let options = ticked + usize::from(is_other);
    if options >= 2 && battery <= ticked && any_filled(open, at, ticked) {
        let question = several(columns, at, options, QuestionKind::Multiple);
        (question, ticked)
    } else if battery >= 2 {
        let question = several(columns, at, battery, QuestionKind::Agreement);
        (question, battery)
    } else {
        (single(first, at), 1)
    }
}

fn is_month(columns: &[Column], at: usize, role: Role) -> bool {
    matches!(role, Role::Month { .. })
        || columns.get(at).is_some_and(|column| {
            parse_usage_month(&column.name).is_some()
                && matches!(column.kind, Kind::Number | Kind::Category | Kind::Empty)
        })
}

fn any_filled(columns: &[Column], at: usize, taken: usize) -> bool {
    let mut members = columns.iter().skip(at).take(taken);
    members.any(|column| column.kind != Kind::Empty)
}

/// How many columns from here on are options of one question.
fn ticks(columns: &[Column], at: usize) -> usize {
    let first = columns.get(at);
    run(columns, at, |c| shares_stem(Some(c), first) && is_tick(c))
}

/// Tells questions that hold a part of another which one it is.
fn link_parts(questions: &mut [Question], settings: &[Setting]) {
    let places: Vec<Vec<u32>> = questions.iter().map(|q| q.columns.clone()).collect();
    for (i, question) in questions.iter_mut().enumerate() {
        let own = question
            .columns
            .first()
            .filter(|_| question.columns.len() == 1);
        let whole = own
            .and_then(|column| settings.get(*column as usize))
            .and_then(|setting| setting.part_of);
        question.part_of = whole.and_then(|column| {
            let found = places.iter().position(|columns| columns.contains(&column));
            found.filter(|place| *place != i).map(|place| place as u32)
        });
    }
}

/// Tells questions of one title apart: the second is `Title (2)`, those that
/// are not drawn last. A filter names its question by the title.
fn number_titles(questions: &mut [Question]) {
    let mut seen = std::collections::BTreeMap::new();
    let mut places: Vec<&mut Question> = questions.iter_mut().collect();
    sort_by_key(&mut places, |question| {
        question.kind == QuestionKind::Hidden
    });
    for question in places {
        let n = seen.entry(question.title.clone()).or_insert(0_usize);
        *n += 1;
        if *n > 1 {
            question.title = words::numbered_title(&question.title, *n);
        }
    }
}

fn run(columns: &[Column], at: usize, fits: impl Fn(&Column) -> bool) -> usize {
    columns.iter().skip(at).take_while(|c| fits(c)).count()
}

fn shares_stem(column: Option<&Column>, first: Option<&Column>) -> bool {
    let stem = |column: Option<&Column>| column.map(|c| c.stem.clone()).filter(|s| !s.is_empty());
    stem(column).is_some_and(|own| Some(own) == stem(first))
}

/// A column of one option: one word or nothing, or yes and no.
fn is_tick(column: &Column) -> bool {
    match column.kind {
        Kind::Empty => true,
        Kind::Category | Kind::Text => match &column.data {
            Data::Codes { labels, .. } => {
                labels.len() == 1
                    || (labels.len() == 2 && labels.iter().all(|l| tick_word(l).is_some()))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether a cell in a column of one option means ticked: it is no word that
/// means no.
pub(crate) fn is_ticked(cell: &str) -> bool {
    tick_word(cell.trim()) != Some(false)
}

/// Whether a word in a column of one option means ticked; `None` if it is no
/// such word.
fn tick_word(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "1" | "yes" | "true" | "ticked" | "selected" | "checked" | "x" | "y" | "✓" => Some(true),
        "0" | "no" | "false" | "not ticked" | "not selected" | "unchecked" | "n" => Some(false),
        _ => None,
    }
}
