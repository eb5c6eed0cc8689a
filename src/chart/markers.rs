use crate::chart::{Anchor, Scene, Shape, Tone};
use crate::dashboard::MarkKey;

/// Room of one marker and what stands around it.
const STEP: f64 = 20.0;
const RADIUS: f64 = 9.0;
const SIZE: f64 = 12.0;

/// Where the markers of notes stand: beside the values, not over them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gutter {
    /// Behind the rows.
    End,
    /// Above the columns.
    Top,
}

/// The width that is left for a chart beside the markers of these notes.
pub fn width_beside(gutter: Gutter, notes: &[(MarkKey, usize)], width: f64) -> f64 {
    match gutter {
        Gutter::Top => width,
        Gutter::End => width - STEP * most_in_a_row(notes) as f64,
    }
}

/// Most notes of one row: of a statement those of all its answers.
fn most_in_a_row(notes: &[(MarkKey, usize)]) -> usize {
    let same = |a: MarkKey, b: MarkKey| match (a, b) {
        (MarkKey::Cell(item, _), MarkKey::Cell(other, _)) => item == other,
        (a, b) => a == b,
    };
    let in_row = |key: MarkKey| notes.iter().filter(|(other, _)| same(key, *other)).count();
    notes.iter().map(|(key, _)| in_row(*key)).max().unwrap_or(0)
}

/// Puts a numbered marker beside each mark that has a note.
pub fn mark_notes(scene: Scene, gutter: Gutter, notes: &[(MarkKey, usize)]) -> Scene {
    // Places of markers along the gutter, in each of its lanes.
    let mut lanes: Vec<Vec<f64>> = Vec::new();
    let mut markers = Vec::new();
    for (key, number) in notes {
        let Some(mark) = scene.marks.iter().find(|mark| mark.key == *key) else {
            continue;
        };
        let (x, y, width, height) = mark.target;
        let along = match gutter {
            Gutter::End => y + height / 2.0,
            Gutter::Top => (x + width / 2.0).clamp(RADIUS, (scene.width - RADIUS).max(RADIUS)),
        };
        let free = |taken: &Vec<f64>| taken.iter().all(|other| (other - along).abs() >= STEP);
        let lane = lanes.iter().position(free).unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(Vec::new());
        }
        if let Some(taken) = lanes.get_mut(lane) {
            taken.push(along);
        }
        markers.push((lane, along, *number));
    }
    if markers.is_empty() {
        return scene;
    }
    let room = lanes.len() as f64 * STEP;
    let (width, height) = (scene.width, scene.height);
    let (corner, width, height) = match gutter {
        Gutter::End => ((0.0, 0.0), width + room, height),
        Gutter::Top => ((0.0, room), width, height + room),
    };
    let inner = scene.width;
    let mut marked = Scene {
        width,
        height,
        ..Scene::default()
    };
    marked.place(scene, corner);
    for (lane, along, number) in markers {
        let across = lane as f64 * STEP + STEP / 2.0;
        let at = match gutter {
            Gutter::End => (inner + across, along),
            Gutter::Top => (along, room - across),
        };
        marked.back.push(Shape::Circle {
            at,
            radius: RADIUS,
            tone: Tone::Ink,
        });
        marked.back.push(Shape::Text {
            at: (at.0, at.1 + 4.0),
            anchor: Anchor::Middle,
            size: SIZE,
            text: number.to_string(),
            tone: Tone::Light,
        });
    }
    marked
}
