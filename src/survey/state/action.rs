use super::Saved;
use crate::survey::draft;
use crate::survey::outbox::{Event, Waiting};
use crate::survey::{Missing, Response, paper, preview};

/// What can happen to a survey. Questions are named by id.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The time now in the reader's time zone, as ISO 8601.
    Clock(String),
    /// The language that the page asks for, as BCP 47 names it. The nearest that the
    /// survey is written in is shown from here on; answers stay.
    Language(String),
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
    /// A radio button of a grid was chosen; an empty value takes the row's back.
    SetRow {
        /// The question.
        question: String,
        /// The row.
        row: String,
        /// The point.
        value: String,
    },
    /// A box of a grid of ticks was ticked or unticked.
    ToggleCell {
        /// The question.
        question: String,
        /// The row.
        row: String,
        /// The column.
        value: String,
    },
    /// The field of the choice that asks for words: the whole new text.
    SetOther {
        /// The question.
        question: String,
        /// The text.
        text: String,
    },
    /// The search field of a long list: the whole new text.
    Search {
        /// The question.
        question: String,
        /// The text.
        text: String,
    },
    /// A reason for no answer was chosen, or taken back where it stood.
    SetMissing {
        /// The question.
        question: String,
        /// The reason.
        kind: Missing,
    },
    /// A thing to rank was moved.
    Rank {
        /// The question.
        question: String,
        /// The thing.
        value: String,
        /// Where to.
        to: Move,
    },
    /// Nothing has been typed for a while into this question's field.
    Quiet(String),
    /// The answer to a question is taken back.
    Clear(String),
    /// The option with this field id was reached in a long list.
    Reveal(String),
    /// Whether the page's table has too little room to be one.
    Stack(bool),
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
    /// Something that only a preview knows.
    Preview(preview::Action),
    /// Something that only data entry knows.
    Paper(paper::Action),
    /// Go on from a saved state of this survey.
    Restore(Box<Saved>),
    /// Forget everything and begin again.
    Reset,
}

/// How a thing to rank moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One rank up; what has no rank gets the last one.
    Up,
    /// One rank down; what has the last one loses it.
    Down,
    /// To this rank, counted from 0, or to none.
    To(Option<usize>),
    /// To this rank or to none, with the pointer.
    Drag(Option<usize>),
}

/// What only a survey asks of the element.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Push a history entry of this depth.
    Visit(u32),
    /// Scroll the list so that this option is seen; its field id.
    Reveal(String),
    /// Tell when nothing has been typed for a while: [`Action::Quiet`] with
    /// this question follows.
    AwaitQuiet(String),
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
    /// Move the focus to the field of this id before the next key is pressed.
    Focus(String),
    /// A new response begins: [`Action::Started`] follows.
    Begin,
    /// Keep, open or delete a draft.
    Draft(draft::Request),
    /// Keep or delete a return that was typed in from paper.
    Paper(paper::Request),
    /// The reader asks this of the outbox.
    Outbox(Event),
}
