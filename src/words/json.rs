//! What is said of a text that is no JSON.

use crate::json::{Expected, Fault, MOST_DEPTH};

/// What stands where it is no JSON, and where that is.
pub fn found(fault: &Fault) -> String {
    let found = match fault.found {
        None => "the end of the text".to_owned(),
        Some(c) if c.is_control() => format!("the character U+{:04X}", u32::from(c)),
        Some(c) => format!("“{c}”"),
    };
    let (line, column) = (fault.line, fault.column);
    format!("{found} in line {line}, character {column}")
}

/// What may stand there.
pub fn expected(fault: &Fault) -> String {
    let expected = match &fault.expected {
        Expected::Value => {
            "a text in double quotes, a number, true, false, null, a list or an object"
        }
        Expected::Name => "the name of a member in double quotes",
        Expected::OtherName(name) => {
            return format!("another name, as “{name}” stands there already");
        }
        Expected::Colon => "a colon between the name and its value",
        Expected::CommaOr(end) => return format!("a comma or “{end}”"),
        Expected::End => "nothing more",
        Expected::Quote => "a double quote that ends the text; its line ends are written \\n",
        Expected::Escape => "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four digits",
        Expected::LessDepth => {
            return format!("at most {MOST_DEPTH} lists and objects in each other");
        }
    };
    expected.to_owned()
}

/// What a file that is to be JSON may have there.
pub fn in_json(fault: &Fault) -> String {
    format!("JSON, which has there {}", expected(fault))
}
