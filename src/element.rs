//! Custom elements: state, effects and attributes.
