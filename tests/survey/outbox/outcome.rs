//! What answers mean, and when to try again.
