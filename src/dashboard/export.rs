use crate::csv::{self, guard};
use crate::dashboard::Exhibit;

/// The tables of these cards as one CSV text: each under a row with its title,
/// a blank line between them. Cells that a spreadsheet would take for a
/// formula are neutralised.
pub fn figures_csv(cards: &[Exhibit]) -> String {
    let tables: Vec<String> = cards
        .iter()
        .map(|card| (&card.title, &card.figures))
        .filter(|(_, figures)| !figures.rows.is_empty())
        .map(|(title, figures)| {
            let body = figures.rows.iter().map(|row| {
                std::iter::once(&row.head)
                    .chain(&row.cells)
                    .collect::<Vec<_>>()
            });
            let rows = std::iter::once(vec![title])
                .chain(std::iter::once(figures.heads.iter().collect()))
                .chain(body);
            csv::write(
                ',',
                false,
                rows.map(|row| row.into_iter().map(|cell| guard(cell)).collect()),
            )
        })
        .collect();
    tables.join("\r\n")
}
