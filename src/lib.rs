//! Surveys, impact dashboards and stakeholder maps for a page that already
//! exists: all in the reader's browser, with no server.
//!
//! Modules stand in the order of their dependencies; each uses only those
//! above it. Everything before `browser` builds and is tested natively. Below
//! them all is the crate `canvass_kernel`: what touches every byte of a file or
//! every row of a table, built for speed where everything else is built for size.
//!
//! | module | knows | needs |
//! |---|---|---|
//! | [`text`] | numbers as text and back, lower case: in a page by the browser; texts in XML | the kernel |
//! | [`json`] | JSON: text to values and back | `text`, the kernel |
//! | [`port`] | what the core asks of the outside: effects, files, text measuring; in-memory versions | `json` |
//! | [`csv`] | delimited text: records in, text out, formula cells | the kernel |
//! | [`table`] | columns in Arrow's buffers, question schema (kind, scale, options, base), how it was read | arrow-buffer, the kernel |
//! | [`stats`] | intervals, tests, weights and agreement with their verdicts; pure functions of counts and values | libm |
//! | [`prose`] | free text: phrases found, terms counted by people, what may identify somebody | libm |
//! | [`words`] | every sentence a page shows; plural, number and date formatting | `table`'s kinds of problems, `stats`' verdicts, `prose`'s kinds |
//! | [`walk`] | JSON with the path in hand: a file that is read, or every fault with its place | `json`, `words` |
//! | [`survey`] | definition, its wording, expressions, answers, checking, routing, responses, what waits to be sent, drafts, previews, paper returns | `walk`, `words`, `port` |
//! | [`xlsx`] | workbooks written: sheets of numbers, shares and texts | `words`, zip |
//! | [`codebook`] | responses as a table, and what its columns and codes mean: written, and read back | `csv`, `survey`, `words` |
//! | [`workbook`] | workbooks: bytes to the cells of one sheet as text | calamine, zip, quick-xml, `codebook`'s names, `words`, `port` |
//! | [`read`] | bytes to a table: encoding, dialect, header rows, kinds, recognised exports and their keys, mappings, sheets of a workbook, our own responses, questions made of others | `csv`, `table`, `walk`, `words`, `survey`, `codebook`, `workbook`'s books |
//! | [`authoring`] | survey definitions written elsewhere: `XLSForm` in and out, `SurveyJS` in, what is not carried over; responses as workbooks; the question bank, locks, shapes | `csv`, `walk`, `survey`, `codebook`, `workbook`, `xlsx`, `words` |
//! | [`author`] | a survey that is proved before it goes out: what it was read as, what was found, what it can be saved as | `authoring`, `words`, `port` |
//! | [`ipc`] | a table as an Arrow stream for other programs, and back; no bundle has it yet | `table`, arrow |
//! | [`engine`] | filters, cross-filter, groupings, groups compared, texts searched; the message protocol | `table`, `read`, `stats`, `prose`, `words`, `workbook`'s books |
//! | [`stakeholder`] | register, grids, labels | `csv`, `words`, `port` |
//! | [`dashboard`] | files, filters and what each card shows, as the page holds them: figures, what they say, groups side by side, how they were made; what the reader made of them, undone and kept | `engine`'s results, `stats`, `walk` |
//! | [`summary`] | a table's figures to keep: intervals, questions crossed and tested, as CSV and JSON | `engine`'s answers, `dashboard`'s figures, `stats` |
//! | [`chart`] | scenes of marks laid out by us, with plotters for scales and ticks | `dashboard`'s figures |
//! | [`saving`] | what a card shows and the codebook of a table, as files: CSV, a workbook, pictures | `csv`, `xlsx`, `dashboard`'s exhibits and receipts, `chart` |
//! | [`view`] | Yew components | all above |
//! | `browser` | wasm32 only: styles, text measuring, files, history, stores, locks, encryption, time | `port` |
//! | `element` | wasm32 only: the custom elements; they own the states and carry effects out | all above |
//!
//! `src/bundle/` holds the six wasm outputs: a view each of `survey` (no Arrow,
//! no charts), `dashboard` (no Arrow), `stakeholders` and `author` (neither),
//! `engine` (reading, filters, statistics; no view; built with SIMD and without)
//! and `workbook` (loaded where a dashboard opens one).

pub mod author;
pub mod authoring;
pub mod chart;
pub mod codebook;
pub mod csv;
pub mod dashboard;
pub mod engine;
pub mod ipc;
pub mod json;
pub mod port;
pub mod prose;
pub mod read;
pub mod saving;
pub mod stakeholder;
pub mod stats;
pub mod summary;
pub mod survey;
pub mod table;
pub mod text;
pub mod view;
pub mod walk;
pub mod words;
pub mod workbook;
pub mod xlsx;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod element;
