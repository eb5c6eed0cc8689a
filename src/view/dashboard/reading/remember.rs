use yew::prelude::*;

use crate::dashboard::{Action, List, Remember};
use crate::read::Part;
use crate::table::ColumnReport;
use crate::words::panel;

use super::Reading;
use super::columns::name_of;
use crate::view::dashboard::field::{Choice, Line, line, select};
use crate::view::dashboard::portion::portion;

/// What can be said of a file so that the next one like it is read the same.
pub(super) fn remember(props: &Reading<'_>) -> Html {
    let report = &props.loaded.report;
    if props.loaded.survey.is_some() {
        return Html::default();
    }
    let keep = props.dispatch.reform(|_: MouseEvent| Action::KeepMapping);
    let most = props.loaded.shown.most(List::Remembered);
    let columns = (0_u32..).zip(report.own_columns()).take(most);
    let name = says(props, |remember, name| remember.name = name);
    html! {
        <details class="canvass-remember">
            <summary>{ panel::REMEMBER }</summary>
            <p class="canvass-hint">{ panel::REMEMBER_HINT }</p>
            { line(Line {
                id: "canvass-mapping-name".to_owned(),
                label: panel::MAPPING_NAME.to_owned(),
                hidden: false,
                value: props.loaded.remember.name.clone(),
                at_once: true,
            }, &name) }
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={panel::MAPPING_CAPTION}>
                <table class="canvass-table">
                    <caption>{ panel::MAPPING_CAPTION }</caption>
                    <thead><tr>{ for panel::MAPPING_HEADS.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for columns.map(|(place, column)| row(props, place, column)) }</tbody>
                </table>
            </div>
            { portion(List::Remembered, props.loaded, report.own_columns().len(), props.dispatch) }
            <button type="button" class="canvass-button" onclick={keep}>{ panel::KEEP_MAPPING }</button>
        </details>
    }
}

fn says(props: &Reading<'_>, change: impl Fn(&mut Remember, String) + 'static) -> Callback<String> {
    let remember = props.loaded.remember.clone();
    props.dispatch.reform(move |value: String| {
        let mut remember = remember.clone();
        change(&mut remember, value);
        Action::Remember(remember)
    })
}

fn row(props: &Reading<'_>, place: u32, column: &ColumnReport) -> Html {
    let name = name_of(place, column);
    let remember = &props.loaded.remember;
    let title = remember.titles.get(place).cloned().unwrap_or_default();
    let title_says = says(props, move |remember, title| {
        remember.titles.insert(place, title);
    });
    let part_says = says(props, move |remember, key| match Part::from_key(&key) {
        Some(part) => {
            remember.parts.insert(place, part);
        }
        None => {
            remember.parts.remove(place);
        }
    });
    let option = |part: Option<Part>| {
        (
            part.map_or(String::new(), |part| part.key().to_owned()),
            panel::part(part).to_owned(),
        )
    };
    let options = std::iter::once(None).chain(Part::ALL.into_iter().map(Some));
    html! {
        <tr key={place}>
            <th scope="row">{ &name }</th>
            <td>{ line(Line {
                id: format!("canvass-title-{place}"),
                label: panel::title_of(&name),
                hidden: true,
                value: title,
                at_once: true,
            }, &title_says) }</td>
            <td>{ select(Choice {
                id: format!("canvass-part-{place}"),
                label: panel::part_of(&name),
                hidden: true,
                hint: None,
                options: options.map(option).collect(),
                chosen: remember.parts.get(place).map_or("", |part| part.key()),
            }, &part_says) }</td>
        </tr>
    }
}
