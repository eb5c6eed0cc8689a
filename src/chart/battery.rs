use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone, wrap};
use crate::dashboard::{Figures, Mark, MarkKey, Statement};
use crate::port::Measure;
use crate::words::dashboard as words;

const SIZE: f64 = 14.0;
const SMALL: f64 = 12.0;
const LINE: f64 = 18.0;
const BAR: f64 = 24.0;
const GAP: f64 = 16.0;

/// The tones of a scale's steps from the negative end: spread over the five
/// tones so that the ends are strongest and an odd middle is neutral.
pub fn scale_tones(num_scale: usize) -> Vec<Tone> {
    (0..num_scale)
        .map(|step| {
            let twice = 2 * step + 1;
            match twice.cmp(&num_scale) {
                std::cmp::Ordering::Equal => Tone::Step(2),
                std::cmp::Ordering::Less if step == 0 => Tone::Step(0),
                std::cmp::Ordering::Less => Tone::Step(1),
                std::cmp::Ordering::Greater if step + 1 == num_scale => Tone::Step(4),
                std::cmp::Ordering::Greater => Tone::Step(3),
            }
        })
        .collect()
}

/// Diverging bars, one a statement, in the order of the scale of so many
/// steps; the middle of the scale stands at a common line. Shares of both sides
/// stand at the ends.
pub fn battery(
    figures: &Figures,
    (num_scale, statements): (usize, &[Statement]),
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    let tones = scale_tones(num_scale);
    let any = figures.marks.iter().any(|mark| is_selected(mark.key));
    let end_width = measure.width_px("100%", SIZE) + 8.0;
    let num_options = (figures.marks.len() / statements.len().max(1)).max(1);
    let bars = || {
        let marks = figures.marks.chunks(num_options);
        let steps = marks.map(|marks| marks.get(..num_scale).unwrap_or(marks));
        statements.iter().zip(steps)
    };
    let reach = bars()
        .map(|(statement, steps)| sides(steps, statement.base))
        .fold(0.1, |reach: f64, (low, high)| reach.max(low).max(high));
    let axis = Axis::new(-reach..reach, end_width..width - end_width);
    let mut scene = Scene {
        width,
        ..Scene::default()
    };
    let mut y = 0.0;
    for (statement, steps) in bars() {
        let lines = wrap(
            &words::statement_with_base(&statement.label, statement.base as usize),
            width,
            SIZE,
            4,
            measure,
        );
        for (i, text) in lines.iter().enumerate() {
            let at = (0.0, y + i as f64 * LINE + 14.0);
            scene.back.push(Shape::Text {
                at,
                anchor: Anchor::Start,
                size: SIZE,
                text: text.clone(),
                tone: Tone::Text,
            });
        }
        let bar_y = y + lines.len() as f64 * LINE + 2.0;
        let (low, _) = sides(steps, statement.base);
        let mut share_so_far = -low;
        for (mark, tone) in steps.iter().zip(&tones) {
            let share = share_of(mark, statement.base);
            let (from, to) = (axis.place(share_so_far), axis.place(share_so_far + share));
            share_so_far += share;
            if share > 0.0 {
                let selected = is_selected(mark.key);
                let tone = if any && !selected { Tone::Faded } else { *tone };
                let at = (from, to);
                scene
                    .marks
                    .push(segment(mark, selected, tone, at, bar_y, measure));
            }
        }
        ends(&mut scene, steps, statement.base, bar_y);
        y = bar_y + BAR + GAP;
    }
    let middle = axis.place(0.0);
    scene.back.push(Shape::Line {
        from: (middle, 0.0),
        to: (middle, (y - GAP).max(0.0)),
        tone: Tone::Grid,
    });
    scene.back.rotate_right(1);
    scene.height = (y - GAP + 4.0).max(0.0);
    scene
}

fn share_of(mark: &Mark, base: u32) -> f64 {
    mark.value.unwrap_or(0.0) / f64::from(base.max(1))
}

/// Shares on either side of the middle; a neutral step is halved.
fn sides(steps: &[Mark], base: u32) -> (f64, f64) {
    let mut sides = (0.0, 0.0);
    for (step, mark) in steps.iter().enumerate() {
        let share = share_of(mark, base);
        match (2 * step + 1).cmp(&steps.len()) {
            std::cmp::Ordering::Less => sides.0 += share,
            std::cmp::Ordering::Equal => {
                sides.0 += share / 2.0;
                sides.1 += share / 2.0;
            }
            std::cmp::Ordering::Greater => sides.1 += share,
        }
    }
    sides
}

fn segment(
    mark: &Mark,
    selected: bool,
    tone: Tone,
    (from, to): (f64, f64),
    y: f64,
    measure: &dyn Measure,
) -> SceneMark {
    let width = (to - from - 2.0).max(1.0);
    let mut shapes = vec![Shape::Rect {
        x: from + 1.0,
        y,
        width,
        height: BAR,
        tone,
    }];
    if measure.width_px(&mark.text, SMALL) + 4.0 < width {
        let tone = if tone.is_dark() {
            Tone::Light
        } else {
            Tone::Ink
        };
        let at = (f64::midpoint(from, to), y + 16.0);
        shapes.push(Shape::Text {
            at,
            anchor: Anchor::Middle,
            size: SMALL,
            text: mark.text.clone(),
            tone,
        });
    }
    let target_width = width.max(24.0);
    let x = f64::midpoint(from, to) - target_width / 2.0;
    SceneMark {
        key: mark.key,
        name: mark.name.clone(),
        selected,
        target: (x, y, target_width, BAR),
        shapes,
    }
}

/// The shares of both sides without the neutral step, at the ends of the row.
fn ends(scene: &mut Scene, steps: &[Mark], base: u32, y: f64) {
    let num_scale = steps.len();
    if base == 0 || num_scale < 2 {
        return;
    }
    let side = |take: &dyn Fn(usize) -> bool| -> u32 {
        let counts = steps.iter().enumerate().filter(|(step, _)| take(*step));
        counts
            .map(|(_, mark)| mark.value.unwrap_or(0.0) as u32)
            .sum()
    };
    let low = side(&|step| 2 * step + 1 < num_scale);
    let high = side(&|step| 2 * step + 1 > num_scale);
    let text = |n: u32, x: f64, anchor: Anchor| Shape::Text {
        at: (x, y + 17.0),
        anchor,
        size: SIZE,
        text: words::share(n, base),
        tone: Tone::Text,
    };
    let width = scene.width;
    scene.back.push(text(low, 0.0, Anchor::Start));
    scene.back.push(text(high, width, Anchor::End));
}
