use crate::survey::Expression;

/// What earlier answers change of a question, besides whether it is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Logic {
    /// When it must be answered, where that is not always or never.
    pub required: Option<Expression>,
    /// What must hold of an answer, which is `.` in it.
    pub constraint: Option<Expression>,
    /// Said when the constraint does not hold.
    pub constraint_message: Option<String>,
    /// What must hold of a choice, whose columns are bare names in it.
    pub choice_filter: Option<Expression>,
    /// Whether choices or rows stand in another order for each response.
    pub shuffle: Option<Shuffle>,
    /// Whether some text of it has `${…}`.
    pub pipes: bool,
}

/// What changes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shuffle {
    /// All but what stands apart: after "or", or with words of its own.
    All,
    /// The last stays as well.
    ExceptLast,
}

impl Shuffle {
    /// The names in files.
    pub const NAMES: [&str; 2] = ["all", "except_last"];

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "all" => Some(Self::All),
            "except_last" => Some(Self::ExceptLast),
            _ => None,
        }
    }
}
