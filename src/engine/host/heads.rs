//! People counted.

use super::Host;
use crate::engine::{Heads, Reply, headcount};

impl Host {
    /// Answers how many people a table says there are.
    pub(super) fn count_heads(&mut self, file: u32, turn: u32, heads: &Heads) {
        if let Some(table) = self.tables.get(file) {
            let headcount = headcount(table, heads);
            self.replies.push_back(Reply::Headcount {
                file,
                turn,
                headcount,
            });
        }
    }
}
