use super::Host;
use crate::codebook::{Codebook, Fault};
use crate::engine::Reply;
use crate::read::Collected;
use crate::table::{Settings, Table};
use crate::words::codebook as words;

/// What becomes of responses that were exported as a table, and of codebooks.
impl Host {
    /// Keeps a codebook, and reads by it the exported responses that are here. It
    /// is shown as a table of its own until there are some.
    pub(super) fn keep_codebook(
        &mut self,
        file: u32,
        mut table: Table,
        codebook: Result<Codebook, Fault>,
        settings: Settings,
    ) {
        let codebook = match codebook {
            Ok(codebook) => codebook,
            Err(fault) => {
                table.report.notes.push(words::unread(&fault));
                self.put_table(file, table);
                return self.opened(file, settings);
            }
        };
        let exported: Vec<(u32, Collected)> = self
            .tables
            .iter()
            .filter(|(other, _)| *other != file && !self.responses.contains(*other))
            .filter_map(|(other, table)| Some((other, Collected::of_table(table, &codebook)?)))
            .collect();
        self.codebooks.insert(file, codebook);
        if exported.is_empty() {
            self.put_table(file, table);
            return self.opened(file, settings);
        }
        for (other, responses) in exported {
            let read_with = self
                .files
                .get(other)
                .and_then(|open| open.read_with.clone());
            self.take_exported(other, file, responses, read_with.unwrap_or_default());
        }
    }

    /// The responses of an exported table, and the file of the codebook by which
    /// they are read; `None` if there is none, or it is no such table.
    pub(super) fn by_codebook(&self, table: &Table) -> Option<(u32, Collected)> {
        let mut codebooks = self.codebooks.iter();
        codebooks.find_map(|(file, codebook)| Some((file, Collected::of_table(table, codebook)?)))
    }

    /// Takes exported responses in the place of the table they were in; their
    /// codebook is a table of its own no longer.
    pub(super) fn take_exported(
        &mut self,
        file: u32,
        codebook: u32,
        responses: Collected,
        settings: Settings,
    ) {
        self.drop_table(codebook);
        let into = match self.merged(file, std::slice::from_ref(&responses), &settings) {
            Ok(table) => {
                self.drop_table(file);
                self.keep_responses(file, table, responses, settings)
            }
            Err(fault) => {
                self.failed(file, fault.to_string());
                return;
            }
        };
        self.replies.push_back(Reply::Joined {
            file: codebook,
            into,
        });
    }
}
