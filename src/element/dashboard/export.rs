use crate::json::json;

use crate::browser;
use crate::dashboard::{State, figures_csv};
use crate::port::File;
use crate::words::options as words;

/// The figures of all cards, or of one, as a file.
///
/// # Errors
/// There is no table, no such card, or no such format.
pub(super) fn export(
    state: &State,
    kind: &str,
    chart: Option<&str>,
) -> Result<web_sys::Blob, String> {
    if state.loaded().is_none() {
        return Err(words::no_table().to_owned());
    }
    let mut cards = state.exhibits();
    cards.retain(|card| chart.is_none_or(|chart| chart == card.title));
    if let (Some(chart), true) = (chart, cards.is_empty()) {
        return Err(crate::words::dashboard::unknown_question(chart));
    }
    let file = match kind {
        "csv" => File {
            name: "figures.csv".to_owned(),
            media: "text/csv",
            bytes: figures_csv(&cards).into_bytes(),
        },
        "json" => File {
            name: "view.json".to_owned(),
            media: "application/json",
            bytes: json!({ "view": state.definition().to_json(), "table": state.summary() })
                .to_string()
                .into_bytes(),
        },
        other => {
            let known = ["csv", "json", "xlsx", "svg", "png"];
            return Err(words::not_allowed("exportAs", other, &known));
        }
    };
    browser::blob(&file).map_err(|err| words::no_blob(&format!("{err:?}")))
}
