/// A text without the blanks around it. Most texts have none.
pub fn trim(text: &str) -> &str {
    let bare = |b: Option<&u8>| b.is_none_or(u8::is_ascii_graphic);
    if bare(text.as_bytes().first()) && bare(text.as_bytes().last()) {
        text
    } else {
        text.trim()
    }
}
