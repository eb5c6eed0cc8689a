//! stakeholder
