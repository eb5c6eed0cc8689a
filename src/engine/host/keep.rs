use super::Host;
use crate::codebook::Codebook;
use crate::engine::Reply;
use crate::engine::helper::Helper;
use crate::engine::reading::Reading;
use crate::read::{Collected, Fault, Own, merge_responses};
use crate::table::{Settings, Table};

/// What becomes of a table that was read.
impl Host {
    /// Keeps a table as the helper that fits it says; responses of a survey
    /// that is already here join it, and a helper is kept for others.
    pub(super) fn keep(&mut self, table: Table, mut reading: Reading) {
        let file = reading.file;
        let own = reading.reader.take_own();
        let mapping = match &own {
            Some(Own::Mapping(text)) => Some(text.as_str()),
            _ => None,
        };
        if let Some(helper) = Helper::of(&table, mapping) {
            self.keep_helper(file, table, helper, reading.settings);
        } else if let Some(Own::Responses(responses)) = own {
            self.keep_responses(file, table, *responses, reading.settings);
        } else if let Some(codebook) = Codebook::of_table(&table) {
            self.keep_codebook(file, table, codebook, reading.settings);
        } else if let Some((codebook, responses)) = self.by_codebook(&table) {
            self.take_exported(file, codebook, responses, reading.settings);
        } else {
            let table = self.with_help(file, table);
            self.put_table(file, table);
            self.opened(file, reading.settings);
        }
    }

    /// Keeps responses; those of a survey that is already here, of this or another
    /// version, join it. Gives the
    /// file whose table holds them.
    pub(super) fn keep_responses(
        &mut self,
        file: u32,
        table: Table,
        responses: Collected,
        settings: Settings,
    ) -> u32 {
        let same = |held: &[Collected]| held.iter().any(|held| held.is_of_series(&responses));
        let other = self
            .responses
            .iter()
            .find(|(other, held)| *other != file && same(held.as_slice()))
            .map(|(other, _)| other);
        let Some(other) = other else {
            self.put_table(file, table);
            self.responses.insert(file, vec![responses]);
            self.opened(file, settings);
            return file;
        };
        if let Err(fault) = self.join(other, file, responses, settings) {
            self.failed(file, fault.to_string());
        }
        other.min(file)
    }

    /// A new table as the helper that fits it says, if there is one; that
    /// helper is a table of its own no longer.
    pub(super) fn with_help(&mut self, file: u32, table: Table) -> Table {
        let Some((helper, table)) = self.helpers.help(&table) else {
            return table;
        };
        self.drop_table(helper);
        self.replies.push_back(Reply::Joined {
            file: helper,
            into: file,
        });
        table
    }

    /// Keeps a file that says how others are to be read. It is shown as a
    /// table of its own until there is a file that it says something of.
    pub(super) fn keep_helper(
        &mut self,
        file: u32,
        table: Table,
        helper: Helper,
        settings: Settings,
    ) {
        let changed = self.helpers.add(file, helper, &self.tables);
        let Some(into) = changed.first().map(|(into, _)| *into) else {
            self.put_table(file, table);
            return self.opened(file, settings);
        };
        self.replies.push_back(Reply::Joined { file, into });
        for (other, table) in changed {
            self.replace(other, table);
        }
    }

    /// Takes a table in the place of one that was read with the same settings.
    pub(super) fn replace(&mut self, file: u32, table: Table) {
        self.put_table(file, table);
        let read_with = self.files.get(file).and_then(|open| open.read_with.clone());
        self.opened(file, read_with.unwrap_or_default());
    }

    /// Joins the responses of a new file with those of another. The table is
    /// that of the file that was opened first, whichever was read first.
    pub(super) fn join(
        &mut self,
        other: u32,
        new: u32,
        responses: Collected,
        settings: Settings,
    ) -> Result<(), Fault> {
        let (into, file) = (other.min(new), other.max(new));
        let held = self.responses.get(other).cloned().unwrap_or_default();
        let (all, settings) = if into == new {
            ([vec![responses], held].concat(), settings)
        } else {
            let read_with = self.files.get(other).map(|open| open.read_with.clone());
            (
                [held, vec![responses]].concat(),
                read_with.flatten().unwrap_or_default(),
            )
        };
        let table = self.merged(into, &all, &settings)?;
        self.drop_table(file);
        self.responses.remove(file);
        self.replies.push_back(Reply::Joined { file, into });
        self.put_table(into, table);
        self.responses.insert(into, all);
        self.opened(into, settings);
        Ok(())
    }

    /// The table of these responses.
    pub(super) fn merged(
        &self,
        file: u32,
        responses: &[Collected],
        settings: &Settings,
    ) -> Result<Table, Fault> {
        let name = self.files.get(file).map(|open| open.name.as_str());
        let mut table = merge_responses(name.unwrap_or_default(), responses)?;
        table.retype(settings);
        Ok(table)
    }

    pub(super) fn opened(&mut self, file: u32, settings: Settings) {
        if let Some(table) = self.tables.get_mut(file) {
            table.derive(&settings.derived);
        }
        if let Some(open) = self.files.get_mut(file) {
            open.read_with = Some(settings);
        }
        if let Some(table) = self.tables.get(file) {
            self.replies.push_back(Reply::Opened {
                file,
                report: Box::new(table.report.clone()),
                questions: table.questions.clone(),
                survey: table.survey.clone(),
            });
        }
    }
}
