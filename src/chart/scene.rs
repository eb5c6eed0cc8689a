use crate::dashboard::MarkKey;

/// A drawing of a width and height in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What stands behind the marks: axes, labels.
    pub back: Vec<Shape>,
    /// The marks in reading order.
    pub marks: Vec<SceneMark>,
}

impl Scene {
    /// Draws another scene into this one, its upper left corner at `at`.
    pub(crate) fn place(&mut self, other: Self, at: (f64, f64)) {
        self.back
            .extend(other.back.into_iter().map(|shape| shape.moved(at)));
        self.marks.extend(other.marks.into_iter().map(|mark| {
            let (x, y, width, height) = mark.target;
            SceneMark {
                target: (x + at.0, y + at.1, width, height),
                shapes: mark
                    .shapes
                    .into_iter()
                    .map(|shape| shape.moved(at))
                    .collect(),
                ..mark
            }
        }));
    }
}

/// A mark: what can be pointed at, focused and chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneMark {
    /// What it stands for.
    pub key: MarkKey,
    /// Its accessible name and tooltip.
    pub name: String,
    /// Whether it is part of the filter.
    pub selected: bool,
    /// The place that takes the pointer: x, y, width, height; at least 24 by
    /// 24 pixels where neighbours allow it.
    pub target: (f64, f64, f64, f64),
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

/// A shape with a tone; places in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Colour.
        tone: Tone,
    },
    /// A straight line.
    Line {
        /// One end.
        from: (f64, f64),
        /// The other end.
        to: (f64, f64),
        /// Colour and width.
        tone: Tone,
    },
    /// Connected straight lines.
    Path {
        /// The corners.
        points: Vec<(f64, f64)>,
        /// Colour.
        tone: Tone,
    },
    /// A disc.
    Circle {
        /// Centre.
        at: (f64, f64),
        /// Radius.
        radius: f64,
        /// Colour.
        tone: Tone,
    },
    /// A line of text.
    Text {
        /// Place of the anchor on the baseline.
        at: (f64, f64),
        /// Which part of the text stands at the anchor.
        anchor: Anchor,
        /// Font size.
        size: f64,
        /// The words.
        text: String,
        /// Colour.
        tone: Tone,
    },
}

impl Shape {
    /// The same shape further right and down.
    fn moved(mut self, by: (f64, f64)) -> Self {
        let shift = |point: &mut (f64, f64)| *point = (point.0 + by.0, point.1 + by.1);
        match &mut self {
            Self::Rect { x, y, .. } => (*x, *y) = (*x + by.0, *y + by.1),
            Self::Line { from, to, .. } => {
                shift(from);
                shift(to);
            }
            Self::Path { points, .. } => points.iter_mut().for_each(shift),
            Self::Circle { at, .. } | Self::Text { at, .. } => shift(at),
        }
        self
    }
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn svg(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// What a shape is for. Colours are those of the Analysis Function's palettes;
/// the style sheet may set others, for dark or forced colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A mark.
    Mark,
    /// A mark left out by its own filter.
    Faded,
    /// Outline of marks, whiskers.
    Outline,
    /// Axes and grid.
    Grid,
    /// Text.
    Text,
    /// Text of less weight.
    Muted,
    /// Text on a dark mark.
    Light,
    /// Text on a light mark, whatever the theme.
    Ink,
    /// A step of a diverging scale: 0 the negative end, 4 the positive.
    Step(u8),
    /// Answers outside a scale.
    Outside,
}

impl Tone {
    /// The colour a drawing has on its own.
    pub fn colour(self) -> &'static str {
        match self {
            Self::Mark | Self::Step(4..) => "#12436d",
            Self::Faded | Self::Outside => "#bfbfbf",
            Self::Outline | Self::Text | Self::Ink => "#212b32",
            Self::Grid => "#d9d9d9",
            Self::Muted => "#4c6272",
            Self::Light => "#ffffff",
            Self::Step(0) => "#801650",
            Self::Step(1) => "#d67ba9",
            Self::Step(2) => "#e5e5e5",
            Self::Step(3) => "#6bace6",
        }
    }

    /// The style sheet's class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Mark => "canvass-tone--mark",
            Self::Faded => "canvass-tone--faded",
            Self::Outline => "canvass-tone--outline",
            Self::Grid => "canvass-tone--grid",
            Self::Text => "canvass-tone--text",
            Self::Muted => "canvass-tone--muted",
            Self::Light => "canvass-tone--light",
            Self::Ink => "canvass-tone--ink",
            Self::Step(0) => "canvass-tone--step-0",
            Self::Step(1) => "canvass-tone--step-1",
            Self::Step(2) => "canvass-tone--step-2",
            Self::Step(3) => "canvass-tone--step-3",
            Self::Step(_) => "canvass-tone--step-4",
            Self::Outside => "canvass-tone--outside",
        }
    }

    /// Whether text on this tone must be light.
    pub fn is_dark(self) -> bool {
        matches!(self, Self::Mark | Self::Step(0 | 4..))
    }
}
