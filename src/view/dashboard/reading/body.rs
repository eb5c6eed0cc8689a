use yew::prelude::*;

use super::{Reading, columns, preview, problems, remember, rows, whole};
use crate::words::reading as words;

/// What was detected and why, the first rows as read, the kind of each column, the
/// problems with their line; all of it can be corrected.
#[inline(never)]
pub(super) fn body(reading: &Reading<'_>) -> Html {
    let report = &reading.loaded.report;
    html! {
        <>
            <dl class="canvass-reading__facts">
                { for words::reading_facts(report).into_iter().map(|(name, value)| html! {
                    <div><dt>{ name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            if reading.loaded.survey.is_none() {
                { whole::whole_file(reading) }
                { rows::rows(reading) }
            }
            { preview::preview(report) }
            { columns::columns(reading) }
            { problems::problems(report) }
            { remember::remember(reading) }
        </>
    }
}
