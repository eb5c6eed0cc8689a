//! Choosing which groups are compared.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::DashboardProps;
use crate::dashboard::contrast::{Contrast, GroupBy, offered};
use crate::dashboard::{Action, Loaded};
use crate::words::dashboard as words;

/// What makes groups of this table, to choose from, and what is to be known of those that
/// are compared; nothing where nothing makes groups.
pub(super) fn contrast(props: &DashboardProps, loaded: &Loaded) -> Html {
    let offered = offered(loaded);
    let contrast = loaded.contrast.as_ref();
    if offered.is_empty() && contrast.is_none() {
        return Html::default();
    }
    let chosen = |by: &GroupBy| contrast.is_some_and(|contrast| contrast.by == by.by);
    let all = offered.clone();
    let onchange = props.dispatch.reform(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let place = select.and_then(|select| select.value().parse::<usize>().ok());
        let by = place.and_then(|place| all.get(place));
        Action::Compare(by.map(|by| by.by))
    });
    html! {
        <section class={classes!("canvass-contrast", contrast.is_none().then_some("canvass-contrast--none"))} aria-label={words::groups_compared()}>
            <label for="canvass-contrast">{ words::compare_by() }</label>
            <select id="canvass-contrast" class="canvass-input" {onchange}>
                <option value="" selected={contrast.is_none()}>{ words::compare_nothing() }</option>
                { for offered.iter().enumerate().map(|(place, by)| html! {
                    <option value={place.to_string()} selected={chosen(by)}>{ &by.label }</option>
                }) }
            </select>
            if let Some(contrast) = contrast {
                { for notes(contrast, loaded.is_survey()).into_iter().map(|note| html! { <p class="canvass-hint">{ note }</p> }) }
            }
        </section>
    }
}

/// What is to be known before any figure.
fn notes(contrast: &Contrast, is_survey: bool) -> Vec<String> {
    let Some(said) = &contrast.said else {
        let few = contrast.is_of_too_few();
        return few
            .then(|| words::too_few_groups().to_owned())
            .into_iter()
            .collect();
    };
    let groups = &said.groups;
    let more = (groups.more > 0).then(|| words::more_groups(groups.names.len(), groups.more));
    let overlap = groups
        .grouping
        .overlaps
        .then(|| words::groups_overlap().to_owned());
    let selected = is_survey.then(|| words::self_selected().to_owned());
    let how = Some(words::how_to_read_sides().to_owned());
    [how, more, overlap, selected]
        .into_iter()
        .flatten()
        .collect()
}
