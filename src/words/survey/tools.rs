//! The sentences for those who run a survey: preview and data entry.

use super::said::{counted, filled, sentence, sentences, tables};
use super::table::{Held, Table, count, is_named, length};
use super::{Words, forms};

sentences! {
    /// Stands above everything where a survey is looked over.
    preview;
    /// Goes on from [`Words::preview`].
    nothing_leaves;
    /// The name of the list, and of the link to it.
    all_questions;
    /// The last link of the list.
    after_sending;
    /// A question without a condition.
    asked_always;
    /// A question that is asked: the condition that decides.
    asked_as_one(condition);
    /// The same with several conditions.
    asked_as_all(conditions);
    /// A question that is not asked: the condition that decides.
    unasked_as_one(condition);
    /// The same with several conditions.
    unasked_as_all(conditions);
    /// The value of an answer, as conditions see it.
    value_is(name, value);
    /// A question that could be answered.
    has_no_answer(name);
    /// A question that is not asked itself.
    is_not_asked(name);
    /// A calculation that comes to nothing.
    has_no_value(name);
    /// What day it is.
    today_is(date);
    /// What a calculation comes to.
    calculated(value);
    /// A calculation that comes to nothing.
    calculated_nothing;
    /// Leads to the questions whose answers decide.
    decided_by;
    /// Said when an answer has made more questions asked.
    now_asked(questions);
    /// Said when an answer has made fewer questions asked.
    no_longer_asked(questions);
    /// The heading where paper returns are typed in.
    paper;
    /// Below that heading.
    paper_keys;
    /// The label of the number.
    paper_number;
    /// Below that label.
    paper_number_hint;
    /// The button that finishes a return.
    save_return;
    /// The button that begins it anew.
    clear_return;
    /// Said when it has been.
    return_cleared;
    /// The button that takes the last return back.
    undo;
    /// The heading of the warnings.
    check_return;
    /// Read out before a warning beside a field.
    warning_prefix;
    /// The button that saves with them.
    save_anyway;
    /// A return without an answer.
    return_empty;
    /// A number that another return has.
    return_again(number);
    /// What becomes of it: no answer.
    kept_missing;
    /// What becomes of it: the answer breaks a rule.
    kept_written;
    /// What becomes of it: it cannot be stored.
    left_out;
    /// The first choice of a long list.
    not_answered;
    /// The heading of the pile.
    saved_returns;
    /// An empty pile.
    no_returns;
    /// The number of the last of the pile.
    last_return(number);
    /// Said when a return is finished.
    return_saved;
    /// The same of a return with a number.
    return_saved_as(number);
    /// What was said of one return, and the number of the next.
    now_return(said, next);
    /// Said when a return has been taken back.
    reopened;
    /// The same of a return with a number.
    reopened_as(number);
    /// What to do with a file, said beside the button that deletes.
    check_file;
    /// The browser keeps nothing.
    returns_unkept;
}

counted! {
    /// How many returns are finished.
    returns_saved;
    /// What was said of one, and how many are finished.
    returns_in_all(said);
    /// What was said of one, and how many are still finished.
    returns_left(said);
    /// The button that sends them.
    send_returns;
    /// The button that gives them as a file.
    download_returns;
    /// Said while they are being sent.
    sending_returns;
    /// Said once they have been handed over.
    handed_over;
    /// The same where some could not be.
    not_sent_yet(said);
    /// The same where another page had sent some before.
    sent_elsewhere(said);
    /// Said when their file is there.
    returns_given;
    /// The button that deletes what is in the file.
    delete_returns;
    /// Said once they are deleted.
    returns_deleted;
    /// Returns of an earlier version of the survey.
    other_returns;
}

tables! { "tools/en.txt", "tools/cy.txt" }
