//! The report of what was found, line by line.

use super::age;
use crate::survey::proof::{Basis, Counts, Length, Reading, WORDS_A_MINUTE, Walked};
use crate::words::format::{count, list, percent, plural};

/// Above what must be mended.
pub const FAULTS: &str = "To mend";
/// Above what may be meant.
pub const ADVICE: &str = "To consider";
/// Where there is neither.
pub const NOTHING_FOUND: &str = "Nothing to mend and nothing to consider.";
/// Above the ids of questions.
pub const QUESTION: &str = "question";
/// So many ways are listed.
pub const MOST_WAYS: usize = 10;

/// So many questions of a way are named.
const MOST_IDS: usize = 8;

/// Which survey it is.
pub fn title(title: &str, id: &str, version: &str) -> String {
    format!("{title} ({id}, version {version})")
}

/// A heading and how many lines there are below it.
pub fn heading(heading: &str, lines: usize) -> String {
    format!("{heading}: {}", count(lines))
}

/// A place and the question that is there.
pub fn place(place: &str, question: &str) -> String {
    format!("{place} [{question}]")
}

/// Where something is and what.
pub fn finding(place: &str, sentence: &str) -> String {
    format!("  {place}: {sentence}")
}

/// How much there is to answer, and how that is known.
pub fn length(questions: usize, length: Option<&Length>, basis: Basis) -> Vec<String> {
    let all = plural(questions, "question", "questions");
    let Some(length) = length else {
        return vec![format!("{all}. No way to the end was found.")];
    };
    let (asked, time, how) = (asked(length), time(length), known(basis));
    vec![
        format!("{all}, of which one respondent is asked {asked}. {how}"),
        format!("About {time}: {}", estimated()),
    ]
}

/// How many questions one respondent is asked: `3`, or `3 to 5`.
pub fn asked(length: &Length) -> String {
    from_to(length.questions.map(count))
}

/// How long that takes: `1 minute`, or `2 to 4 minutes`.
pub fn time(length: &Length) -> String {
    let minutes = length.seconds.map(minutes);
    let unit = if minutes == [1, 1] {
        "minute"
    } else {
        "minutes"
    };
    let minutes = from_to(minutes.map(|n| count(n as usize)));
    format!("{minutes} {unit}")
}

/// How time is estimated.
pub fn estimated() -> String {
    format!(
        "{WORDS_A_MINUTE} words are read in a minute (Brysbaert 2019); the seconds that each kind of answer takes are assumed."
    )
}

/// How the length is known.
pub fn known(basis: Basis) -> String {
    match basis {
        Basis::Certain => "Every way through the survey was tried, so this is exact.".to_owned(),
        Basis::Walks(walks) => {
            let walks = plural(walks, "random respondent", "random respondents");
            format!(
                "Not every way could be tried: these are the shortest and the longest that were found, also by {walks}."
            )
        }
    }
}

/// `3` or `3 to 5`.
fn from_to([low, high]: [String; 2]) -> String {
    if low == high {
        low
    } else {
        format!("{low} to {high}")
    }
}

/// At least 1.
fn minutes(seconds: u32) -> u32 {
    ((seconds + 30) / 60).max(1)
}

/// How hard the whole is to read; nothing of too few words.
pub fn reading(reading: Reading) -> Option<String> {
    let (age, how) = reading_age(reading)?;
    Some(format!("Reading age {age} ({how}). {NHS_AGE}"))
}

/// What the NHS asks for.
pub const NHS_AGE: &str = "The NHS asks for 9 to 11.";

/// How old its readers are, and how that is known; nothing of too few words.
pub fn reading_age(reading: Reading) -> Option<(String, String)> {
    let age = age(reading.age()?);
    let words = plural(reading.words, "word", "words");
    Some((age, format!("Flesch-Kincaid grade and 5, English, {words}")))
}

/// What became of random respondents.
pub fn walked(walked: &Walked) -> String {
    let all = plural(walked.walks, "random respondent", "random respondents");
    let finished = count(walked.finished);
    let time = walked.median_seconds.map_or_else(String::new, |seconds| {
        let minutes = plural(minutes(seconds) as usize, "minute", "minutes");
        format!(", half of them within about {minutes}")
    });
    format!(
        "{all} (seed {}): {finished} sent their answers{time}.",
        walked.seed
    )
}

const HEADS: [&str; 4] = ["asked", "answered", "left out", "not asked"];

/// Above the counts.
pub fn counts_head(width: usize) -> String {
    line(QUESTION, width, &HEADS.map(str::to_owned))
}

/// The counts of one question; of a page to read who saw it.
pub fn counts(id: &str, width: usize, counts: Counts, walks: usize, is_answered: bool) -> String {
    let own = |n: usize| if is_answered { count(n) } else { String::new() };
    let cells = [
        count(counts.asked),
        own(counts.answered),
        own(counts.left_out()),
        count(walks - counts.asked),
    ];
    line(id, width, &cells)
}

fn line(first: &str, width: usize, [asked, answered, left, not]: &[String; 4]) -> String {
    format!("{first:<width$}  {asked:>9}  {answered:>9}  {left:>9}  {not:>9}")
}

/// How many ways were gone.
pub fn ways(ways: usize) -> String {
    plural(ways, "way was gone", "ways were gone")
}

/// One way: who went it, and what it asks or leaves out.
pub fn way(walks: usize, finished: usize, asked: &[&str], left_out: &[&str]) -> String {
    let share = percent(walks, finished).unwrap_or_default();
    let pages = plural(asked.len(), "page", "pages");
    let which = which(asked, left_out);
    format!("  {:>7} ({share})  {pages}: {which}", count(walks))
}

/// Which pages a way asks, in few words.
pub fn which(asked: &[&str], left_out: &[&str]) -> String {
    if left_out.is_empty() {
        "all".to_owned()
    } else if left_out.len() < asked.len() {
        format!("without {}", some(left_out))
    } else {
        some(asked)
    }
}

/// The first of these, and how many more there are.
fn some(ids: &[&str]) -> String {
    match ids.split_at_checked(MOST_IDS) {
        Some((first, rest @ [_, _, ..])) => {
            format!("{} and {} more", first.join(", "), count(rest.len()))
        }
        _ => list(ids),
    }
}

/// Ways that are not listed.
pub fn more_ways(ways: usize) -> Option<String> {
    let more = ways.checked_sub(MOST_WAYS).filter(|more| *more > 0)?;
    Some(format!("  and {} more", count(more)))
}
