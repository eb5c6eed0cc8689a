use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone, wrap};
use crate::dashboard::{Figures, MarkKey};
use crate::port::Measure;

const SIZE: f64 = 14.0;
const LINE: f64 = 18.0;
const BAR: f64 = 20.0;
const GAP: f64 = 10.0;
/// From this width on labels stand beside their bars.
const WIDE: f64 = 420.0;

/// Horizontal bars from a common zero, one an option, the count and share at
/// the end. Labels stand beside the bars, or above them where it is narrow.
pub fn bars(
    figures: &Figures,
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    let any = figures.marks.iter().any(|mark| is_selected(mark.key));
    let value_width = figures
        .marks
        .iter()
        .map(|mark| measure.width_px(&mark.text, SIZE))
        .fold(0.0, f64::max)
        + 8.0;
    let beside = width >= WIDE;
    let label_width = if beside {
        label_width(figures, width, measure)
    } else {
        width
    };
    let left = if beside { label_width + 12.0 } else { 0.0 };
    let axis = Axis::new(
        0.0..figures.most(),
        left..(width - value_width).max(left + 24.0),
    );
    let mut scene = Scene {
        width,
        ..Scene::default()
    };
    let mut y = 2.0;
    for mark in &figures.marks {
        let lines = wrap(&mark.label, label_width, SIZE, 3, measure);
        let text_height = lines.len() as f64 * LINE;
        let height = if beside {
            text_height.max(BAR)
        } else {
            text_height + BAR + 2.0
        };
        let bar_y = if beside {
            y + (height - BAR) / 2.0
        } else {
            y + text_height + 2.0
        };
        let text_y = if beside {
            y + (height - text_height) / 2.0
        } else {
            y
        };
        let selected = is_selected(mark.key);
        scene.back.push(Shape::Line {
            from: (left, bar_y - 2.0),
            to: (left, bar_y + BAR + 2.0),
            tone: Tone::Outline,
        });
        let end = axis.place(mark.value.unwrap_or(0.0));
        let tone = if any && !selected {
            Tone::Faded
        } else {
            Tone::Mark
        };
        let mut shapes = Vec::new();
        for (i, text) in lines.into_iter().enumerate() {
            shapes.push(Shape::Text {
                at: (
                    if beside { label_width } else { 0.0 },
                    text_y + i as f64 * LINE + 14.0,
                ),
                anchor: if beside { Anchor::End } else { Anchor::Start },
                size: SIZE,
                text,
                tone: Tone::Text,
            });
        }
        shapes.push(Shape::Rect {
            x: left,
            y: bar_y,
            width: (end - left).max(0.0),
            height: BAR,
            tone,
        });
        shapes.push(Shape::Text {
            at: (end + 6.0, bar_y + 15.0),
            anchor: Anchor::Start,
            size: SIZE,
            text: mark.text.clone(),
            tone: Tone::Text,
        });
        scene.marks.push(SceneMark {
            key: mark.key,
            name: mark.name.clone(),
            selected,
            target: (0.0, y - 2.0, width, height.max(24.0)),
            shapes,
        });
        y += height.max(22.0) + GAP;
    }
    scene.height = (y - GAP + 4.0).max(0.0);
    scene
}

/// As wide as the widest label, but at most two fifths of the whole.
fn label_width(figures: &Figures, width: f64, measure: &dyn Measure) -> f64 {
    let widest = figures
        .marks
        .iter()
        .map(|mark| measure.width_px(&mark.label, SIZE))
        .fold(0.0, f64::max);
    (widest + 1.0).min(width * 0.4)
}
