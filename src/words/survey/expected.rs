//! What a definition or responses file may hold, said as "expected …".

/// The mark of a definition.
pub const SURVEY_MARK: &str = "\"survey/1\"";
/// The mark of a responses file.
pub const RESPONSES_MARK: &str = "\"responses/1\"";
/// How a response came about, where not on the page.
pub const DATA_ENTRY: &str = "\"data-entry\"";
/// The mark of a mapping file.
pub const MAPPING_MARK: &str = "\"mapping/1\"";
/// A kind of column.
pub const KIND: &str =
    "category, scale, score, multiple, number, date, text, identifier, personal or empty";
/// What a column of a mapping is for.
pub const ROLE: &str = "date, count, category, organisation, answer or drop";
/// The order of day and month.
pub const DATES: &str = "day-first or month-first";
/// A member that may not be left out.
pub const MEMBER: &str = "this member";
/// JSON kinds.
pub const OBJECT: &str = "an object in { }";
/// See [`OBJECT`].
pub const LIST: &str = "a list in [ ]";
/// See [`OBJECT`].
pub const TEXT: &str = "text in quotes";
/// See [`OBJECT`].
pub const SOME_TEXT: &str = "text that is not empty";
/// See [`OBJECT`].
pub const FLAG: &str = "true or false";
/// See [`OBJECT`].
pub const NUMBER: &str = "a number";
/// See [`OBJECT`].
pub const WHOLE: &str = "a whole number";
/// See [`OBJECT`].
pub const COUNT: &str = "a whole number from 1";
/// The form of ids and stored values.
pub const ID: &str = "letters, digits, - and _ without spaces, such as last_use";
/// The id of a wording.
pub const BANK_ID: &str = "an id with its version, such as user-needs/last_use@1";
/// A fingerprint.
pub const FINGERPRINT: &str = "64 digits, as survey lock writes them";
/// A list with nothing in it.
pub const SOME_ITEMS: &str = "at least one";
/// A language that is no name of one.
pub const LANGUAGE: &str = "a language such as en, cy or pt-BR";
/// A repeated id or value.
pub const UNIQUE: &str = "each only once";
/// More than one exclusive choice.
pub const ONE_EXCLUSIVE: &str = "at most one exclusive choice";
/// A date or `today`.
pub const DATE_LIMIT: &str = "a date such as \"2026-04-01\", or \"today\"";
/// A date.
pub const DATE: &str = "a date such as \"2026-04-01\"";
/// A month.
pub const MONTH: &str = "a month such as \"2026-04\"";
/// A month or `today`.
pub const MONTH_LIMIT: &str = "a month such as \"2026-04\", or \"today\"";
/// A share of a length that is limited.
pub const THRESHOLD: &str = "a whole number up to 100, beside a max_length";
/// More choices than there are.
pub const NUM_CHOICES: &str = "no more than there are choices beside the exclusive one";
/// Nothing to put into an order.
pub const SOME_TO_RANK: &str = "at least 2 choices";
/// An order with a value twice or too many of them.
pub const RANKS: &str = "each value once, and no more than there are ranks";
/// More than one choice with a field of its own.
pub const ONE_OTHER: &str = "at most one choice that asks for words";
/// Words for a choice that asks for none.
pub const NO_OTHER: &str = "words only with the choice that asks for them";
/// An answer to a note.
pub const NO_ANSWER: &str = "nothing: a note has no answer";
/// A condition on a note.
pub const ANSWERED: &str = "a question that can be answered, not a note";
/// A minimum above a maximum.
pub const ORDER: &str = "a max that is not below min";
/// Scale ends.
pub const SCALE: &str = "a number above from, and at most 20 above it";
/// A label outside its scale.
pub const LABEL: &str = "a whole number from the scale";
/// A grid scale without points on it.
pub const POINTS: &str = "at least 2 points that are not outside";
/// A reference ahead.
pub const EARLIER: &str = "the id of an earlier or calculated question";
/// A whole grid where one row is needed.
pub const GRID_ROW: &str = "one row of it, such as ${id.row}";
/// A row asked of a question without rows.
pub const NO_ROW: &str = "the id alone: only a grid has rows";
/// A stored value that is not among the choices.
pub const CHOICE: &str = "one of the values of the question's choices";
/// How a saved survey stands.
pub const PHASE: &str = "answering, sending, queued, sent or stopped";
/// A page of a saved survey.
pub const PAGE: &str = "a question's number from 0, check or done";
/// A reason for no answer.
pub const MISSING: &str = "dont_know or prefer_not";
/// The fields of a date.
pub const DATE_PARTS: &str = "day, month and year as three texts";
/// Tokens of an expression.
pub const OPERAND: &str = "a value, a ${question} or a function";
/// See [`OPERAND`].
pub const OPERATOR: &str = "and, or, =, != or another operator";
/// See [`OPERAND`].
pub const OPENING: &str = "an opening bracket (";
/// See [`OPERAND`].
pub const CLOSING: &str = "a closing bracket )";
/// See [`OPERAND`].
pub const QUOTE: &str = "a closing quotation mark";
/// See [`OPERAND`].
pub const REFERENCE: &str = "${ followed by a question's id and }";
/// An expression beyond what anybody writes by hand.
pub const SHORTER: &str = "a shorter condition with fewer brackets";

/// One of these names.
pub fn one_of(names: &[&str]) -> String {
    format!("one of {}", names.join(", "))
}
