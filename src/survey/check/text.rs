use crate::{
    port::Machine,
    survey::{Answer, definition::Length},
    words::survey::Words,
};

/// The text without spaces around it; `Ok(None)` for an empty one, an error
/// message for one that is too long.
pub(super) fn check(
    text: &str,
    limit: Option<Length>,
    words: Words,
    machine: &dyn Machine,
) -> Result<Option<Answer>, String> {
    let text = text.replace("\r\n", "\n");
    match limit {
        Some(limit) if length(&text, machine) > limit.max => Err(words.too_long(limit.max)),
        _ => Ok((!text.is_empty()).then_some(Answer::Text(text))),
    }
}

/// How many characters a reader sees, as far as the machine knows; else marks that
/// join the character before them are not counted, and a flag's two letters are
/// one.
pub fn length(text: &str, machine: &dyn Machine) -> usize {
    let known = (!text.is_ascii()).then(|| machine.num_characters(text));
    known.flatten().unwrap_or_else(|| nearly(text))
}

fn nearly(text: &str) -> usize {
    let mut after_joiner = false;
    let mut flag_begun = false;
    let mut count = 0;
    for c in text.chars() {
        let joiner = c == '\u{200d}';
        let closes_flag = flag_begun && is_flag_letter(c);
        if !is_mark(c) && !joiner && !after_joiner && !closes_flag {
            count += 1;
        }
        flag_begun = is_flag_letter(c) && !closes_flag;
        after_joiner = joiner;
    }
    count
}

/// One of the two characters that make a flag.
fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Marks drawn above, below or around the character before them: Latin, Greek
/// and Cyrillic accents, Hebrew and Arabic vowels, the signs of South Asian
/// scripts, variation selectors, key caps, skin tones and the tags of flags.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{900}'..='\u{903}'
        | '\u{93a}'..='\u{93c}' | '\u{93e}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'
        | '\u{9be}'..='\u{9cd}' | '\u{a3c}'..='\u{a4d}' | '\u{abc}' | '\u{abe}'..='\u{acd}'
        | '\u{bbe}'..='\u{bcd}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0020}'..='\u{e007f}')
}
