//! The look of a group: a shape and a colour each, so that neither is needed
//! alone. The seventh group and those after it begin again.

use super::Scene;

/// Each has a contrast of at least 4.5 to 1 with white.
const COLOURS: [&str; 6] = [
    "#005eb8", "#007f3b", "#8a1538", "#330072", "#7a4b00", "#425563",
];
const NO_GROUP: &str = "#425563";

/// The shapes by their corners around a middle; a circle has none. Each has
/// room for a number of two digits.
const SHAPES: [&[(f64, f64)]; 6] = [
    &[],
    &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    &[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)],
    &[
        (0.0, -1.2),
        (1.1, -0.3),
        (0.8, 0.95),
        (-0.8, 0.95),
        (-1.1, -0.3),
    ],
    &[
        (-1.2, 0.0),
        (-0.6, -1.0),
        (0.6, -1.0),
        (1.2, 0.0),
        (0.6, 1.0),
        (-0.6, 1.0),
    ],
    &[
        (0.0, 1.2),
        (1.1, 0.3),
        (0.8, -0.95),
        (-0.8, -0.95),
        (-1.1, 0.3),
    ],
];

/// The colour of a group's marks.
pub(crate) fn colour(group: Option<usize>) -> &'static str {
    let found = group.and_then(|group| COLOURS.get(group % COLOURS.len()));
    found.copied().unwrap_or(NO_GROUP)
}

/// The outline of a group's mark around a place, as path data.
pub(crate) fn path(group: Option<usize>, x: f64, y: f64) -> String {
    const REACH: f64 = Scene::REACH_PX - 1.0;
    let corners = group.and_then(|group| SHAPES.get(group % SHAPES.len()));
    let corners = corners.copied().unwrap_or_default();
    if corners.is_empty() {
        let (left, across) = (x - REACH, REACH * 2.0);
        return format!(
            "M{left:.1} {y:.1}a{REACH} {REACH} 0 1 0 {across} 0a{REACH} {REACH} 0 1 0 -{across} 0z"
        );
    }
    let points: Vec<String> = corners
        .iter()
        .map(|(dx, dy)| format!("{:.1} {:.1}", x + dx * REACH, y + dy * REACH))
        .collect();
    format!("M{}z", points.join("L"))
}
