/// A text without its tags, where some are: lines for blocks, entities as the
/// characters they mean.
pub(super) fn without_tags(text: &str) -> (String, bool) {
    let has_tags = text.contains('<') && text.contains('>');
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let tag = after.split_once('>').filter(|_| is_tag);
        let Some((tag, behind)) = tag else {
            plain.push('<');
            rest = after;
            continue;
        };
        if is_block(tag) {
            plain.push('\n');
        }
        rest = behind;
    }
    plain.push_str(rest);
    for (entity, meaning) in ENTITIES {
        plain = plain.replace(entity, meaning);
    }
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    (lines.join("\n\n"), has_tags)
}

/// `&amp;` is last, so that no character it gives is read again.
const ENTITIES: &[(&str, &str)] = &[
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&amp;", "&"),
];

fn is_block(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
    let blocks = [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "section",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ];
    blocks.contains(&name.as_str())
}
