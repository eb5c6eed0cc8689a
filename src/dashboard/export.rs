use std::borrow::Cow;

use crate::csv::{self, guard};
use crate::dashboard::{Exhibit, Figures};

/// The tables of these cards as one CSV text: each under a row with its title,
/// a blank line between them. Cells that a spreadsheet would take for a
/// formula are neutralised.
pub fn figures_csv(cards: &[Exhibit]) -> String {
    let tables: Vec<String> = cards
        .iter()
        .filter(|card| !card.figures.rows.is_empty())
        .map(|card| {
            let title = vec![guard(&card.title)];
            let rows = std::iter::once(title).chain(figure_rows(&card.figures));
            csv::write(',', false, rows)
        })
        .collect();
    tables.join("\r\n")
}

/// The heads and rows of a card's table, neutralised.
pub(crate) fn figure_rows(figures: &Figures) -> impl Iterator<Item = Vec<Cow<'_, str>>> {
    let heads = figures.heads.iter().map(|head| guard(head)).collect();
    let rows = figures.rows.iter().map(|row| {
        let cells = std::iter::once(&row.head).chain(&row.cells);
        cells.map(|cell| guard(cell)).collect()
    });
    std::iter::once(heads).chain(rows)
}
