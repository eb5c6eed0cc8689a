/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// A column of the standard.
    Known {
        /// Its name in the standard.
        name: &'static str,
        /// The language of its texts; `None` where the heading names none.
        language: Option<String>,
    },
    /// A column of the author's own.
    Own,
}

/// The columns of a sheet, and how they may be spelled: a name of the standard
/// with its spellings, in lower case with `_` between words.
pub(super) type Columns = &'static [(&'static str, &'static [&'static str])];

/// The columns of the survey sheet.
pub(super) const SURVEY: Columns = &[
    ("type", &["type", "command"]),
    ("name", &["name", "tag", "value"]),
    ("label", &["label", "caption"]),
    ("hint", &["hint"]),
    ("guidance_hint", &["guidance_hint"]),
    ("relevant", &["relevant", "relevance", "bind::relevant"]),
    ("constraint", &["constraint", "bind::constraint"]),
    (
        "constraint_message",
        &[
            "constraint_message",
            "constraining_message",
            "bind::jr:constraintmsg",
        ],
    ),
    ("required", &["required", "bind::required"]),
    (
        "required_message",
        &["required_message", "requiredmsg", "bind::jr:requiredmsg"],
    ),
    ("readonly", &["readonly", "read_only", "bind::readonly"]),
    (
        "calculation",
        &["calculation", "calculate", "bind::calculate"],
    ),
    ("default", &["default"]),
    ("choice_filter", &["choice_filter"]),
    (
        "appearance",
        &["appearance", "control::appearance", "body::appearance"],
    ),
    ("parameters", &["parameters"]),
    ("trigger", &["trigger"]),
    (
        "repeat_count",
        &[
            "repeat_count",
            "count",
            "jr:count",
            "control::jr:count",
            "body::jr:count",
        ],
    ),
    ("rows", &["rows", "control::rows", "body::rows"]),
    ("bind::type", &["bind::type"]),
    ("disabled", &["disabled"]),
    ("image", &["image", "media::image"]),
    ("big-image", &["big-image", "media::big-image"]),
    ("audio", &["audio", "media::audio"]),
    ("video", &["video", "media::video"]),
];

/// The columns of the choices sheet.
pub(super) const CHOICES: Columns = &[
    ("list_name", &["list_name"]),
    ("name", &["name", "value"]),
    ("label", &["label", "caption"]),
    ("image", &["image", "media::image"]),
    ("big-image", &["big-image", "media::big-image"]),
    ("audio", &["audio", "media::audio"]),
    ("video", &["video", "media::video"]),
];

/// The columns of the settings sheet.
pub(super) const SETTINGS: Columns = &[
    ("title", &["title", "form_title", "set_form_title"]),
    ("id", &["id_string", "form_id", "set_form_id"]),
    ("version", &["version"]),
    ("style", &["style"]),
    ("name", &["name"]),
    ("instance_name", &["instance_name"]),
    ("default_language", &["default_language"]),
    ("clean_text_values", &["clean_text_values"]),
    ("allow_choice_duplicates", &["allow_choice_duplicates"]),
    ("omit_instanceID", &["omit_instanceid"]),
];

/// The columns whose texts may be given in several languages.
pub(super) const TRANSLATABLE: &[&str] = &[
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    "image",
    "big-image",
    "audio",
    "video",
];

/// The columns that name files to be shown or played.
pub(super) const MEDIA: &[&str] = &["image", "big-image", "audio", "video"];

/// What a heading stands for. Its parts are apart by `::`, or by `:` in sheets
/// where no heading has two.
pub(super) fn key(heading: &str, has_double: bool, columns: Columns) -> Key {
    let parts = parts(heading, has_double);
    let (head, rest) = match parts.as_slice() {
        [head, next, rest @ ..] if is_group(head) => (format!("{head}::{next}"), rest),
        [head, rest @ ..] => (head.clone(), rest),
        [] => return Key::Own,
    };
    let head = snake(&head);
    let known = columns
        .iter()
        .find(|(_, spellings)| spellings.contains(&head.as_str()));
    match (known, rest) {
        (Some((name, _)), []) => Key::Known {
            name,
            language: None,
        },
        (Some((name, _)), [language]) if TRANSLATABLE.contains(name) => Key::Known {
            name,
            language: Some(language.clone()),
        },
        _ => Key::Own,
    }
}

/// Whether a first part only says where in an `XForm` the second one belongs.
fn is_group(part: &str) -> bool {
    ["bind", "control", "body", "media"].contains(&snake(part).as_str())
}

fn parts(heading: &str, has_double: bool) -> Vec<String> {
    let own = |part: &str| part.trim().to_owned();
    if has_double || heading.contains("::") {
        return heading.split("::").map(own).collect();
    }
    let mut parts: Vec<String> = Vec::new();
    for part in heading.split(':').map(own) {
        match parts.last_mut() {
            // A prefix is part of the name behind it.
            Some(last) if last == "jr" => *last = format!("jr:{part}"),
            _ => parts.push(part),
        }
    }
    parts
}

/// Lower case, with one `_` where spaces are.
fn snake(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join("_").to_lowercase()
}
