use std::borrow::Cow;

use super::About;
use crate::csv::{self, guard};
use crate::dashboard::contrast::Sides;
use crate::dashboard::{Exhibit, figure_rows};
use crate::words::dashboard as heads;

/// The card's table as it shows it, that of the groups it compares, and what is told of
/// them: blank lines between. It begins with a byte order mark, by which Excel knows the
/// encoding.
pub(super) fn csv(exhibit: &Exhibit, about: &About) -> String {
    let mut parts = Vec::new();
    if !exhibit.figures.rows.is_empty() {
        parts.push(csv::write(',', true, figure_rows(&exhibit.figures)));
    }
    if let Some(sides) = &exhibit.sides {
        parts.push(csv::write(',', parts.is_empty(), side_rows(sides)));
    }
    let told = about.lines().into_iter();
    let told = told.map(|(name, value)| vec![Cow::Borrowed(name), guard(value)]);
    parts.push(csv::write(',', false, told));
    parts.join("\r\n")
}

fn side_rows(sides: &Sides) -> impl Iterator<Item = Vec<Cow<'_, str>>> {
    let heads = heads::side_heads(sides.of_shares);
    let rows = sides.lines.iter().flat_map(|line| {
        line.dots.iter().map(|dot| {
            let cells = [&line.title, &dot.group].into_iter().chain(&dot.cells);
            cells.map(|cell| guard(cell)).collect()
        })
    });
    std::iter::once(heads.map(Cow::Borrowed).to_vec()).chain(rows)
}
