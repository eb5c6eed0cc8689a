use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::body::Asked;
use crate::dashboard::deriving::Group;
use crate::words::deriving as words;

/// Most options that are listed; others keep their names.
const MOST: usize = 200;

/// What each option becomes. Names that are given already are offered again.
pub(super) fn groups(asked: &Asked<'_>) -> Html {
    let all = &asked.said.groups;
    let names = format!("{}-names", asked.id);
    let mut known: Vec<&str> = Vec::new();
    for group in all.iter().filter(|group| group.name != group.option) {
        if !known.contains(&group.name.as_str()) {
            known.push(&group.name);
        }
    }
    html! {
        <>
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={words::OPTIONS}>
                <table class="canvass-table">
                    <caption>{ words::OPTIONS }</caption>
                    <thead><tr>{ for words::OPTION_HEADS.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for all.iter().take(MOST).enumerate().map(|(place, group)| row(asked, place, group, &names)) }</tbody>
                </table>
            </div>
            <datalist id={names.clone()}>{ for known.into_iter().map(|name| html! { <option value={name.to_owned()} /> }) }</datalist>
            if all.len() > MOST { <p class="canvass-hint">{ words::more_options(all.len() - MOST) }</p> }
        </>
    }
}

fn row(asked: &Asked<'_>, place: usize, group: &Group, names: &str) -> Html {
    let id = format!("{}-name-{place}", asked.id);
    let out = format!("{}-out-{place}", asked.id);
    let field = |event: &Event| event.target_dyn_into::<HtmlInputElement>();
    let rename = asked.change(move |said, event: InputEvent| {
        let name = field(event.as_ref()).map(|field| field.value());
        if let Some(group) = said.groups.get_mut(place) {
            group.name = name.unwrap_or_default();
        }
    });
    let leave_out = asked.change(move |said, event: Event| {
        let is_out = field(&event).is_some_and(|field| field.checked());
        if let Some(group) = said.groups.get_mut(place) {
            group.is_out = is_out;
        }
    });
    html! {
        <tr key={place}>
            <th scope="row">{ &group.option }</th>
            <td>
                <label class="canvass-visually-hidden" for={id.clone()}>{ words::name_of(&group.option) }</label>
                <input
                    type="text" {id} class="canvass-input canvass-input--small" list={names.to_owned()}
                    value={group.name.clone()} oninput={rename} disabled={group.is_out}
                />
            </td>
            <td class="canvass-reading__tick">
                <input type="checkbox" id={out.clone()} checked={group.is_out} onchange={leave_out} />
                <label class="canvass-visually-hidden" for={out}>{ words::leave_out(&group.option) }</label>
            </td>
        </tr>
    }
}
