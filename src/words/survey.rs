//! The sentences of the survey element.
