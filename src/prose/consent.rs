use crate::prose::token::tokens;

/// How well a question's title suits one that asks for leave to quote; `None` if it
/// does not ask for that.
pub fn asks_consent(title: &str) -> Option<u8> {
    let words = tokens(title);
    let begins = |stems: &[&str]| {
        let mut words = words.iter();
        words.any(|token| stems.iter().any(|stem| token.word.starts_with(stem)))
    };
    if begins(&["quot", "verbatim", "dyfyn"]) {
        Some(2)
    } else {
        begins(&["consent", "cydsyn", "caniatad"]).then_some(1)
    }
}

/// Whether an answer is a yes (`Some(true)`) or a no; `None` of others.
pub fn says_yes(answer: &str) -> Option<bool> {
    let first = tokens(answer).into_iter().next()?.word;
    match first.as_str() {
        "yes" | "y" | "true" | "ie" | "ydw" | "oes" | "cewch" => Some(true),
        "no" | "n" | "false" | "na" | "nac" | "nage" => Some(false),
        _ => None,
    }
}
