//! What the name of a column says, in lower case.

/// The names of columns that say who a person is.
pub(super) fn is_personal(key: &str) -> bool {
    const NAMES: [&str; 16] = [
        "email",
        "e-mail",
        "email address",
        "name",
        "first name",
        "last name",
        "surname",
        "full name",
        "your name",
        "ip address",
        "phone",
        "telephone",
        "nhs number",
        "username",
        "date of birth",
        "dob",
    ];
    let key = key.trim().trim_end_matches(['?', ':', '*', '.']);
    NAMES.contains(&key) || key.contains("e-mail address") || key.contains("email address")
}

/// The names of columns that name a row, also with the words joined by `_` or
/// `-`: those here, and others that end in "id".
pub(super) fn is_identifier(key: &str) -> bool {
    const NAMES: [&str; 9] = [
        "id",
        "urn",
        "uuid",
        "guid",
        "respondentid",
        "collectorid",
        "reference",
        "ref",
        "unique response number",
    ];
    let key = key.trim().replace(['_', '-'], " ");
    NAMES.contains(&key.as_str()) || key.ends_with(" id")
}

/// Numbers of books and journals, whose check digits are like others'.
pub(super) fn is_of_books(key: &str) -> bool {
    words(key).any(|word| word == "isbn" || word == "issn")
}

/// Whether numbers under this name may be days.
pub(super) fn is_of_dates(key: &str) -> bool {
    const NO_DATES: [&str; 3] = ["update", "mandate", "candidate"];
    let times = ["start time", "completion time", "last modified time"];
    times.contains(&key.trim())
        || words(key).any(|word| {
            matches!(word, "dates" | "datum" | "timestamp")
                || (word.ends_with("date") && !NO_DATES.contains(&word))
        })
}

/// Whether numbers under this name may be years.
pub(super) fn is_of_years(key: &str) -> bool {
    words(key).any(|word| matches!(word, "year" | "years" | "yop" | "jahr" | "année"))
}

/// Whether the name asks how likely somebody is to recommend.
pub(super) fn asks_to_recommend(key: &str) -> bool {
    ["recommend", "how likely"]
        .iter()
        .any(|words| key.contains(words))
}

fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split(|c: char| !c.is_alphabetic())
}
