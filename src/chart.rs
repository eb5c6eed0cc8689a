//! Charts as scenes of marks.
//!
//! A scene is laid out by us for a width in pixels and for text as it is
//! measured, the same each time; `plotters` maps values to places and chooses
//! the ticks of axes. Titles, legends and notes are HTML beside the scene.
//! Every mark keeps its key and its accessible name. A [`Picture`] is a scene with its
//! words around it, to stand by itself.

mod axis;
mod bars;
mod battery;
mod columns;
mod dots;
mod draw;
mod lines;
mod markers;
mod picture;
mod scene;
mod svg;
mod text;

pub use axis::Axis;
pub use bars::bars;
pub use battery::{battery, scale_tones};
pub use columns::columns;
pub use dots::dots;
pub use draw::draw;
pub use lines::lines;
pub use markers::{Gutter, mark_notes, width_beside};
pub use picture::{Drawn, Picture};
pub use scene::{Anchor, Scene, SceneMark, Shape, Tone};
pub use svg::{FONT, svg};
pub use text::wrap;
