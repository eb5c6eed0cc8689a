//! The dashboard as the page holds it: files, filters, and the figures of each
//! card in words.
//!
//! [`State`] changes only through [`State::reduce`], which asks the engine and
//! the page by effects. An [`Exhibit`] is all that a card shows, and the one
//! source of what its chart, table, tooltips, accessible names and exports say.

mod action;
mod caption;
mod corrections;
mod exhibit;
mod export;
mod figures;
mod file;
mod filter;
mod finding;
mod receipt;
mod remember;
mod saved;
mod shown;
mod state;

pub use action::Action;
pub use caption::{Caption, mean_of_numbers, recommended, warning};
pub use corrections::Corrections;
pub use exhibit::Exhibit;
pub use export::figures_csv;
pub use figures::{Drawing, Figures, Mark, MarkKey, Statement, TableRow};
pub use file::{File, Loaded, Phase};
pub use filter::{clause_words, toggled};
pub use finding::{Apart, Finding, Part, Rated, Voice};
pub use receipt::Receipt;
pub use remember::Remember;
pub use saved::{SavedClause, SavedView};
pub use shown::{List, PORTION, Shown};
pub use state::{Effect, State};
