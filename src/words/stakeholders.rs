//! The sentences of the stakeholders element.

use super::format;
use crate::text::lower;

/// The names of a grid's four parts.
#[derive(Clone, Copy, Debug)]
pub struct QuadrantNames {
    /// High on the upward axis, left on the other.
    pub high_left: &'static str,
    /// High on the upward axis, right on the other.
    pub high_right: &'static str,
    /// Low on the upward axis, left on the other.
    pub low_left: &'static str,
    /// Low on the upward axis, right on the other.
    pub low_right: &'static str,
}

/// Power and interest.
pub const POWER_INTEREST: QuadrantNames = QuadrantNames {
    high_left: "Keep satisfied",
    high_right: "Manage closely",
    low_left: "Monitor",
    low_right: "Keep informed",
};
/// Power and impact, as the NHS names them.
pub const POWER_IMPACT: QuadrantNames = QuadrantNames {
    high_left: "Satisfy",
    high_right: "Manage",
    low_left: "Monitor",
    low_right: "Inform",
};
/// Influence and support.
pub const INFLUENCE_SUPPORT: QuadrantNames = QuadrantNames {
    high_left: "Win over",
    high_right: "Work with",
    low_left: "Watch",
    low_right: "Encourage",
};

/// The heading of the figure.
pub const HEADING: &str = "Stakeholder map";
/// How to place a stakeholder.
pub const INSTRUCTIONS: &str = "Choose a stakeholder and press Enter to pick it up. Move it with the arrow keys \
    (hold Shift for whole points), press Enter to put it down or Escape to cancel. \
    With a mouse or finger, drag it, or choose it and then choose its new place.";
/// What scores about people are.
pub const CONFIDENTIAL: &str =
    "Scores about named people are personal data. Use roles where you can.";
/// The name of the group of points.
pub const MAP: &str = "Map";
/// The label of the choice of grid.
pub const GRID: &str = "Type of map";
/// The heading of the table.
pub const TABLE: &str = "Register of stakeholders";
/// The heading of the key.
pub const KEY: &str = "Key to numbers";
/// The heading of the groups.
pub const GROUPS: &str = "Groups";
/// The heading of those who are not on the map.
pub const UNPLACED: &str = "Not on the map yet";
/// The heading of the problems.
pub const PROBLEMS: &str = "Check these entries";
/// A stakeholder whose name is empty.
pub const NAMELESS: &str = "Stakeholder without a name";
/// A button.
pub const UNDO: &str = "Undo";
/// A button.
pub const REDO: &str = "Redo";
/// A button.
pub const ADD: &str = "Add stakeholder";
/// A button.
pub const SAVE_CSV: &str = "Save as CSV";
/// A button.
pub const SAVE_SVG: &str = "Save the map as a picture";
/// A button that puts a held stakeholder back.
pub const CANCEL: &str = "Put it back";
/// The label of the file input.
pub const OPEN: &str = "Open a register";
/// What the file input takes.
pub const OPEN_HINT: &str = "A CSV file with a column called Name, Role or Stakeholder.";
/// Announced when there is nothing to undo.
pub const NOTHING_TO_UNDO: &str = "There is nothing to undo.";
/// Announced when there is nothing to redo.
pub const NOTHING_TO_REDO: &str = "There is nothing to redo.";
/// Shown in place of an empty register.
pub const NOBODY: &str = "There are no stakeholders yet. Add one or open a register.";
/// The last column of the table.
pub const ACTIONS: &str = "Change";
/// A file without text.
pub const REGISTER_EMPTY: &str = "The file is empty. A register has a line of column names, \
    such as Name, Group, Power, Interest, and a line for each stakeholder. Choose another file.";
/// A file that is not text.
pub const REGISTER_NOT_TEXT: &str = "The file is not text. A register is a CSV file. \
    Open it in your spreadsheet program, save it as CSV and choose it again.";
/// A row without a name.
pub const NO_NAME: &str = "The name is empty. Enter a name or role.";
/// A quote that is never closed.
pub const QUOTE_OPEN: &str = "A quotation mark opens here and does not close, so the rest of the file was read as one cell. Add the closing mark in the file and open it again.";

/// A field by its key: `Next action`, `ID`.
pub fn field_name(key: &str) -> &'static str {
    match key {
        "id" => "ID",
        "name" => "Name",
        "organisation" => "Organisation",
        "group" => "Group",
        "power" => "Power",
        "interest" => "Interest",
        "impact" => "Impact",
        "influence" => "Influence",
        "support" => "Support",
        "owner" => "Owner",
        "next action" => "Next action",
        _ => "Notes",
    }
}

/// A grid by its name: `Power and interest`.
pub fn grid_name(name: &str) -> &'static str {
    match name {
        "power-interest" => "Power and interest",
        "power-impact" => "Power and impact",
        _ => "Influence and support",
    }
}

/// A grid that is not offered.
pub fn unknown_grid(found: &str, offered: &[&str]) -> String {
    let offered: Vec<String> = offered.iter().map(|name| format!("\"{name}\"")).collect();
    let (last, first) = offered
        .split_last()
        .map_or((String::new(), &[][..]), |(l, f)| (l.clone(), f));
    format!(
        "The attribute grid is \"{found}\". This version offers {} or {last}.",
        first.join(", ")
    )
}

/// What a score of a field must be.
pub fn score_range(key: &str) -> &'static str {
    if key == "support" {
        "a number from -2 (against) to 2 (for)"
    } else {
        "a number from 1 to 5"
    }
}

/// A score that cannot be read.
pub fn score_problem(key: &str, name: &str, found: &str) -> String {
    let field = field_name(key);
    let range = score_range(key);
    format!("{field} of {name} is \"{found}\". It must be {range}, or empty.")
}

/// The same beside the field itself.
pub fn score_error(key: &str) -> String {
    format!("{} must be {}", field_name(key), score_range(key))
}

/// A second stakeholder with an id.
pub fn id_taken(found: &str, used: &str) -> String {
    format!(
        "The ID \"{found}\" stands in an earlier line too. Each stakeholder needs its own, so \"{used}\" is used here."
    )
}

/// More cells than headers.
pub fn too_many_cells(expected: usize, found: usize) -> String {
    format!(
        "The line has {found} cells and there are {}. The cells beyond are kept. Check for a missing quotation mark.",
        format::plural(expected, "column name", "column names")
    )
}

/// Two columns that mean the same.
pub fn column_twice(header: &str) -> String {
    format!(
        "There are two columns called \"{header}\". The first is used and this one is kept as it is."
    )
}

/// Rows without text.
pub fn empty_rows(count: usize) -> String {
    format!(
        "{} left out, the first of them here.",
        format::plural(count, "empty row was", "empty rows were")
    )
}

/// A sentence with its place.
pub fn located(line: Option<u32>, column: Option<usize>, sentence: &str) -> String {
    match (line, column) {
        (Some(line), Some(column)) => format!("Line {line}, column {column}: {sentence}"),
        (Some(line), None) => format!("Line {line}: {sentence}"),
        _ => sentence.to_owned(),
    }
}

/// A register in which no column is a name.
pub fn register_without_name(found: &[String]) -> String {
    let found: Vec<String> = found
        .iter()
        .take(12)
        .map(|header| format!("\"{header}\""))
        .collect();
    format!(
        "Line 1 has the column names {}. One of them must be Name, Role or Stakeholder. Change the name in the file and open it again.",
        format::list(&found)
    )
}

/// The low end of an axis.
pub fn low_end(key: &str, score: &str) -> String {
    let word = if key == "support" { "against" } else { "low" };
    format!("{score} {word}")
}

/// The high end of an axis.
pub fn high_end(key: &str, score: &str) -> String {
    let word = if key == "support" { "for" } else { "high" };
    format!("{score} {word}")
}

/// A score as it is spoken: a minus is a word.
pub fn spoken(score: &str) -> String {
    score
        .strip_prefix('-')
        .map_or_else(|| score.to_owned(), |rest| format!("minus {rest}"))
}

/// `power 4.5, interest 3`: attributes by key with their scores.
pub fn place(y_key: &str, y: &str, x_key: &str, x: &str) -> String {
    format!("{y_key} {}, {x_key} {}", spoken(y), spoken(x))
}

/// The accessible name of a point.
pub fn point(name: &str, place: &str, quadrant: &str) -> String {
    format!("{name}, {place}, {quadrant}")
}

/// Where a held stakeholder is.
pub fn moved(place: &str, quadrant: &str) -> String {
    format!("{}. {quadrant}.", format::capital(place))
}

/// A stakeholder at the end of an axis that is asked to go on.
pub fn at_end(key: &str, score: &str) -> String {
    format!("{} stops at {}.", field_name(key), spoken(score))
}

/// A stakeholder that was picked up.
pub fn picked_up(name: &str, place: &str, quadrant: &str) -> String {
    format!(
        "{name} picked up at {place}. {quadrant}. Arrow keys move it, Enter puts it down, Escape cancels."
    )
}

/// A stakeholder that was put down.
pub fn dropped(name: &str, place: &str, quadrant: &str, near: usize) -> String {
    let near = match near {
        0 => "No others".to_owned(),
        n => format::plural(n, "other", "others"),
    };
    format!("{name}: {place}. {quadrant}. {near} within 0.3.")
}

/// A move that was cancelled.
pub fn put_back(name: &str) -> String {
    format!("{name} put back.")
}

/// What is held now, shown above the map.
pub fn holding(name: &str, place: &str, quadrant: &str) -> String {
    format!("{name} is picked up: {place}. {quadrant}. Choose its new place on the map.")
}

/// The button that picks up someone who is not on the map.
pub fn put_on_map(name: &str) -> String {
    format!("Place {name}")
}

/// The name of a field of the table: `Power of Medical Director`.
pub fn cell(header: &str, name: &str) -> String {
    format!("{header} of {name}")
}

/// The button that takes a stakeholder out.
pub fn remove(name: &str) -> String {
    format!("Remove {name}")
}

/// The word on that button.
pub const REMOVE: &str = "Remove";

/// What an undo step was: a move on the map.
pub fn step_move(name: &str) -> String {
    format!("move of {name}")
}

/// What an undo step was: a changed cell.
pub fn step_edit(header: &str, name: &str) -> String {
    format!("{} of {name}", lower(header))
}

/// What an undo step was: an added stakeholder.
pub const STEP_ADD: &str = "adding a stakeholder";

/// What an undo step was: a removed stakeholder.
pub fn step_remove(name: &str) -> String {
    format!("removing {name}")
}

/// What an undo step was: an opened file.
pub fn step_load(file: &str) -> String {
    format!("opening {file}")
}

/// Announced after undoing.
pub fn undone(step: &str) -> String {
    format!("Undone: {step}.")
}

/// Announced after redoing.
pub fn redone(step: &str) -> String {
    format!("Done again: {step}.")
}

/// Announced after removing.
pub fn removed(name: &str) -> String {
    format!("{name} removed. Undo brings it back.")
}

/// Announced after adding.
pub const ADDED: &str = "Stakeholder added at the end of the register.";

/// Announced after opening.
pub fn loaded(file: &str, people: usize, problems: usize) -> String {
    let people = format::plural(people, "stakeholder", "stakeholders");
    match problems {
        0 => format!("{file}: {people}."),
        n => format!(
            "{file}: {people}, {} to check.",
            format::plural(n, "entry", "entries")
        ),
    }
}

/// The whole map in a sentence: counts by quadrant in the given order, and
/// those who are not on it.
pub fn description(total: usize, quadrants: &[(&str, usize)], unplaced: usize) -> String {
    if total == 0 {
        return NOBODY.to_owned();
    }
    let parts: Vec<String> = quadrants
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{} to {}", format::count(*count), lower(name)))
        .collect();
    let people = format::plural(total, "stakeholder", "stakeholders");
    let placed = if parts.is_empty() {
        format!("{people}.")
    } else {
        format!("{people}: {}.", format::list(&parts))
    };
    match unplaced {
        0 => placed,
        1 => format!("{placed} 1 is not on the map."),
        n => format!("{placed} {} are not on the map.", format::count(n)),
    }
}

/// A column whose header is empty, by its place in the table.
pub fn nameless_column(number: usize) -> String {
    format!("Column {number}")
}

/// Beside a name that is empty.
pub const NAME_ERROR: &str = "Enter a name or role";

/// A saved state that cannot be restored.
pub fn saved_without(member: &str) -> String {
    format!("The saved state has no readable \"{member}\". It must be what save() gave.")
}
