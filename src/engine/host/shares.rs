//! Parts of large files that helpers read.

use super::Host;
use crate::engine::reading::Reading;
use crate::engine::shared::{Shared, SharedRuns};

impl Host {
    /// Whether a file is read of which helpers may read parts: then they are
    /// worth starting, and till then.
    pub fn has_shares(&self) -> bool {
        self.readings.iter().any(Reading::has_shares)
    }

    /// Says how many helpers there are to take shares; what one took that is no
    /// more is read here.
    pub fn set_helpers(&mut self, count: usize) {
        self.num_helpers = count;
        self.readings.iter_mut().for_each(Reading::wake);
        let files: Vec<u32> = self.readings.iter().map(|reading| reading.file).collect();
        for file in files {
            self.want(file);
        }
    }

    /// The next part of a file for a helper, or `None`.
    pub fn take_share(&mut self) -> Option<Shared> {
        self.readings.iter_mut().find_map(|reading| {
            Some(Shared {
                file: reading.file,
                reading: reading.number,
                share: reading.share()?,
            })
        })
    }

    /// Takes what a helper found. That of a file that was closed, or is read
    /// anew, is dropped.
    pub fn give_share(&mut self, found: SharedRuns) {
        let wanted = (found.file, found.reading);
        let mut readings = self.readings.iter_mut();
        if let Some(reading) = readings.find(|reading| (reading.file, reading.number) == wanted) {
            reading.give_runs(found.number, found.runs);
        }
    }
}
