//! The command line: the same core for analysts and tests.
fn main() {}
