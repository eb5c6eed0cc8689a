use crate::chart::{Anchor, Axis, Scene, SceneMark, Shape, Tone, wrap};
use crate::dashboard::{Figures, MarkKey};
use crate::engine::BatteryRow;
use crate::port::Measure;
use crate::table::Question;
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

/// Diverging bars, one a statement, in the order of the scale; the middle of
/// the scale stands at a common line. Shares of both sides stand at the ends.
pub fn battery(
    question: &Question,
    rows: &[BatteryRow],
    figures: &Figures,
    is_selected: impl Fn(MarkKey) -> bool,
    width: f64,
    measure: &dyn Measure,
) -> Scene {
    let num_scale = question.num_scale as usize;
    let tones = scale_tones(num_scale);
    let any = figures.marks.iter().any(|mark| is_selected(mark.key));
    let end_width = measure.width_px("100%", SIZE) + 8.0;
    let reach = rows
        .iter()
        .map(|row| sides(row, num_scale))
        .fold(0.1, |reach: f64, (low, high)| reach.max(low).max(high));
    let axis = Axis::new(-reach..reach, end_width..width - end_width);
    let mut scene = Scene {
        width,
        ..Scene::default()
    };
    let mut y = 0.0;
    for (item, (row, label)) in (0_u32..).zip(rows.iter().zip(&question.items)) {
        let lines = wrap(
            &words::statement_with_base(label, row.base as usize),
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
        let (low, _) = sides(row, num_scale);
        let mut share_so_far = -low;
        for (option, (count, tone)) in (0_u32..).zip(row.counts.iter().zip(&tones)) {
            let key = MarkKey::Cell(item, option);
            let share = f64::from(*count) / f64::from(row.base.max(1));
            let (from, to) = (axis.place(share_so_far), axis.place(share_so_far + share));
            share_so_far += share;
            let Some(mark) = figures.marks.iter().find(|mark| mark.key == key) else {
                continue;
            };
            if *count > 0 {
                let selected = is_selected(key);
                let tone = if any && !selected { Tone::Faded } else { *tone };
                scene.marks.push(segment(
                    mark,
                    selected,
                    tone,
                    (from, to),
                    bar_y,
                    &words::share(*count, row.base),
                    measure,
                ));
            }
        }
        ends(&mut scene, row, num_scale, bar_y);
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

/// Shares on either side of the middle; a neutral step is halved.
fn sides(row: &BatteryRow, num_scale: usize) -> (f64, f64) {
    let base = f64::from(row.base.max(1));
    let mut sides = (0.0, 0.0);
    for (step, count) in row.counts.iter().take(num_scale).enumerate() {
        let share = f64::from(*count) / base;
        match (2 * step + 1).cmp(&num_scale) {
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
    mark: &crate::dashboard::Mark,
    selected: bool,
    tone: Tone,
    (from, to): (f64, f64),
    y: f64,
    text: &str,
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
    if measure.width_px(text, SMALL) + 4.0 < width {
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
            text: text.to_owned(),
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
fn ends(scene: &mut Scene, row: &BatteryRow, num_scale: usize, y: f64) {
    if row.base == 0 || num_scale < 2 {
        return;
    }
    let side = |take: &dyn Fn(usize) -> bool| -> u32 {
        let counts = row
            .counts
            .iter()
            .take(num_scale)
            .enumerate()
            .filter(|(step, _)| take(*step));
        counts.map(|(_, n)| *n).sum()
    };
    let low = side(&|step| 2 * step + 1 < num_scale);
    let high = side(&|step| 2 * step + 1 > num_scale);
    let text = |n: u32, x: f64, anchor: Anchor| Shape::Text {
        at: (x, y + 17.0),
        anchor,
        size: SIZE,
        text: words::share(n, row.base),
        tone: Tone::Text,
    };
    let width = scene.width;
    scene.back.push(text(low, 0.0, Anchor::Start));
    scene.back.push(text(high, width, Anchor::End));
}
