use yew::prelude::*;

use crate::dashboard::{Action, Corrections, Loaded};
use crate::words::reading as words;

mod asks;
mod columns;
mod field;
mod preview;
mod problems;
mod remember;
mod rows;
mod whole;

/// How a file was read, and whom to tell of corrections.
pub(super) struct Reading<'a> {
    pub loaded: &'a Loaded,
    pub corrections: &'a Corrections,
    pub dispatch: &'a Callback<Action>,
}

impl Reading<'_> {
    /// What the file leaves open and what in it cannot be compared, if anything.
    pub(super) fn asks(&self) -> Html {
        html! {
            <>
                { asks::asks(self) }
                { asks::apart(&self.loaded.report) }
            </>
        }
    }

    /// "I read it as": what was detected and why, the first rows as read, the
    /// kind of each column, the problems with their line; all of it can be
    /// corrected.
    pub(super) fn panel(&self) -> Html {
        let report = &self.loaded.report;
        html! {
            <details class="canvass-reading">
                <summary>
                    <span class="canvass-reading__title">{ words::read_it_as() }</span>{ " " }
                    <span class="canvass-hint">{ words::reading_summary(report) }</span>
                </summary>
                <dl class="canvass-reading__facts">
                    { for words::reading_facts(report).into_iter().map(|(name, value)| html! {
                        <div><dt>{ name }</dt><dd>{ value }</dd></div>
                    }) }
                </dl>
                if self.loaded.survey.is_none() {
                    { whole::whole_file(self) }
                    { rows::rows(self) }
                }
                { preview::preview(report) }
                { columns::columns(self) }
                { problems::problems(report) }
                { remember::remember(self) }
            </details>
        }
    }
}
