use crate::authoring::xlsform::names::nearest;

/// A type of question.
#[derive(Debug)]
pub(super) struct Type {
    /// One name for all spellings.
    pub(super) name: &'static str,
    /// How it may be spelled.
    pub(super) spellings: &'static [&'static str],
    /// The type of its answer in an `XForm`; empty where there is none.
    pub(super) answer: &'static str,
    /// Whether it has a field or a text that is shown.
    pub(super) is_shown: bool,
    /// A constraint that comes with the type; empty where none does.
    pub(super) constraint: &'static str,
}

const fn shown(
    name: &'static str,
    answer: &'static str,
    spellings: &'static [&'static str],
) -> Type {
    Type {
        name,
        spellings,
        answer,
        is_shown: true,
        constraint: "",
    }
}

const fn silent(
    name: &'static str,
    answer: &'static str,
    spellings: &'static [&'static str],
) -> Type {
    Type {
        is_shown: false,
        ..shown(name, answer, spellings)
    }
}

const fn within(
    constraint: &'static str,
    name: &'static str,
    answer: &'static str,
    spellings: &'static [&'static str],
) -> Type {
    Type {
        constraint,
        ..shown(name, answer, spellings)
    }
}

/// All types but selections, which name a list behind them.
const TYPES: &[Type] = &[
    shown(
        "text",
        "string",
        &["text", "string", "q string", "add text prompt"],
    ),
    shown(
        "integer",
        "int",
        &["integer", "int", "q int", "add integer prompt"],
    ),
    shown(
        "decimal",
        "decimal",
        &["decimal", "q decimal", "add decimal prompt"],
    ),
    shown("range", "int", &["range"]),
    shown("date", "date", &["date", "q date", "add date prompt"]),
    shown("time", "time", &["time"]),
    shown(
        "datetime",
        "dateTime",
        &[
            "dateTime",
            "datetime",
            "date time",
            "q dateTime",
            "q date time",
            "add dateTime prompt",
            "add date time prompt",
        ],
    ),
    shown("note", "string", &["note", "q note", "add note prompt"]),
    shown(
        "acknowledge",
        "string",
        &["acknowledge", "q acknowledge", "add acknowledge prompt"],
    ),
    shown("trigger", "", &["trigger"]),
    silent(
        "calculate",
        "string",
        &["calculate", "q calculate", "add calculate prompt"],
    ),
    silent("hidden", "string", &["hidden"]),
    shown(
        "image",
        "binary",
        &[
            "image",
            "photo",
            "q image",
            "q picture",
            "add image prompt",
            "add photo prompt",
        ],
    ),
    shown("audio", "binary", &["audio", "q audio", "add audio prompt"]),
    shown("video", "binary", &["video", "q video", "add video prompt"]),
    shown("file", "binary", &["file", "add file prompt"]),
    shown(
        "barcode",
        "barcode",
        &["barcode", "q barcode", "add barcode prompt"],
    ),
    shown(
        "geopoint",
        "geopoint",
        &[
            "geopoint",
            "q geopoint",
            "location",
            "q location",
            "add location prompt",
            "gps",
        ],
    ),
    shown("geotrace", "geotrace", &["geotrace", "q geotrace"]),
    shown("geoshape", "geoshape", &["geoshape", "q geoshape"]),
    silent(
        "start",
        "dateTime",
        &["start", "start time", "get start time"],
    ),
    silent("end", "dateTime", &["end", "end time", "get end time"]),
    silent("today", "date", &["today", "get today"]),
    silent(
        "deviceid",
        "string",
        &["deviceid", "device id", "imei", "get device id"],
    ),
    silent(
        "subscriberid",
        "string",
        &["subscriberid", "subscriber id", "get subscriber id"],
    ),
    silent(
        "simserial",
        "string",
        &["simserial", "sim id", "get sim id"],
    ),
    silent(
        "phonenumber",
        "string",
        &["phonenumber", "get phone number"],
    ),
    silent("username", "string", &["username"]),
    silent("email", "string", &["email"]),
    silent("uri:deviceid", "string", &["uri:deviceid"]),
    silent("uri:subscriberid", "string", &["uri:subscriberid"]),
    silent("uri:simserial", "string", &["uri:simserial"]),
    silent("uri:phonenumber", "string", &["uri:phonenumber"]),
    silent("uri:username", "string", &["uri:username"]),
    silent("uri:email", "string", &["uri:email"]),
    silent("start-geopoint", "geopoint", &["start-geopoint"]),
    silent("background-geopoint", "geopoint", &["background-geopoint"]),
    silent("background-audio", "binary", &["background-audio"]),
    shown("osm", "binary", &["osm"]),
    within("regex(., '^\\d*$')", "text", "string", &["phone number"]),
    within("0 <= . and . <= 100", "integer", "int", &["percentage"]),
    within(
        "0 <= . and . <= 31",
        "integer",
        "int",
        &["number of days in last month"],
    ),
    within(
        "0 <= . and . <= 183",
        "integer",
        "int",
        &["number of days in last six months"],
    ),
    within(
        "0 <= . and . <= 365",
        "integer",
        "int",
        &["number of days in last year"],
    ),
];

/// The type that is spelled like this.
pub(super) fn type_of(spelling: &str) -> Option<&'static Type> {
    TYPES
        .iter()
        .find(|known| known.spellings.contains(&spelling))
}

/// The words before the name of a list.
const SELECTIONS: &[(&str, &str)] = &[
    ("select_one_from_file", "select_one"),
    ("select one from file", "select_one"),
    ("select_multiple_from_file", "select_multiple"),
    ("select multiple from file", "select_multiple"),
    ("add select one prompt using", "select_one"),
    ("add select multiple prompt using", "select_multiple"),
    ("select all that apply from", "select_multiple"),
    ("select all that apply", "select_multiple"),
    ("select_multiple", "select_multiple"),
    ("select one from", "select_one"),
    ("select one", "select_one"),
    ("select_one", "select_one"),
    ("select1", "select_one"),
    ("rank", "rank"),
];

/// The words behind it where another answer may be written.
const OTHERS: &[&str] = &["or_other", "or other", "or specify other"];

/// A selection: what it is, its list, and how it was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Selection<'a> {
    pub(super) name: &'static str,
    pub(super) list: &'a str,
    pub(super) has_other: bool,
    /// Whether the words before the list say that it is a file.
    pub(super) says_file: bool,
}

/// The selection that a type's cell asks for; `None` if it is none or names no
/// list.
pub(super) fn selection(cell: &str) -> Option<Selection<'_>> {
    SELECTIONS.iter().find_map(|(words, name)| {
        let rest = cell.strip_prefix(words)?.strip_prefix(' ')?;
        let (list, other) = match rest.split_once(' ') {
            Some((list, other)) => (list, Some(other)),
            None => (rest, None),
        };
        let is_whole = other.is_none_or(|other| OTHERS.contains(&other));
        (is_whole && !list.is_empty()).then_some(Selection {
            name,
            list,
            has_other: other.is_some(),
            says_file: words.ends_with("file"),
        })
    })
}

/// Whether a type's cell is the words of a selection without a list.
pub(super) fn lacks_list(cell: &str) -> bool {
    SELECTIONS.iter().any(|(words, _)| *words == cell)
}

/// What a row begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    Group,
    Repeat,
    Loop,
}

impl Control {
    /// Its name as types spell it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Repeat => "repeat",
            Self::Loop => "loop",
        }
    }
}

const CONTROLS: &[(&str, Control)] = &[
    ("group", Control::Group),
    ("looped group", Control::Repeat),
    ("lgroup", Control::Repeat),
    ("repeat", Control::Repeat),
    ("loop", Control::Loop),
];

/// What a type's cell begins, and the list behind it.
pub(super) fn begins(cell: &str) -> Option<(Control, Option<&str>)> {
    let rest = after_word(cell, "begin")?;
    CONTROLS
        .iter()
        .find_map(|(name, control)| match rest.strip_prefix(name)? {
            "" => Some((*control, None)),
            list => {
                let list = list.strip_prefix(' ')?;
                let list = list.strip_prefix("over ").unwrap_or(list);
                (!list.contains(' ')).then_some((*control, Some(list)))
            }
        })
}

/// What a type's cell ends.
pub(super) fn ends(cell: &str) -> Option<Control> {
    let rest = after_word(cell, "end")?;
    let known = CONTROLS.iter().find(|(name, _)| *name == rest);
    known.map(|(_, control)| *control)
}

fn after_word<'a>(cell: &'a str, word: &str) -> Option<&'a str> {
    cell.strip_prefix(word)?.strip_prefix([' ', '_'])
}

/// The spelling most like one that is not known.
pub(super) fn nearest_type(cell: &str) -> Option<&'static str> {
    let types = TYPES.iter().flat_map(|known| known.spellings);
    let controls = ["begin group", "end group", "begin repeat", "end repeat"];
    let all = types.copied().chain(controls);
    nearest(cell, all.chain(SELECTIONS.iter().map(|(words, _)| *words)))
}
