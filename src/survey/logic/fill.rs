use super::seen::Seen;

/// A `${…}` in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention<'a> {
    /// What stands between the braces; `None` when they do not close.
    pub(crate) name: Option<&'a str>,
    /// Where, in characters from 1.
    pub(crate) column: usize,
}

/// Every `${…}` of a text in order.
pub(crate) fn mentions(text: &str) -> Vec<Mention<'_>> {
    let mut all = Vec::new();
    pieces(text, &mut |before, name| {
        let column = before.chars().count() + 1;
        all.push(Mention { name, column });
    });
    all
}

/// The text with the words of answers in place of `${…}`.
pub(super) fn filled(text: &str, seen: &Seen<'_>) -> String {
    let mut out = String::new();
    let mut at = 0;
    pieces(text, &mut |before, name| {
        if let (Some(name), Some(gap)) = (name, before.get(at..)) {
            out.push_str(gap);
            out.push_str(&seen.words(name.trim()));
            at = before.len() + name.len() + 3;
        }
    });
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Calls back for each `${…}` with the text before it and its name.
fn pieces<'a>(text: &'a str, each: &mut dyn FnMut(&'a str, Option<&'a str>)) {
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("${")) {
        let (before, rest) = text.split_at(from + start);
        let name = rest.get(2..).and_then(|rest| rest.split_once('}'));
        let name = name.map(|(name, _)| name);
        each(before, name);
        from += start + 2 + name.map_or(0, str::len);
    }
}
