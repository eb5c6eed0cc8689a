//! The sentences of the stakeholders element.
