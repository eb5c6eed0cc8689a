use yew::prelude::*;

use crate::dashboard::Action;
use crate::table::{ColumnReport, Kind, Report};
use crate::words::reading as words;

/// How a file was read, and whom to tell of corrections.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReadingProps {
    pub report: Report,
    pub dispatch: Callback<Action>,
}

/// "I read it as": what was detected, the kind of each column with a way to
/// correct it, the problems with their line.
#[component]
pub(super) fn Reading(props: &ReadingProps) -> Html {
    let report = &props.report;
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
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={words::columns_caption()}>
                <table class="canvass-table">
                    <caption>{ words::columns_caption() }</caption>
                    <thead><tr>{ for words::column_heads().into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>
                        { for (0_u32..).zip(&report.columns).map(|(i, column)| column_row(props, i, column)) }
                    </tbody>
                </table>
            </div>
            { problems(report) }
        </details>
    }
}

fn column_row(props: &ReadingProps, index: u32, column: &ColumnReport) -> Html {
    let id = format!("canvass-kind-{index}");
    let name = if column.name.is_empty() {
        words::unnamed_column(index as usize + 1)
    } else {
        column.name.clone()
    };
    let correct = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: Event| {
            let key = event
                .target_dyn_into::<web_sys::HtmlSelectElement>()
                .map(|select| select.value());
            if let Some(kind) = key.and_then(|key| Kind::from_key(&key)) {
                dispatch.emit(Action::Correct(index, kind));
            }
        })
    };
    html! {
        <tr key={index}>
            <th scope="row">{ &name }</th>
            <td>
                <label class="canvass-visually-hidden" for={id.clone()}>{ words::kind_of(&name) }</label>
                <select {id} class="canvass-input canvass-input--small" onchange={correct}>
                    { for Kind::ALL.into_iter().map(|kind| html! {
                        <option value={kind.key()} selected={kind == column.kind}>{ words::kind(kind.key()) }</option>
                    }) }
                </select>
            </td>
            <td>{ &column.why }</td>
            <td class="canvass-table__number">{ words::filled(column.filled as usize) }</td>
            <td>
                { words::misfits(column.misfits as usize, &column.examples) }
                if column.missing > 0 {
                    <p class="canvass-hint">
                        { words::missing(column.missing as usize, &column.missing_words, &column.errors) }
                    </p>
                }
            </td>
        </tr>
    }
}

fn problems(report: &Report) -> Html {
    if report.num_problems == 0 {
        return html! { <p>{ words::no_problems() }</p> };
    }
    html! {
        <>
            <p>{ words::problems_intro(report.num_problems as usize, report.problems.len()) }</p>
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={words::problems_caption()}>
                <table class="canvass-table">
                    <caption>{ words::problems_caption() }</caption>
                    <thead><tr>{ for words::problem_heads().into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>
                        { for report.problems.iter().take(words::PROBLEMS_SHOWN).map(|problem| html! {
                            <tr>
                                <th scope="row">{ problem.line }</th>
                                <td>{ words::problem(&problem.code, problem.action) }</td>
                                <td><code class="canvass-raw">{ &problem.raw }</code></td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}
