use crate::read::fault::Fault;
use crate::survey::{Definition, Response, read_responses};
use crate::table::{Report, RowLines};
use crate::words::reading;

/// The responses of one file under their survey, and how it was read.
#[derive(Clone, Debug)]
pub struct Collected {
    pub(super) definition: Definition,
    pub(super) responses: Vec<Response>,
    /// Where each stands: its line, or its number in a file without lines.
    pub(super) lines: RowLines,
    /// How the file was read; of its columns nothing.
    pub(super) report: Report,
}

impl Collected {
    /// Reads a responses file.
    ///
    /// # Errors
    /// [`Fault::Responses`] if it breaks the format.
    pub fn parse(name: &str, text: &str) -> Result<Self, Fault> {
        let (definition, responses) = read_responses(text).map_err(|faults| Fault::Responses {
            name: name.to_owned(),
            reason: reading::first_faults(
                &faults.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ),
        })?;
        Ok(Self {
            definition,
            lines: (1_u32..).take(responses.len()).collect(),
            responses,
            report: Report {
                encoding: "UTF-8".to_owned(),
                delimiter: reading::responses_file().to_owned(),
                ..Report::default()
            },
        })
    }
}
