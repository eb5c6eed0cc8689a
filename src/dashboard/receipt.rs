mod marks;

use crate::dashboard::headcount::{population, weights_of};
use crate::dashboard::{
    Control, Corrections, Drawing, Figures, clause_words, mean_of_numbers, recommended,
};
use crate::engine::{Body, QuestionResult};
use crate::stats::Base;
use crate::table::{Action, ColumnSettings, Kind, Question, QuestionKind, Report, Settings};
use crate::words::dashboard::{self as words, set};
use crate::words::format::list;
use crate::words::headcount as words_of_headcount;
use crate::words::reading;

use super::exhibit::Origin;
use marks::mark;

/// How the numbers of a card were made, in plain words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// The names of the files.
    pub source: String,
    /// Names and values: file, rows, filters, base, how it was read, weights,
    /// formula, rounding.
    pub facts: Vec<(&'static str, String)>,
    /// Every number of the card with its working, those of the marks first: `Nurses: 34
    /// of 52 = 65.38%, shown as 65%. 95% interval 52% to 77%`.
    pub numbers: Vec<(String, String)>,
}

impl Receipt {
    // Its part is loaded before anybody asks.
    #[inline(never)]
    pub(super) fn of(origin: &Origin<'_>, question: &Question, result: &QuestionResult) -> Self {
        let report = &origin.loaded.report;
        let mut facts = vec![
            (
                words::FILE,
                words::file(origin.name, origin.size, &origin.joined, report),
            ),
            (
                words::ROWS,
                words::rows_read(report.rows, &left_out(report)),
            ),
            (words::FILTERS, filters(origin, result.question)),
        ];
        if question.kind != QuestionKind::Usage {
            facts.push((words::BASE, base(origin, question, result)));
        }
        facts.push((words::READ, read(question, report, origin.corrections)));
        let (figures, signs, _) = origin.shown(question, result);
        let weights = figures.weighted.then(|| weights_of(origin.loaded));
        let weights = weights.unwrap_or_else(|| words::NO_WEIGHT.to_owned());
        facts.push((words::WEIGHT, weights));
        facts.push((words::FORMULA, formula(origin, question, result, &figures)));
        if !signs.is_empty() {
            facts.push((words::PROCESS, signs.join(". ")));
        }
        let is_sample = !figures.weighted
            && signs.is_empty()
            && !matches!(
                question.kind,
                QuestionKind::Usage | QuestionKind::Text | QuestionKind::Number
            );
        if is_sample {
            facts.push((words::FINDING, words::FINDING_RULE.to_owned()));
        }
        facts.push((words::ROUNDING, words::ROUNDED.to_owned()));
        let marks = (0..figures.marks.len()).filter_map(|place| mark(&figures, place));
        let whole = worked(question, result).into_iter();
        let whole = whole.map(|(name, sentence)| (name.to_owned(), sentence));
        let sources = std::iter::once(origin.name).chain(origin.joined.iter().copied());
        let limits = match &figures.drawing {
            Drawing::Process(series) => series.iter().filter_map(Control::worked).collect(),
            _ => Vec::new(),
        };
        Self {
            source: list(&sources.collect::<Vec<_>>()),
            facts,
            numbers: marks.chain(limits).chain(whole).collect(),
        }
    }
}

/// How shares and their intervals were worked out.
fn formula(
    origin: &Origin<'_>,
    question: &Question,
    result: &QuestionResult,
    figures: &Figures,
) -> String {
    let mut formula = words::formula(question.kind).to_owned();
    let has_shares = figures.marks.iter().any(|mark| mark.share.is_some());
    let people = origin.loaded.rates().filter(|_| has_shares);
    let people = people.and_then(|_| population(origin.loaded, result.question));
    if let Drawing::Process(_) = figures.drawing {
        formula.push_str(". ");
        formula.push_str(words::PROCESS_FORMULA);
    }
    if figures.weighted {
        formula.push_str(". ");
        formula.push_str(words_of_headcount::weighted_formula());
    } else if let Some(people) = people {
        formula.push_str(". ");
        formula.push_str(&words_of_headcount::of_population(people));
    }
    formula
}

/// Records that are no rows, counted by what they are.
fn left_out(report: &Report) -> Vec<String> {
    let mut seen: Vec<&'static str> = Vec::new();
    let mut counted = Vec::new();
    for problem in &report.problems {
        let key = problem.code.key();
        if problem.action != Action::LeftOut || seen.contains(&key) {
            continue;
        }
        seen.push(key);
        let n = report.counts.get(key).copied().unwrap_or(1);
        counted.push(reading::problems_of(&problem.code, n as usize));
    }
    counted
}

fn filters(origin: &Origin<'_>, question: u32) -> String {
    let clause = |number: u32| {
        let clause = origin.loaded.clause(number)?;
        let asked = origin.loaded.questions.get(number as usize)?;
        Some(clause_words(asked, &clause.pick))
    };
    let others = origin.loaded.clauses.iter().map(|clause| clause.question);
    let others: Vec<String> = others
        .filter(|other| *other != question)
        .filter_map(clause)
        .collect();
    words::filters_of(&others, clause(question).as_ref())
}

fn base(origin: &Origin<'_>, question: &Question, result: &QuestionResult) -> String {
    let outside = match &result.body {
        Body::Counts(counts) if question.kind != QuestionKind::Multiple => {
            counts.iter().skip(question.num_scale as usize).sum()
        }
        Body::TooMany { outside, .. } => *outside,
        _ => 0,
    };
    let counts = words::who_counts(result.base, result.rows, outside, origin.loaded.is_survey());
    let Body::Battery(rows) = &result.body else {
        return counts;
    };
    let bases = || rows.iter().map(|row| row.base);
    let own = bases().min().zip(bases().max());
    let own = own.map_or_else(String::new, |(least, most)| words::own_bases(least, most));
    format!("{counts}. {own}")
}

/// How the question's columns were read, and what the reader set.
fn read(question: &Question, report: &Report, corrections: &Corrections) -> String {
    /// Most columns that are told one by one.
    const MOST: usize = 2;
    let mut said = Vec::new();
    let columns = || {
        let places = question.columns.iter();
        places.filter_map(|place| report.columns.get(*place as usize))
    };
    for column in columns().take(MOST) {
        let (key, why) = (column.kind.key(), column.why.as_str());
        said.push(words::column_read(&column.name, key, why));
    }
    if let Some(more) = question.columns.len().checked_sub(MOST + 1) {
        said.push(words::more_columns(more + 1));
    }
    let derived = question.columns.iter();
    let derived = derived.filter_map(|place| report.derivation(*place));
    said.extend(derived.flat_map(|own| own.notes.iter().cloned()));
    let splits = question.columns.iter().find_map(|place| {
        let known = report.settings.get(*place as usize)?;
        known.split
    });
    let several = columns().any(|column| column.kind == Kind::Multiple);
    said.extend(splits.filter(|_| several).map(words::split_at));
    let missing = columns().map(|column| column.missing).sum::<u32>();
    let mut absent: Vec<String> = Vec::new();
    for word in columns().flat_map(|column| &column.missing_words) {
        if !absent.contains(word) {
            absent.push(word.clone());
        }
    }
    if missing > 0 {
        said.push(reading::missing(missing as usize, &absent, &[]));
    }
    let misfits: u32 = columns().map(|column| column.misfits).sum();
    if misfits > 0 {
        said.push(words::unfit(misfits));
    }
    let set = corrected(question, corrections.settings());
    if !set.is_empty() {
        said.push(words::you_set(&set));
    }
    said.join(". ")
}

/// What the reader set of a question's columns and of the file.
fn corrected(question: &Question, settings: &Settings) -> Vec<&'static str> {
    let columns: Vec<ColumnSettings> = question
        .columns
        .iter()
        .map(|place| settings.of_column(*place as usize))
        .collect();
    let has = |is_set: fn(&ColumnSettings) -> bool| columns.iter().any(is_set);
    let is_divided = Settings {
        columns: settings.columns.clone(),
        derived: settings.derived.clone(),
        ..Settings::default()
    } != *settings;
    let all = [
        (has(|column| column.kind.is_some()), set::KIND),
        (has(|column| column.day_first.is_some()), set::ORDER),
        (has(|column| column.decimal_comma.is_some()), set::COMMA),
        (has(|column| column.missing.is_some()), set::MISSING),
        (is_divided, set::FILE),
    ];
    let set = all.into_iter().filter(|(is_set, _)| *is_set);
    set.map(|(_, name)| name).collect()
}

fn worked(question: &Question, result: &QuestionResult) -> Vec<(&'static str, String)> {
    let mut worked = Vec::new();
    if let Some(mean) = mean_of_numbers(result) {
        let interval = mean.interval.ok();
        let sentence = words::worked_mean(mean.estimate, interval, result.base, question.unit);
        worked.push((words::MEAN, sentence));
    }
    if let Body::Histogram {
        median: Some(median),
        ..
    } = result.body
    {
        let sentence = words::worked_median(median, result.base, question.unit);
        worked.push((words::MEDIAN, sentence));
    }
    if let Some((kinds, score)) = recommended(question, result)
        && score.base == Base::Enough
    {
        let sentence = words::worked_score(kinds, score.estimate);
        worked.push((words::RECOMMEND, sentence));
    }
    worked
}
