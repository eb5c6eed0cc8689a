//! The survey element as HTML.
