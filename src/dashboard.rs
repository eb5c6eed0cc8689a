//! The dashboard as the page holds it: files, filters, and the figures of each
//! card in words.
//!
//! [`State`] changes only through [`State::reduce`], which asks the engine and
//! the page by effects. [`Figures`] is the one source of what a chart, its
//! table, its tooltip and its accessible names say.

mod action;
mod caption;
pub mod contrast;
mod corrections;
mod export;
mod figures;
mod file;
mod filter;
mod remember;
mod saved;
mod shown;
mod state;

pub use action::Action;
pub use caption::{Caption, mean_of_numbers, recommended, warning};
pub use corrections::Corrections;
pub use export::figures_csv;
pub use figures::{Figures, Mark, MarkKey, TableRow};
pub use file::{File, Loaded, Phase};
pub use filter::{clause_words, toggled};
pub use remember::Remember;
pub use saved::{SavedClause, SavedView};
pub use shown::{List, PORTION, Shown};
pub use state::{Effect, State};
