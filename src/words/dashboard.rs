//! The sentences of the dashboard element.
