//! Custom elements: each owns its state, carries effects out and draws again.
//!
//! `www/embed.js` defines the elements and hands each to one of the types
//! here, which all answer to the same few calls: `attribute`, `set`, `get`,
//! `call`, `save`, `restore`, `start`, `unmount`.

mod dashboard;
mod feature;
mod host;
mod options;
mod stakeholders;
mod survey;

pub use dashboard::Dashboard;
pub use stakeholders::Stakeholders;
pub use survey::Survey;
