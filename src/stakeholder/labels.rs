//! Where the names of points go.
//!
//! Points never move. A label takes the first free of eight places beside its
//! point; a label in the way gives room when it has another free place; else
//! the label stands farther off at the end of a line; else it is left to a
//! numbered key. The same input gives the same layout.

mod rect;

use crate::port::Measure;

pub use rect::Rect;

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Placement {
    /// Beside its point.
    Beside(Rect),
    /// Farther off, with a line from the edge of the point's mark to the label.
    Leader {
        /// The label's box.
        area: Rect,
        /// The line's end at the point.
        from: (f64, f64),
        /// The line's end at the label.
        to: (f64, f64),
    },
    /// There was no room.
    Key,
}

impl Placement {
    /// The label's box; `None` when it has none.
    pub const fn area(&self) -> Option<Rect> {
        match self {
            Self::Beside(area) | Self::Leader { area, .. } => Some(*area),
            Self::Key => None,
        }
    }
}

/// What labels have to keep clear of.
#[derive(Clone, Debug, PartialEq)]
pub struct Surroundings<'a> {
    /// Labels stay inside this.
    pub frame: Rect,
    /// The middle of each point's mark.
    pub points: &'a [(f64, f64)],
    /// Half the width and height of a mark.
    pub reach_px: f64,
    /// Other text that must stay readable.
    pub kept_clear: &'a [Rect],
}

const GAP_PX: f64 = 3.0;
const LEADER_RINGS_PX: [f64; 4] = [18.0, 34.0, 54.0, 80.0];
/// Directions of leader lines: the eight of the compass and those between.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.71, -0.71),
    (-0.71, -0.71),
    (0.71, 0.71),
    (-0.71, 0.71),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.92, -0.38),
    (-0.92, -0.38),
    (0.92, 0.38),
    (-0.92, 0.38),
    (0.38, -0.92),
    (-0.38, -0.92),
    (0.38, 0.92),
    (-0.38, 0.92),
];

/// Places one label for each point, in the order of the points, which is also
/// the order of their claims. `sizes` holds each label's width and height.
pub fn place(around: &Surroundings<'_>, sizes: &[(f64, f64)]) -> Vec<Placement> {
    let mut layout = Layout {
        around,
        sizes,
        placed: vec![Placement::Key; sizes.len()],
    };
    let all = 0..around.points.len().min(sizes.len());
    for index in all.clone() {
        if let Some(area) = layout.free_beside(index) {
            layout.put(index, Placement::Beside(area));
        }
    }
    for index in all.clone() {
        if layout.is_open(index) {
            layout.make_room(index);
        }
    }
    for index in all {
        if layout.is_open(index)
            && let Some(leader) = layout.free_leader(index)
        {
            layout.put(index, leader);
        }
    }
    layout.placed
}

struct Layout<'a> {
    around: &'a Surroundings<'a>,
    sizes: &'a [(f64, f64)],
    placed: Vec<Placement>,
}

impl Layout<'_> {
    fn put(&mut self, index: usize, placement: Placement) {
        if let Some(slot) = self.placed.get_mut(index) {
            *slot = placement;
        }
    }

    fn is_open(&self, index: usize) -> bool {
        self.placed.get(index) == Some(&Placement::Key)
    }

    fn point(&self, index: usize) -> (f64, f64) {
        self.around.points.get(index).copied().unwrap_or_default()
    }

    fn size(&self, index: usize) -> (f64, f64) {
        self.sizes.get(index).copied().unwrap_or_default()
    }

    fn mark(&self, (x, y): (f64, f64)) -> Rect {
        Rect::around(x, y, self.around.reach_px, self.around.reach_px)
    }

    /// Right, left, the four corners, above, below.
    fn candidates(&self, index: usize) -> [Rect; 8] {
        let ((x, y), (w, h)) = (self.point(index), self.size(index));
        let far = self.around.reach_px + GAP_PX;
        let (left, right) = (x - far - w, x + far);
        let (above, below) = (y - far - h, y + far);
        let at = |x, y| Rect::new(x, y, w, h);
        [
            at(right, y - h / 2.0),
            at(left, y - h / 2.0),
            at(right, above + GAP_PX),
            at(left, above + GAP_PX),
            at(right, below - GAP_PX),
            at(left, below - GAP_PX),
            at(x - w / 2.0, above),
            at(x - w / 2.0, below),
        ]
    }

    /// Free of all that cannot give way.
    fn stands_clear(&self, area: &Rect) -> bool {
        let around = self.around;
        around.frame.contains(area)
            && !around.kept_clear.iter().any(|other| area.overlaps(other))
            && !around
                .points
                .iter()
                .any(|point| area.overlaps(&self.mark(*point)))
    }

    /// The labels other than `but` whose box or line the area would cover.
    fn covers<'b>(&'b self, area: &'b Rect, but: &'b [usize]) -> impl Iterator<Item = usize> + 'b {
        let placed = self.placed.iter().enumerate();
        let placed = placed.filter(|(index, _)| !but.contains(index));
        placed.filter_map(|(index, placement)| {
            let hit = match placement {
                Placement::Key => false,
                Placement::Beside(other) => area.overlaps(other),
                Placement::Leader {
                    area: other,
                    from,
                    to,
                } => area.overlaps(other) || area.is_crossed_by(*from, *to),
            };
            hit.then_some(index)
        })
    }

    fn free_beside(&self, index: usize) -> Option<Rect> {
        let mut candidates = self.candidates(index).into_iter();
        candidates
            .find(|area| self.stands_clear(area) && self.covers(area, &[index]).next().is_none())
    }

    /// Moves one label that is in the way to another of its places.
    fn make_room(&mut self, index: usize) {
        for area in self.candidates(index) {
            if !self.stands_clear(&area) {
                continue;
            }
            let blocking: Vec<usize> = self.covers(&area, &[index]).take(2).collect();
            let [blocker] = *blocking.as_slice() else {
                continue;
            };
            let elsewhere = self.candidates(blocker).into_iter().find(|other| {
                self.stands_clear(other)
                    && !other.overlaps(&area)
                    && self.covers(other, &[index, blocker]).next().is_none()
            });
            if let Some(other) = elsewhere {
                self.put(blocker, Placement::Beside(other));
                self.put(index, Placement::Beside(area));
                return;
            }
        }
    }

    fn free_leader(&self, index: usize) -> Option<Placement> {
        let ((x, y), (w, h)) = (self.point(index), self.size(index));
        let reach = self.around.reach_px;
        for ring in LEADER_RINGS_PX {
            for (dx, dy) in DIRECTIONS {
                let to = (x + dx * (reach + ring), y + dy * (reach + ring));
                let from = (x + dx * reach, y + dy * reach);
                // The line meets the middle of the nearer side of the box.
                let area = if dy.abs() > 0.9 {
                    let top = if dy < 0.0 { to.1 - h } else { to.1 };
                    Rect::new(to.0 - w / 2.0, top, w, h)
                } else {
                    let left = if dx < 0.0 { to.0 - w } else { to.0 };
                    Rect::new(left, to.1 - h / 2.0, w, h)
                };
                if self.stands_clear(&area)
                    && self.covers(&area, &[index]).next().is_none()
                    && self.line_is_free(index, from, to)
                {
                    return Some(Placement::Leader { area, from, to });
                }
            }
        }
        None
    }

    fn line_is_free(&self, index: usize, from: (f64, f64), to: (f64, f64)) -> bool {
        let own = self.mark(self.point(index));
        let crosses = |area: &Rect| area.is_crossed_by(from, to);
        let marks = self.around.points.iter().map(|point| self.mark(*point));
        let mut others = marks.filter(|mark| !mark.overlaps(&own));
        let mut labels = self.placed.iter().filter_map(Placement::area);
        !others.any(|mark| crosses(&mark))
            && !labels.any(|label| crosses(&label))
            && !self.around.kept_clear.iter().any(crosses)
            && !self.placed.iter().any(|placement| match placement {
                Placement::Leader { from: a, to: b, .. } => rect::segments_cross(from, to, *a, *b),
                _ => false,
            })
    }
}

/// Breaks a text at blanks into lines no wider than `width_px`, three at most;
/// what is left over ends in an ellipsis. A single long word stays whole.
pub fn wrap(text: &str, width_px: f64, size_px: f64, measure: &dyn Measure) -> Vec<String> {
    const MAX_LINES: usize = 3;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if measure.width_px(&longer, size_px) <= width_px {
                *line = longer;
                continue;
            }
        }
        if lines.len() == MAX_LINES {
            if let Some(line) = lines.last_mut() {
                line.push('…');
            }
            break;
        }
        lines.push(word.to_owned());
    }
    lines
}
