/// Latin letters with marks, behind the letters they are read as.
const LETTERS: &str = include_str!("letters.txt");

/// Appends a letter in small and without its marks.
pub(super) fn fold(letter: char, into: &mut String) {
    match letter {
        _ if letter.is_ascii() => into.push(letter.to_ascii_lowercase()),
        _ if is_combining(letter) => {}
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => match plain(letter) {
            Some(plain) => into.push_str(plain),
            None => into.extend(letter.to_lowercase()),
        },
        _ => into.extend(letter.to_lowercase()),
    }
}

/// Whether it is a mark over or under the letter before it.
pub(super) fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// What a letter is read as where its marks are left out.
fn plain(letter: char) -> Option<&'static str> {
    let mut lines = LETTERS.lines().filter_map(|line| line.split_once(' '));
    lines
        .find(|(_, marked)| marked.contains(letter))
        .map(|(plain, _)| plain)
}
