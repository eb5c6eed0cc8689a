use crate::chart::columns::{spaced_labels, value_axis};
use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone, wrap};
use crate::dashboard::{Figures, Mark, MarkKey};
use crate::port::Measure;

const SIZE: f64 = 14.0;
const PANEL: f64 = 190.0;
const BOTTOM: f64 = 24.0;
const TOP: f64 = 10.0;
/// Of the largest points, and so what is left free behind the last one.
const RADIUS: f64 = 4.0;

/// Lines over months, one panel a series under its name, all panels on one
/// scale from zero. A month without data breaks the line; a month between two
/// gaps is a point.
pub fn lines(
    figures: &Figures,
    series: &[String],
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    let most = Axis::round_up(figures.most());
    let mut scene = Scene {
        width,
        ..Scene::default()
    };
    let num_panels = series.len().max(1);
    let a_panel = figures.marks.len() / num_panels;
    let mut y = 0.0;
    for (panel, marks) in figures.marks.chunks(a_panel.max(1)).enumerate() {
        for text in series
            .get(panel)
            .iter()
            .flat_map(|name| wrap(name, width, SIZE, 2, measure))
        {
            scene.back.push(Shape::Text {
                at: (0.0, y + 14.0),
                anchor: Anchor::Start,
                size: SIZE,
                text,
                tone: Tone::Text,
            });
            y += 20.0;
        }
        draw_panel(&mut scene, marks, most, &is_selected, y, measure);
        y += PANEL + 16.0;
    }
    scene.height = (y - 16.0).max(0.0);
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
