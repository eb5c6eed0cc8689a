//! Microsoft Forms: the workbook it gives and what people save from it.

use crate::read::draft::{Draft, name_key};
use crate::read::export::{Found, recognised};
use crate::table::{Kind, Recognised, Role, System};
use crate::words::exports as words;
use canvass_kernel::value::{DateOrder, Proof, WrittenDate, parse_date};

mod ranking;

/// Columns that Forms puts before the questions, in their order.
const OWN: [&str; 5] = ["ID", "Start time", "Completion time", "Email", "Name"];
/// Columns that Forms puts among the questions.
const LATE: [&str; 3] = ["Last modified time", "Total points", "Quiz feedback"];

/// Whether columns of these names may be responses of Forms.
pub(super) fn is_named_so<'a>(names: impl Iterator<Item = &'a str>) -> bool {
    let keys: Vec<String> = names.map(name_key).collect();
    let has = |name: &str| keys.contains(&name_key(name));
    has("Start time") && has("Completion time")
}

pub(super) fn recognise(draft: &Draft) -> Option<Found> {
    let there: Vec<&str> = OWN
        .into_iter()
        .filter(|name| draft.find(name).is_some())
        .collect();
    let needed = there.contains(&"Start time")
        && there.contains(&"Completion time")
        && (there.contains(&"ID") || there.contains(&"Email"));
    if !needed {
        return None;
    }
    let in_place = OWN
        .iter()
        .zip(0..)
        .filter(|(name, place)| draft.find(name) == Some(*place))
        .count();
    let confidence = 0.5 + 0.06 * there.len() as f64 + 0.04 * in_place as f64;
    let found = recognised(System::Forms, confidence, words::forms_signs(&there));
    Some((words::FORMS.to_owned(), found))
}

pub(super) fn settle(draft: &mut Draft, found: &mut Recognised) {
    ranking::take_apart(draft, found);
    let names: Vec<String> = (0..draft.columns.len())
        .map(|i| draft.name(i).to_owned())
        .collect();
    for (i, name) in names.iter().enumerate() {
        let Some(column) = draft.columns.get_mut(i) else {
            continue;
        };
        if let Some(base) = without_number(name, &names) {
            column.names = [base.to_owned(), String::new(), String::new()];
            found.notes.push(words::forms_repeated_title(name, base));
        }
        let points = ["Points - ", "Feedback - "]
            .iter()
            .find_map(|prefix| name.strip_prefix(prefix))
            .and_then(|title| names.iter().position(|other| other == title));
        let own = LATE.iter().any(|late| name_key(late) == name_key(name));
        if let Some(question) = points {
            column.names = [name.clone(), String::new(), String::new()];
            column.setting.part_of = Some(question as u32);
        }
        if points.is_some() || own {
            column.setting.role = Role::Hidden;
            words::why_forms_own().clone_into(&mut column.setting.why);
        }
    }
    if let Some(email) = draft.find("Email")
        && draft.columns.get(email).is_some_and(|column| {
            let mut cells = column.cells.words().peekable();
            cells.peek().is_some() && cells.all(|c| c.trim().eq_ignore_ascii_case("anonymous"))
        })
    {
        found.notes.push(words::forms_anonymous().to_owned());
    }
    for name in ["Email", "Name"] {
        if let Some(column) = draft.find(name).and_then(|i| draft.columns.get_mut(i))
            && !column.cells.is_blank()
        {
            column.setting.kind = Some(Kind::Personal);
            words::why_own_personal().clone_into(&mut column.setting.why);
        }
    }
    date_order(draft);
}

/// `Name1` beside `Name` is a second question of that title.
fn without_number<'a>(name: &'a str, names: &[String]) -> Option<&'a str> {
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = name
        .get(base.len()..)
        .filter(|n| (1..=2).contains(&n.len()))?;
    let ends_in_word = base.ends_with(|c: char| c.is_alphabetic() || "?:.)".contains(c));
    (ends_in_word && !number.starts_with('0') && names.iter().any(|other| other == base))
        .then_some(base)
}

/// Responses stand in the order in which they came: where no date proves
/// whether the day or the month stands first, the order in which times rise
/// does; failing that, years of two digits tell the order of the tool's own
/// workbooks.
fn date_order(draft: &mut Draft) {
    let proof = |cell: &str| WrittenDate::parse(cell).map(|date| date.proof());
    let times: Vec<usize> = ["Start time", "Completion time"]
        .iter()
        .filter_map(|name| draft.find(name))
        .collect();
    let cells: Vec<Vec<&str>> = times
        .iter()
        .map(|column| {
            let cells = (0..draft.lines.len()).map(|row| draft.cell(row, *column));
            cells
                .filter(|cell| !matches!(proof(cell), None | Some(Proof::None)))
                .collect()
        })
        .collect();
    let proves = |cell: &&str| matches!(proof(cell), Some(Proof::Only(_)));
    if cells.iter().flatten().any(proves) {
        return;
    }
    let rises = |order: DateOrder| {
        cells.iter().all(|cells| {
            let days: Vec<Option<i32>> = cells
                .iter()
                .map(|cell| parse_date(cell, order).map(|day| day.0))
                .collect();
            let rising = days.windows(2).all(|pair| pair.first() <= pair.last());
            days.iter().all(Option::is_some) && rising && days.len() > 1
        })
    };
    let is_short = |cell: &str| {
        let day = cell.split(' ').next().unwrap_or_default();
        let mut parts = day.split('/').map(str::len);
        let unpadded = day.starts_with('0') || day.contains("/0");
        parts.clone().count() == 3 && parts.next_back() == Some(2) && !unpadded
    };
    let all_short = cells.iter().all(|cells| !cells.is_empty())
        && cells.iter().flatten().all(|cell| is_short(cell));
    let (month_first, why) = match (rises(DateOrder::DayMonth), rises(DateOrder::MonthDay)) {
        (true, false) => (false, words::why_times_rise(false)),
        (false, true) => (true, words::why_times_rise(true)),
        _ if all_short => (true, words::why_short_dates().to_owned()),
        _ => return,
    };
    for i in times {
        if let Some(column) = draft.columns.get_mut(i) {
            column.setting.month_first = Some(month_first);
            column.setting.why.clone_from(&why);
            column.setting.kind = Some(Kind::Date);
        }
    }
}
