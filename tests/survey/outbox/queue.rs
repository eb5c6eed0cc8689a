//! One page, step by step.
