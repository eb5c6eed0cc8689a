use crate::chart::{Anchor, Scene, Shape, Tone, scale_tones, wrap};
use crate::port::{Measure, WidthTable};

/// Width of a picture in CSS pixels.
const WIDTH: f64 = 640.0;
/// White around what is drawn.
const MARGIN: f64 = 24.0;
/// Letters in bold are wider than measured, by no more than this.
const BOLD: f64 = 1.1;
/// Other fonts than Arial are wider than measured, where it is not there.
const SPARE: f64 = 1.03;

/// A chart with its words around it, as it stands by itself: laid out from top to bottom
/// by the widths of Arial, the same for the same card on every computer.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What it shows, in a line.
    pub title: String,
    /// What it shows, in words for those who do not see it.
    pub description: String,
    /// What is drawn, the lowest first.
    pub drawn: Vec<Drawn>,
}

/// A shape of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// What it is.
    pub shape: Shape,
    /// The line around it, and how wide that is.
    pub outline: Option<(Tone, f64)>,
    /// Whether its text is bold.
    pub is_bold: bool,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug)]
struct Look {
    size: f64,
    tone: Tone,
    is_bold: bool,
}

impl Picture {
    /// How wide the chart of a picture is.
    pub const CHART_WIDTH: f64 = WIDTH - 2.0 * MARGIN;

    /// A picture with nothing on it but its first line.
    pub fn new(title: &str, description: String) -> Self {
        let mut picture = Self {
            width: WIDTH,
            height: MARGIN,
            title: title.to_owned(),
            description,
            drawn: Vec::new(),
        };
        let look = Look {
            size: 20.0,
            tone: Tone::Text,
            is_bold: true,
        };
        picture.write(title, look);
        picture
    }

    /// A line of weight below all else.
    pub fn claim(&mut self, text: &str) {
        let look = Look {
            size: 15.0,
            tone: Tone::Text,
            is_bold: true,
        };
        self.write(text, look);
    }

    /// A sentence below all else.
    pub fn sentence(&mut self, text: &str) {
        let look = Look {
            size: 15.0,
            tone: Tone::Text,
            is_bold: false,
        };
        self.write(text, look);
    }

    /// Small words below all else.
    pub fn foot(&mut self, text: &str) {
        let look = Look {
            size: 12.0,
            tone: Tone::Muted,
            is_bold: false,
        };
        self.write(text, look);
    }

    /// The steps of a scale, each with its colour.
    pub fn legend(&mut self, steps: &[String]) {
        const SIZE: f64 = 15.0;
        const SWATCH: f64 = 12.0;
        const GAP: f64 = 18.0;
        let mut x = MARGIN;
        let mut top = self.height + 2.0;
        for (step, tone) in steps.iter().zip(scale_tones(steps.len())) {
            let lines = self.lines(step, SIZE, 1.0, SWATCH + 6.0);
            let widths = lines.iter().map(|line| WidthTable.width_px(line, SIZE));
            let width = SWATCH + 6.0 + widths.fold(0.0, f64::max) * SPARE;
            if x > MARGIN && x + width > WIDTH - MARGIN {
                (x, top) = (MARGIN, self.height + 4.0);
            }
            self.draw(Shape::Rect {
                x,
                y: top + 2.0,
                width: SWATCH,
                height: SWATCH,
                tone,
            });
            let mut y = top;
            for line in lines {
                self.text(line, (x + SWATCH + 6.0, y + 13.0), Self::plain(SIZE));
                y += SIZE * 1.3;
            }
            self.height = self.height.max(y);
            x += width + GAP;
        }
        self.height += 8.0;
    }

    /// The chart, as wide as [`Self::CHART_WIDTH`].
    pub fn chart(&mut self, scene: Scene) {
        let at = (MARGIN, self.height);
        let mut placed = Scene::default();
        let height = scene.height;
        placed.place(scene, at);
        for shape in placed.back {
            self.draw(shape);
        }
        let mut texts = Vec::new();
        for mark in placed.marks {
            for shape in mark.shapes {
                if matches!(shape, Shape::Text { .. }) {
                    texts.push(shape);
                } else {
                    let chosen = mark.selected && is_area(&shape);
                    self.draw(shape);
                    if let Some(drawn) = self.drawn.last_mut().filter(|_| chosen) {
                        drawn.outline = Some((Tone::Text, 2.0));
                    }
                }
            }
        }
        for text in texts {
            self.draw(text);
        }
        self.height += height + 12.0;
    }

    /// Leaves white below all else.
    #[must_use]
    pub fn ended(mut self) -> Self {
        self.height = (self.height + MARGIN - 6.0).ceil();
        self
    }

    fn plain(size: f64) -> Look {
        Look {
            size,
            tone: Tone::Text,
            is_bold: false,
        }
    }

    fn lines(&self, text: &str, size: f64, wider: f64, less: f64) -> Vec<String> {
        let room = (self.width - 2.0 * MARGIN - less) / wider / SPARE;
        wrap(text, room, size, usize::MAX, &WidthTable)
    }

    fn write(&mut self, text: &str, look: Look) {
        let wider = if look.is_bold { BOLD } else { 1.0 };
        for line in self.lines(text, look.size, wider, 0.0) {
            self.text(line, (MARGIN, self.height + look.size), look);
            self.height += (look.size * 1.35).round();
        }
        self.height += 6.0;
    }

    fn text(&mut self, text: String, at: (f64, f64), look: Look) {
        self.draw(Shape::Text {
            at,
            anchor: Anchor::Start,
            size: look.size,
            text,
            tone: look.tone,
        });
        if let Some(drawn) = self.drawn.last_mut() {
            drawn.is_bold = look.is_bold;
        }
    }

    fn draw(&mut self, shape: Shape) {
        self.drawn.push(Drawn {
            outline: outline(&shape),
            shape,
            is_bold: false,
        });
    }
}

fn is_area(shape: &Shape) -> bool {
    matches!(shape, Shape::Rect { .. } | Shape::Circle { .. })
}

/// The line around areas that are told from white, or each other, by it.
fn outline(shape: &Shape) -> Option<(Tone, f64)> {
    let (Shape::Rect { tone, .. } | Shape::Circle { tone, .. }) = shape else {
        return None;
    };
    match tone {
        Tone::Faded | Tone::Outside => Some((Tone::Muted, 1.0)),
        Tone::Step(_) | Tone::Ink => Some((Tone::Text, 1.0)),
        _ => None,
    }
}
