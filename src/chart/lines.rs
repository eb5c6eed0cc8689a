use crate::chart::columns::{spaced_labels, value_axis};
use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone, wrap};
use crate::dashboard::{Control, Drawing, Figures, Mark, MarkKey};
use crate::port::Measure;
use crate::words::dashboard as words;

const SIZE: f64 = 14.0;
const PANEL: f64 = 190.0;
const BOTTOM: f64 = 24.0;
const TOP: f64 = 10.0;
const TITLE_LINE: f64 = 20.0;
/// Of the names of lines, their height, and how far they stand behind these; the dashes
/// of limits.
const SMALL: f64 = 12.0;
const LABEL: f64 = 14.0;
const BEHIND: f64 = 6.0;
const DASH: f64 = 6.0;
/// Of the largest points, and so what is left free behind the last one.
const RADIUS: f64 = 4.0;

/// Narrowest panel that stands beside another, and the space between them.
const BESIDE: f64 = 340.0;
const GAP: f64 = 24.0;

/// Lines over months, one panel a series under its name, all panels on one
/// scale from zero, side by side where there is room; those of a process chart
/// with their mean and limits. A month without data breaks the line; a month between two
/// gaps is a point.
pub fn lines(
    figures: &Figures,
    series: &[String],
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    let controls: &[Control] = match &figures.drawing {
        Drawing::Process(controls) => controls,
        _ => &[],
    };
    let limits = controls
        .iter()
        .filter_map(|control| control.process.as_ref());
    let most = limits.fold(figures.most(), |most, process| {
        most.max(process.limits.high)
    });
    let most = Axis::round_up(most);
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
            let control = controls.get(row * a_row + column);
            draw_panel(
                &mut panel,
                (marks, control),
                most,
                &is_selected,
                title_px,
                measure,
            );
            scene.place(panel, (column as f64 * (panel_px + GAP), y));
        }
        scene.height = y + title_px + PANEL;
    }
    scene
}

fn draw_panel(
    scene: &mut Scene,
    (marks, control): (&[Mark], Option<&Control>),
    most: f64,
    is_selected: &impl Fn(MarkKey) -> bool,
    y: f64,
    measure: &dyn Measure,
) {
    let (top, bottom) = (y + TOP, y + PANEL - BOTTOM);
    let names = control.map(|control| names_of_lines(control, scene.width, measure));
    let names = names.unwrap_or_default();
    let name_px = match widest(&names, measure) {
        0.0 => 0.0,
        widest => widest + BEHIND,
    };
    let right = scene.width - name_px;
    let left = value_axis(scene, most, 0.0, right, (top, bottom), measure);
    let slot = (right - left - RADIUS) / marks.len().max(1) as f64;
    let axis = Axis::new(0.0..most, bottom..top);
    let place = |i: usize, value: f64| (left + (i as f64 + 0.5) * slot, axis.place(value));
    limits(scene, names, (left, right), &axis);
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
            Some(value) if control.is_some_and(|control| control.signal(i).is_some()) => {
                vec![square(place(i, value), radius + 1.5, tone)]
            }
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

/// A point that signals: told from the others by its shape.
fn square((x, y): (f64, f64), half: f64, tone: Tone) -> Shape {
    Shape::Rect {
        x: x - half,
        y: y - half,
        width: half * 2.0,
        height: half * 2.0,
        tone: if tone == Tone::Mark {
            Tone::Step(0)
        } else {
            tone
        },
    }
}

/// The names of mean and limits at the end of their lines: in full where that leaves most
/// of the width to the months, else their numbers alone, which the words below explain.
fn names_of_lines(control: &Control, width: f64, measure: &dyn Measure) -> Vec<(f64, String)> {
    const MOST: f64 = 0.3;
    let Some((process, low)) = control.process.as_ref().zip(control.low()) else {
        return Vec::new();
    };
    let lines = [
        (process.limits.high, words::UPPER_LINE),
        (process.mean, words::MEAN_LINE),
        (low, words::LOWER_LINE),
    ];
    let number = |value: f64| {
        let scale = if value.abs() < 100.0 { 10.0 } else { 1.0 };
        words::number((value * scale).round() / scale)
    };
    let full = lines.map(|(value, name)| (value, format!("{name} {}", number(value))));
    if widest(&full, measure) <= width * MOST {
        full.to_vec()
    } else {
        lines.map(|(value, _)| (value, number(value))).to_vec()
    }
}

fn widest(names: &[(f64, String)], measure: &dyn Measure) -> f64 {
    let widths = names.iter().map(|(_, name)| measure.width_px(name, SMALL));
    widths.fold(0.0, f64::max)
}

/// The lines of limits, dashed, around that of the mean; each with its name behind it, but
/// for one that would stand on another.
fn limits(scene: &mut Scene, names: Vec<(f64, String)>, (left, right): (f64, f64), axis: &Axis) {
    const MEAN: usize = 1;
    let mut free_from = f64::NEG_INFINITY;
    for (place, (value, name)) in names.into_iter().enumerate() {
        let y = axis.place(value);
        let (dash, step) = if place == MEAN {
            (right - left, right - left)
        } else {
            (DASH, DASH * 2.0)
        };
        let mut x = left;
        while x < right {
            scene.back.push(Shape::Line {
                from: (x, y),
                to: ((x + dash).min(right), y),
                tone: Tone::Outline,
            });
            x += step.max(1.0);
        }
        if y - LABEL >= free_from {
            free_from = y;
            scene.back.push(Shape::Text {
                at: (right + BEHIND, y + SMALL / 3.0),
                anchor: Anchor::Start,
                size: SMALL,
                text: name,
                tone: Tone::Muted,
            });
        }
    }
}
