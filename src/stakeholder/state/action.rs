use crate::stakeholder::{ColumnRef, GridKind, Score};

/// What can happen to the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A register was opened.
    Loaded {
        /// The file's name.
        file_name: String,
        /// Its text.
        text: String,
    },
    /// A register could not be got; the sentence says why.
    Failed(String),
    /// Another map was chosen.
    Grid(GridKind),
    /// A point got focus.
    Select(String),
    /// An arrow key on a point while none is held.
    Step(Direction),
    /// To the first point.
    First,
    /// To the last point.
    Last,
    /// Pick a stakeholder up; a score it does not have begins in the middle.
    PickUp(String),
    /// A point was chosen by pointer: picks it up, or puts it back when it is
    /// held, or takes the next one at the same place.
    Press(String),
    /// Move what is held.
    Nudge {
        /// Where to.
        direction: Direction,
        /// By 1 and not by 0.1.
        large: bool,
    },
    /// Put down what is held.
    Drop,
    /// Put back what is held.
    Cancel,
    /// Put a stakeholder at a place of the map.
    Place {
        /// Its id.
        id: String,
        /// The score to the right.
        x: Score,
        /// The score upwards.
        y: Score,
    },
    /// Write a cell of the table.
    Edit {
        /// Whose.
        id: String,
        /// Which.
        column: ColumnRef,
        /// The new text.
        text: String,
    },
    /// Add a stakeholder.
    Add,
    /// Take a stakeholder out.
    Remove(String),
    /// Back by one step.
    Undo,
    /// Forward by one step.
    Redo,
    /// Sort the table by a column; the same column again turns the order.
    Sort(ColumnRef),
    /// Give the register to the reader.
    SaveCsv,
    /// Give the picture of the map to the reader.
    SaveSvg(String),
}

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards higher scores upwards.
    Up,
    /// Towards lower scores downwards.
    Down,
    /// Towards lower scores.
    Left,
    /// Towards higher scores.
    Right,
}

/// Requests of this feature alone: it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {}
