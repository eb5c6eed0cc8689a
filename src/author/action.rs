use std::rc::Rc;

use crate::author::{Format, List, Opened, Refusal};
use crate::survey::Definition;
use crate::survey::proof::Proof;

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// Files of these names were chosen, to be one survey.
    Choose(Vec<String>),
    /// Reading them came to this; the number is that of the request.
    Opened(u32, Result<Rc<Opened>, Refusal>),
    /// Files could not even be looked at.
    Fail(Refusal),
    /// So many random respondents have answered.
    Walked(u32, usize),
    /// The survey was looked at.
    Proved(u32, Rc<Proof>),
    /// It is to be looked at, after that was left.
    Check,
    /// Random respondents are to answer it.
    Simulate,
    /// What is being done is to end.
    Cancel,
    /// The survey is to be shown as respondents see it, or no more.
    Try,
    /// The survey is to be a file of this format.
    Save(Format),
    /// More of a long list is to be shown.
    More(List),
}

/// What is asked of the outside. Each bears the number that the answer brings back.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Read the files that were chosen last.
    Read(u32),
    /// Look at a survey, with so many random respondents; `None` leaves their number
    /// to the survey. Whatever is being looked at is left.
    Prove(u32, Rc<Definition>, Option<usize>),
    /// Leave what is being done.
    Stop,
    /// Show this survey as respondents see it, or none.
    Show(Option<Rc<Definition>>),
}
