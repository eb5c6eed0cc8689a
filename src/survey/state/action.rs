use super::Saved;
use crate::survey::Response;
use crate::survey::draft;
use crate::survey::outbox::{Event, Waiting};

/// What can happen to a survey. Questions are named by id.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The time now in the reader's time zone, as ISO 8601.
    Clock(String),
    /// A response begins: its id and the time. Ignored once one has begun.
    Started {
        /// Made at random by the element.
        id: String,
        /// ISO 8601 time.
        now: String,
    },
    /// A text, number or radio button: the whole new value.
    Set {
        /// The question.
        question: String,
        /// The text, or the value of the choice.
        value: String,
    },
    /// A check box was ticked or unticked.
    Toggle {
        /// The question.
        question: String,
        /// The value of the choice.
        value: String,
    },
    /// A part of a date was typed.
    SetPart {
        /// The question.
        question: String,
        /// 0 is the day, 1 the month, 2 the year.
        part: usize,
        /// The text.
        value: String,
    },
    /// A radio button of a grid was chosen.
    SetRow {
        /// The question.
        question: String,
        /// The row.
        row: String,
        /// The point.
        value: String,
    },
    /// The answer to a question is taken back.
    Clear(String),
    /// The button of that name.
    Continue,
    /// The button of that name.
    Back,
    /// The link beside an answer on the check page.
    Change(String),
    /// A link of the error summary: the id of the field.
    GoToField(String),
    /// The button "Send answers".
    Submit,
    /// The button to the confirmation on the "already sent" page.
    ToConfirmation,
    /// The button "Download a copy of your answers".
    Download,
    /// The browser went to the page of this depth.
    Arrived(u32),
    /// The response waits on this computer.
    Queued,
    /// The response has arrived.
    Delivered {
        /// Where, in words a reader knows.
        destination: String,
    },
    /// The response was not sent and does not wait: why, without full stop.
    Failed {
        /// Starts in lower case.
        reason: String,
    },
    /// What waits to be sent now.
    Waiting(Waiting),
    /// The button "Try again now".
    TryAgain,
    /// The button that gives what waits as a file.
    TakeWaiting,
    /// The button that deletes what was given.
    ForgetWaiting,
    /// The survey cannot go on: why, as a sentence.
    Stop {
        /// A whole sentence.
        reason: String,
    },
    /// Something about what is kept to be finished later.
    Draft(draft::Action),
    /// Go on from a saved state of this survey.
    Restore(Box<Saved>),
    /// Forget everything and begin again.
    Reset,
}

/// What only a survey asks of the element.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Push a history entry of this depth.
    Visit(u32),
    /// Go back in the browser's history; [`Action::Arrived`] follows.
    Back,
    /// The page's title has changed.
    Title {
        /// Whether it starts with "Error: ".
        prefix_error: bool,
        /// The page's heading; `None` when the survey has no page to name.
        question: Option<String>,
    },
    /// Send this, exactly once however often it is asked for the same id.
    Send(Response),
    /// Keep, open or delete a draft.
    Draft(draft::Request),
    /// The reader asks this of the outbox.
    Outbox(Event),
}
