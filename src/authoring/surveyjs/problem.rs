use crate::words::surveyjs as words;

/// Something the library reports of a definition on loading it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", words::problem(self))]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Where: `pages[0].elements[2]`; empty for the survey itself.
    pub path: String,
    /// The member that is meant, or the type that is given.
    pub name: String,
}

/// What the library reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A member that objects of this kind do not have.
    UnknownProperty,
    /// A member that must be there and is not.
    RequiredProperty,
    /// An object that does not say what it is.
    MissingType,
    /// An object that says it is what there is not.
    IncorrectType,
    /// Something else where a list is meant.
    ArrayProperty,
}

impl ProblemKind {
    /// As the library calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnknownProperty => "unknownproperty",
            Self::RequiredProperty => "requiredproperty",
            Self::MissingType => "missingtypeproperty",
            Self::IncorrectType => "incorrecttypeproperty",
            Self::ArrayProperty => "arrayproperty",
        }
    }
}
