//! Groups of rows side by side.

use super::Host;
use crate::engine::comparing::Comparing;
use crate::engine::queries::Purpose;
use crate::engine::{Clause, Grouping, Refusal};

impl Host {
    /// Asks what groups say, if that can be answered.
    pub(super) fn compare(
        &mut self,
        file: u32,
        turn: u32,
        purpose: Purpose,
        grouping: Grouping,
        clauses: Vec<Clause>,
    ) {
        let Some(table) = self.tables.get(file) else {
            return;
        };
        let refused = Refusal::of_grouping(table, &grouping, &clauses)
            .and_then(|()| self.queries.check(file, table, &clauses));
        match refused {
            Ok(()) => {
                let comparing = Comparing::new(grouping, clauses);
                self.queries.compare(file, turn, purpose, comparing);
            }
            Err(refusal) => {
                self.queries.drop_comparison(file, purpose);
                self.refuse(file, turn, &refusal);
            }
        }
    }
}
