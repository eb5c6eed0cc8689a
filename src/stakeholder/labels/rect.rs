/// A box with sides along the axes, in CSS pixels from the upper left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left side.
    pub x: f64,
    /// The upper side.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Rect {
    /// The box with this upper left corner and size.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The box around a middle, reaching so far to each side.
    pub const fn around(x: f64, y: f64, half_width: f64, half_height: f64) -> Self {
        Self::new(
            x - half_width,
            y - half_height,
            half_width * 2.0,
            half_height * 2.0,
        )
    }

    /// The right side.
    pub const fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower side.
    pub const fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether the insides share a place; touching sides do not count.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the other lies inside; touching sides count as inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether a place lies inside or on a side.
    pub fn has(&self, x: f64, y: f64) -> bool {
        (self.x..=self.right()).contains(&x) && (self.y..=self.bottom()).contains(&y)
    }

    /// Whether a line passes through the inside.
    pub fn is_crossed_by(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        let spans = [
            (from.0, to.0, self.x, self.right()),
            (from.1, to.1, self.y, self.bottom()),
        ];
        for (start, end, low, high) in spans {
            let run = end - start;
            if run.abs() < 1e-9 {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (a, b) = ((low - start) / run, (high - start) / run);
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
        leave - enter > 1e-9
    }
}

/// Whether two lines cross.
pub(super) fn segments_cross(a: (f64, f64), b: (f64, f64), c: (f64, f64), d: (f64, f64)) -> bool {
    let side = |p: (f64, f64), q: (f64, f64), r: (f64, f64)| {
        (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
