//! What is said of an element's attributes and files.

/// An attribute's value is not among those allowed.
pub fn not_allowed(name: &str, found: &str, allowed: &[&str]) -> String {
    format!(
        "The attribute {name} is “{found}”. It can be {}",
        crate::words::format::either(allowed)
    )
}

/// A file named in an attribute did not come.
pub fn not_fetched(url: &str, status: u16) -> String {
    match status {
        0 => format!(
            "{url} could not be loaded: there is no connection, or this page may not load it. Check the network and the address"
        ),
        401 | 403 => format!(
            "{url} could not be loaded: you may not read it (status {status}). Sign in, or ask the page's author"
        ),
        404 => format!("{url} was not found. Check the address in the src attribute"),
        status => format!("{url} could not be loaded (status {status}). Try again later"),
    }
}

/// A file that should be text is not.
pub fn not_text(url: &str, place: usize) -> String {
    format!(
        "{url} is not text in UTF-8: it breaks off at byte {place}. Save it as UTF-8 and load the page again"
    )
}

/// An element that needs a definition has none.
pub fn no_definition() -> &'static str {
    "This element has no survey. Give it a src attribute, a definition property, or a script of type application/json inside it"
}

/// A survey's definition has faults; each with its place.
pub fn broken_definition(faults: &[String]) -> String {
    let shown = faults
        .iter()
        .take(5)
        .cloned()
        .collect::<Vec<_>>()
        .join("; ");
    let more = match faults.len().saturating_sub(5) {
        0 => String::new(),
        n => format!("; and {n} more"),
    };
    format!("This survey cannot be shown, because its definition has a fault at {shown}{more}")
}

/// A saved state is none.
pub fn not_saved(reason: &str) -> String {
    format!("restore: this is not a saved survey: {reason}")
}

/// A value of the page holds something that cannot be kept as JSON.
pub fn not_plain() -> String {
    "give a plain object of texts, numbers, lists and objects, such as save() returns".to_owned()
}

/// A value of the page has no end.
pub fn too_deep() -> String {
    "give an object that does not hold itself".to_owned()
}

/// A method that is not there.
pub fn no_such_method(name: &str) -> String {
    format!("{name} is not offered by this element")
}

/// What a pasted table is called.
pub fn pasted() -> &'static str {
    "Pasted table"
}

/// `filter` was given something else than a clause.
pub fn no_clause() -> &'static str {
    "filter: give an object such as {question: \"Staff group\", values: [\"Nurses\"]}"
}

/// There is no table yet.
pub fn no_table() -> &'static str {
    "there is no table yet. Wait for the canvass-loaded event"
}

/// What `restore` was given.
pub const SAVED: &str = "The object";

/// `restore` was given something else than a view.
pub fn no_view() -> &'static str {
    "restore: give an object that save() returned"
}

/// What a register given as a property is called.
pub fn given_register() -> &'static str {
    "stakeholders.csv"
}

/// The browser would not make a file.
pub fn no_blob(reason: &str) -> String {
    format!("the browser could not make the file: {reason}")
}
