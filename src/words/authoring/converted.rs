//! What is not carried over from one format to another.

use crate::words::format::list;

/// A column that the other format does not have.
pub fn column(name: &str) -> String {
    format!("“{name}” is not carried over")
}

/// A column of a group that the other format does not have.
pub fn of_group(name: &str) -> String {
    format!("the {name} of a group is not carried over")
}

/// A column of a question that becomes a row of a grid.
pub fn of_row(name: &str) -> String {
    format!("“{name}” of one row of a grid is not carried over")
}

/// How something is to be shown.
pub fn appearance() -> String {
    "how it is to look is not carried over".to_owned()
}

/// A page without a caption.
pub fn page_without_label() -> String {
    "its questions stand on pages of their own: a page that several share needs a label".to_owned()
}

/// A caption within a page.
pub fn label_in_page() -> String {
    "the label of a group within a page is not carried over; the page has one".to_owned()
}

/// A page that cannot be told from the one before.
pub fn same_caption() -> String {
    "its questions stand on the page of those before, which has the same label".to_owned()
}

/// A group that is no page where others are.
pub fn on_one_page() -> String {
    "its questions stand on one page, as those of groups with “field-list” do: pages are by group or by question here, not both"
        .to_owned()
}

/// A setting that the other format does not have.
pub fn setting(name: &str) -> String {
    format!("the setting “{name}” is not carried over")
}

/// Texts in more than one language.
pub fn other_languages<S: AsRef<str>>(kept: &str, lost: &[S]) -> String {
    let lost = list(lost);
    format!("the texts in {lost} are not carried over; those in {kept} are")
}

/// A name with letters that ids may not have, or that is taken.
pub fn renamed(name: &str, id: &str) -> String {
    format!(
        "“{name}” becomes “{id}”. Expressions that compare with the old name must be changed by hand"
    )
}

/// Something that surveys here do not have.
pub fn faulty(found: &str, expected: &str) -> String {
    format!("it is not carried over: found {found}; expected {expected}")
}

/// A question that cannot be without such a thing.
pub fn faulty_question(id: &str, found: &str, expected: &str) -> String {
    format!("the question “{id}” is left out: found {found}; expected {expected}")
}

/// What fixes an order.
pub fn seed() -> String {
    "the seed is not carried over; each response has an order of its own".to_owned()
}

/// A repeat.
pub fn repeat(name: &str) -> String {
    format!("the repeat “{name}” is left out with its questions")
}

/// A loop.
pub fn a_loop(name: &str) -> String {
    format!("the loop “{name}” is left out with its questions")
}

/// What a response holds by itself.
pub fn recorded(name: &str) -> String {
    format!("“{name}” needs no question: every response holds when it was begun and finished")
}

/// An answer that is worked out.
pub fn not_asked(name: &str) -> String {
    format!("“{name}” is not asked but worked out or taken from the device, and is left out")
}

/// A type that the other format does not have.
pub fn no_such_type(name: &str) -> String {
    format!("there is no question of the type “{name}” here; it is left out")
}

/// Choices that are in no list.
pub fn choices_elsewhere(name: &str) -> String {
    format!("the choices of “{name}” come from a file or from answers; the question is left out")
}

/// A range that is no scale.
pub fn range() -> String {
    "the range is no scale of whole numbers with at most 20 steps; it becomes a number without its steps".to_owned()
}
