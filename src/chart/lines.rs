use crate::chart::columns::{spaced_labels, value_axis};
use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone, wrap};
use crate::dashboard::{Figures, Mark, MarkKey};
use crate::port::Measure;

const SIZE: f64 = 14.0;
const PANEL: f64 = 190.0;
const BOTTOM: f64 = 24.0;
const TOP: f64 = 10.0;
const TITLE_LINE: f64 = 20.0;
/// Of the largest points, and so what is left free behind the last one.
const RADIUS: f64 = 4.0;

/// Narrowest panel that stands beside another, and the space between them.
const BESIDE: f64 = 340.0;
const GAP: f64 = 24.0;

/// Lines over months, one panel a series under its name, all panels on one
/// scale from zero, side by side where there is room. A month without data
/// breaks the line; a month between two gaps is a point.
pub fn lines(
    figures: &Figures,
    series: &[String],
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    let most = Axis::round_up(figures.most());
    let num_panels = series.len().max(1);
    let a_row = (((width + GAP) / (BESIDE + GAP)).floor() as usize).clamp(1, num_panels);
    let panel_px = (width - GAP * (a_row - 1) as f64) / a_row as f64;
    let mut scene = Scene {
        width,
        ..Scene::default()
    };
    let panels: Vec<&[Mark]> = figures
        .marks
        .chunks((figures.marks.len() / num_panels).max(1))
        .collect();
    for (row, panels) in panels.chunks(a_row).enumerate() {
        let titles: Vec<Vec<String>> = (0..panels.len())
            .map(|i| series.get(row * a_row + i))
            .map(|name| name.map_or(Vec::new(), |name| wrap(name, panel_px, SIZE, 2, measure)))
            .collect();
        let title_px = titles.iter().map(Vec::len).max().unwrap_or(0) as f64 * TITLE_LINE;
        let y = if row == 0 { 0.0 } else { scene.height + 16.0 };
        for (column, (marks, title)) in panels.iter().zip(titles).enumerate() {
            let mut panel = Scene {
                width: panel_px,
                ..Scene::default()
            };
            for (i, text) in title.into_iter().enumerate() {
                panel.back.push(Shape::Text {
                    at: (0.0, i as f64 * TITLE_LINE + 14.0),
                    anchor: Anchor::Start,
                    size: SIZE,
                    text,
                    tone: Tone::Text,
                });
            }
            draw_panel(&mut panel, marks, most, &is_selected, title_px, measure);
            scene.place(panel, (column as f64 * (panel_px + GAP), y));
        }
        scene.height = y + title_px + PANEL;
    }
    scene
}

fn draw_panel(
    scene: &mut Scene,
    marks: &[Mark],
    most: f64,
    is_selected: &impl Fn(MarkKey) -> bool,
    y: f64,
    measure: &dyn Measure,
) {
    let (top, bottom) = (y + TOP, y + PANEL - BOTTOM);
    let width = scene.width;
    let left = value_axis(scene, most, 0.0, width, (top, bottom), measure);
    let slot = (width - left - RADIUS) / marks.len().max(1) as f64;
    let axis = Axis::new(0.0..most, bottom..top);
    let place = |i: usize, value: f64| (left + (i as f64 + 0.5) * slot, axis.place(value));
    let any = marks.iter().any(|mark| is_selected(mark.key));
    let mut run: Vec<(f64, f64)> = Vec::new();
    for (i, mark) in marks.iter().enumerate() {
        match mark.value {
            Some(value) => run.push(place(i, value)),
            None => end_run(scene, &mut run),
        }
    }
    end_run(scene, &mut run);
    let radius = (slot / 3.0).clamp(RADIUS / 2.0, RADIUS);
    for (i, mark) in marks.iter().enumerate() {
        let selected = is_selected(mark.key);
        let tone = if any && !selected {
            Tone::Faded
        } else {
            Tone::Mark
        };
        let shapes = match mark.value {
            Some(value) => vec![Shape::Circle {
                at: place(i, value),
                radius,
                tone,
            }],
            None => Vec::new(),
        };
        let target = (left + i as f64 * slot, top, slot, bottom - top);
        scene.marks.push(SceneMark {
            key: mark.key,
            name: mark.name.clone(),
            selected,
            target,
            shapes,
        });
    }
    let labels: Vec<(f64, String)> = marks
        .iter()
        .enumerate()
        .map(|(i, mark)| {
            (
                left + (i as f64 + 0.5) * slot,
                crate::words::dashboard::short_month(&mark.label),
            )
        })
        .collect();
    spaced_labels(scene, &labels, y + PANEL - 6.0, measure);
}

fn end_run(scene: &mut Scene, run: &mut Vec<(f64, f64)>) {
    if run.len() > 1 {
        scene.back.push(Shape::Path {
            points: std::mem::take(run),
            tone: Tone::Mark,
        });
    }
    run.clear();
}
