//! Responses as a table, their codebook, and the way back.

mod cases;
mod damage;
mod laws;
mod random;
mod reading;

use canvass::authoring::responses::to_workbook;
use canvass::codebook::{Export, Labels, sheet_csv};
use canvass::engine::{Host, Reply, Request};
use canvass::port::Plain;
use canvass::read::read;
use canvass::survey::{Definition, Response, read_responses, response::responses_json};
use canvass::table::{Settings, Table};
use canvass::workbook::open_job;

/// A survey and its responses.
pub(crate) fn responses(text: &str) -> (Definition, Vec<Response>) {
    read_responses(text).unwrap()
}

/// What an export of these responses writes.
pub(crate) fn export<'a>(
    definition: &'a Definition,
    responses: &[Response],
    labels: Labels,
) -> Export<'a> {
    Export::of(definition, responses, labels, &Plain)
}

/// The table of the responses file itself.
pub(crate) fn direct(definition: &Definition, responses: &[Response]) -> Table {
    let text = responses_json(definition, responses);
    read("responses.json", text.into_bytes()).unwrap()
}

/// The table of the workbook of an export.
pub(crate) fn by_workbook(export: &Export<'_>) -> Table {
    read("responses.xlsx", to_workbook(export).unwrap()).unwrap()
}

/// The table of the CSV of an export that is opened with its codebook.
pub(crate) fn by_csv(export: &Export<'_>, codebook_first: bool) -> Table {
    let responses = ("responses.csv", export.to_csv());
    let codebook = ("codebook.csv", sheet_csv(export));
    let host = opened(&if codebook_first {
        [codebook, responses]
    } else {
        [responses, codebook]
    });
    let place = u32::from(codebook_first);
    assert!(host.table(1 - place).is_none(), "the codebook is no table");
    host.table(place).unwrap().clone()
}

/// A host that has read these files.
pub(crate) fn opened(files: &[(&str, String)]) -> Host {
    let mut host = Host::default();
    for (file, (name, text)) in (0..).zip(files) {
        host.ask(Request::Open {
            file,
            name: (*name).to_owned(),
            size: text.len() as u64,
            settings: Settings::default(),
        });
        loop {
            let more = host.step();
            while let Some(job) = host.take_workbook() {
                host.give_book(open_job(&job));
            }
            let mut wants = false;
            while let Some(reply) = host.take_reply() {
                if let Reply::Want { file, from, length } = reply {
                    wants = true;
                    let bytes = text.as_bytes()[from as usize..][..length as usize].to_vec();
                    host.ask(Request::Bytes { file, from, bytes });
                }
            }
            if !more && !wants {
                break;
            }
        }
    }
    host
}

/// All that a dashboard takes from a table.
pub(crate) fn told(table: &Table) -> String {
    format!(
        "{:?}\n{:#?}\n{:#?}\n{}",
        table.survey, table.questions, table.columns, table.num_rows
    )
}
