use std::str::FromStr;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::dashboard::Action;
use crate::table::{Lines, NoRow, Report, RowSettings, Settings};
use crate::words::dashboard::error_prefix;
use crate::words::panel;

use super::Reading;
use crate::view::dashboard::field::tick;

const TITLE_ID: &str = "canvass-rows-title";

/// Which records are rows: what was left out can be kept, and lines can be left
/// out.
pub(super) fn rows(props: &Reading<'_>) -> Html {
    let settings = props.corrections.settings();
    let found = NoRow::ALL
        .into_iter()
        .filter(|sort| is_found(&props.loaded.report, *sort) || settings.rows.keeps(*sort));
    html! {
        <div class="canvass-reading__rows" role="group" aria-labelledby={TITLE_ID}>
            <p id={TITLE_ID} class="canvass-reading__legend">{ panel::ROWS }</p>
            { for found.map(|sort| kept(props, sort)) }
            <Skipped settings={settings.clone()} dispatch={props.dispatch.clone()} />
        </div>
    }
}

fn is_found(report: &Report, sort: NoRow) -> bool {
    report.counts.contains_key(sort.problem().key())
}

fn kept(props: &Reading<'_>, sort: NoRow) -> Html {
    let settings = props.corrections.settings();
    let checked = settings.rows.keeps(sort);
    let keep = {
        let settings = settings.clone();
        props.dispatch.reform(move |keep: bool| {
            let mut settings = settings.clone();
            settings.rows.set_keeps(sort, keep);
            Action::Reread(settings)
        })
    };
    let id = format!("canvass-keep-{}", sort.problem().key());
    tick(id, panel::keep(sort), checked, &keep)
}

#[derive(Clone, PartialEq, Properties)]
struct SkippedProps {
    settings: Settings,
    dispatch: Callback<Action>,
}

/// The lines that are left out: what is no line number is said beside it.
#[component]
fn Skipped(props: &SkippedProps) -> Html {
    const ID: &str = "canvass-skip";
    let wrong = use_state(|| None::<(String, String)>);
    let onchange = {
        let (settings, dispatch, wrong) = (
            props.settings.clone(),
            props.dispatch.clone(),
            wrong.clone(),
        );
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let text = input.map(|input| input.value()).unwrap_or_default();
            match Lines::from_str(&text) {
                Ok(skip) => {
                    wrong.set(None);
                    let rows = RowSettings {
                        skip,
                        ..settings.rows.clone()
                    };
                    dispatch.emit(Action::Reread(Settings {
                        rows,
                        ..settings.clone()
                    }));
                }
                Err(found) => wrong.set(Some((text, panel::no_lines(&found.0)))),
            }
        })
    };
    let (value, error) = match &*wrong {
        Some((text, error)) => (text.clone(), Some(error.clone())),
        None => (props.settings.rows.skip.to_string(), None),
    };
    let error_id = format!("{ID}-error");
    let hint_id = format!("{ID}-hint");
    let described = match &error {
        Some(_) => format!("{hint_id} {error_id}"),
        None => hint_id.clone(),
    };
    html! {
        <div class="canvass-reading__field">
            <label for={ID}>{ panel::SKIP }</label>
            <span id={hint_id} class="canvass-hint">{ panel::SKIP_HINT }</span>
            if let Some(error) = &error {
                <span id={error_id} class="canvass-error-message" role="alert">
                    <span class="canvass-visually-hidden">{ error_prefix() }</span>{ error }
                </span>
            }
            <input type="text" id={ID} class="canvass-input canvass-input--small" {value} {onchange}
                aria-describedby={described} aria-invalid={error.is_some().then_some("true")} />
        </div>
    }
}
