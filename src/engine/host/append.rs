use super::{Host, Open};
use crate::read::append;
use crate::table::{Append, Settings};
use crate::words::append as words;

impl Host {
    /// Puts a table below another, as a table of its own.
    pub(super) fn append(&mut self, file: u32, name: String, tables: [u32; 2], how: &Append) {
        let [first, second] = tables.map(|table| self.tables.get(table));
        let whole = first.zip(second);
        let whole = whole.map(|(first, second)| append(&name, first, second, how));
        let Some(whole) = whole else {
            return self.failed(file, words::gone(&name));
        };
        let open = Open {
            name,
            size: 0,
            read_with: None,
        };
        self.files.insert(file, open);
        self.put_table(file, whole);
        self.opened(file, Settings::default());
    }
}
