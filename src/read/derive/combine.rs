use super::answers::Answers;
use super::{Made, any_of_these, one_of};
use crate::table::{Chosen, Question, QuestionKind, Table};
use crate::words::derived as words;

/// Options of several questions, and what became of them.
struct Choice<'a> {
    questions: Vec<Answers<'a>>,
    /// Question, item and option of each that is there, and its place among the chosen.
    picks: Vec<(usize, (u32, u32), usize)>,
    /// Those that are not there.
    absent: Vec<String>,
}

/// Options of several questions under new names, any number of which a row has.
pub(super) fn several(
    table: &Table,
    title: &str,
    chosen: &[(Chosen, String)],
) -> Result<Made, String> {
    let choice = Choice::of(table, chosen.iter().map(|(own, _)| own))?;
    let mut names: Vec<String> = Vec::new();
    let mut of_chosen = Vec::new();
    for (own, name) in chosen {
        let name = match name.trim() {
            "" => own.option.as_str(),
            name => name,
        };
        let place = names.iter().position(|held| held == name);
        let place = place.unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        of_chosen.push(place as u32);
    }
    let mut found = Vec::new();
    let each = (0..table.num_rows).map(|row| {
        found.clear();
        let is_answered = choice.of_row(row, &mut found);
        let places = found.iter();
        let mut list: Vec<u32> = places
            .filter_map(|own| of_chosen.get(*own).copied())
            .collect();
        list.sort_unstable();
        list.dedup();
        is_answered.then_some(list)
    });
    let column = any_of_these(title, names, each);
    Ok(choice.made(title, column, QuestionKind::Multiple))
}

/// Whether a row has any of these options: yes, no for who answered one of the questions
/// otherwise, and nothing for who answered none.
pub(super) fn any_of(table: &Table, title: &str, chosen: &[Chosen]) -> Result<Made, String> {
    let choice = Choice::of(table, chosen.iter())?;
    let mut found = Vec::new();
    let each = (0..table.num_rows).map(|row| {
        found.clear();
        let is_answered = choice.of_row(row, &mut found);
        is_answered.then_some(usize::from(found.is_empty()))
    });
    let names = words::YES_NO.map(str::to_owned).to_vec();
    let column = one_of(title, names, (2, false), each);
    Ok(choice.made(title, column, QuestionKind::Single))
}

impl<'a> Choice<'a> {
    fn of<'b>(table: &'a Table, chosen: impl Iterator<Item = &'b Chosen>) -> Result<Self, String> {
        let mut titles: Vec<&Question> = Vec::new();
        let mut choice = Self {
            questions: Vec::new(),
            picks: Vec::new(),
            absent: Vec::new(),
        };
        let mut num_chosen = 0;
        for (place, own) in chosen.enumerate() {
            num_chosen = place + 1;
            let question = table.question_of(&own.question)?;
            let held = titles.iter().position(|held| held.title == question.title);
            let number = if let Some(number) = held {
                number
            } else {
                choice.questions.push(Answers::of(table, question)?);
                titles.push(question);
                titles.len() - 1
            };
            match pick(question, own) {
                Some(pick) => choice.picks.push((number, pick, place)),
                None => choice.absent.push(words::absent(own)),
            }
        }
        if num_chosen == 0 {
            return Err(words::nothing_chosen().to_owned());
        }
        Ok(choice)
    }

    /// Adds which of the chosen a row has; gives whether it has any, or answered one of the
    /// questions.
    fn of_row(&self, row: usize, into: &mut Vec<usize>) -> bool {
        let mut is_answered = false;
        let mut said = Vec::new();
        for (number, answers) in self.questions.iter().enumerate() {
            said.clear();
            is_answered |= answers.of_row(row, &mut said);
            let own = self.picks.iter().filter(|(of, ..)| *of == number);
            into.extend(
                own.filter(|(_, pick, _)| said.contains(pick))
                    .map(|pick| pick.2),
            );
        }
        is_answered || !into.is_empty()
    }

    fn made(&self, title: &str, column: crate::table::Column, kind: QuestionKind) -> Made {
        let absent = (!self.absent.is_empty()).then(|| words::absent_options(title, &self.absent));
        Made {
            column,
            kind,
            notes: absent.into_iter().collect(),
        }
    }
}

/// Item and option of a question.
fn pick(question: &Question, chosen: &Chosen) -> Option<(u32, u32)> {
    let place = |list: &[String], wanted: &str| {
        let place = list.iter().position(|held| held == wanted);
        place.map(|place| place as u32)
    };
    let item = match &chosen.item {
        Some(item) => place(&question.items, item)?,
        None if question.kind == QuestionKind::Agreement => return None,
        None => 0,
    };
    Some((item, place(&question.options, &chosen.option)?))
}
