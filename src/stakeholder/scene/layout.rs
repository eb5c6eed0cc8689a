use canvass_kernel::sort_by_key;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{KeyEntry, Mark, Point, Scene, SceneOptions, Tick};
use crate::port::Measure;
use crate::stakeholder::grid::Quadrant;
use crate::stakeholder::labels::{self, Placement, Rect, Surroundings};
use crate::stakeholder::{Field, GridKind, Register, Scale, Score};
use crate::words::stakeholders as words;

/// Below this width the names stand in a key under the map.
const NARROW_PX: f64 = 520.0;
const LEFT_PX: f64 = 54.0;
const TOP_PX: f64 = 26.0;
const RIGHT_PX: f64 = 8.0;
const BOTTOM_PX: f64 = 50.0;
const LABEL_WIDTH_PX: f64 = 150.0;
/// Room between the ends of a scale and the frame, in tenths of a score, so
/// that a mark at the end stays inside.
const MARGIN_TENTHS: f64 = 3.0;
/// Rows at the upper and lower side of the frame for the quadrants' names,
/// which no mark reaches.
const NAME_ROW_PX: f64 = Scene::LINE_PX + 4.0;

pub(super) fn scene(register: &Register, options: &SceneOptions<'_>) -> Scene {
    let width = options.width_px.max(240.0);
    let narrow = width < NARROW_PX;
    let inner = width - LEFT_PX - RIGHT_PX;
    let height = if narrow {
        inner.max(240.0)
    } else {
        (inner * 0.62).clamp(360.0, 640.0)
    };
    let frame = Rect::new(LEFT_PX, TOP_PX, inner, height);
    let grid = options.grid;
    let cut = (
        x_px(frame, grid, grid.x_scale().middle()),
        y_px(frame, grid, grid.y_scale().middle()),
    );
    let mut scene = Scene {
        grid,
        width_px: width,
        height_px: TOP_PX + height + BOTTOM_PX,
        frame,
        cut,
        quadrants: quadrants(frame, cut, grid, options.measure),
        x_ticks: ticks(grid.x(), grid.x_scale(), |score| x_px(frame, grid, score)),
        y_ticks: ticks(grid.y(), grid.y_scale(), |score| y_px(frame, grid, score)),
        points: Vec::new(),
        key: Vec::new(),
        groups: Vec::new(),
        unplaced: Vec::new(),
    };
    add_points(&mut scene, register, options);
    if !narrow {
        label(&mut scene, options.measure);
    }
    number(&mut scene);
    scene
}

pub(super) fn scores_at(scene: &Scene, x_px: f64, y_px: f64) -> (Score, Score) {
    let Rect {
        x,
        y,
        width,
        height,
    } = scene.frame;
    let (across, up) = (scene.grid.x_scale(), scene.grid.y_scale());
    let right = from_share(across, (x_px - x) / width);
    let above = from_share(
        up,
        1.0 - (y_px - y - NAME_ROW_PX) / (height - 2.0 * NAME_ROW_PX),
    );
    (across.clamp(right), up.clamp(above))
}

/// Where on its axis a score lies: 0 at one side of the frame, 1 at the other.
fn share(scale: Scale, score: Score) -> f64 {
    let low = f64::from(scale.low.tenths()) - MARGIN_TENTHS;
    let high = f64::from(scale.high.tenths()) + MARGIN_TENTHS;
    (f64::from(score.tenths()) - low) / (high - low)
}

fn from_share(scale: Scale, share: f64) -> Score {
    let low = scale.low.value() - MARGIN_TENTHS / 10.0;
    let high = scale.high.value() + MARGIN_TENTHS / 10.0;
    Score::from_value(low + share * (high - low))
}

fn x_px(frame: Rect, grid: GridKind, score: Score) -> f64 {
    frame.x + share(grid.x_scale(), score) * frame.width
}

fn y_px(frame: Rect, grid: GridKind, score: Score) -> f64 {
    let height = frame.height - 2.0 * NAME_ROW_PX;
    frame.bottom() - NAME_ROW_PX - share(grid.y_scale(), score) * height
}

fn ticks(field: Field, scale: Scale, at: impl Fn(Score) -> f64) -> Vec<Tick> {
    let scores = (scale.low.tenths()..=scale.high.tenths()).step_by(10);
    let scores = scores.map(Score::from_tenths);
    scores
        .map(|score| Tick {
            at_px: at(score),
            text: if score == scale.low {
                words::low_end(field.key(), &score.to_string())
            } else if score == scale.high {
                words::high_end(field.key(), &score.to_string())
            } else {
                score.to_string()
            },
        })
        .collect()
}

/// The name of each quadrant in its outer corner.
fn quadrants(
    frame: Rect,
    cut: (f64, f64),
    grid: GridKind,
    measure: &dyn Measure,
) -> Vec<(&'static str, Rect)> {
    const PAD_PX: f64 = 6.0;
    let name = |quadrant: Quadrant| {
        let text = grid.quadrant_name(quadrant);
        // Drawn in bold, which is wider than what is measured.
        let width = measure.width_px(text, Scene::LABEL_PX) * 1.1;
        let x = if quadrant.right {
            (frame.right() - PAD_PX - width).max(cut.0)
        } else {
            frame.x + PAD_PX
        };
        let y = if quadrant.high {
            frame.y + PAD_PX
        } else {
            frame.bottom() - PAD_PX - Scene::LINE_PX
        };
        (text, Rect::new(x, y, width, Scene::LINE_PX))
    };
    Quadrant::ALL.map(name).to_vec()
}

fn add_points(scene: &mut Scene, register: &Register, options: &SceneOptions<'_>) {
    let grid = options.grid;
    for person in register.people() {
        let held = options.held.filter(|held| held.id == person.id);
        let scores = held.map(|held| (held.x, held.y)).or_else(|| {
            let x = register.score(person, grid.x()).ok().flatten()?;
            let y = register.score(person, grid.y()).ok().flatten()?;
            Some((x, y))
        });
        let Some((x, y)) = scores else {
            scene.unplaced.push(Rc::from(person.id.as_str()));
            continue;
        };
        let group = group_of(&mut scene.groups, register.text(person, Field::Group));
        scene.points.push(Point {
            id: Rc::from(person.id.as_str()),
            name: register.name(person).to_owned(),
            x_px: x_px(scene.frame, grid, x),
            y_px: y_px(scene.frame, grid, y),
            x,
            y,
            group,
            mark: Mark::Number(0),
        });
    }
}

fn group_of(groups: &mut Vec<String>, name: &str) -> Option<usize> {
    if name.is_empty() {
        return None;
    }
    let found = groups.iter().position(|group| group == name);
    Some(found.unwrap_or_else(|| {
        groups.push(name.to_owned());
        groups.len() - 1
    }))
}

/// Names points beside them as far as there is room, the highest scores first.
fn label(scene: &mut Scene, measure: &dyn Measure) {
    let mut order: Vec<usize> = (0..scene.points.len()).collect();
    sort_by_key(&mut order, |index| {
        let point = scene.points.get(*index);
        Reverse(point.map(|point| point.x.tenths() + point.y.tenths()))
    });
    let ordered = || order.iter().filter_map(|index| scene.points.get(*index));
    let places: Vec<(f64, f64)> = ordered().map(|point| (point.x_px, point.y_px)).collect();
    let lines: Vec<Vec<String>> = ordered()
        .map(|point| labels::wrap(&point.name, LABEL_WIDTH_PX, Scene::LABEL_PX, measure))
        .collect();
    let sizes: Vec<(f64, f64)> = lines.iter().map(|lines| size_of(lines, measure)).collect();
    let kept_clear: Vec<Rect> = scene.quadrants.iter().map(|(_, area)| *area).collect();
    let placements = labels::place(
        &Surroundings {
            frame: scene.frame,
            points: &places,
            reach_px: Scene::REACH_PX,
            kept_clear: &kept_clear,
        },
        &sizes,
    );
    for ((index, lines), placement) in order.into_iter().zip(lines).zip(placements) {
        if placement != Placement::Key
            && let Some(point) = scene.points.get_mut(index)
        {
            point.mark = Mark::Label { lines, placement };
        }
    }
}

fn size_of(lines: &[String], measure: &dyn Measure) -> (f64, f64) {
    let widths = lines
        .iter()
        .map(|line| measure.width_px(line, Scene::LABEL_PX));
    let height = lines.iter().map(|_| Scene::LINE_PX).sum();
    (widths.fold(0.0, f64::max), height)
}

/// Numbers the points without a label: one number for each place.
fn number(scene: &mut Scene) {
    let mut numbers: BTreeMap<(Score, Score), usize> = BTreeMap::new();
    for point in &mut scene.points {
        if !matches!(point.mark, Mark::Number(_)) {
            continue;
        }
        let next = numbers.len() + 1;
        let number = *numbers.entry((point.x, point.y)).or_insert(next);
        point.mark = Mark::Number(number);
        if number > scene.key.len() {
            scene.key.push(KeyEntry {
                number,
                names: Vec::new(),
            });
        }
        if let Some(entry) = scene.key.get_mut(number - 1) {
            entry.names.push(point.name.clone());
        }
    }
}
