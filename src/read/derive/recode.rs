use canvass_kernel::Named;

use super::answers::Answers;
use super::{Made, any_of_these, one_of};
use crate::table::{Question, QuestionKind, Table};
use crate::words::derived as words;

/// What becomes of the options of a question.
struct Groups<'a> {
    /// The new names: those inside the scale first.
    names: Vec<&'a str>,
    num_scale: usize,
    /// Where in the names each option is; `None` if it is left out.
    of_option: Vec<Option<usize>>,
    /// Options that are not named.
    new: Vec<String>,
}

/// The options of a question under fewer names.
pub(super) fn recode(
    table: &Table,
    title: &str,
    of: &str,
    groups: &[(String, Option<String>)],
) -> Result<Made, String> {
    let question = table.question_of(of)?;
    if question.kind == QuestionKind::Agreement {
        return Err(words::no_options(of));
    }
    let answers = Answers::of(table, question)?;
    let groups = Groups::of(question, groups);
    if groups.names.is_empty() {
        return Err(words::nothing_left().to_owned());
    }
    let options: Vec<String> = groups.names.iter().map(|name| (*name).to_owned()).collect();
    let mut said = Vec::new();
    let rows = 0..table.num_rows;
    let (column, kind) = if question.kind == QuestionKind::Multiple {
        let each = rows.map(|row| {
            said.clear();
            let is_answered = answers.of_row(row, &mut said);
            let is_silent = said.is_empty();
            let mut list: Vec<u32> = said.iter().filter_map(|(_, o)| groups.at(*o)).collect();
            list.sort_unstable();
            list.dedup();
            // Who chose nothing but what is left out gave no answer.
            (is_answered && (is_silent || !list.is_empty())).then_some(list)
        });
        (any_of_these(title, options, each), QuestionKind::Multiple)
    } else {
        let ordered = question.ordered && groups.keeps_order(question);
        let each = rows.map(|row| {
            said.clear();
            answers.of_row(row, &mut said);
            let (_, option) = said.first()?;
            groups.at(*option).map(|place| place as usize)
        });
        let column = one_of(title, options, (groups.num_scale, ordered), each);
        (column, QuestionKind::Single)
    };
    let new = (!groups.new.is_empty()).then(|| words::new_options(title, of, &groups.new));
    Ok(Made {
        column,
        kind,
        notes: new.into_iter().collect(),
    })
}

impl<'a> Groups<'a> {
    fn of(question: &'a Question, groups: &'a [(String, Option<String>)]) -> Self {
        let mut new = Vec::new();
        let given: Named<Option<&str>> = groups
            .iter()
            .rev()
            .map(|(old, name)| (old.clone(), name.as_deref()))
            .collect();
        let mut all: Vec<&str> = Vec::new();
        let mut places: Named<usize> = Named::default();
        let mut of_option = Vec::new();
        let mut num_scale = 0;
        for (place, option) in question.options.iter().enumerate() {
            let name = match given.get(option) {
                Some(Some(name)) if name.trim().is_empty() => Some(option.as_str()),
                Some(name) => name.map(str::trim),
                None => {
                    new.push(option.clone());
                    Some(option.as_str())
                }
            };
            of_option.push(name.map(|name| {
                if let Some(place) = places.get(name) {
                    return *place;
                }
                num_scale += usize::from(place < question.num_scale as usize);
                places.insert(name.to_owned(), all.len());
                all.push(name);
                all.len() - 1
            }));
        }
        Self {
            names: all,
            num_scale,
            of_option,
            new,
        }
    }

    /// The place of the name of an option.
    fn at(&self, option: u32) -> Option<u32> {
        let place = self.of_option.get(option as usize).copied().flatten();
        place.map(|place| place as u32)
    }

    /// Whether only neighbours of a scale have one name.
    fn keeps_order(&self, question: &Question) -> bool {
        let inside = self.of_option.iter().take(question.num_scale as usize);
        let inside: Vec<usize> = inside.filter_map(|place| *place).collect();
        inside.is_sorted()
    }
}
