//! What was found, said as "found …".

/// A missing member or the end of an expression.
pub const NOTHING: &str = "nothing";

/// A repeated id or value.
pub fn again(value: &str) -> String {
    format!("\"{value}\" a second time")
}

/// A text.
pub fn text(value: &str) -> String {
    format!("\"{value}\"")
}

/// Something in an expression.
pub fn at_column(what: &str, column: usize) -> String {
    format!("{what} at column {column}")
}

/// A reference that does not lead to an earlier question.
pub fn reference(name: &str, column: usize) -> String {
    at_column(&format!("${{{name}}}"), column)
}

/// Too few or too many arguments.
pub fn arguments(function: &str, n: usize) -> String {
    let n = crate::words::format::plural(n, "argument", "arguments");
    format!("{function} with {n}")
}

/// A text beyond a limit.
pub fn more_than(limit: usize) -> String {
    let limit = crate::words::format::plural(limit, "character", "characters");
    format!("more than {limit}")
}
