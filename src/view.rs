//! Yew components: values down, callbacks up; no state of their own beyond
//! what only the eye sees. State lives in each feature's `State` and changes
//! only through its `reduce`.

pub mod dashboard;
mod measure;
pub mod stakeholders;
pub mod survey;

pub use measure::MeasureHandle;
