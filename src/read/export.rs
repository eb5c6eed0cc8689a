//! Which tool wrote a file, by signs that only its exports have, and what
//! follows from that for its columns.
//!
//! The layer stands between rows of text and typed columns: it changes names,
//! sets kinds and parts cells where the tool's format says so, and writes what
//! a reader must know into the report. Files of no known tool pass through.

mod counter;
mod forms;
mod jisc;
mod lists;
mod months;
mod own;
mod survey_monkey;
mod workforce;

pub use counter::series_breaks;
pub(crate) use jisc::{coded_id, number_of};
pub(crate) use lists::line_of as list_schema;
pub use months::{UsageCount, parse_usage_month, unpivot};
pub(crate) use own::follow as follow_own;

use crate::read::draft::Draft;
use crate::read::gather::Gathered;
use crate::read::key;
use crate::read::split::json_list;
use crate::table::{Recognised, Split, System};

/// What is recognised: its name and the rest.
pub(crate) type Found = (String, Recognised);

/// Recognises what wrote a file and settles its columns.
pub(crate) fn settled(gathered: Gathered) -> Draft {
    let mut draft = Draft::from(gathered);
    counter::find_header(&mut draft);
    let found = [
        counter::recognise,
        forms::recognise,
        key::recognise,
        jisc::recognise,
        lists::recognise,
        own::recognise,
        survey_monkey::recognise,
        workforce::recognise,
    ]
    .iter()
    .filter_map(|recognise| recognise(&draft))
    .max_by(|a, b| a.1.confidence.total_cmp(&b.1.confidence));
    draft.report.export = None;
    if let Some((name, mut recognised)) = found {
        match recognised.system {
            System::Counter => counter::settle(&mut draft, &mut recognised),
            System::Forms => forms::settle(&mut draft, &mut recognised),
            System::Jisc | System::JiscCoded => jisc::settle(&mut draft, &mut recognised),
            System::SurveyMonkey => survey_monkey::settle(&mut draft, &mut recognised),
            System::List => lists::settle(&mut draft, &mut recognised),
            System::Responses | System::Codebook => own::settle(&mut draft, &mut recognised),
            System::Workforce => workforce::settle(&mut draft, &mut recognised),
            System::JiscKey | System::Mapping | System::Mapped => {}
        }
        draft.report.export = Some(name);
        draft.report.recognised = Some(recognised);
    }
    part_arrays(&mut draft);
    draft.keep_settings();
    draft
}

/// Whether a table with these names has as many columns once it is settled: not
/// so responses of Forms, whose rankings become a column an item.
pub(crate) fn keeps_columns(names: &[[String; 3]]) -> bool {
    !forms::is_named_so(names.iter().map(|[name, _, _]| name.as_str()))
}

/// Recognised by these signs; facts and notes come later.
pub(crate) fn recognised(system: System, confidence: f64, evidence: String) -> Recognised {
    Recognised {
        system,
        confidence: confidence.clamp(0.0, 1.0),
        evidence,
        facts: Vec::new(),
        notes: Vec::new(),
        sums: Vec::new(),
    }
}

/// Columns whose every cell is a JSON array of texts hold several options, as
/// flows write them.
fn part_arrays(draft: &mut Draft) {
    for column in &mut draft.columns {
        let mut cells = column.cells.words().peekable();
        if column.setting.split.is_none()
            && cells.peek().is_some()
            && cells.all(|cell| json_list(cell).is_some())
        {
            column.setting.split = Some(Split::Json);
        }
    }
}
