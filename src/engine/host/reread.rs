use super::Host;
use crate::table::Settings;

impl Host {
    /// Types a table again, or reads its file again where that is not enough.
    pub(super) fn reread(&mut self, file: u32, settings: Settings) {
        let read_with = self.files.get(file).and_then(|open| open.read_with.clone());
        let is_put_together = self.tables.get(file);
        let is_put_together = is_put_together.is_some_and(|table| table.report.is_put_together());
        let in_place = is_put_together
            || read_with.is_some_and(|before| settings.differs_in_columns_alone(&before));
        if !in_place {
            self.read(file, settings);
            return;
        }
        self.stop(file);
        let is_same = |before: &Settings| before.differs_in_derived_alone(&settings);
        let read_with = self
            .files
            .get(file)
            .and_then(|open| open.read_with.as_ref());
        if read_with.is_some_and(is_same) {
            self.queries.forget(file);
            self.opened(file, settings);
            return;
        }
        // What a survey says of its columns is found in its responses again.
        let held = self.responses.get(file);
        match held.map(|held| self.merged(file, held, &settings)) {
            Some(Ok(table)) => {
                self.put_table(file, table);
            }
            Some(Err(fault)) => {
                self.failed(file, fault.to_string());
                return;
            }
            None => {
                self.queries.forget(file);
                if let Some(table) = self.tables.get_mut(file) {
                    table.retype(&settings);
                }
            }
        }
        self.opened(file, settings);
    }
}
