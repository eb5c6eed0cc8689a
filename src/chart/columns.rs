use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone};
use crate::dashboard::{Figures, MarkKey};
use crate::port::Measure;
use crate::words::dashboard as words;

const SMALL: f64 = 12.0;
const HEIGHT: f64 = 220.0;
const BOTTOM: f64 = 24.0;
const TOP: f64 = 10.0;

/// Columns from a common zero: bins of a histogram (`edges` names the lower
/// edges and the last upper edge) or scores.
pub fn columns(
    figures: &Figures,
    edges: &[f64],
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    let any = figures.marks.iter().any(|mark| is_selected(mark.key));
    let mut scene = Scene {
        width,
        height: HEIGHT,
        ..Scene::default()
    };
    let most = Axis::round_up(figures.most());
    let left = value_axis(
        &mut scene,
        most,
        0.0,
        width,
        (TOP, HEIGHT - BOTTOM),
        measure,
    );
    let y = Axis::new(0.0..most, HEIGHT - BOTTOM..TOP);
    let slot = (width - left) / figures.marks.len().max(1) as f64;
    let gap = if edges.is_empty() {
        (slot * 0.2).min(8.0)
    } else {
        1.0
    };
    for (i, mark) in figures.marks.iter().enumerate() {
        let x = left + i as f64 * slot;
        let top = y.place(mark.value.unwrap_or(0.0));
        let selected = is_selected(mark.key);
        let tone = if any && !selected {
            Tone::Faded
        } else {
            Tone::Mark
        };
        let bar_width = (slot - gap).max(1.0);
        let shapes = vec![Shape::Rect {
            x: x + gap / 2.0,
            y: top,
            width: bar_width,
            height: HEIGHT - BOTTOM - top,
            tone,
        }];
        let target = (x, TOP, slot, HEIGHT - BOTTOM - TOP);
        scene.marks.push(SceneMark {
            key: mark.key,
            name: mark.name.clone(),
            selected,
            target,
            shapes,
        });
    }
    let names: Vec<(f64, String)> = if edges.is_empty() {
        let middle = |i: usize| left + (i as f64 + 0.5) * slot;
        figures
            .marks
            .iter()
            .enumerate()
            .map(|(i, mark)| (middle(i), mark.label.clone()))
            .collect()
    } else {
        edges
            .iter()
            .enumerate()
            .map(|(i, edge)| (left + i as f64 * slot, words::amount(*edge, figures.unit)))
            .collect()
    };
    spaced_labels(&mut scene, &names, HEIGHT - 6.0, measure);
    scene
}

/// Grid lines and their numbers for counts from 0 to `most`; gives the width
/// the numbers take on the left.
pub(crate) fn value_axis(
    scene: &mut Scene,
    most: f64,
    x: f64,
    width: f64,
    (top, bottom): (f64, f64),
    measure: &dyn Measure,
) -> f64 {
    let axis = Axis::new(0.0..most, bottom..top);
    let ticks = axis.ticks(5, true);
    let widest = ticks
        .iter()
        .map(|tick| measure.width_px(&words::number(*tick), SMALL))
        .fold(0.0, f64::max);
    let left = x + widest + 8.0;
    for tick in ticks {
        let y = axis.place(tick);
        let tone = if tick == 0.0 {
            Tone::Outline
        } else {
            Tone::Grid
        };
        scene.back.push(Shape::Line {
            from: (left, y),
            to: (width, y),
            tone,
        });
        let at = (left - 6.0, y + 4.0);
        scene.back.push(Shape::Text {
            at,
            anchor: Anchor::End,
            size: SMALL,
            text: words::number(tick),
            tone: Tone::Muted,
        });
    }
    left
}

/// Labels centred at their places; every n-th is left out so that none touch.
pub(crate) fn spaced_labels(
    scene: &mut Scene,
    labels: &[(f64, String)],
    y: f64,
    measure: &dyn Measure,
) {
    let widest = labels
        .iter()
        .map(|(_, text)| measure.width_px(text, SMALL))
        .fold(0.0, f64::max);
    let pitch = match labels {
        [(first, _), (second, _), ..] => second - first,
        _ => f64::INFINITY,
    };
    let every = (((widest + 8.0) / pitch).ceil() as usize).max(1);
    let mut free_from = f64::NEG_INFINITY;
    for (x, text) in labels.iter().step_by(every) {
        let half = measure.width_px(text, SMALL) / 2.0;
        let x = x.clamp(half, (scene.width - half).max(half));
        if x - half < free_from {
            continue;
        }
        free_from = x + half + 4.0;
        scene.back.push(Shape::Text {
            at: (x, y),
            anchor: Anchor::Middle,
            size: SMALL,
            text: text.clone(),
            tone: Tone::Muted,
        });
    }
}
