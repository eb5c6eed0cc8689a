//! What is asked before a question is made of others.

/// Opens what is asked.
pub const OPEN: &str = "New question from this one";
/// The words of the new question.
pub const TITLE: &str = "Words of the new question";
/// How it is made.
pub const WAY: &str = "How it is made";
/// What options become.
pub const OPTIONS: &str =
    "What each answer becomes. Answers with the same new name are counted together";
/// Heads of the options.
pub const OPTION_HEADS: [&str; 3] = ["Answer", "New name", "Left out"];
/// The numbers at which bands begin.
pub const EDGES: &str = "Bands begin at";
/// How they are written.
pub const EDGES_HINT: &str = "Numbers with commas between, such as 0, 5, 10. The last band has no end. Lower numbers get a band of their own";
/// Proposes bands.
pub const QUARTERS: &str = "Propose four bands of about equal count";
/// Said of proposed bands.
pub const QUARTERS_HINT: &str =
    "They are the quartiles of the rows that are shown now (type 7 of Hyndman and Fan, 1996)";
/// Over the options of a question.
pub const CHOOSE: &str = "Choose answers";
/// Offers the options of another question.
pub const ANOTHER: &str = "Also offer the answers of";
/// No other question.
pub const NO_OTHER: &str = "No other question";
/// Makes it.
pub const MAKE: &str = "Make this question";
/// Leaves it.
pub const LEAVE: &str = "Leave it";
/// Over what a question was made of.
pub const OWN: &str = "You made this question";
/// Takes it out.
pub const TAKE_OUT: &str = "Take this question out";
/// Above notes on questions that were made.
pub const NOTES: &str = "Questions that you made";

/// What is wrong: it has no words.
pub const NO_TITLE: &str = "Give the words of the new question";
/// What is wrong: all options are left out.
pub const NOTHING_LEFT: &str = "All answers are left out. Keep at least one";
/// What is wrong: no option is chosen.
pub const NOTHING_CHOSEN: &str = "No answer is chosen. Choose at least one";
/// What is wrong: no number is given.
pub const NO_EDGES: &str = "Give at least one number at which a band begins";

/// What is wrong: another question has these words.
pub fn title_taken(title: &str) -> String {
    format!("Another question is called “{title}”. Give this one other words")
}

/// What is wrong: this is no number.
pub fn no_number(part: &str) -> String {
    format!("“{part}” is no number. Write numbers with commas between, such as 0, 5, 10")
}

/// A way to make a question, by its key.
pub fn way(key: &str) -> &'static str {
    match key {
        "fewer" => "Fewer answers: some are counted together",
        "bands" => "Bands of numbers",
        "any-of" => "Yes or no: any of several answers",
        _ => "Several answers, of this and other questions, as one question",
    }
}

/// The title that is proposed for a question that is made so.
pub fn proposed_title(title: &str, key: &str) -> String {
    let what = match key {
        "fewer" => "grouped",
        "bands" => "in bands",
        "any-of" => "any of several",
        _ => "combined",
    };
    format!("{title}: {what}")
}

/// The field of an option's new name.
pub fn name_of(option: &str) -> String {
    format!("New name of {option}")
}

/// The box that leaves an option out.
pub fn leave_out(option: &str) -> String {
    format!("Leave out {option}")
}

/// More options than are listed.
pub fn more_options(n: usize) -> String {
    format!("{n} more answers keep their names")
}
