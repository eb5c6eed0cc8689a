//! Stakeholders: the register, the grids they are placed on, and the layout
//! of their labels.
//!
//! The register is a table of text, as its file is: every cell is kept as it
//! was written, and scores are read from the text when they are needed. What
//! cannot be read stays in its cell and is told by place.

mod export;
mod field;
pub mod grid;
mod ids;
mod import;
pub mod labels;
mod problem;
mod register;
mod scene;
mod score;
mod state;

pub use export::{export_csv, export_json, export_svg};
pub use field::Field;
pub use grid::GridKind;
pub use import::{Reading, RegisterFault, read_register};
pub use problem::{Problem, ProblemKind};
pub use register::{Column, ColumnRef, Register, Stakeholder};
pub(crate) use scene::outline;
pub use scene::{KeyEntry, Mark, Point, Scene, SceneOptions, Tick};
pub use score::{Scale, Score, Unread};
pub use state::{
    ADD_BUTTON, Action, Direction, Document, Held, Request, Sort, State, Step, cell_id,
    place_button_id, point_id,
};
