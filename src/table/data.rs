use super::{Lists, Values};

/// The cells of a column as understood, by their places
/// ([`crate::table::Cells::place`]). A null is no answer.
#[derive(Clone, Debug)]
pub enum Data {
    /// Codes into a list of labels.
    Codes {
        /// One code a place.
        codes: Values<u32>,
        /// What the codes stand for, in the order they are shown.
        labels: Vec<String>,
        /// Labels from here on lie outside the scale.
        num_scale: usize,
        /// The labels stand in an order of their own, not by frequency.
        ordered: bool,
    },
    /// Lists of codes into a list of labels; an empty list means that the
    /// question was answered with nothing ticked.
    Lists {
        /// One list of codes a place.
        lists: Lists,
        /// What the codes stand for.
        labels: Vec<String>,
    },
    /// Numbers; hours since midnight for [`Kind::Time`].
    Numbers(Values<f64>),
    /// Days since 1 January 1970: of a month its first; times stand in
    /// [`Column::times`].
    Days(Values<i32>),
    /// Nothing beside the cells as written.
    Plain,
}

impl Data {
    /// The code at a place; `None` where there is none, and of no codes.
    pub fn code(&self, place: usize) -> Option<u32> {
        match self {
            Self::Codes { codes, .. } => codes.get(place),
            _ => None,
        }
    }

    /// The codes of the list at a place; `None` where there is none, and of no
    /// lists.
    pub fn list(&self, place: usize) -> Option<&[u32]> {
        match self {
            Self::Lists { lists, .. } => lists.get(place),
            _ => None,
        }
    }

    /// The number or day at a place; `None` where there is none, and of neither.
    pub fn number(&self, place: usize) -> Option<f64> {
        match self {
            Self::Numbers(numbers) => numbers.get(place),
            Self::Days(days) => days.get(place).map(f64::from),
            _ => None,
        }
    }

    /// Number of places; `None` of what has no values.
    pub fn num_places(&self) -> Option<usize> {
        Some(match self {
            Self::Codes { codes, .. } => codes.len(),
            Self::Lists { lists, .. } => lists.len(),
            Self::Numbers(numbers) => numbers.len(),
            Self::Days(days) => days.len(),
            Self::Plain => return None,
        })
    }

    /// Whether there is a value at a place: of what has no values there always
    /// is.
    pub fn has(&self, place: usize) -> bool {
        match self {
            Self::Codes { .. } => self.code(place).is_some(),
            Self::Lists { .. } => self.list(place).is_some(),
            Self::Numbers(_) | Self::Days(_) => self.number(place).is_some(),
            Self::Plain => true,
        }
    }
}
