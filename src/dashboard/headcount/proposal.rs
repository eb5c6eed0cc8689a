use super::{Alike, column_name, says_people};
use crate::dashboard::{Loaded, SavedHeadcount};
use crate::engine::Headcount;
use crate::table::{ColumnReport, Kind, Question, QuestionKind, System};

/// Most options of a question whose groups a headcount may have.
const MOST_OPTIONS: usize = 60;

/// The questions whose options may be groups of people, by position.
pub fn questions(loaded: &Loaded) -> Vec<u32> {
    let each = (0_u32..).zip(&loaded.questions);
    let fit = each.filter(|(_, question)| {
        question.kind == QuestionKind::Single
            && (2..=MOST_OPTIONS).contains(&question.options.len())
            && !loaded.says_file(question)
    });
    fit.map(|(place, _)| place).collect()
}

/// The columns of a headcount that may hold its groups, and those that may say how many
/// people a row is, by position. Numbers of which some are withheld are words as well.
pub fn columns(loaded: &Loaded) -> (Vec<u32>, Vec<u32>) {
    let of = |fits: &dyn Fn(&ColumnReport) -> bool| {
        let each = (0_u32..).zip(&loaded.report.columns);
        let own = each.filter(|(_, column)| fits(column));
        own.map(|(place, _)| place).collect()
    };
    let are_words = |column: &ColumnReport| matches!(column.kind, Kind::Category | Kind::Text);
    (
        of(&are_words),
        of(&|column| {
            column.kind == Kind::Number || (are_words(column) && says_people(&column.name) == 3)
        }),
    )
}

/// How a headcount is proposed to be joined, and how many groups of it read as options of
/// the question; `None` where there is no question or no column of groups.
pub(in crate::dashboard) fn propose(
    responses: &Loaded,
    name: &str,
    staff: &Loaded,
) -> Option<(usize, SavedHeadcount)> {
    let may_be = |kind| matches!(kind, QuestionKind::Single | QuestionKind::Text);
    let groups = staff.questions.iter().filter(|group| may_be(group.kind));
    let mut best: Option<((usize, bool, bool), u32, u32)> = None;
    for group in groups {
        for place in questions(responses) {
            let asked = responses.questions.get(place as usize);
            let (Some(question), Some(column)) = (asked, group.columns.first()) else {
                continue;
            };
            let named = Alike::of(&group.title, std::slice::from_ref(&question.title));
            let rank = (
                num_same(group, question),
                named != Alike::No,
                group.kind == QuestionKind::Single,
            );
            if best.is_none_or(|(most, ..)| rank > most) {
                best = Some((rank, *column, place));
            }
        }
    }
    let ((found, ..), column, place) = best?;
    let (_, numbers) = columns(staff);
    let name_of = |place: u32| column_name(staff, place);
    let number = numbers
        .into_iter()
        .filter(|number| *number != column)
        .max_by_key(|number| (says_people(&name_of(*number)), std::cmp::Reverse(*number)));
    Some((
        found,
        SavedHeadcount {
            file: name.to_owned(),
            question: responses.name_of(place)?,
            group: name_of(column),
            number: number.map(name_of),
            ..SavedHeadcount::default()
        },
    ))
}

/// How many groups read as options.
fn num_same(group: &Question, question: &Question) -> usize {
    let each = group.options.iter();
    each.filter(|label| matches!(Alike::of(label, &question.options), Alike::Same(_)))
        .count()
}

/// What of a headcount must not be added up: of dates the newest alone counts, of kinds of
/// figures the people. The choices to make, once it is known what there is to choose from.
pub(in crate::dashboard) fn only(staff: &Loaded, headcount: &Headcount) -> Vec<(String, String)> {
    let is_workforce = staff.report.recognised.as_ref();
    let is_workforce = is_workforce.is_some_and(|own| own.system == System::Workforce);
    let each = headcount.choices.iter().filter_map(|(place, words)| {
        let column = staff.report.columns.get(*place as usize)?;
        let people = words.iter().find(|word| says_people(word) == 3);
        let posts = words.iter().any(|word| says_people(word) == 0);
        let chosen = match column.kind {
            Kind::Date => words.first(),
            _ if posts || is_workforce => people,
            _ => None,
        };
        Some((column.name.clone(), chosen?.clone()))
    });
    each.collect()
}

/// Which option each group of a headcount is: as was said, or the option that reads the
/// same. Sums of groups are none.
pub(in crate::dashboard) fn matches(
    said: &[(String, Option<String>)],
    headcount: &Headcount,
    options: &[String],
) -> Vec<(String, Option<String>)> {
    let each = headcount.groups.iter().map(|group| {
        let mut said = said.iter();
        let known = said.find(|(label, _)| *label == group.label);
        let option = match (known, Alike::of(&group.label, options)) {
            (Some((_, option)), _) => option.clone(),
            (None, Alike::Same(place)) if !group.is_sum => options.get(place as usize).cloned(),
            _ => None,
        };
        (group.label.clone(), option)
    });
    each.collect()
}
