use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone, wrap};
use crate::dashboard::MarkKey;
use crate::dashboard::contrast::{Dot, Sides};
use crate::port::Measure;

const SIZE: f64 = 14.0;
const LINE: f64 = 18.0;
/// A row is a place for a finger.
const ROW: f64 = 24.0;
const GAP: f64 = 14.0;
const RADIUS: f64 = 5.0;
/// Room for the words of a tick.
const TICK: f64 = 64.0;
/// Half the height of the ends of an interval.
const END: f64 = 4.0;

/// A dot with its interval for each group, in rows below what is compared, all along one
/// axis. All groups together stand last, as a ring. A group that stands out has an arrow
/// beside its figure.
// Whoever has groups to draw has loaded its part.
#[inline(never)]
pub fn dots(sides: &Sides, width: f64, measure: &dyn Measure) -> Scene {
    let each = || sides.lines.iter().flat_map(|line| &line.dots);
    let widest = |text: fn(&Dot) -> String| {
        let widths = each().map(|dot| measure.width_px(&text(dot), SIZE));
        widths.fold(0.0, f64::max)
    };
    let label_width = (widest(|dot| dot.group.clone()) + 1.0).min(width * 0.4);
    let value_width = widest(value_of) + 10.0;
    let left = label_width + 12.0 + RADIUS;
    let right = (width - value_width - RADIUS).max(left + 24.0);
    let (low, high) = sides.range;
    let pad = if sides.of_shares {
        0.0
    } else {
        (high - low) * 0.05
    };
    let axis = Axis::new(low - pad..high + pad, left..right);
    let ticks = axis.ticks(((right - left) / TICK) as usize, false);
    let mut scene = Scene {
        width,
        ..Scene::default()
    };
    let mut y = 2.0;
    for line in &sides.lines {
        for text in wrap(&line.title, width, SIZE, 4, measure) {
            scene
                .back
                .push(label(text, (0.0, y + 14.0), Anchor::Start, Tone::Text));
            y += LINE;
        }
        let top = y;
        for dot in &line.dots {
            y += row(&mut scene, dot, y, label_width, (&axis, right), measure);
        }
        for tick in &ticks {
            let x = axis.place(*tick);
            scene.back.insert(
                0,
                Shape::Line {
                    from: (x, top),
                    to: (x, y),
                    tone: Tone::Grid,
                },
            );
        }
        y += GAP;
    }
    for tick in ticks {
        let text = if sides.of_shares {
            crate::words::dashboard::whole_percent(tick)
        } else {
            crate::words::dashboard::number(tick)
        };
        scene.back.push(label(
            text,
            (axis.place(tick), y + 2.0),
            Anchor::Middle,
            Tone::Muted,
        ));
    }
    scene.height = y + 10.0;
    scene
}

/// Draws the row of a group at this height; gives its height.
fn row(
    scene: &mut Scene,
    dot: &Dot,
    y: f64,
    label_width: f64,
    (axis, right): (&Axis, f64),
    measure: &dyn Measure,
) -> f64 {
    let lines = wrap(&dot.group, label_width, SIZE, 3, measure);
    let height = ROW.max(lines.len() as f64 * LINE + 4.0);
    let middle = y + height / 2.0;
    let first = middle - (lines.len() as f64 - 1.0) * LINE / 2.0 + 5.0;
    let mut shapes = Vec::new();
    for (place, text) in lines.into_iter().enumerate() {
        let at = (label_width, first + place as f64 * LINE);
        let tone = if dot.is_all { Tone::Muted } else { Tone::Text };
        shapes.push(label(text, at, Anchor::End, tone));
    }
    if let Some((low, high)) = dot.interval {
        let (from, to) = (axis.place(low), axis.place(high));
        let mut stroke = |from, to| {
            shapes.push(Shape::Line {
                from,
                to,
                tone: Tone::Outline,
            });
        };
        stroke((from, middle), (to, middle));
        stroke((from, middle - END), (from, middle + END));
        stroke((to, middle - END), (to, middle + END));
    }
    if let Some(value) = dot.value {
        shapes.push(Shape::Circle {
            at: (axis.place(value), middle),
            radius: RADIUS,
            tone: if dot.is_all { Tone::Faded } else { Tone::Mark },
        });
    }
    let at = (right + RADIUS + 5.0, middle + 5.0);
    shapes.push(label(value_of(dot), at, Anchor::Start, Tone::Text));
    let number = scene.marks.len() as u32;
    scene.marks.push(SceneMark {
        key: MarkKey::Fixed(number),
        name: dot.name.clone(),
        selected: false,
        target: (0.0, y, scene.width, height),
        shapes,
    });
    height
}

/// The figure, and whether it stands out.
fn value_of(dot: &Dot) -> String {
    let arrow = match dot.stands_out {
        Some(true) => " ▲",
        Some(false) => " ▼",
        None => "",
    };
    [&dot.text, arrow].concat()
}

fn label(text: String, at: (f64, f64), anchor: Anchor, tone: Tone) -> Shape {
    Shape::Text {
        at,
        anchor,
        size: SIZE,
        text,
        tone,
    }
}
