//! Finds what a reader would see as a fault of a scene.

use canvass::chart::{Anchor, Scene, Shape};
use canvass::port::{Measure, WidthTable};

/// Left, top, right, bottom.
type Box = (f64, f64, f64, f64);

const ROUNDING: f64 = 0.05;

/// The box of a text: as wide as it is measured, from the height of capitals
/// above its baseline to the depth of descenders below.
fn text_box(shape: &Shape) -> Option<(Box, &str)> {
    let Shape::Text {
        at: (x, y),
        anchor,
        size,
        text,
        ..
    } = shape
    else {
        return None;
    };
    let width = WidthTable.width_px(text, *size);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Some(((left, y - size * 0.75, left + width, y + size * 0.22), text))
}

fn shape_box(shape: &Shape) -> Box {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => (*x, *y, x + width, y + height),
        Shape::Line { from, to, .. } => (
            from.0.min(to.0),
            from.1.min(to.1),
            from.0.max(to.0),
            from.1.max(to.1),
        ),
        Shape::Path { points, .. } => points.iter().fold(
            (
                f64::INFINITY,
                f64::INFINITY,
                f64::NEG_INFINITY,
                f64::NEG_INFINITY,
            ),
            |b, p| (b.0.min(p.0), b.1.min(p.1), b.2.max(p.0), b.3.max(p.1)),
        ),
        Shape::Circle { at, radius, .. } => {
            (at.0 - radius, at.1 - radius, at.0 + radius, at.1 + radius)
        }
        Shape::Text { .. } => text_box(shape).unwrap().0,
    }
}

fn overlap(a: Box, b: Box) -> bool {
    a.0 + ROUNDING < b.2 && b.0 + ROUNDING < a.2 && a.1 + ROUNDING < b.3 && b.1 + ROUNDING < a.3
}

pub(crate) fn shapes(scene: &Scene) -> impl Iterator<Item = &Shape> {
    scene
        .back
        .iter()
        .chain(scene.marks.iter().flat_map(|mark| &mark.shapes))
}

/// Each fault in words; empty for a sound scene.
pub(crate) fn faults(scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    let frame = (0.0, 0.0, scene.width, scene.height);
    for shape in shapes(scene) {
        let b = shape_box(shape);
        let finite = [b.0, b.1, b.2, b.3].iter().all(|v| v.is_finite());
        let inside = b.0 >= -ROUNDING
            && b.1 >= -ROUNDING
            && b.2 <= frame.2 + ROUNDING
            && b.3 <= frame.3 + ROUNDING;
        if !finite || !inside {
            faults.push(format!("{shape:?} leaves the frame {frame:?}: {b:?}"));
        }
        if let Shape::Text { size, text, .. } = shape {
            if *size < 12.0 {
                faults.push(format!("“{text}” is smaller than 12 px"));
            }
            if text.trim().is_empty() {
                faults.push(format!("a text without words: {shape:?}"));
            }
        }
    }
    let texts: Vec<(Box, &str)> = shapes(scene).filter_map(text_box).collect();
    for (i, (a, one)) in texts.iter().enumerate() {
        for (b, other) in texts.iter().skip(i + 1) {
            if overlap(*a, *b) {
                faults.push(format!("“{one}” and “{other}” overlap: {a:?} {b:?}"));
            }
        }
    }
    for mark in &scene.marks {
        let (x, y, width, height) = mark.target;
        if height < 24.0 - ROUNDING && width < 24.0 - ROUNDING {
            faults.push(format!(
                "the target of “{}” is {width} by {height}",
                mark.name
            ));
        }
        let centre = x + width / 2.0;
        if centre < 0.0 || centre > frame.2 || y < -ROUNDING || y + height > frame.3 + 2.0 {
            faults.push(format!(
                "the target of “{}” leaves the frame: {:?}",
                mark.name, mark.target
            ));
        }
        if mark.name.trim().is_empty() {
            faults.push("a mark without a name".to_owned());
        }
    }
    faults
}
