//! What is said of answers that a reader keeps on the computer to finish later.

use super::format;

/// The button below a question, and the heading of what it leads to.
pub const SAVE_FOR_LATER: &str = "Save and finish later";
/// Below that heading.
pub const SAVE_DETAIL: &str = "Your answers so far are kept in this browser on this computer, locked with a passphrase that you choose. Nobody can open them without it, and nobody can give you a new one.";
/// The label of the field.
pub const CHOOSE: &str = "Choose a passphrase";
/// Below that label.
pub const CHOOSE_HINT: &str = "At least 8 characters, such as three words that you will remember";
/// The button that saves.
pub const SAVE: &str = "Save on this computer";
/// The button that goes back to the questions.
pub const NOT_NOW: &str = "Back to the survey";
/// The heading once they are saved.
pub const SAVED: &str = "Saved on this computer";
/// Below that heading.
pub const SAVED_DETAIL: &str = "You can close this page. To go on, open it in this browser on this computer and enter your passphrase. What you answer from now on is not saved until you save again.";
/// The button that goes on with the questions.
pub const GO_ON: &str = "Continue the survey";
/// Takes it all away again.
pub const DELETE: &str = "Delete what is saved on this computer";
/// Said when that has come about.
pub const DELETED: &str = "Deleted from this computer";
/// The heading for somebody who comes back.
pub const FOUND: &str = "Answers are saved on this computer";
/// The label of the field.
pub const ENTER: &str = "Enter your passphrase";
/// The button that opens them.
pub const OPEN: &str = "Continue with saved answers";
/// The button for somebody else.
pub const START_ANEW: &str = "Start new answers";

/// A passphrase that anybody could guess.
pub const TOO_SHORT: &str = "Your passphrase must be 8 characters or more";
/// A passphrase that opens nothing.
pub const WRONG: &str = "The passphrase is not right. Check capital letters and spaces";
/// Answers to questions that are not asked any more.
pub const CHANGED: &str =
    "The survey has changed since these answers were saved, so they cannot be continued";
/// The browser will not keep or delete anything.
pub const NOT_SAVED: &str = "This browser does not let the page keep anything on this computer";

/// How many people have saved answers here.
pub fn found(n: u32) -> String {
    if n == 1 {
        "Enter the passphrase they were saved with to go on where you left off.".to_owned()
    } else {
        let n = format::count(usize::try_from(n).unwrap_or(usize::MAX));
        [&n, " people have saved answers to this survey here. Your passphrase opens yours. Deleting deletes them all."].concat()
    }
}
