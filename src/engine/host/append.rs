use super::{Host, Open};
use crate::read::append;
use crate::table::{Append, Settings};
use crate::words::append as words;

impl Host {
    /// Puts a table below another, as a table of its own.
    pub(super) fn append(
        &mut self,
        file: u32,
        name: String,
        tables: [u32; 2],
        how: &Append,
        settings: Settings,
    ) {
        let [first, second] = tables.map(|table| self.tables.get(table));
        let whole = first.zip(second);
        let whole = whole.map(|(first, second)| append(&name, first, second, how));
        let Some(mut whole) = whole else {
            return self.failed(file, words::gone(&name));
        };
        if !settings.differs_in_derived_alone(&Settings::default()) {
            whole.retype(&settings);
        }
        let open = Open {
            name,
            size: 0,
            read_with: None,
        };
        self.files.insert(file, open);
        self.put_table(file, whole);
        self.opened(file, settings);
    }
}
