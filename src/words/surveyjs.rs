//! The sentences about definitions of `SurveyJS`.

use crate::authoring::surveyjs::{Problem, ProblemKind};

/// JSON of something else.
pub const NO_OBJECT: &str = "found no object; expected a definition with its pages or elements";

/// How the library names a yes and a no that have no label.
pub const YES: &str = "Yes";
/// See [`YES`].
pub const NO: &str = "No";

/// What the library reports of a definition.
pub fn problem(problem: &Problem) -> String {
    let (path, name) = (&problem.path, &problem.name);
    let sentence = match problem.kind {
        ProblemKind::UnknownProperty => format!("“{name}” is no member of it"),
        ProblemKind::RequiredProperty => format!("it has no “{name}”, which it must have"),
        ProblemKind::MissingType => "it has no “type”, so it is left out".to_owned(),
        ProblemKind::IncorrectType => format!("“{name}” is no type of it, so it is left out"),
        ProblemKind::ArrayProperty => {
            format!("“{name}” is no list; it is taken as the only item of one")
        }
    };
    if path.is_empty() {
        sentence
    } else {
        format!("{path}: {sentence}")
    }
}

/// Where an expression cannot be read.
pub fn syntax(column: usize, found: &str) -> String {
    let expected = "expected an operator, or an answer in braces, a text in quotes, a number, a list or a function";
    if found.is_empty() {
        format!("column {column}: found the end of the expression; {expected}")
    } else {
        format!("column {column}: found “{found}”; {expected}")
    }
}

/// A file in another encoding.
pub fn not_utf8(file: &str) -> String {
    format!("{file} is not written in UTF-8, as JSON must be")
}

// Why an expression cannot be said.

/// A shape that our language has nothing for.
pub const NOT_SAID: &str = "our conditions have nothing that means the same";
/// A text with both kinds of marks.
pub const QUOTES: &str = "a text in our conditions cannot hold both kinds of quotation marks";
/// Something else where a number is meant.
pub const NO_NUMBER: &str = "it calculates with what is no number here";
/// Something else where a day is meant.
pub const NO_DAY: &str = "it compares a date with what is no day such as 2026-04-01";

/// Several answers beside what may have none.
pub const BESIDE_LIST: &str = "it takes no answer beside several answers for an empty list, which \
    counts as true there. Say “notempty” of each side if that is meant";

/// A question that is left out.
pub fn no_answer_left(name: &str) -> String {
    format!("it asks for “{name}”, which is not carried over")
}

/// A name of nothing.
pub fn no_such_answer(name: &str) -> String {
    format!("it asks for “{name}”, which no question here is called")
}

/// A question that has not been asked yet.
pub fn later(name: &str) -> String {
    format!("it asks for “{name}”, which is not asked before it")
}

/// A function that we do not have.
pub fn no_function(name: &str) -> String {
    format!("our conditions have nothing for “{name}()” as it is used there")
}

/// An answer where something is to hold.
pub fn bare(name: &str) -> String {
    format!("“{name}” stands alone in it. Say “{{{name}}} notempty” if that is meant")
}

/// A text that is compared with a number.
pub fn text_as_number(name: &str) -> String {
    format!("“{name}” is a text and is compared with a number. Give it the inputType “number”")
}

/// A part that may be one of a number.
pub fn part_of_text(name: &str) -> String {
    format!("a part of “{name}” can be looked for only if it has letters and spaces alone")
}

/// Texts in order.
pub fn order_of_text(name: &str) -> String {
    format!("“{name}” is a text, and texts have no order in our conditions")
}

/// The least or greatest of answers that may be missing.
pub fn extreme(name: &str) -> String {
    format!("“{name}()” leaves out answers that are not given, which ours does not")
}

/// Two answers that cannot be compared.
pub fn two_answers(name: &str) -> String {
    format!("it compares two answers that are of different kinds or lists (“{name}”)")
}

// What is not carried over.

/// A survey without a name or a title.
pub const NO_ID: &str = "survey";
/// See [`NO_ID`].
pub const NO_TITLE: &str = "Survey";
/// How the library names the choice for other words, and that of none.
pub const OTHER: &str = "Other (describe)";
/// See [`OTHER`].
pub const NONE: &str = "None";
/// Text that is marked up.
pub const TAGS: &str = "texts here have no tags; the words are carried over without them";
/// A slider with two ends.
pub const RANGE: &str = "a slider for a range is left out. Ask for its two ends as numbers";
/// A slider.
pub const SLIDER: &str = "the slider is asked as a number to write";
/// A matrix with other cells.
pub const CELLS: &str = "a table with such cells is left out. Ask each row as a question";
/// A matrix with several columns of different kinds.
pub const MIXED: &str = "a table of different columns becomes a table for each column of choices; see what is said of the others";
/// A matrix of which something must be answered.
pub const EVERY_ROW: &str = "here every row must be answered, there one row was enough";
/// An order of choices.
pub const ORDER: &str = "choices stand in the order of the list. Sort the list itself";
/// More than one message.
pub const MESSAGES: &str =
    "a question has one message for all its checks: the first is carried over, the others are not";
/// Nothing to calculate.
pub const NO_EXPRESSION: &str =
    "it has no expression, so there is nothing to calculate; it is left out";

/// What the library reports, where its path is told beside it.
pub fn problem_here(problem: &Problem) -> String {
    let placeless = Problem {
        path: String::new(),
        ..problem.clone()
    };
    self::problem(&placeless)
}

/// A member that nothing here is like.
pub fn member(name: &str) -> String {
    format!("there is nothing like “{name}” here")
}

/// A page of several questions without a title.
pub fn page_without_title(name: &str) -> String {
    format!(
        "the questions of “{name}” stand on pages of their own: a page that several share needs a title"
    )
}

/// A page that cannot be told from the one before.
pub fn same_title(title: &str) -> String {
    format!("its questions stand on the page of those before, which is called “{title}” too")
}

/// A title within a page.
pub fn title_in_page() -> String {
    "the title of a panel on a page is not carried over; the page has one".to_owned()
}

/// An element that is never seen.
pub fn hidden(name: &str) -> String {
    format!("“{name}” is hidden and has no condition that shows it, so it is left out")
}

/// A name with other letters than ids have.
pub fn renamed(name: &str, id: &str) -> String {
    format!(
        "“{name}” is called “{id}” here; names have letters a to z, digits, - and _, and stand once"
    )
}

/// A type that cannot be asked.
pub fn left_out(name: &str, type_name: &str) -> String {
    format!("“{name}” is left out: there is no question like “{type_name}” here")
}

/// Choices that come from elsewhere.
pub fn no_choices(name: &str) -> String {
    format!(
        "“{name}” is left out: its choices or columns do not stand in the file. List them there"
    )
}

/// A column of a table that cannot be asked.
pub fn column(name: &str, cell: &str) -> String {
    format!(
        "the column “{name}” is left out: cells of the type “{cell}” cannot be asked in a table. Ask it by itself"
    )
}

/// Fields of another type.
pub fn input(name: &str) -> String {
    format!("there is no field of the type “{name}” here; it is asked as a text")
}

/// A bound that is none.
pub fn bound(text: &str) -> String {
    format!("“{text}” is no bound that an answer can have here")
}

/// A check of another kind.
pub fn validator(name: &str) -> String {
    format!("this question cannot be checked by a “{name}” here")
}

/// A mention in a text.
pub fn mention(name: &str) -> String {
    format!(
        "the text mentions “{{{name}}}”, which is no answer given before it; the words stay as they are"
    )
}

/// The heading of one of several things that are asked.
pub fn title_and_part(title: &str, part: &str) -> String {
    format!("{title}: {part}")
}

/// Languages that are left out, of which each has so many texts.
pub fn languages(carried: &[String], others: &[(String, usize)]) -> String {
    let others = others
        .iter()
        .map(|(other, count)| format!("{other} ({count})"));
    let others: Vec<String> = others.collect();
    format!(
        "texts are carried over in {}; those in other languages are not: {}",
        super::format::list(carried),
        super::format::list(&others)
    )
}

fn not_said(text: &str, why: &str, then: &str) -> String {
    format!("“{text}” cannot be said here: {why}; {then}")
}

/// A condition that is lost.
pub fn shown(text: &str, why: &str) -> String {
    not_said(text, why, "what it stands for is always asked")
}

/// A condition of what must be answered.
pub fn required(text: &str, why: &str) -> String {
    not_said(text, why, "the question need not be answered")
}

/// A check that is lost.
pub fn checked(text: &str, why: &str) -> String {
    not_said(text, why, "the answer is not checked by it")
}

/// A calculation that is lost.
pub fn calculation(text: &str, why: &str) -> String {
    not_said(text, why, "it is left out")
}
