use crate::json::{Value, json};

use crate::dashboard::named::place_of;
use crate::dashboard::{Note, SavedReading};
use crate::engine::{Clause, Period, Pick};
use crate::table::{Question, QuestionKind};

/// What is kept of the view of a file, by the words of questions and options,
/// so that it fits a newer export too. It holds no answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedView {
    /// The file's name; empty for whichever is shown.
    pub file: String,
    /// How the file is read; `None` leaves that as it is.
    pub reading: Option<SavedReading>,
    /// The filter.
    pub clauses: Vec<SavedClause>,
    /// Questions in the order of their cards; empty for the order of the file.
    pub order: Vec<String>,
    /// Questions whose card is hidden.
    pub hidden: Vec<String>,
    /// Questions whose table is open.
    pub tables: Vec<String>,
    /// Questions whose months are drawn as a process chart.
    pub processes: Vec<String>,
    /// Notes at marks.
    pub notes: Vec<Note>,
    /// The groups that are compared; `None` for everybody together.
    pub compare: Option<SavedGroups>,
    /// The headcount that is joined.
    pub headcount: Option<SavedHeadcount>,
}

/// How a headcount is joined, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedHeadcount {
    /// The name of the headcount's file.
    pub file: String,
    /// The question whose options are its groups.
    pub question: String,
    /// The column of its groups.
    pub group: String,
    /// The column that says how many people a row is; each is one where `None`.
    pub number: Option<String>,
    /// Only rows with these words in these columns count: columns and words.
    pub only: Vec<(String, String)>,
    /// Its groups, and the options that they are.
    pub matches: Vec<(String, Option<String>)>,
    /// Which responses count; empty for all.
    pub clauses: Vec<SavedClause>,
    /// Whether responses are weighted by it.
    pub weighted: bool,
}

/// What makes groups, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedGroups {
    /// The question's name.
    pub question: String,
    /// Of a date by which periods; `None` of options.
    pub by: Option<Period>,
}

/// One question's part of a filter, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedClause {
    /// The question's title.
    pub question: String,
    /// Options; for statements pairs of item and option.
    pub values: Vec<(Option<String>, String)>,
    /// Ranges of numbers or days.
    pub ranges: Vec<(f64, f64)>,
}

impl SavedClause {
    /// The clause in words, and its question by this name.
    pub fn of(name: String, question: &Question, clause: &Clause) -> Self {
        let option = |code: u32| {
            question
                .options
                .get(code as usize)
                .cloned()
                .unwrap_or_default()
        };
        let item = |i: u32| question.items.get(i as usize).cloned();
        let (values, ranges) = match &clause.pick {
            Pick::Options(options) => (
                options.iter().map(|code| (None, option(*code))).collect(),
                Vec::new(),
            ),
            Pick::Cells(cells) => (
                cells
                    .iter()
                    .map(|(i, code)| (item(*i), option(*code)))
                    .collect(),
                Vec::new(),
            ),
            Pick::Ranges(ranges) => (Vec::new(), ranges.clone()),
        };
        Self {
            question: name,
            values,
            ranges,
        }
    }

    /// The clause for these questions, or the sentence that says what is not
    /// there.
    ///
    /// # Errors
    /// The question, an item or an option is unknown.
    pub fn to_clause(&self, questions: &[Question]) -> Result<Clause, String> {
        let place = place_of(questions, &self.question);
        let Some((place, question)) = place.and_then(|i| Some((i, questions.get(i as usize)?)))
        else {
            return Err(crate::words::dashboard::unknown_question(&self.question));
        };
        let code_of = |list: &[String], word: &str| {
            let code = list.iter().position(|held| held == word).map(|i| i as u32);
            code.ok_or_else(|| crate::words::dashboard::unknown_option(&self.question, word))
        };
        let with_ranges = matches!(question.kind, QuestionKind::Number | QuestionKind::Date);
        let can_filter = with_ranges || !question.options.is_empty();
        if !can_filter || question.kind == QuestionKind::Usage {
            return Err(crate::words::dashboard::no_filter_by(&self.question));
        }
        if !self.ranges.is_empty() && !with_ranges {
            return Err(crate::words::dashboard::no_ranges(&self.question));
        }
        let pick = if self.ranges.is_empty() {
            let with_items = self.values.iter().any(|(item, _)| item.is_some());
            if with_items {
                let cell = |(item, option): &(Option<String>, String)| {
                    Ok((
                        code_of(&question.items, item.as_deref().unwrap_or_default())?,
                        code_of(&question.options, option)?,
                    ))
                };
                Pick::Cells(
                    self.values
                        .iter()
                        .map(cell)
                        .collect::<Result<_, String>>()?,
                )
            } else {
                Pick::Options(
                    self.values
                        .iter()
                        .map(|(_, option)| code_of(&question.options, option))
                        .collect::<Result<_, _>>()?,
                )
            }
        } else {
            Pick::Ranges(self.ranges.clone())
        };
        Ok(Clause {
            question: place,
            pick,
        })
    }

    /// The clause as a plain object.
    pub fn to_json(&self) -> Value {
        let values: Vec<Value> = self
            .values
            .iter()
            .map(|(item, option)| match item {
                Some(item) => json!({ "item": item, "option": option }),
                None => json!(option),
            })
            .collect();
        let ranges: Vec<Value> = self
            .ranges
            .iter()
            .map(|(from, to)| json!({ "from": from, "to": to }))
            .collect();
        json!({ "question": self.question, "values": values, "ranges": ranges })
    }

    /// A clause from a plain object: `{question, values: ["Nurses"]}`, for
    /// statements `{item, option}` as values, for numbers `ranges` or `from`
    /// and `to`. `None` if it names no question.
    pub fn from_json(value: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let range =
            |value: &Value| Some((value.get("from")?.as_f64()?, value.get("to")?.as_f64()?));
        let list = |key: &str| {
            value
                .get(key)
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        let mut ranges: Vec<(f64, f64)> = list("ranges").iter().filter_map(range).collect();
        ranges.extend(range(value));
        Some(Self {
            question: text(value.get("question")?)?,
            values: list("values")
                .iter()
                .filter_map(|v| match v.get("option") {
                    Some(option) => Some((v.get("item").and_then(text), text(option)?)),
                    None => Some((None, text(v)?)),
                })
                .collect(),
            ranges,
        })
    }
}
