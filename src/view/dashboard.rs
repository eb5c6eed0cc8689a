//! The dashboard element as HTML.
