//! The map laid out in pixels: what a view draws and a file shows.

mod layout;
pub(crate) mod outline;

use std::rc::Rc;

use super::labels::{Placement, Rect};
use super::{GridKind, Held, Register, Score};
use crate::port::Measure;

/// How to lay a map out.
#[derive(Clone)]
pub struct SceneOptions<'a> {
    /// The grid.
    pub grid: GridKind,
    /// The width there is.
    pub width_px: f64,
    /// A stakeholder that is shown elsewhere than its scores say.
    pub held: Option<&'a Held>,
    /// Measures the labels.
    pub measure: &'a dyn Measure,
}

/// A map laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The grid.
    pub grid: GridKind,
    /// The width of the whole picture.
    pub width_px: f64,
    /// The height of the whole picture.
    pub height_px: f64,
    /// The part points stand in.
    pub frame: Rect,
    /// Where the upright cut stands, and the level one.
    pub cut: (f64, f64),
    /// The names of the quadrants, each with its box.
    pub quadrants: Vec<(&'static str, Rect)>,
    /// Marks of the axis to the right.
    pub x_ticks: Vec<Tick>,
    /// Marks of the axis upwards.
    pub y_ticks: Vec<Tick>,
    /// The stakeholders on the map, in the order of the register.
    pub points: Vec<Point>,
    /// Names for the numbers on the map, in order.
    pub key: Vec<KeyEntry>,
    /// The groups; a point's `group` is a place in this list.
    pub groups: Vec<String>,
    /// Who has no readable score on an axis: ids in the order of the register.
    pub unplaced: Vec<Rc<str>>,
}

/// A mark of an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Along the axis, in pixels of the picture.
    pub at_px: f64,
    /// The score, at the ends with a word.
    pub text: String,
}

/// A stakeholder on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its id.
    pub id: Rc<str>,
    /// Its name or role.
    pub name: String,
    /// The middle of the mark.
    pub x_px: f64,
    /// The middle of the mark.
    pub y_px: f64,
    /// The score to the right.
    pub x: Score,
    /// The score upwards.
    pub y: Score,
    /// The place of its group in the list of groups; `None` without a group.
    pub group: Option<usize>,
    /// How it is named.
    pub mark: Mark,
}

/// How a point is named on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// By its name in lines of text.
    Label {
        /// The lines.
        lines: Vec<String>,
        /// Where they stand; never [`Placement::Key`].
        placement: Placement,
    },
    /// By a number in the mark, explained in the key.
    Number(usize),
}

/// A number of the key and whom it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// The number in the mark, from 1. Those at one place share it.
    pub number: usize,
    /// The names.
    pub names: Vec<String>,
}

impl Scene {
    /// Half the width and height of a mark.
    pub const REACH_PX: f64 = 11.0;
    /// The size of labels.
    pub const LABEL_PX: f64 = 14.0;
    /// From one line of a label to the next.
    pub const LINE_PX: f64 = 17.0;

    /// Lays the map out. The same input gives the same scene.
    pub fn new(register: &Register, options: &SceneOptions<'_>) -> Self {
        layout::scene(register, options)
    }

    /// The scores at a place of the picture, to the right and upwards, to one
    /// decimal and held to the scales.
    pub fn scores_at(&self, x_px: f64, y_px: f64) -> (Score, Score) {
        layout::scores_at(self, x_px, y_px)
    }
}
