//! The dashboard as the page holds it: files, filters, and the figures of each
//! card in words.
//!
//! What the reader does is a step of the [`History`]; what was made of a file is
//! kept in words as a [`Definition`], which fits a newer export too.
//!
//! [`State`] changes only through [`State::reduce`], which asks the engine and
//! the page by effects. An [`Exhibit`] is all that a card shows, and the one
//! source of what its chart, table, tooltips, accessible names and exports say.

mod action;
mod address;
pub mod appending;
mod caption;
mod codebook;
pub mod contrast;
mod control;
mod corrections;
mod definition;
pub mod deriving;
mod exhibit;
mod export;
mod figures;
mod file;
mod filter;
mod finding;
pub mod headcount;
mod history;
mod look;
mod named;
mod need;
mod note;
mod quotes;
mod receipt;
mod remember;
mod saved;
mod shown;
mod state;
mod viewed;
mod way;

pub use action::{Action, Towards};
pub use address::{piece_of, with_piece};
pub use caption::{Caption, mean_of_numbers, recommended, warning};
pub use codebook::{Answer, Codebook, Entry};
pub use control::{Control, FEWEST_POINTS};
pub use corrections::Corrections;
pub use definition::{Definition, SavedReading, is_definition};
pub use exhibit::Exhibit;
pub(crate) use export::figure_rows;
pub use export::figures_csv;
pub use figures::{Drawing, Figures, Mark, MarkKey, RateRow, Statement, TableRow};
pub use file::{File, Loaded, Phase};
pub use filter::{clause_words, is_picked, toggled};
pub use finding::{Apart, Finding, Part, Rated, Voice};
pub use history::History;
pub use look::{FileLook, Look};
pub use need::Need;
pub use note::{Note, NoteMark, Placed, Writing, mark_words, placed};
pub use quotes::{Quote, as_text, clean};
pub use receipt::Receipt;
pub use remember::Remember;
pub use saved::{SavedClause, SavedGroups, SavedHeadcount, SavedView};
pub use shown::{List, PORTION, Shown};
pub use state::{
    APPEND_ID, APPENDING_ID, Effect, HEADCOUNT_ID, HISTORY_ID, JOINING_ID, MOST_LETTERS, State,
};
pub use way::Way;
