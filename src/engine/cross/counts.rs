use super::facet::Facet;
use crate::engine::refusal::MOST_FILTERS;

/// What is known of the rows under a filter.
#[derive(Clone, Debug)]
pub(super) struct Counts {
    /// Rows that pass every clause.
    pub(super) rows: u32,
    /// For each filter the rows that fail it alone.
    pub(super) own: Vec<u32>,
    /// For each question and column how often each code stands in rows that
    /// pass every clause but the question's own.
    pub(super) facets: Vec<Vec<Vec<u32>>>,
}

impl Counts {
    /// Those of all rows.
    pub(super) fn whole(facets: &[Facet], rows: usize) -> Self {
        let counts = |facet: &Facet| facet.axes.iter().map(|axis| axis.counts.clone()).collect();
        Self {
            rows: rows as u32,
            own: vec![0; MOST_FILTERS + 1],
            facets: facets.iter().map(counts).collect(),
        }
    }

    /// Those of no row.
    pub(super) fn none(facets: &[Facet]) -> Self {
        let zeros = |facet: &Facet| {
            let axes = facet.axes.iter();
            axes.map(|axis| vec![0; axis.counts.len()]).collect()
        };
        Self {
            rows: 0,
            own: vec![0; MOST_FILTERS + 1],
            facets: facets.iter().map(zeros).collect(),
        }
    }

    /// Rows that fail this filter alone.
    pub(super) fn own(&self, filter: u32) -> u32 {
        self.own.get(filter as usize).copied().unwrap_or(0)
    }

    /// The counts of a question's first column.
    pub(super) fn first(&self, facet: usize) -> &[u32] {
        let axes = self.facets.get(facet);
        axes.and_then(|axes| axes.first())
            .map_or(&[], Vec::as_slice)
    }
}
