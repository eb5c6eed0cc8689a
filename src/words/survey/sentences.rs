//! What the survey's own sentences are called, and what is filled into them.

use super::said::{counted, filled, sentence, sentences, tables};
use super::table::{Held, Table, count, is_named, length};
use super::{Words, forms};

sentences! {
    /// The button that goes on to the next page.
    next_page;
    /// The button that goes to the page before.
    back;
    /// The heading of the last page before sending.
    check_answers;
    /// The button that sends.
    send;
    /// The link beside an answer on the check page.
    change;
    /// What a screen reader adds to [`Words::change`].
    change_what(question);
    /// Stands where an optional question was left out.
    not_provided;
    /// The heading of the error summary.
    problem;
    /// Read out before an error message beside a field, and before a page's title.
    error_prefix;
    /// Stands behind the text of a question that may be left out.
    optional;
    /// Stands between ordinary choices and the one that excludes them.
    or;
    /// A reason for giving no answer.
    dont_know;
    /// See [`Words::dont_know`].
    prefer_not;
    /// The choices of a question with two.
    yes;
    /// See [`Words::yes`].
    no;
    /// The hint of a multiple question that has none of its own.
    select_all;
    /// The label of the field for words of the reader's own.
    give_details;
    /// What that field belongs to, read out after [`Words::give_details`].
    details_of(choice);
    /// A list's field with words that are none of its choices.
    from_list;
    /// No choice of a long list has the letters typed.
    no_results;
    /// Takes an optional answer back.
    clear;
    /// Said when an answer was taken back.
    cleared;
    /// The parts of a date.
    day;
    /// See [`Words::day`].
    month;
    /// See [`Words::day`].
    year;
    /// Stands beside a thing without a rank.
    not_ranked;
    /// The visible words of the buttons of a ranking.
    up;
    /// See [`Words::up`].
    down;
    /// The name of the button that moves a thing up. It holds [`Words::up`].
    move_up(item);
    /// The name of the button that moves a thing down. It holds [`Words::down`].
    move_down(item);
    /// The name of the list of a thing's ranks.
    rank_of(item);
    /// Said after a move.
    ranked(item, rank, of);
    /// Said after a move out of the ranks.
    unranked(item);
    /// A required ranking with ranks left.
    rank_all(all);
    /// The same where some of the things have ranks.
    rank_some(top);
    /// How to rank all there are.
    how_to_rank_all;
    /// How to rank some of them.
    how_to_rank_some(top, all);
    /// A required single choice or scale without an answer.
    select_one(question);
    /// A required multiple choice without an answer.
    select_some(question);
    /// A required yes or no without an answer.
    select_yes_no(question);
    /// A required grid row without an answer.
    select_row(row);
    /// A required text, number or date without an answer.
    enter(question);
    /// A required choice that asks for words, without any.
    enter_other(choice);
    /// An answer that its constraint does not allow.
    not_allowed;
    /// Both ordinary choices and the one that excludes them.
    exclusive(none);
    /// What a number counts, as the subject of a sentence.
    number_of(unit);
    /// The subject of a sentence on a number that counts nothing in particular.
    your_answer;
    /// Something that is not a number.
    not_a_number(subject);
    /// A number with decimals where a whole one is asked for.
    not_whole(subject);
    /// A number outside its limits.
    between(subject, min, max);
    /// See [`Words::between`].
    at_least(subject, min);
    /// See [`Words::between`].
    at_most(subject, max);
    /// A date of which these parts are missing.
    date_needs(parts);
    /// The parts of a date within that sentence.
    day_part;
    /// See [`Words::day_part`].
    month_part;
    /// See [`Words::day_part`].
    year_part;
    /// A date whose year is not written in full.
    year_in_full;
    /// A date that no calendar has.
    real_date;
    /// A date after today where none may be.
    not_in_future;
    /// A date before today where none may be.
    not_in_past;
    /// A month after this one where none may be.
    month_not_in_future;
    /// A month before this one where none may be.
    month_not_in_past;
    /// A date before the first one allowed.
    date_from(first);
    /// A date after the last one allowed.
    date_until(last);
    /// The names of the twelve months.
    months;
    /// Two things, or several and the last of them.
    both(first, last);
    /// The same where the last begins with a vowel.
    both_before_vowel(first, last);
    /// The heading while answers are on their way.
    sending;
    /// Below [`Words::sending`].
    sending_detail;
    /// The heading once answers have arrived.
    sent;
    /// Where the answers went.
    sent_to(destination);
    /// A destination, within that sentence.
    to_file;
    /// See [`Words::to_file`].
    to_page;
    /// Reference of a response.
    reference(reference);
    /// The heading above the thanks.
    what_next;
    /// Gives the reader a file of the own answers.
    download;
    /// The heading of a page reached with Back after sending.
    already_sent;
    /// Below [`Words::already_sent`].
    already_sent_detail;
    /// The button on that page.
    to_confirmation;
    /// Answers that could not be sent: the reason, and what to do.
    not_sent(reason);
    /// The heading when the survey cannot go on.
    stopped;
    /// The heading while answers wait on this computer.
    queued;
    /// Below [`Words::queued`].
    queued_detail;
    /// The heading while answers are in this page alone.
    unkept;
    /// Below [`Words::unkept`].
    unkept_detail;
    /// The heading when the destination will not have them.
    refused;
    /// Below [`Words::refused`], where they are kept.
    refused_detail;
    /// Sends at once.
    try_again;
    /// Said while that is done.
    trying;
    /// Said when that has come about.
    nothing_waits;
    /// Gives answers of earlier visits as a file.
    take;
    /// Above that button.
    stuck;
    /// Deletes what was downloaded.
    forget;
    /// Said when something was deleted.
    deleted;
    /// Why answers wait: no connection.
    why_offline;
    /// Why they wait: no answer in time.
    why_slow;
    /// Why they wait: asked to, for no time in particular.
    why_busy;
    /// Why they wait: a fault of the server's own.
    why_fault;
    /// Why they wait: a sign-in page in place of an answer.
    why_sign_in;
    /// Why they wait: the reader may not write there.
    why_forbidden;
    /// Why they wait: nothing at the address.
    why_missing;
    /// Why they wait: an answer that says neither yes nor no.
    why_unsure;
    /// Why they wait: a no.
    why_refused;
    /// A reason without its full stop, and the status that the server gave, for
    /// those who look after it.
    with_status(reason, status);
    /// The button below a question, and the heading of what it leads to.
    save_for_later;
    /// Below that heading.
    save_detail;
    /// The label of the field.
    choose;
    /// Below that label.
    choose_hint;
    /// The button that saves.
    save;
    /// The button that goes back to the questions.
    not_now;
    /// The heading once they are saved.
    saved;
    /// Below that heading.
    saved_detail;
    /// The button that goes on with the questions.
    go_on;
    /// Takes it all away again.
    delete;
    /// The heading for somebody who comes back.
    found;
    /// The label of the field.
    passphrase;
    /// The button that opens them.
    open;
    /// The button for somebody else.
    start_anew;
    /// A passphrase that anybody could guess.
    too_short;
    /// A passphrase that opens nothing.
    wrong;
    /// Answers to questions that are not asked any more.
    changed;
    /// The browser will not keep or delete anything.
    not_saved;
}

counted! {
    /// How many choices make an answer.
    select_exactly;
    /// The same with the fewest and the most.
    select_between(min);
    /// The same with the fewest.
    select_at_least;
    /// The same with the most.
    select_up_to;
    /// Said when an answer asks for more on the same page.
    questions_shown;
    /// How many choices of a long list have the letters typed.
    results;
    /// How much room a text has left.
    characters_left;
    /// How much a text has too much.
    characters_over;
    /// Tells a screen reader about a limit before any typing.
    characters_at_most;
    /// A text longer than it may be.
    too_long;
    /// How many responses wait.
    waiting;
    /// How many of them were there when the page was opened.
    earlier;
    /// The server asks to wait for so many minutes.
    wait;
    /// How many people have saved answers here.
    found_of;
}

tables! { "en.txt", "cy.txt" }
