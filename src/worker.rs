//! The engine as a worker hosts it.
