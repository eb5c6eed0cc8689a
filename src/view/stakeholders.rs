//! The stakeholders element as HTML.
