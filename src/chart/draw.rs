use crate::chart::{Scene, bars, battery, columns, lines};
use crate::dashboard::{Drawing, Figures, MarkKey};
use crate::port::Measure;

/// The scene of figures as their card draws them; empty where there is nothing
/// to draw.
pub fn draw(
    figures: &Figures,
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    match &figures.drawing {
        Drawing::Nothing => Scene::default(),
        Drawing::Bars | Drawing::Rates(_) => bars(figures, is_selected, width, measure),
        Drawing::Columns => columns(figures, &[], is_selected, width, measure),
        Drawing::Histogram(edges) => columns(figures, edges, is_selected, width, measure),
        Drawing::Lines(series) => lines(figures, series, is_selected, width, measure),
        Drawing::Process(controls) => {
            let names: Vec<String> = controls
                .iter()
                .map(|control| control.name.clone())
                .filter(|name| !name.is_empty())
                .collect();
            lines(figures, &names, is_selected, width, measure)
        }
        Drawing::Battery { steps, statements } => {
            let bars = (steps.len(), statements.as_slice());
            battery(figures, bars, is_selected, width, measure)
        }
    }
}
