//! Every sentence a page shows, in one place per feature, and how numbers,
//! dates and lists are written in them (NHS style: whole numbers, commas in
//! thousands, dates as 1 April 2026).

mod amount;
pub mod append;
pub mod author;
pub mod authoring;
pub mod codebook;
pub mod codebook_view;
pub mod command;
pub mod compare;
pub mod dashboard;
pub mod derived;
pub mod deriving;
pub mod engine;
pub mod exports;
pub mod expression;
pub mod format;
pub mod headcount;
pub mod ipc;
pub mod json;
pub mod options;
pub mod outbox;
pub mod panel;
pub mod portions;
pub mod proof;
pub mod reading;
pub mod saving;
pub mod stakeholders;
pub mod statistics;
pub mod summary;
pub mod survey;
pub mod surveyjs;
pub mod why;
pub mod wording;
pub mod workbook;
